package truecount.statistics;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * The exact binomial interval for a share seen in a simple random sample.
 *
 * <p>Assumes that every unit was equally likely to be drawn and that the sample is a small part of the population.
 * Never covers less than it says, and so is wider than the others.
 *
 * @see <a href="https://doi.org/10.1093/biomet/26.4.404">Clopper and Pearson (1934)</a>
 */
public final class ClopperPearsonInterval {

    private ClopperPearsonInterval() {}

    /**
     * The interval for {@code hits} out of {@code sampled}.
     *
     * @param confidence how often such intervals catch the true share at least, such as 0.95
     * @throws IllegalArgumentException for an empty sample, impossible counts, or a confidence outside 0 to 1
     */
    public static Interval of(long hits, long sampled, double confidence) {
        BinomialCounts.check(hits, sampled);
        return ofEffective((double) hits, (double) sampled, confidence);
    }

    /** The same for counts that need not be whole, as effective sample sizes are not. */
    static Interval ofEffective(double hits, double sampled, double confidence) {
        double tail = Confidence.tail(confidence);
        double low =
                hits <= 0 ? 0 : BetaDistribution.of(hits, sampled - hits + 1).inverseCumulativeProbability(tail);
        double high = hits >= sampled
                ? 1
                : BetaDistribution.of(hits + 1, sampled - hits).inverseSurvivalProbability(tail);
        return new Interval(low, high);
    }
}
