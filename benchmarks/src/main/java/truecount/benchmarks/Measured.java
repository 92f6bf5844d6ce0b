package truecount.benchmarks;

import java.util.Locale;

/**
 * What a benchmark found.
 *
 * @param what what was measured, with its unit, such as "seconds beyond reading the file"
 * @param value the measured number
 * @param limit the promised number
 * @param atMost whether the limit is the most that is allowed, rather than the least
 */
record Measured(String what, double value, double limit, boolean atMost) {

    boolean kept() {
        return atMost ? value <= limit : value >= limit;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s: %.2f (promised: at %s %.2f). %s",
                what,
                value,
                atMost ? "most" : "least",
                limit,
                kept() ? "The promise is kept." : "The promise is NOT kept.");
    }
}
