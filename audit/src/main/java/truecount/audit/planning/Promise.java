package truecount.audit.planning;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * How narrow the interval of one figure is promised to be.
 *
 * @param domain a domain of the plan's strata, or {@link #OVERALL}
 * @param halfWidth the promised half-width as a share: 0.0155 for 1.55 percentage points; from 0.001 to below 0.5
 */
public record Promise(String domain, double halfWidth) {

    private static final double LEAST = 0.001;

    /** All crime together. */
    public static final String OVERALL = "overall";

    /** Refuses half-widths that promise nothing or the impossible. */
    public Promise {
        Checks.require(
                halfWidth > 0 && halfWidth < 0.5,
                "The half-width promised for %s must lie between 0 and 50 percentage points; got %s"
                        .formatted(domain, 100 * halfWidth));
        // No audit promises less than a tenth of a point; who writes 0.0155 means 1.55 points.
        Checks.require(
                halfWidth >= LEAST,
                "The half-width promised for %s is given in percentage points, and %s is a share: did you mean %s? Write that"
                        .formatted(domain, plain(100 * halfWidth), plain(10_000 * halfWidth)));
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number)
                .round(new MathContext(6))
                .stripTrailingZeros()
                .toPlainString();
    }
}
