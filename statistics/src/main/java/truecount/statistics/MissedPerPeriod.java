package truecount.statistics;

/**
 * How many entries a register misses over a period, from its completeness in a sample of the period.
 *
 * <p>Assumes that the completeness found in the sampled weeks held for the whole period: of C entries registered,
 * {@code C (1 - R) / R} are missing. Both ends of the interval are turned the same way; the count of registered
 * entries is taken as known.
 *
 * @param value the estimated count
 * @param interval its ends; the upper one is endless when the completeness may be 0
 */
public record MissedPerPeriod(double value, Interval interval) {

    /**
     * Turns a completeness into a count.
     *
     * @param registered entries registered in the period, not negative
     * @param completeness above 0 and at most 1
     * @param ends the interval of the completeness, within 0 to 1
     */
    public static MissedPerPeriod of(double registered, double completeness, Interval ends) {
        if (!(registered >= 0) || registered == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("A register cannot have gained " + registered + " entries");
        }
        if (!(0 < completeness && completeness <= 1) || ends.low() < 0 || ends.high() > 1) {
            throw new IllegalArgumentException("A completeness of %s with ends %s and %s does not give a count"
                    .formatted(completeness, ends.low(), ends.high()));
        }
        return new MissedPerPeriod(
                missed(registered, completeness),
                new Interval(missed(registered, ends.high()), missed(registered, ends.low())));
    }

    private static double missed(double registered, double completeness) {
        return registered == 0 ? 0 : registered * (1 - completeness) / completeness;
    }
}
