package truecount.statistics;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A difference estimate that leans on its score only where the score stands up to what was found.
 *
 * <p>With a score that passes {@link ScoreCheck} it is the {@link DifferenceEstimator} with full trust and the gamma
 * interval, whose allowance for an unseen entry is floored by units: a twentieth of the mean prediction is added to each, so
 * that no unit counts for nothing. Otherwise the trust is 0 (the score only decided the draw) and the interval is the
 * cautious one, with every unit as likely as the next to hold the unseen entry. Coverage on broken scores is measured in
 * docs/design/scores.md.
 *
 * @param estimate the estimate
 * @param check whether the score was trusted, and why not
 * @param rule the add-on of its interval
 */
public record GuardedEstimate(DifferenceEstimate estimate, ScoreCheck check, AddOn.Rule rule) {

    /** The share of the mean prediction that every unit counts for in the allowance for an unseen entry. */
    private static final double FLOOR = 0.05;

    /**
     * The frame's totals of one domain, with the score and without.
     *
     * @param shape of the score of all entries, not of the domain's share of it
     */
    public record Totals(KnownTotals scored, KnownTotals plain, ScoreShape shape) {

        /**
         * Sums the frame.
         *
         * @param stratum the stratum of a unit
         * @param registered entries of the domain that the register holds for a unit
         * @param predicted missed entries of the domain that the score predicts for a unit
         */
        public static <U> Totals of(
                StratifiedDesign design,
                Iterable<U> frame,
                Function<? super U, String> stratum,
                ToDoubleFunction<? super U> registered,
                ToDoubleFunction<? super U> predicted,
                ScoreShape shape) {
            KnownTotals plain = KnownTotals.of(design, frame, stratum, registered, unit -> 0);
            KnownTotals bare = KnownTotals.of(design, frame, stratum, registered, predicted);
            double floor = floor(bare.predicted(), design.population());
            KnownTotals floored =
                    KnownTotals.of(design, frame, stratum, registered, unit -> predicted.applyAsDouble(unit) + floor);
            return new Totals(
                    new KnownTotals(bare.registered(), bare.predicted(), bare.expectedFinds(), floored.addOns()),
                    plain,
                    shape);
        }
    }

    /** What is added to each unit's prediction in the allowance for an unseen entry. */
    public static double floor(double predicted, long units) {
        return FLOOR * predicted / units;
    }

    /** The estimate for one domain, or nothing when the domain is empty. */
    public static Optional<GuardedEstimate> of(Sample<Reviewed> sample, Totals totals) {
        ScoreCheck check = ScoreCheck.of(sample, totals.shape());
        boolean trusted = check.trusted();
        return DifferenceEstimator.of(sample, trusted ? totals.scored() : totals.plain(), trusted ? 1 : 0)
                .map(estimate -> new GuardedEstimate(estimate, check, trusted ? AddOn.Rule.RISK : AddOn.Rule.CAUTIOUS));
    }

    /** The interval of the completeness. */
    public Interval interval(double confidence) {
        return estimate.interval(rule, confidence);
    }

    /** The interval of the missed count. */
    public Interval missedInterval(double confidence) {
        return estimate.missedInterval(rule, confidence);
    }
}
