package truecount.statistics;

/**
 * An interval that may be looked at after every reviewed unit, for an estimate that is near-normal from the start.
 *
 * <p>About 1.55 times as wide as the plain interval at the moment it is tuned for, wider before and after. Unlike
 * {@link BettingSequence} it holds only in the limit of many units.
 *
 * @see <a href="https://arxiv.org/abs/2103.06476">Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas (2021)</a>
 */
public final class AsymptoticSequence {

    private AsymptoticSequence() {}

    /**
     * The interval at one look; all looks together hold with the confidence.
     *
     * @param estimate at this look
     * @param reviewed units reviewed so far, at least 1
     * @param tunedFor the number of units at which the interval should be narrowest, at least 1, the same at each look
     * @param confidence such as 0.95
     */
    public static Interval of(Estimate estimate, long reviewed, long tunedFor, double confidence) {
        if (reviewed < 1 || tunedFor < 1) {
            throw new IllegalArgumentException(
                    "A look needs at least one unit; got %d, tuned for %d".formatted(reviewed, tunedFor));
        }
        double error = 2 * Confidence.tail(confidence);
        double log = -2 * Math.log(error);
        double tuned = (log + Math.log(log + 1)) * reviewed / tunedFor;
        double multiple = Math.sqrt(2 * (tuned + 1) / tuned * Math.log(Math.sqrt(tuned + 1) / error));
        double reach = multiple * estimate.standardError();
        return new Interval(estimate.value() - reach, estimate.value() + reach);
    }
}
