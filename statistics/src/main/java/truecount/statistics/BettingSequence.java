package truecount.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Intervals for a mean that hold at every moment of a draw, however often one looks and whenever one stops.
 *
 * <p>A gambler bets against each possible mean, fairly if it is the true one; a mean against which a fortune was made
 * is ruled out. Units are drawn without replacement from a finite population, each remaining one with a chance known
 * before it is drawn, and values lie between known limits. Nothing is assumed of their distribution. Wider than a
 * fixed-size interval: meant for a certificate, not for the headline figure.
 *
 * @see <a href="https://doi.org/10.1093/jrsssb/qkad009">Waudby-Smith and Ramdas (2024)</a>
 * @see <a href="https://arxiv.org/abs/2305.06884">Shekhar, Xu, Lipton, Liang and Ramdas (2023)</a>
 */
public final class BettingSequence {

    /** How much of what could be lost at one draw is staked at most. */
    private static final double STAKE = 0.5;

    private static final int CANDIDATES = 1000;

    private BettingSequence() {}

    /**
     * One draw.
     *
     * @param value of the drawn unit, not negative
     * @param chance with which it was drawn among the units still left, above 0
     * @param most what value divided by chance could have been at most, over the units then left
     */
    public record Draw(double value, double chance, double most) {

        /** Refuses values and chances outside their limits. */
        public Draw {
            boolean sensible = value >= 0 && 0 < chance && chance <= 1 && value / chance <= most * (1 + 1e-12);
            if (!sensible || most == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("A value of %s drawn with chance %s where at most %s was possible"
                        .formatted(value, chance, most));
            }
        }
    }

    /** Draws from a population of {@code population} units, all equally likely, values from 0 to 1. */
    public static List<Draw> equallyLikely(double[] values, int population) {
        if (values.length > population) {
            throw new IllegalArgumentException("Cannot draw %d of %d units".formatted(values.length, population));
        }
        List<Draw> draws = new ArrayList<>();
        for (int t = 0; t < values.length; t++) {
            int left = population - t;
            draws.add(new Draw(values[t], 1.0 / left, left));
        }
        return draws;
    }

    /**
     * The interval for the mean after each draw; never wider than the one before.
     *
     * @param population units in all, at least as many as draws
     * @param largestMean what the mean could be at most, such as 1
     * @param confidence with which all the intervals together hold, such as 0.95
     */
    public static List<Interval> intervals(List<Draw> draws, int population, double largestMean, double confidence) {
        double fortune = 1 / (2 * Confidence.tail(confidence));
        Gambler[] gamblers = new Gambler[CANDIDATES + 1];
        for (int i = 0; i <= CANDIDATES; i++) {
            gamblers[i] = new Gambler(largestMean * i / CANDIDATES, population);
        }
        Stakes stakes = new Stakes(fortune);
        List<Interval> intervals = new ArrayList<>();
        Interval held = new Interval(0, largestMean);
        double seen = 0;
        for (int t = 0; t < draws.size(); t++) {
            Draw draw = draws.get(t);
            for (Gambler gambler : gamblers) {
                gambler.play(draw, seen, stakes.size());
            }
            stakes.learn(draw);
            seen += draw.value();
            // What has been seen bounds the mean from below, and with nothing left to draw settles it.
            double least = seen / population;
            double greatest = t + 1 == population ? least : largestMean;
            held = narrowed(gamblers, fortune, largestMean / CANDIDATES, held, new Interval(least, greatest));
            intervals.add(held);
        }
        return List.copyOf(intervals);
    }

    /**
     * The evidence, after each draw, against the mean being no more than {@code mean}: how many times the gambler has
     * multiplied one coin. 20 or more at any moment refutes it at the 5 percent level.
     */
    public static List<Double> evidenceAbove(List<Draw> draws, int population, double mean) {
        Gambler gambler = new Gambler(mean, population);
        Stakes stakes = new Stakes(20);
        List<Double> evidence = new ArrayList<>();
        double seen = 0;
        for (Draw draw : draws) {
            gambler.play(draw, seen, stakes.size());
            stakes.learn(draw);
            seen += draw.value();
            evidence.add(gambler.upward());
        }
        return List.copyOf(evidence);
    }

    /** The candidates still standing, widened by one step of the grid, within all that was known before. */
    private static Interval narrowed(Gambler[] gamblers, double fortune, double step, Interval held, Interval certain) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Gambler gambler : gamblers) {
            if (!gambler.refuted(fortune)) {
                low = Math.min(low, gambler.mean() - step);
                high = Math.max(high, gambler.mean() + step);
            }
        }
        double from = Math.max(Math.max(held.low(), certain.low()), low);
        double to = Math.min(Math.min(held.high(), certain.high()), high);
        // Between two neighbouring candidates that both fell the truth may lie where no candidate stood.
        return from <= to ? new Interval(from, to) : new Interval(clamp(to, held, certain), clamp(to, held, certain));
    }

    private static double clamp(double value, Interval held, Interval certain) {
        double low = Math.max(held.low(), certain.low());
        return Math.max(low, Math.min(value, Math.min(held.high(), certain.high())));
    }

    /** How boldly to bet, learnt from the draws before. */
    private static final class Stakes {

        private final double logFortune;
        private double count;
        private double sum = 0.5;
        private double squares = 0.25;

        Stakes(double fortune) {
            logFortune = Math.log(2 * fortune);
        }

        double size() {
            double next = count + 1;
            double variance = squares / next;
            return Math.sqrt(2 * logFortune / (variance * next * Math.log(1 + next)));
        }

        void learn(Draw draw) {
            double scaled = draw.value() / draw.chance() / draw.most();
            count++;
            sum += scaled;
            double distance = scaled - sum / (count + 1);
            squares += distance * distance;
        }
    }

    /** One who bets that the mean is above, and that it is below, a candidate. */
    private static final class Gambler {

        private final double mean;
        private final int population;
        private double up = 1;
        private double down = 1;
        private boolean fallen;
        private double best;

        Gambler(double mean, int population) {
            this.mean = mean;
            this.population = population;
        }

        void play(Draw draw, double seen, double boldness) {
            double fair = (population * mean - seen) / draw.most();
            double tolerance = 1e-9;
            if (fair < -tolerance || fair > 1 + tolerance) {
                // No draws that are still possible can give this mean.
                fallen = true;
                up = fair < 0 ? Double.POSITIVE_INFINITY : up;
                return;
            }
            double outcome = draw.value() / draw.chance() / draw.most() - fair;
            up *= 1 + Math.min(boldness, fair > 0 ? STAKE / fair : boldness) * outcome;
            down *= 1 - Math.min(boldness, fair < 1 ? STAKE / (1 - fair) : boldness) * outcome;
            best = Math.max(best, (up + down) / 2);
        }

        boolean refuted(double fortune) {
            return fallen || best >= fortune;
        }

        double mean() {
            return mean;
        }

        double upward() {
            return up;
        }
    }
}
