package truecount.audit;

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
import truecount.statistics.Interval;
import truecount.statistics.WaldInterval;

/**
 * The recording accuracy of one kind of crime, as the mode of the plan works it out.
 *
 * @param accuracy crimes recorded as a share of those that should have been, 0 to 1
 * @param ends its interval
 * @param unrecorded crimes not recorded from the units of the frame
 * @param unrecordedEnds its interval
 * @param found unrecorded crimes found in the sample, unweighted
 * @param everythingSeen whether every unit of the frame was reviewed
 * @param method in a few words
 */
record AccuracyEstimate(
        double accuracy,
        Interval ends,
        double unrecorded,
        Interval unrecordedEnds,
        double found,
        boolean everythingSeen,
        String method) {

    private static final String MODEL_ASSISTED = "difference estimator, gamma interval S";
    private static final String CLASSIC = "combined ratio, plain (Wald) interval, as inspections published it";

    /** Whether enough was found to show the estimate itself beside its interval. */
    boolean pointMayBeShown() {
        return everythingSeen || found >= DifferenceEstimate.FINDS_FOR_A_POINT;
    }

    /** The estimate in a domain (null for all kinds together), or nothing when the domain is empty. */
    static Optional<AccuracyEstimate> of(
            Plan plan, ReviewedSample sample, @Nullable Domain domain, Unreadable unreadable) {
        return of(plan, sample, domain, unit -> true, unreadable);
    }

    /** The same for some units only, such as those of one channel. */
    static Optional<AccuracyEstimate> of(
            Plan plan, ReviewedSample sample, @Nullable Domain domain, Predicate<Unit> covers, Unreadable unreadable) {
        return switch (plan.procedure().estimator()) {
            case MODEL_ASSISTED ->
                sample.estimate(domain, covers, unreadable)
                        .map(estimate -> modelAssisted(estimate, plan.confidence(), sample.seenTwice() > 0));
            case CLASSIC -> classic(plan, sample, domain, covers, unreadable);
        };
    }

    private static AccuracyEstimate modelAssisted(DifferenceEstimate estimate, double confidence, boolean twice) {
        return new AccuracyEstimate(
                estimate.completeness().value(),
                estimate.interval(confidence),
                estimate.missed().value(),
                estimate.missedInterval(estimate.known().recommendedRule(), confidence),
                estimate.found(),
                estimate.everythingSeen(),
                twice ? MODEL_ASSISTED + ", corrected by the second review" : MODEL_ASSISTED);
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
                    return new AccuracyEstimate(
                            ratio.value(),
                            new Interval(Math.max(0, ends.low()), Math.min(1, ends.high())),
                            missed.value(),
                            new Interval(Math.max(found, count.low()), Math.max(found, count.high())),
                            found,
                            sample.sample().takesAll(),
                            CLASSIC);
                });
    }
}
