package truecount.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import truecount.audit.ItemResult.Unreadable;
import truecount.statistics.DifferenceEstimate;
import truecount.statistics.Interval;
import truecount.statistics.MissedPerPeriod;

/** The recording accuracy, the unrecorded crimes that follow from it, and how it depends on unreadable items. */
final class AccuracyTables {

    private static final int DAYS_IN_A_YEAR = 365;
    private static final String METHOD = "difference estimator, gamma interval S";
    private static final String FULL_COUNT = "every unit of the frame reviewed";

    /** Below this many errors an interval is wide, and a reader should know that it must be. */
    private static final int FEW_ERRORS = 15;

    private static final int READABLE_PER_UNREADABLE = 20;

    private final Plan plan;
    private final Frame frame;
    private final ReviewedSample sample;
    private final long reviewed;
    private final Optional<DifferenceEstimate> overall;

    AccuracyTables(Plan plan, Frame frame, ReviewedSample sample) {
        this.plan = plan;
        this.frame = frame;
        this.sample = sample;
        this.reviewed = sample.results().size();
        this.overall = sample.estimate(null, Unreadable.AGAINST_THE_FORCE);
    }

    FigureTable accuracy() {
        List<Figure> figures = new ArrayList<>();
        figures.add(accuracyFigure(
                "overall",
                "All crime",
                "Crimes recorded, as a share of the crimes that should have been recorded. A crime recorded in the"
                        + " wrong class is recorded.",
                overall,
                unreadableWarning("count as one unrecorded crime each")));
        for (Domain domain : Domain.values()) {
            if (unreadable() * READABLE_PER_UNREADABLE > reviewed) {
                figures.add(tooManyUnreadable(domain));
                continue;
            }
            figures.add(accuracyFigure(
                    domain.id(),
                    domain.label(),
                    domainDefinition(domain),
                    sample.estimate(domain, Unreadable.AGAINST_THE_FORCE),
                    unreadableWarning("are in no kind of crime, so this figure leaves them out")));
        }
        return new FigureTable("accuracy", "Recording accuracy", figures);
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
                method(),
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

    private Figure accuracyFigure(
            String id,
            String label,
            String definition,
            Optional<DifferenceEstimate> estimate,
            List<String> unreadable) {
        List<String> warnings = new ArrayList<>(unreadable);
        Value value = estimate.<Value>map(it -> {
                    Interval ends = it.interval(plan.confidence());
                    if (!it.pointMayBeShown()) {
                        return new Value.RangeOnly(ends.low(), ends.high(), reviewed, tooFew(it));
                    }
                    if (it.found() < FEW_ERRORS && !it.everythingSeen()) {
                        warnings.add("Only %s unrecorded crimes were found, so the interval is wide, and should be."
                                .formatted((long) it.found()));
                    }
                    return new Value.Share(it.completeness().value(), ends.low(), ends.high(), reviewed);
                })
                .orElse(new Value.NoData("No such crime is linked in the frame and none was found in the sample."));
        return new Figure(id, label, definition, "crimes that should have been recorded", value, method(), warnings);
    }

    FigureTable unrecorded() {
        Yearly yearly = yearly();
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(
                "unrecorded-a-year",
                "Crimes not recorded, a year",
                ("U = C (1 - R) / R, the inspectorate's rule, with R the accuracy for all crime and C = %s crimes"
                                + " recorded in a year, %s.")
                        .formatted(yearly.crimes(), yearly.source()),
                "crimes",
                overall.<Value>map(it -> unrecordedAYear(it, yearly.crimes()))
                        .orElse(new Value.NoData("No crime is linked in the frame and none was found.")),
                METHOD + ", both ends turned by the same rule",
                yearly.warnings()));
        figures.add(new Figure(
                "unrecorded-in-the-period",
                "Crimes not recorded, in the period",
                "Crimes that should have been recorded from the incidents of the frame and were not, scaled up from the"
                        + " sample directly.",
                "crimes",
                overall.<Value>map(this::unrecordedInThePeriod)
                        .orElse(new Value.NoData("No crime is linked in the frame and none was found.")),
                method(),
                List.of()));
        figures.add(new Figure(
                "recorded-a-year",
                "Crimes recorded, a year",
                "The crimes recorded in a year that the first row rests on, " + yearly.source() + ".",
                "crimes",
                new Value.Count(yearly.crimes(), -1),
                "counted in full",
                yearly.warnings()));
        return new FigureTable("unrecorded", "Crimes not recorded", figures);
    }

    private Value unrecordedAYear(DifferenceEstimate estimate, long crimes) {
        Interval ends = estimate.interval(plan.confidence());
        if (ends.low() <= 0) {
            return new Value.NoData("The accuracy may be 0, so there is no upper end.");
        }
        MissedPerPeriod missed =
                MissedPerPeriod.of((double) crimes, estimate.completeness().value(), ends);
        return total(estimate, missed.value(), missed.interval());
    }

    private Value unrecordedInThePeriod(DifferenceEstimate estimate) {
        Interval ends = estimate.missedInterval(estimate.known().recommendedRule(), plan.confidence());
        return total(estimate, estimate.missed().value(), ends);
    }

    private Value total(DifferenceEstimate estimate, double total, Interval ends) {
        return estimate.pointMayBeShown()
                ? new Value.Total(total, ends.low(), ends.high(), reviewed)
                : new Value.TotalRangeOnly(ends.low(), ends.high(), reviewed, tooFew(estimate));
    }

    /** Crimes recorded in a year, and where the number comes from. */
    private record Yearly(long crimes, String source, List<String> warnings) {}

    private Yearly yearly() {
        if (plan.annualRecordedCrime() != null) {
            return new Yearly(plan.annualRecordedCrime(), "as the plan gives it", List.of());
        }
        long linked = 0;
        for (Unit unit : frame.units()) {
            linked += unit.linked().all();
        }
        long crimes = Math.round((double) linked * DAYS_IN_A_YEAR / plan.days());
        List<String> warnings = new ArrayList<>();
        warnings.add("The plan gives no recorded crime for a year, so the frame was scaled to one; seasons are not"
                + " allowed for.");
        if (!plan.directlyRecorded()) {
            warnings.add("Crimes recorded without an incident are not in it, so the true number is higher.");
        }
        return new Yearly(
                crimes,
                "scaled from %s linked crimes in the %s days of the frame".formatted(linked, plan.days()),
                warnings);
    }

    /** Nothing when every item could be read: then there is nothing to vary. */
    Optional<FigureTable> sensitivity() {
        long unreadable = unreadable();
        if (unreadable == 0) {
            return Optional.empty();
        }
        return Optional.of(new FigureTable(
                "sensitivity",
                "How the accuracy depends on items that could not be read",
                List.of(sensitivity(
                        "all-for-the-force",
                        "If none of them hid an unrecorded crime",
                        unreadable,
                        Unreadable.FOR_THE_FORCE))));
    }

    private Figure sensitivity(String id, String label, long unreadable, Unreadable as) {
        return accuracyFigure(
                id,
                label,
                "The accuracy for all crime with the %s items that could not be read counted so.".formatted(unreadable),
                sample.estimate(null, as),
                List.of());
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

    private static String tooFew(DifferenceEstimate estimate) {
        return "Unrecorded crimes found: %s. With fewer than %s only the interval can be read."
                .formatted((long) estimate.found(), DifferenceEstimate.FINDS_FOR_A_POINT);
    }

    private String method() {
        return sample.sample().design().takesAll() ? FULL_COUNT : METHOD;
    }
}
