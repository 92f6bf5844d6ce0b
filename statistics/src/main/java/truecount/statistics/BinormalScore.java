package truecount.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The predictions that a calibrated score of a given strength makes among units of one kind, for planning before the
 * frame has been scored.
 *
 * <p>Assumes the binormal model: scores of units with and without a missed entry are normal, one standard deviation
 * wide and {@code d = sqrt(2) z(AUC)} apart.
 *
 * @see "Pepe (2003), The Statistical Evaluation of Medical Tests for Classification and Prediction, section 4.4"
 */
public final class BinormalScore {

    private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);
    private static final int STEPS = 400;
    /** A mean near or above one entry is several in one unit: the score tells units apart, not entries. */
    private static final double MOST_CHANCE = 0.95;

    private final double apart;

    /**
     * A score.
     *
     * @param auc the chance that it ranks a unit with a missed entry above one without: 0.5 for none, below 1
     */
    public BinormalScore(double auc) {
        if (!(auc >= 0.5 && auc < 1)) {
            throw new IllegalArgumentException("An AUC must lie from 0.5 to below 1; got " + auc);
        }
        this.apart = Math.sqrt(2) * STANDARD_NORMAL.inverseCumulativeProbability(auc);
    }

    /** How far apart the two kinds of unit score on average, in standard deviations (d). */
    public double apart() {
        return apart;
    }

    /** A prediction, and the share of the units that get about this one. */
    @FunctionalInterface
    public interface Step {
        /** Takes one step of the grid. */
        void take(double predicted, double share);
    }

    /**
     * Steps through the predictions by equal shares of the units with, and of those without, a missed entry. The shares
     * add up to 1 and the predictions have about the mean {@code rate}.
     *
     * @param rate missed entries for each unit, on average; above 0
     */
    public void forEach(double rate, Step step) {
        double chance = Math.min(rate, MOST_CHANCE);
        for (int i = 0; i < STEPS; i++) {
            double place = STANDARD_NORMAL.inverseCumulativeProbability((i + 0.5) / STEPS);
            step.take(rate / chance * predicted(chance, place), (1 - chance) / STEPS);
            step.take(rate / chance * predicted(chance, place + apart), chance / STEPS);
        }
    }

    /**
     * The chance that a unit with this score has a missed entry.
     *
     * @param chance the share of units of this kind that have one, above 0 and below 1
     * @param score in standard deviations from the mean score of units without
     */
    public double predicted(double chance, double score) {
        double odds = chance / (1 - chance) * Math.exp(apart * score - apart * apart / 2);
        return odds / (1 + odds);
    }
}
