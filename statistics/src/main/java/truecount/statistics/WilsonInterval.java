package truecount.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The Wilson score interval for a share seen in a simple random sample.
 *
 * <p>Assumes that every unit was equally likely to be drawn and that the sample is a small part of the population.
 * Chosen over the plain normal interval because that one fails for small samples and for shares near 0 or 1.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">Wilson (1927)</a>
 */
public final class WilsonInterval {

    private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

    private WilsonInterval() {}

    /**
     * The interval for {@code hits} out of {@code sampled}.
     *
     * @param confidence how often such intervals catch the true share, such as 0.95
     * @throws IllegalArgumentException for an empty sample, impossible counts, or a confidence outside 0 to 1
     */
    public static Interval of(long hits, long sampled, double confidence) {
        if (sampled < 1) {
            throw new IllegalArgumentException("Cannot estimate a share from a sample of " + sampled);
        }
        if (hits < 0 || hits > sampled) {
            throw new IllegalArgumentException("%d out of %d sampled is impossible".formatted(hits, sampled));
        }
        if (!(0 < confidence && confidence < 1)) {
            throw new IllegalArgumentException("Confidence must lie between 0 and 1; got " + confidence);
        }
        double z = STANDARD_NORMAL.inverseSurvivalProbability((1 - confidence) / 2);
        double n = sampled;
        double share = hits / n;
        double shrink = 1 + z * z / n;
        double centre = (share + z * z / (2 * n)) / shrink;
        double reach = z / shrink * Math.sqrt(share * (1 - share) / n + z * z / (4 * n * n));

        // At 0 and n the exact bounds are 0 and 1; arithmetic may miss them by a rounding step.
        return new Interval(Math.clamp(centre - reach, 0, share), Math.clamp(centre + reach, share, 1));
    }
}
