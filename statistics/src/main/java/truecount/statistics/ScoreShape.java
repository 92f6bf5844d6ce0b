package truecount.statistics;

import java.util.HashSet;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * What can be seen of a score before anything is drawn.
 *
 * @param units units of the frame, at least 1
 * @param zeros units whose score is exactly 0
 * @param small units whose score is above 0 and at most ten of the last decimal that scores are given to; 0 where they
 *     are not rounded
 * @param values how many different scores there are; {@link #MANY} stands for more
 * @param sum missed entries that the score predicts over the frame
 */
public record ScoreShape(long units, long zeros, long small, int values, double sum) {

    /** From here on different scores are no longer counted. */
    public static final int MANY = 3;

    /** A score is hardly ever exactly 0 where it was worked out; above this share of zeros it was not. */
    public static final double MOST_ZEROS = 0.01;

    private static final double SMALL = 10.5;

    private static final int MOST_DECIMALS = 8;

    /** The shape of a frame's scores. */
    public static <U> ScoreShape of(Iterable<U> frame, ToDoubleFunction<? super U> score) {
        DoubleStream.Builder kept = DoubleStream.builder();
        frame.forEach(unit -> kept.add(score.applyAsDouble(unit)));
        return of(kept.build().toArray());
    }

    /** The shape of these scores. */
    public static ScoreShape of(double[] scores) {
        long zeros = 0;
        double sum = 0;
        Set<Double> seen = new HashSet<>();
        for (double one : scores) {
            zeros += one == 0 ? 1 : 0;
            sum += one;
            if (seen.size() < MANY) {
                seen.add(one);
            }
        }
        double reach = SMALL * lastDecimal(scores);
        long small = 0;
        for (double one : scores) {
            small += one > 0 && one <= reach ? 1 : 0;
        }
        return new ScoreShape(scores.length, zeros, small, seen.size(), sum);
    }

    /** The unit that all scores are multiples of, 1 or a decimal of it; 0 where they are not rounded. */
    private static double lastDecimal(double[] scores) {
        double unit = 1;
        for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
            if (multiples(scores, unit)) {
                return unit;
            }
            unit /= 10;
        }
        return 0;
    }

    private static boolean multiples(double[] scores, double unit) {
        for (double one : scores) {
            double times = one / unit;
            if (Math.abs(times - Math.rint(times)) > 1e-6) {
                return false;
            }
        }
        return true;
    }

    /** Whether there is a score at all: it is not 0 throughout. */
    public boolean present() {
        return sum > 0;
    }

    /**
     * Whether a detector seems not to have run on some units: more than {@link #MOST_ZEROS} of the scores are exactly 0, and
     * not because they were rounded, which would leave as many that are hardly above it.
     */
    public boolean silent() {
        return zeros > MOST_ZEROS * units && zeros > small;
    }

    /** Whether it only says yes or no, or the same of every unit. */
    public boolean coarse() {
        return values < MANY;
    }
}
