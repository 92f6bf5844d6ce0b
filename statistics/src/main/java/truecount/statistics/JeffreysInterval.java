package truecount.statistics;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * The Jeffreys interval for a share seen in a simple random sample: the middle of the posterior under that prior.
 *
 * <p>Assumes that every unit was equally likely to be drawn and that the sample is a small part of the population.
 * Covers about as often as it says on average, sometimes less for one share. Its open ends are set to 0 and 1 when none
 * or all were hits.
 *
 * @see <a href="https://doi.org/10.1214/ss/1009213286">Brown, Cai and DasGupta (2001)</a>
 */
public final class JeffreysInterval {

    private JeffreysInterval() {}

    /**
     * The interval for {@code hits} out of {@code sampled}.
     *
     * @throws IllegalArgumentException for an empty sample, impossible counts, or a confidence outside 0 to 1
     */
    public static Interval of(long hits, long sampled, double confidence) {
        BinomialCounts.check(hits, sampled);
        double tail = Confidence.tail(confidence);
        BetaDistribution posterior = BetaDistribution.of(hits + 0.5, sampled - hits + 0.5);
        double low = hits == 0 ? 0 : posterior.inverseCumulativeProbability(tail);
        double high = hits == sampled ? 1 : posterior.inverseSurvivalProbability(tail);
        return new Interval(low, high);
    }
}
