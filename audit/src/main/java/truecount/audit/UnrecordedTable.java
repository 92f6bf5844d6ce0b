package truecount.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import truecount.statistics.Interval;
import truecount.statistics.MissedPerPeriod;

/** How many crimes were not recorded: in the period by the sample itself, and a year by the inspectorate's rule. */
final class UnrecordedTable {

    private static final int DAYS_IN_A_YEAR = 365;
    private static final Value NO_CRIME = new Value.NoData("No crime is linked in the frame and none was found.");

    private final Plan plan;
    private final Frame frame;
    private final long reviewed;
    private final Optional<AccuracyEstimate> overall;

    UnrecordedTable(Plan plan, Frame frame, long reviewed, Optional<AccuracyEstimate> overall) {
        this.plan = plan;
        this.frame = frame;
        this.reviewed = reviewed;
        this.overall = overall;
    }

    /** For all reports of a force; the year is said first, because readers ask for it first. */
    FigureTable ofTheForce() {
        Yearly yearly = yearly();
        return new FigureTable(
                "unrecorded", "Crimes not recorded", List.of(aYear(yearly), inThePeriod(), recordedAYear(yearly)));
    }

    /** For an audit of some reports only, from which nothing about a year of all crime follows. */
    FigureTable ofTheseReports() {
        return new FigureTable("unrecorded-here", "Crimes not recorded from these reports", List.of(inThePeriod()));
    }

    private Figure aYear(Yearly yearly) {
        return new Figure(
                "unrecorded-a-year",
                "Crimes not recorded, a year",
                ("U = C (1 - R) / R, the inspectorate's rule, with R the accuracy for all crime and C = %s crimes"
                                + " recorded in a year, %s.")
                        .formatted(yearly.crimes(), yearly.source()),
                "crimes",
                overall.map(it -> unrecordedAYear(it, yearly.crimes())).orElse(NO_CRIME),
                overall.map(AccuracyEstimate::method).orElse("no estimate") + ", both ends turned by the same rule",
                yearly.warnings());
    }

    private Figure inThePeriod() {
        return new Figure(
                "unrecorded-in-the-period",
                "Crimes not recorded, in the period",
                "Crimes that should have been recorded from the incidents of the frame and were not, scaled up from the"
                        + " sample directly.",
                "crimes",
                overall.map(it -> total(it, it.unrecorded(), it.unrecordedEnds()))
                        .orElse(NO_CRIME),
                overall.filter(it -> !it.everythingSeen())
                        .map(AccuracyEstimate::method)
                        .orElse(AccuracyTables.FULL_COUNT),
                List.of());
    }

    private static Figure recordedAYear(Yearly yearly) {
        return new Figure(
                "recorded-a-year",
                "Crimes recorded, a year",
                "The crimes recorded in a year that the first row rests on, " + yearly.source() + ".",
                "crimes",
                new Value.Count(yearly.crimes(), -1),
                "counted in full",
                yearly.warnings());
    }

    private Value unrecordedAYear(AccuracyEstimate estimate, long crimes) {
        Interval ends = estimate.ends();
        if (ends.low() <= 0) {
            return new Value.NoData("The accuracy may be 0, so there is no upper end.");
        }
        MissedPerPeriod missed = MissedPerPeriod.of((double) crimes, estimate.accuracy(), ends);
        return total(estimate, missed.value(), missed.interval());
    }

    private Value total(AccuracyEstimate estimate, double total, Interval ends) {
        return estimate.pointMayBeShown()
                ? new Value.Total(total, ends.low(), ends.high(), reviewed)
                : new Value.TotalRangeOnly(ends.low(), ends.high(), reviewed, AccuracyTables.tooFew(estimate));
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
}
