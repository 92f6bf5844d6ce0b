package truecount.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import truecount.audit.ItemResult.Unreadable;
import truecount.statistics.DifferenceEstimate;
import truecount.statistics.Interval;

/** The recording accuracy, and how it depends on items that could not be read or settled. */
final class AccuracyTables {

    static final String FULL_COUNT = "every unit of the frame reviewed";

    /** Below this many errors an interval is wide, and a reader should know that it must be. */
    private static final int FEW_ERRORS = 15;

    private static final int READABLE_PER_UNREADABLE = 20;

    /** Below this many errors the plain interval holds the truth much less often than it claims. */
    private static final int TOO_FEW_FOR_THE_PLAIN_INTERVAL = 30;

    private final Plan plan;
    private final ReviewedSample sample;
    private final Optional<ReviewedSample> kinder;
    private final long reviewed;
    private final Optional<AccuracyEstimate> overall;

    /** {@code kinder}: the same sample with what nobody settled read in the force's favour; empty when all is settled. */
    AccuracyTables(Plan plan, ReviewedSample sample, Optional<ReviewedSample> kinder) {
        this.plan = plan;
        this.sample = sample;
        this.kinder = kinder;
        this.reviewed = sample.results().size();
        this.overall = AccuracyEstimate.of(plan, sample, null, Unreadable.AGAINST_THE_FORCE);
    }

    /** The accuracy for all kinds of crime together, or nothing when there is no crime. */
    Optional<AccuracyEstimate> overall() {
        return overall;
    }

    FigureTable accuracy() {
        List<Figure> figures = new ArrayList<>();
        figures.add(accuracyFigure(
                "overall",
                overallLabel(),
                "Crimes recorded, as a share of the crimes that should have been recorded. A crime recorded in the"
                        + " wrong class is recorded.",
                overall,
                unreadableWarning("count as one unrecorded crime each")));
        for (Domain domain : plan.kind().countsReportedIncidents() ? new Domain[0] : Domain.values()) {
            if (unreadable() * READABLE_PER_UNREADABLE > reviewed) {
                figures.add(tooManyUnreadable(domain));
                continue;
            }
            figures.add(accuracyFigure(
                    domain.id(),
                    domain.label(),
                    domainDefinition(domain),
                    AccuracyEstimate.of(plan, sample, domain, Unreadable.AGAINST_THE_FORCE),
                    unreadableWarning("are in no kind of crime, so this figure leaves them out")));
        }
        return new FigureTable("accuracy", "Recording accuracy", figures);
    }

    private String overallLabel() {
        String counted = plan.kind().definition().counted();
        return plan.kind() == AuditKind.RECORDING_ACCURACY
                ? "All crime"
                : Character.toUpperCase(counted.charAt(0)) + counted.substring(1);
    }

    /** An unreadable item may hide any kind of crime; leaving out many would flatter every kind. */
    private Figure tooManyUnreadable(Domain domain) {
        return new Figure(
                domain.id(),
                domain.label(),
                domainDefinition(domain),
                "crimes that should have been recorded",
                new Value.NoData(
                        "Items that could not be read: %s of %s. With more than one in %s nothing can be said of"
                                        .formatted(unreadable(), reviewed, READABLE_PER_UNREADABLE)
                                + " one kind of crime."),
                method(overall),
                List.of());
    }

    private static String domainDefinition(Domain domain) {
        String what = switch (domain) {
            case VIOLENCE -> "crimes of violence against the person, by the class the reviewer gave,";
            case SEXUAL -> "sexual offences, by the class the reviewer gave,";
            case DOMESTIC -> "crimes that the reviewer found to be domestic abuse";
        };
        return "Of the %s that should have been recorded, the share recorded, in whatever class.".formatted(what);
    }

