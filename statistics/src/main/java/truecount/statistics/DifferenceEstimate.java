package truecount.statistics;

/**
 * How complete a register is in one domain, and what it lacks.
 *
 * @param completeness entries held and valid, as a share of those that should be held (R)
 * @param missed entries that should be held and are not (U), never below the number found
 * @param invalid entries held that should not be (O)
 * @param valid entries held and valid (V)
 * @param found missed entries found in the sample, unweighted
 * @param everythingSeen whether every unit of the frame was reviewed
 * @param known the frame's totals the estimate was built on
 */
public record DifferenceEstimate(
        Estimate completeness,
        Estimate missed,
        Estimate invalid,
        double valid,
        double found,
        boolean everythingSeen,
        KnownTotals known) {

    /** Below this many missed entries found, only the interval should be shown, not the estimate. */
    public static final int FINDS_FOR_A_POINT = 5;

    /** Whether enough was found to show the estimate itself beside its interval. */
    public boolean pointMayBeShown() {
        return everythingSeen || found >= FINDS_FOR_A_POINT;
    }

    /**
     * The default interval for the completeness: a gamma interval on the missed count, turned into a share.
     *
     * <p>Uses {@link KnownTotals#recommendedRule()}.
     */
    public Interval interval(double confidence) {
        return interval(known.recommendedRule(), confidence);
    }

    /**
     * The same with a chosen add-on; {@link AddOn.Rule#CAUTIOUS} for figures that are certified, which always contains
     * the default.
     */
    public Interval interval(AddOn.Rule rule, double confidence) {
        Interval count = missedInterval(rule, confidence);
        double most = valid == 0 ? mostValid(confidence) : valid;
        double high = most == 0 ? 0 : most / (most + count.low());
        double low = valid == 0 ? 0 : valid / (valid + count.high());
        return new Interval(Math.min(low, completeness.value()), Math.max(high, completeness.value()));
    }

    /**
     * The interval for the missed count that {@link #interval(AddOn.Rule, double)} rests on. The doubt about invalid
     * entries is carried over to it, so that the two intervals always say the same.
     */
    public Interval missedInterval(AddOn.Rule rule, double confidence) {
        Interval ends = gamma(rule, confidence);
        // A cautious setting promises more than the default; where the strata are such that it would give less, the
        // wider of the two holds.
        return switch (rule) {
            case RISK, MODEL -> ends;
            case CAUTIOUS, LARGEST ->
                hull(ends, hull(gamma(AddOn.Rule.RISK, confidence), gamma(known.recommendedRule(), confidence)));
        };
    }

    private Interval gamma(AddOn.Rule rule, double confidence) {
        AddOn addOn = everythingSeen ? AddOn.NONE : known.addOn(rule);
        return GammaInterval.of(missed.value(), carriedVariance(), addOn, confidence);
    }

    private static Interval hull(Interval one, Interval other) {
        return new Interval(Math.min(one.low(), other.low()), Math.max(one.high(), other.high()));
    }

    /** All doubt about the share expressed as a variance of the missed count: Var(R) (V + U)^2 / R^2. */
    private double carriedVariance() {
        double share = completeness.value();
        if (share == 0) {
            return missed.standardError() * missed.standardError();
        }
        double carried = completeness.standardError() * (valid + missed.value()) / share;
        return carried * carried;
    }

    /** When every held entry seems invalid the estimate says 0; chance may still have hidden some valid ones. */
    private double mostValid(double confidence) {
        return Math.min(known.registered(), Confidence.normalPoint(confidence) * invalid.standardError());
    }
}
