package truecount.statistics;

/**
 * The two ends between which a quantity is believed to lie.
 *
 * @param low the lower end, never above {@code high}
 * @param high the upper end
 */
public record Interval(double low, double high) {

    /** Refuses ends that are not numbers or stand in the wrong order. */
    public Interval {
        if (Double.isNaN(low) || Double.isNaN(high) || low > high) {
            throw new IllegalArgumentException("An interval cannot run from %s to %s".formatted(low, high));
        }
    }

    /** Whether the value lies between the ends, the ends themselves included. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /** Half the distance between the ends. */
    public double halfWidth() {
        return (high - low) / 2;
    }
}
