package truecount.audit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import truecount.audit.ItemResult.Unreadable;
import truecount.statistics.CombinedRatio;
import truecount.statistics.DifferenceEstimate;
import truecount.statistics.Estimate;
import truecount.statistics.ExpansionTotal;
import truecount.statistics.GuardedEstimate;
import truecount.statistics.Interval;
import truecount.statistics.SampledShare;
import truecount.statistics.ScoreCheck;
import truecount.statistics.WaldInterval;

/**
 * The recording accuracy of one kind of crime, as the mode of the plan works it out.
 *
 * @param accuracyEstimate crimes recorded as a share of those that should have been, 0 to 1, with its standard error
 * @param ends its interval
 * @param unrecorded crimes not recorded from the units of the frame
 * @param unrecordedEnds its interval
 * @param found unrecorded crimes found in the sample, unweighted
 * @param everythingSeen whether every unit of the frame was reviewed
 * @param method in a few words
 * @param check whether the score was trusted; null where nothing was judged
 */
record AccuracyEstimate(
        Estimate accuracyEstimate,
        Interval ends,
        double unrecorded,
        Interval unrecordedEnds,
        double found,
        boolean everythingSeen,
        String method,
        @Nullable ScoreCheck check) {

    private static final String MODEL_ASSISTED = "difference estimator, gamma interval S";
    private static final String CHECKED = "difference estimator, gamma interval S, version 2";
    private static final String UNCHECKED =
            "difference estimator with the score for the draw alone, gamma interval T, version 2";
    private static final String WITHOUT_SCORE = "difference estimator without a score, gamma interval T, version 2";
    private static final String CORRECTED = ", corrected by the second review";
    private static final String CLASSIC = "combined ratio, plain (Wald) interval, as inspections published it";
    private static final String EXACT =
            "combined ratio; no unrecorded crime was found, so the exact (Korn-Graubard) interval stands in place of the"
                    + " plain one";

    double accuracy() {
        return accuracyEstimate.value();
    }

    /** Whether enough was found to show the estimate itself beside its interval. */
    boolean pointMayBeShown() {
        return everythingSeen || found >= DifferenceEstimate.FINDS_FOR_A_POINT;
    }

    /** What a reader must be told of a score that was not trusted with this figure; nothing where it was. */
    List<String> doubts() {
        if (check == null || everythingSeen) {
            return List.of();
        }
        String instead =
                " The figure therefore uses the score for the draw alone: its interval is wider and does not rest"
                        + " on the score.";
        return switch (check.doubt()) {
            case NONE, NO_SCORE, FEW -> List.of();
            case LEVEL ->
                List.of(String.format(
                                Locale.UK,
                                "The score expected %,.0f unrecorded crimes in the sample, and %,.0f were found: more than"
                                        + " chance explains.",
                                check.expected(),
                                check.found())
                        + instead);
            case BLIND ->
                List.of(String.format(
                                Locale.UK,
                                "Where the score expected least, it expected %,.1f unrecorded crimes in the sample, and"
                                        + " %,.0f were found: it is blind to some kinds.",
                                check.expectedQuiet(),
                                check.foundQuiet())
                        + instead);
            case SILENT ->
                List.of("The score is exactly 0 for more than one unit in a hundred, as where it was never worked out."
                        + instead);
            case COARSE -> List.of("The score only says yes or no, or the same of every unit." + instead);
        };
    }

    /** The estimate in a domain (null for all kinds together), or nothing when the domain is empty. */
    static Optional<AccuracyEstimate> of(
            Plan plan, ReviewedSample sample, @Nullable Domain domain, Unreadable unreadable) {
        return of(plan, sample, domain, unit -> true, unreadable);
    }

    /** The same for some units only, such as those of one channel. */
    static Optional<AccuracyEstimate> of(
            Plan plan, ReviewedSample sample, @Nullable Domain domain, Predicate<Unit> covers, Unreadable unreadable) {
        boolean twice = sample.seenTwice() > 0;
        return switch (plan.procedure().estimator()) {
            case MODEL_ASSISTED ->
                switch (plan.method()) {
                    case FIRST ->
                        sample.estimate(domain, covers, unreadable)
                                .map(estimate -> modelAssisted(estimate, plan.confidence(), twice));
                    case CHECKED ->
                        sample.guarded(domain, covers, unreadable)
                                .map(estimate -> checked(estimate, plan.confidence(), twice));
                };
            case CLASSIC -> classic(plan, sample, domain, covers, unreadable);
        };
    }

    private static AccuracyEstimate modelAssisted(DifferenceEstimate estimate, double confidence, boolean twice) {
        return new AccuracyEstimate(
                estimate.completeness(),
                estimate.interval(confidence),
                estimate.missed().value(),
                estimate.missedInterval(estimate.known().recommendedRule(), confidence),
                estimate.found(),
                estimate.everythingSeen(),
                twice ? MODEL_ASSISTED + CORRECTED : MODEL_ASSISTED,
                null);
    }

    private static AccuracyEstimate checked(GuardedEstimate guarded, double confidence, boolean twice) {
        DifferenceEstimate estimate = guarded.estimate();
        String method = switch (guarded.check().doubt()) {
            case NONE -> CHECKED;
            case NO_SCORE -> WITHOUT_SCORE;
            case SILENT, COARSE, LEVEL, BLIND, FEW -> UNCHECKED;
        };
        return new AccuracyEstimate(
                estimate.completeness(),
                guarded.interval(confidence),
                estimate.missed().value(),
                guarded.missedInterval(confidence),
                estimate.found(),
                estimate.everythingSeen(),
                twice ? method + CORRECTED : method,
                guarded.check());
    }

    private static Optional<AccuracyEstimate> classic(
            Plan plan, ReviewedSample sample, @Nullable Domain domain, Predicate<Unit> covers, Unreadable unreadable) {
        ToIntFunction<ItemResult> missing = it -> covers.test(it.unit()) ? it.unrecorded(domain, unreadable) : 0;
        ToIntFunction<ItemResult> recorded = it -> covers.test(it.unit()) ? it.recorded(domain) : 0;
        return CombinedRatio.of(
                        sample.sample(),
                        recorded::applyAsInt,
                        result -> recorded.applyAsInt(result) + missing.applyAsInt(result))
                .map(ratio -> {
                    Estimate missed = ExpansionTotal.of(sample.sample(), missing::applyAsInt);
                    double found = sample.results().stream().mapToInt(missing).sum();
                    Function<Estimate, Interval> plain = it -> WaldInterval.normal(it, plan.confidence());
                    Interval ends = plain.apply(ratio);
                    Interval count = plain.apply(missed);
                    AccuracyEstimate published = new AccuracyEstimate(
                            ratio,
                            new Interval(Math.max(0, ends.low()), Math.min(1, ends.high())),
                            missed.value(),
                            new Interval(Math.max(found, count.low()), Math.max(found, count.high())),
                            found,
                            sample.sample().takesAll(),
                            CLASSIC,
                            null);
                    return plan.method() == Method.FIRST
                            ? published
                            : neverCertain(plan, sample, recorded, missing, published);
                });
    }

    /**
     * The plain interval shrinks to a point where no error (or nothing else) was found, and may reach 100% where some was.
     * The one is replaced by the exact interval for as many crimes as the sample is worth, the other cut at what was
     * found.
     */
    private static AccuracyEstimate neverCertain(
            Plan plan,
            ReviewedSample sample,
            ToIntFunction<ItemResult> recorded,
            ToIntFunction<ItemResult> missing,
            AccuracyEstimate published) {
        double valid = ExpansionTotal.of(sample.sample(), recorded::applyAsInt).value();
        if (published.everythingSeen()) {
            return published;
        }
        if (published.ends().low() < published.ends().high()) {
            double most = valid / (valid + published.found());
            Interval ends = published.ends();
            return published.within(
                    new Interval(Math.min(ends.low(), most), Math.min(ends.high(), most)),
                    published.unrecordedEnds(),
                    published.method());
        }
        Interval exact = SampledShare.of(
                        sample.sample(),
                        recorded::applyAsInt,
                        result -> recorded.applyAsInt(result) + missing.applyAsInt(result))
                .orElseThrow()
                .interval(SampledShare.Method.KORN_GRAUBARD, plan.confidence())
                .ends();
        // What the share leaves open of the crimes that the sample stands for; no upper end where nothing was recorded.
        double most = exact.low() == 0 ? published.unrecorded() : valid * (1 - exact.low()) / exact.low();
        Interval count = new Interval(
                published.found(), Math.max(most, published.unrecordedEnds().high()));
        return published.within(exact, count, EXACT);
    }

    private AccuracyEstimate within(Interval share, Interval count, String by) {
        return new AccuracyEstimate(accuracyEstimate, share, unrecorded, count, found, everythingSeen, by, check);
    }
}
