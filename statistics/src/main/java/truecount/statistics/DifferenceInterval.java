package truecount.statistics;

/**
 * The interval for the difference of two independent estimates, from the interval of each.
 *
 * <p>Each end is as far from the difference as the two ends that lie towards it are from their estimates, added as
 * right-angled distances are. It needs no standard error, keeps lopsided intervals lopsided, and is Newcombe's hybrid
 * interval where both are Wilson's. The two must rest on samples drawn apart from each other.
 *
 * @see <a href="https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8%3C873::AID-SIM779%3E3.0.CO;2-I">Newcombe (1998),
 *     method 10</a>
 * @see <a href="https://doi.org/10.1002/sim.3095">Zou and Donner (2008)</a>
 */
public final class DifferenceInterval {

    private DifferenceInterval() {}

    /**
     * The interval for {@code second - first}, with the confidence of the two intervals.
     *
     * @throws IllegalArgumentException for an estimate outside its own interval
     */
    public static Interval of(double first, Interval firstEnds, double second, Interval secondEnds) {
        check(first, firstEnds);
        check(second, secondEnds);
        double difference = second - first;
        double below = Math.hypot(second - secondEnds.low(), firstEnds.high() - first);
        double above = Math.hypot(secondEnds.high() - second, first - firstEnds.low());
        return new Interval(difference - below, difference + above);
    }

    /**
     * The same where one or both estimates are not to be read, only their intervals: from the least that the ends allow
     * to the most. Never narrower than {@link #of}, whatever the estimates are.
     */
    public static Interval ofEnds(Interval first, Interval second) {
        return new Interval(second.low() - first.high(), second.high() - first.low());
    }

    private static void check(double value, Interval ends) {
        if (!ends.contains(value)) {
            throw new IllegalArgumentException("The estimate %s lies outside its interval from %s to %s"
                    .formatted(value, ends.low(), ends.high()));
        }
    }
}
