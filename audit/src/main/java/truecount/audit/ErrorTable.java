package truecount.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import truecount.audit.VerdictCode.Code;
import truecount.statistics.AddOn;
import truecount.statistics.CombinedRatio;
import truecount.statistics.DifferenceEstimate;
import truecount.statistics.Estimate;
import truecount.statistics.ExpansionTotal;
import truecount.statistics.GammaInterval;
import truecount.statistics.Interval;
import truecount.statistics.KnownTotals;

/** The kinds of error, each on its own and none set off against another, and how soon crimes were recorded. */
final class ErrorTable {

    private static final String METHOD = "expansion from the sample, gamma interval";

    private final Plan plan;
    private final Frame frame;
    private final ReviewedSample sample;
    private final long reviewed;
    private final Optional<AccuracyEstimate> overall;

    ErrorTable(Plan plan, Frame frame, ReviewedSample sample, Optional<AccuracyEstimate> overall) {
        this.plan = plan;
        this.frame = frame;
        this.sample = sample;
        this.reviewed = sample.results().size();
        this.overall = overall;
    }

    FigureTable table() {
        List<Figure> figures = new ArrayList<>();
        figures.add(underRecording());
        figures.add(classification());
        figures.add(overRecording());
        figures.addAll(timeliness());
        return new FigureTable("errors", "Kinds of error", figures);
    }

    private Figure underRecording() {
        Value value = overall.<Value>map(it -> {
                    Interval ends =
                            new Interval(1 - it.ends().high(), 1 - it.ends().low());
                    return share(1 - it.accuracy(), ends, (int) it.found(), "Unrecorded crimes");
                })
                .orElse(new Value.NoData("No crime is linked in the frame and none was found in the sample."));
        return new Figure(
                "under-recording",
                "Under-recording",
                "Crimes that should have been recorded and were not, as a share of those that should have been: 1 less"
                        + " the accuracy.",
                "crimes that should have been recorded",
                value,
                overall.map(AccuracyEstimate::method).orElse("no estimate"),
                List.of());
    }

    private Figure classification() {
        ToIntFunction<ItemResult> wrong = result -> result.count(Code.WRONG_CLASS, null);
        Value value = CombinedRatio.of(sample.sample(), wrong::applyAsInt, result -> result.recorded(null))
                .<Value>map(ratio -> {
                    double valid = ExpansionTotal.of(sample.sample(), result -> result.recorded(null))
                            .value();
                    Estimate count = new Estimate(
                            ratio.value() * valid, ratio.standardError() * valid, ratio.degreesOfFreedom());
                    return share(
                            Math.clamp(ratio.value(), 0, 1),
                            ends(count, valid),
                            found(wrong),
                            "Crimes in the wrong class");
                })
                .orElse(new Value.NoData("No recorded crime was drawn."));
        return new Figure(
                "classification",
                "Wrong class",
                "Crimes that were rightly recorded but in another class than the reviewer gave, as a share of the"
                        + " crimes rightly recorded.",
                "crimes rightly recorded",
                value,
                METHOD,
                List.of());
    }

    private Figure overRecording() {
        ToIntFunction<ItemResult> over = result -> result.count(Code.OVER_RECORDED, null);
        double linked = sample.known(null).registered();
        Value value = new Value.NoData("No crime is linked in the frame.");
        if (linked > 0) {
            Estimate count = ExpansionTotal.of(sample.sample(), over::applyAsInt);
            value = share(
                    Math.clamp(count.value() / linked, 0, 1), ends(count, linked), found(over), "Over-recorded crimes");
        }
        return new Figure(
                "over-recording",
                "Over-recording",
                "Crime records that should not have been made, or were made once too often, as a share of all crime"
                        + " records linked in the frame.",
                "crime records",
                value,
                METHOD,
                List.of());
    }

    private List<Figure> timeliness() {
        long linked = 0;
        long late = 0;
        long untimed = 0;
        for (Unit unit : frame.units()) {
            linked += unit.linked().all();
            late += unit.linked().late();
            untimed += unit.linked().untimed();
        }
        long timed = linked - untimed;
        String limit = "24 hours of the report (72 hours for reports before April 2015)";
        List<String> warnings = untimed == 0
                ? List.of()
                : List.of("Crime records left out because a time is missing or the record is older than the report: %s."
                        .formatted(untimed));
        Value value = timed == 0
                ? new Value.NoData("No linked crime record has both a time of report and a time of recording.")
                : new Value.Count(timed - late, timed);
        return List.of(
                new Figure(
                        "recorded-in-time",
                        "Recorded within the time limit",
                        "Crime records linked in the frame that were made within " + limit + ".",
                        "crime records",
                        value,
                        "counted in full, not sampled",
                        warnings),
                new Figure(
                        "time-not-known",
                        "Time not known",
                        "Crime records linked in the frame of which it cannot be said whether they were in time.",
                        "crime records",
                        new Value.Count(untimed, linked == 0 ? -1 : linked),
                        "counted in full, not sampled",
                        List.of()));
    }

    /** The ends of a share that is a count of errors divided by a total taken as known. */
    private Interval ends(Estimate count, double total) {
        KnownTotals known = sample.known(null);
        AddOn addOn = sample.sample().takesAll() ? AddOn.NONE : known.addOn(known.recommendedRule());
        double variance = count.standardError() * count.standardError();
        Interval ends = GammaInterval.of(Math.max(0, count.value()), variance, addOn, plan.confidence());
        return new Interval(Math.min(1, ends.low() / total), Math.min(1, ends.high() / total));
    }

    private int found(ToIntFunction<ItemResult> errors) {
        return sample.results().stream().mapToInt(errors).sum();
    }

    private Value share(double share, Interval ends, int found, String errors) {
        boolean shown =
                found >= DifferenceEstimate.FINDS_FOR_A_POINT || sample.sample().takesAll();
        if (shown) {
            return new Value.Share(share, ends.low(), ends.high(), reviewed);
        }
        return new Value.RangeOnly(
                ends.low(),
                ends.high(),
                reviewed,
                "%s found: %s. With fewer than %s only the interval can be read."
                        .formatted(errors, found, DifferenceEstimate.FINDS_FOR_A_POINT));
    }
}
