package truecount.audit;

import truecount.statistics.EffectiveSample;
import truecount.statistics.Interval;
import truecount.statistics.MissedPerPeriod;

/**
 * What a published recording rate and its count of unrecorded crimes imply, as inspections published them.
 *
 * <p>The rate is rounded to one decimal of a per cent, and "over 5,300" is rounded down to hundreds, so what they imply is
 * known only within the rounding. Nothing here was stated by the inspectorate; it follows by its own rule
 * {@code U = C (1 - R) / R}.
 *
 * @param rate the rate, above 0 and below 1, such as 0.92
 * @param halfWidth of its interval, above 0, such as 0.0155
 * @see <a
 *     href="https://hmicfrs.justiceinspectorates.gov.uk/crime-data-integrity-inspections-explanatory-notes/">Explanatory
 *     notes</a>
 */
public record PublishedRate(double rate, double halfWidth) {

    private static final double RATE_STEP = 0.001;
    private static final double COUNT_STEP = 100;

    /** Refuses a rate that leaves nothing to work out. */
    public PublishedRate {
        if (!(rate > 0 && rate < 1) || !(halfWidth > 0) || rate + halfWidth >= 1 || rate - halfWidth <= 0) {
            throw new IllegalArgumentException(
                    "A published rate of %s ± %s implies nothing; both ends must lie between 0 and 1"
                            .formatted(rate, halfWidth));
        }
    }

    /** The half-width that the plain binomial interval gives for this rate of so many audited reports. */
    public static double plainHalfWidth(double rate, long reports, double confidence) {
        return EffectiveSample.halfWidth(rate, (double) reports, confidence);
    }

    /** How many reports the half-width is worth under simple random sampling; implied, not stated. */
    public double impliedReports(double confidence) {
        return EffectiveSample.behind(rate, halfWidth, confidence).entries();
    }

    /** The crimes recorded in a year that "over {@code unrecorded}" implies at the rate as printed. */
    public double impliedRecorded(double unrecorded) {
        return unrecorded * rate / (1 - rate);
    }

    /** The same as the range that rounding leaves: the rate to a tenth of a per cent, the count down to a hundred. */
    public Interval impliedRecordedRange(double unrecorded) {
        double least = rate - RATE_STEP / 2;
        double most = rate + RATE_STEP / 2;
        return new Interval(unrecorded * least / (1 - least), (unrecorded + COUNT_STEP) * most / (1 - most));
    }

    /** Unrecorded crimes a year for this many recorded ones, with both ends of the rate turned by the same rule. */
    public MissedPerPeriod unrecordedOf(double recorded) {
        return MissedPerPeriod.of(recorded, rate, new Interval(rate - halfWidth, rate + halfWidth));
    }
}
