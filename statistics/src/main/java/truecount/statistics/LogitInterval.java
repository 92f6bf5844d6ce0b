package truecount.statistics;

import java.util.Optional;

/**
 * An interval for a share, built on the log-odds and turned back, so that it stays between 0 and 1.
 *
 * <p>Assumes near-normal log-odds. It has no answer for a share of 0 or 1, where the log-odds are endless; use
 * {@link KornGraubardInterval} there.
 *
 * @see <a href="https://doi.org/10.1002/9781118032619">Korn and Graubard (1999), section 3.5</a>
 */
public final class LogitInterval {

    private LogitInterval() {}

    /** With the normal multiple; nothing for a share of 0 or 1 that was only sampled. */
    public static Optional<Interval> normal(Estimate share, double confidence) {
        return around(share, Confidence.normalPoint(confidence));
    }

    /** With Student's multiple; nothing for a share of 0 or 1, or without degrees of freedom. */
    public static Optional<Interval> student(Estimate share, double confidence) {
        Confidence.tail(confidence);
        if (share.degreesOfFreedom() < 1) {
            return Optional.empty();
        }
        return around(share, Confidence.studentPoint(confidence, share.degreesOfFreedom()));
    }

    private static Optional<Interval> around(Estimate share, double multiple) {
        double p = share.value();
        if (!(0 < p && p < 1)) {
            return Optional.empty();
        }
        if (share.standardError() == 0) {
            return Optional.of(new Interval(p, p));
        }
        double centre = Math.log(p / (1 - p));
        double reach = multiple * share.standardError() / (p * (1 - p));
        return Optional.of(new Interval(share(centre - reach), share(centre + reach)));
    }

    private static double share(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
