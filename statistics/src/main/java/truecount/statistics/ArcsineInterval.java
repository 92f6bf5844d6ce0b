package truecount.statistics;

import java.util.Optional;

/**
 * An interval for a share, built on the arcsine of its square root, which has nearly the same spread for every share.
 *
 * <p>Assumes a near-normal transformed share. It has no answer for a share of 0 or 1 that was only sampled; use
 * {@link KornGraubardInterval} there.
 *
 * @see <a href="https://doi.org/10.1002/9781118032619">Korn and Graubard (1999)</a>
 */
public final class ArcsineInterval {

    private ArcsineInterval() {}

    /** With Student's multiple; nothing for a share of 0 or 1, or without degrees of freedom. */
    public static Optional<Interval> student(Estimate share, double confidence) {
        Confidence.tail(confidence);
        double p = share.value();
        if (!(0 < p && p < 1) || share.degreesOfFreedom() < 1) {
            return Optional.empty();
        }
        double multiple = Confidence.studentPoint(confidence, share.degreesOfFreedom());
        double centre = Math.asin(Math.sqrt(p));
        double reach = multiple * share.standardError() / (2 * Math.sqrt(p * (1 - p)));
        // Past a quarter turn the sine would fold back into the interval.
        double low = Math.sin(Math.max(0, centre - reach));
        double high = Math.sin(Math.min(Math.PI / 2, centre + reach));
        return Optional.of(new Interval(low * low, high * high));
    }
}