    /** The figure of an estimate: its point only where it may be read, with every warning that a reader needs. */
    Figure accuracyFigure(
            String id, String label, String definition, Optional<AccuracyEstimate> estimate, List<String> unreadable) {
        List<String> warnings = new ArrayList<>(unreadable);
        Value value = estimate.<Value>map(it -> {
                    warnings.addAll(warnings(it));
                    Interval ends = it.ends();
                    if (it.pointMayBeShown()) return new Value.Share(it.accuracy(), ends.low(), ends.high(), reviewed);
                    // With nothing recorded the share is nought however many are missing: no interval, just no figure.
                    return ends.high() > 0
                            ? new Value.RangeOnly(ends.low(), ends.high(), reviewed, tooFew(it))
                            : new Value.NoData(
                                    "No such crime is linked in the frame. Unrecorded crimes found: %s. Nothing can be said of a share."
                                            .formatted((long) it.found()));
                })
                .orElse(new Value.NoData("No such crime is linked in the frame and none was found in the sample."));
        return new Figure(
                id, label, definition, "crimes that should have been recorded", value, method(estimate), warnings);
    }

    private List<String> warnings(AccuracyEstimate estimate) {
        if (estimate.everythingSeen()) {
            return List.of();
        }
        List<String> doubts = estimate.doubts();
        if (!doubts.isEmpty()) {
            return doubts;
        }
        boolean classic = plan.procedure().estimator() == EstimatorRule.CLASSIC;
        if (classic && estimate.found() == 0 && plan.method() != Method.FIRST) {
            return List.of();
        }
        if (classic && estimate.found() < TOO_FEW_FOR_THE_PLAIN_INTERVAL) {
            return List.of(
                    ("Only %s unrecorded crimes were found. The plain interval then holds the truth less often than"
                                    + " it claims; the mode 'model-assisted' gives one that does not.")
                            .formatted((long) estimate.found()));
        }
        if (!classic && estimate.pointMayBeShown() && estimate.found() < FEW_ERRORS) {
            return List.of("Only %s unrecorded crimes were found, so the interval is wide, and should be."
                    .formatted((long) estimate.found()));
        }
        return List.of();
    }

    /** Nothing when every item was read and settled: then there is nothing to vary. */
    Optional<FigureTable> sensitivity() {
        long unreadable = unreadable();
        if (unreadable == 0 && kinder.isEmpty()) {
            return Optional.empty();
        }
        String open = kinder.isEmpty()
                ? "the %s items that could not be read".formatted(unreadable)
                : "the %s items that could not be read and those that reviewers and force left in dispute"
                        .formatted(unreadable);
        return Optional.of(new FigureTable(
                "sensitivity",
                "How the accuracy depends on items that could not be read or settled",
                List.of(
                        sensitivity(
                                "all-against-the-force",
                                "If all of them count against the force, as in the published figure",
                                open,
                                overall),
                        sensitivity(
                                "all-for-the-force",
                                "If none of them hid an unrecorded crime",
                                open,
                                AccuracyEstimate.of(plan, kinder.orElse(sample), null, Unreadable.FOR_THE_FORCE)))));
    }

    private Figure sensitivity(String id, String label, String open, Optional<AccuracyEstimate> estimate) {
        return accuracyFigure(
                id, label, "The accuracy overall with %s counted so.".formatted(open), estimate, List.of());
    }

    private List<String> unreadableWarning(String how) {
        long unreadable = unreadable();
        return unreadable == 0
                ? List.of()
                : List.of("Items that could not be read: %s. They %s.".formatted(unreadable, how));
    }

    private long unreadable() {
        return sample.results().stream().filter(ItemResult::unreadable).count();
    }

    /** Why only the interval is given. */
    static String tooFew(AccuracyEstimate estimate) {
        return "Unrecorded crimes found: %s. With fewer than %s only the interval can be read."
                .formatted((long) estimate.found(), DifferenceEstimate.FINDS_FOR_A_POINT);
    }

    /** Each figure says how it was made itself; by the first method all said what the first did. */
    private String method(Optional<AccuracyEstimate> estimate) {
        Optional<AccuracyEstimate> told = plan.method() == Method.FIRST || estimate.isEmpty() ? overall : estimate;
        return sample.sample().takesAll()
                ? FULL_COUNT
                : told.map(AccuracyEstimate::method).orElse("no estimate");
    }
}
