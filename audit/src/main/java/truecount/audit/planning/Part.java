package truecount.audit.planning;

import java.util.List;

/**
 * A part of the frame that is drawn from on its own, with what it adds to the variance of each promised figure.
 *
 * <p>With n records from it, it adds {@code spread / n - seen} to the variance of the figure's numerator.
 *
 * @param name what it is called
 * @param population incidents in it
 * @param spread for each promise, in their order, not negative
 * @param seen for each promise: the finite population correction, not negative
 * @param finds for each promise: missed crimes of its domain that one record drawn should show
 * @param missed missed crimes of any kind that one record drawn should show
 */
record Part(String name, long population, List<Double> spread, List<Double> seen, List<Double> finds, double missed) {

    Part {
        spread = List.copyOf(spread);
        seen = List.copyOf(seen);
        finds = List.copyOf(finds);
    }

    /** What it adds to the variance of a promised figure when this many of its records are drawn. */
    double variance(int promise, double records) {
        return records >= population ? 0 : Math.max(0, spread.get(promise) / records - seen.get(promise));
    }
}
