package truecount.exports;

import org.jspecify.annotations.Nullable;
import truecount.statistics.Interval;
import truecount.statistics.WilsonInterval;

/**
 * One share of a conversion: of some reports, how many led to a crime record.
 *
 * @param basis what the share is based on, such as "month"; empty for a figure whose mapping gives none
 * @param stratum which reports, such as "2026-03"
 * @param n how many reports
 * @param withCrime for how many of them the figure's event holds; usually: a crime record was made
 */
public record Stratum(String basis, String stratum, long n, long withCrime) {

    private static final double CONFIDENCE = 0.95;

    /** The share, between 0 and 1; null when there are no reports. */
    public @Nullable Double share() {
        return n == 0 ? null : (double) withCrime / n;
    }

    /** Wilson's 95% interval of the share; null when there are no reports. */
    public @Nullable Interval interval() {
        return n == 0 ? null : WilsonInterval.of(withCrime, n, CONFIDENCE);
    }
}
