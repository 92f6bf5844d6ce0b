package truecount.statistics;

/**
 * The exact binomial interval for as many entries as the sample is worth.
 *
 * <p>The effective number of entries is {@code p (1 - p) / variance}, made smaller where few degrees of freedom stand
 * behind the variance, and put into {@link ClopperPearsonInterval}. It serves where the share is near 0 or 1. Where no
 * error (or nothing else) was found the variance is 0 and says nothing; the entries are then counted as they are.
 *
 * @see "Korn and Graubard (1998), Confidence intervals for proportions with small expected number of positive counts
 *     estimated from survey data, Survey Methodology 24"
 */
public final class KornGraubardInterval {

    private KornGraubardInterval() {}

    /**
     * The interval for a share estimated from a sample that left something unseen.
     *
     * @param share from 0 to 1, with its standard error and degrees of freedom
     * @param entries how many entries the share rests on, at least 1; after weights that differ, their Kish number
     * @param confidence such as 0.95
     */
    public static Interval of(Estimate share, double entries, double confidence) {
        double p = share.value();
        if (!(entries >= 1) || !(0 <= p && p <= 1)) {
            throw new IllegalArgumentException("A share of %s of %s entries has no interval".formatted(p, entries));
        }
        double variance = share.standardError() * share.standardError();
        // Few degrees of freedom make a variance doubtful; where none is used there is nothing to doubt.
        double effective = variance == 0
                ? entries
                : p * (1 - p) / variance * fewness(share.degreesOfFreedom(), entries, confidence);
        return ClopperPearsonInterval.ofEffective(effective * p, effective, confidence);
    }

    private static double fewness(int degrees, double entries, double confidence) {
        if (entries < 2) {
            return 1;
        }
        double plain = Confidence.studentPoint(confidence, entries - 1);
        double shown = Confidence.studentPoint(confidence, Math.max(degrees, 1));
        return plain * plain / (shown * shown);
    }
}
