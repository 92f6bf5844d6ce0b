package truecount.statistics;

import java.util.HashSet;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * What can be seen of a score before anything is drawn.
 *
 * @param units units of the frame, at least 1
 * @param zeros units whose score is exactly 0
 * @param values how many different scores there are; {@link #MANY} stands for more
 * @param sum missed entries that the score predicts over the frame
 */
public record ScoreShape(long units, long zeros, int values, double sum) {

    /** From here on different scores are no longer counted. */
    public static final int MANY = 3;

    /** A score is hardly ever exactly 0 where it was worked out; above this share of zeros it was not. */
    public static final double MOST_ZEROS = 0.01;

    /** Counts the scores of a frame once. */
    public static <U> ScoreShape of(Iterable<U> frame, ToDoubleFunction<? super U> score) {
        long units = 0;
        long zeros = 0;
        double sum = 0;
        Set<Double> seen = new HashSet<>();
        for (U unit : frame) {
            double one = score.applyAsDouble(unit);
            units++;
            zeros += one == 0 ? 1 : 0;
            sum += one;
            if (seen.size() < MANY) {
                seen.add(one);
            }
        }
        return new ScoreShape(units, zeros, seen.size(), sum);
    }

    /** Whether there is a score at all: it is not 0 throughout. */
    public boolean present() {
        return sum > 0;
    }

    /** Whether more units than {@link #MOST_ZEROS} have a score of exactly 0, as where a detector never ran. */
    public boolean silent() {
        return zeros > MOST_ZEROS * units;
    }

    /** Whether it only says yes or no, or the same of every unit. */
    public boolean coarse() {
        return values < MANY;
    }
}
