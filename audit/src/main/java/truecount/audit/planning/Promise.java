package truecount.audit.planning;

/**
 * How narrow the interval of one figure is promised to be.
 *
 * @param domain a domain of the plan's strata, or {@link #OVERALL}
 * @param halfWidth the promised half-width as a share: 0.0155 for 1.55 percentage points; above 0 and below 0.5
 */
public record Promise(String domain, double halfWidth) {

    /** All crime together. */
    public static final String OVERALL = "overall";

    /** Refuses half-widths that promise nothing or the impossible. */
    public Promise {
        Checks.require(
                halfWidth > 0 && halfWidth < 0.5,
                "The half-width promised for %s must lie between 0 and 50 percentage points; got %s"
                        .formatted(domain, 100 * halfWidth));
    }
}
