package truecount.statistics;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * The exact interval for the number of hits in a finite population, from a simple random sample without replacement.
 *
 * <p>Keeps each number of hits that neither tail of the hypergeometric distribution rules out. Never covers less than
 * it says. A sample that is the whole population gives the number itself.
 *
 * @see "Chung and DeLury (1950), Confidence Limits for the Hypergeometric Distribution"
 */
public final class HypergeometricInterval {

    private HypergeometricInterval() {}

    /**
     * The interval, in units of the population, for {@code hits} out of {@code sampled} of {@code population}.
     *
     * @throws IllegalArgumentException for impossible counts or a confidence outside 0 to 1
     */
    public static Interval of(int hits, int sampled, int population, double confidence) {
        BinomialCounts.check(hits, sampled);
        if (sampled > population) {
            throw new IllegalArgumentException("Cannot sample %d of a population of %d".formatted(sampled, population));
        }
        double tail = Confidence.tail(confidence);
        int fewest = hits;
        int most = population - (sampled - hits);
        // Both tails move one way as the number of hits grows, so each end can be found by halving.
        int low = first(fewest, most, k -> atLeast(hits, k, sampled, population) > tail);
        int pastHigh = first(fewest, most + 1, k -> k > most || atMost(hits, k, sampled, population) <= tail);
        return new Interval(low, Math.max(pastHigh - 1, low));
    }

    private static int first(int from, int to, java.util.function.IntPredicate holds) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = low + (high - low) / 2;
            if (holds.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static double atLeast(int hits, int inPopulation, int sampled, int population) {
        return HypergeometricDistribution.of(population, inPopulation, sampled).survivalProbability(hits - 1);
    }

    private static double atMost(int hits, int inPopulation, int sampled, int population) {
        return HypergeometricDistribution.of(population, inPopulation, sampled).cumulativeProbability(hits);
    }
}
