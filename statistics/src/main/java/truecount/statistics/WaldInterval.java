package truecount.statistics;

/**
 * The plain interval: the estimate plus and minus a multiple of its standard error.
 *
 * <p>Assumes a near-normal estimate and a good standard error. Covers too little when few errors were found; for a
 * share prefer {@link LogitInterval} or the gamma interval of {@link DifferenceEstimate}. Its ends are not cut off at
 * 0 and 1, so that it shows when it fails.
 */
public final class WaldInterval {

    private WaldInterval() {}

    /** With the normal multiple, 1.96 for 0.95. */
    public static Interval normal(Estimate estimate, double confidence) {
        return around(estimate, Confidence.normalPoint(confidence));
    }

    /**
     * With Student's multiple for the degrees of freedom of the estimate.
     *
     * @throws IllegalArgumentException when there are none and the standard error is not 0
     */
    public static Interval student(Estimate estimate, double confidence) {
        Confidence.tail(confidence);
        if (estimate.standardError() == 0) {
            return new Interval(estimate.value(), estimate.value());
        }
        return around(estimate, Confidence.studentPoint(confidence, estimate.degreesOfFreedom()));
    }

    private static Interval around(Estimate estimate, double multiple) {
        double reach = multiple * estimate.standardError();
        return new Interval(estimate.value() - reach, estimate.value() + reach);
    }
}
