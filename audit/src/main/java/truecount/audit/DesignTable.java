package truecount.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import truecount.audit.ItemResult.Unreadable;
import truecount.statistics.SampledUnit;
import truecount.statistics.Stratum;

/** How the sample was drawn: the strata, what each gave, and what was counted when the frame was frozen. */
final class DesignTable {

    private final Plan plan;
    private final Frame frame;
    private final ReviewedSample sample;

    DesignTable(Plan plan, Frame frame, ReviewedSample sample) {
        this.plan = plan;
        this.frame = frame;
        this.sample = sample;
    }

    FigureTable table() {
        List<Figure> figures = new ArrayList<>();
        List<Stratum> strata = sample.design().strata();
        Map<String, Long> found = found();
        Set<String> keptBack = plan.method() == Method.FIRST ? Set.of() : SmallCounts.keptBack(found);
        for (int h = 0; h < strata.size(); h++) {
            Stratum stratum = strata.get(h);
            String id = String.format(Locale.ROOT, "%03d", h + 1);
            figures.add(counted(
                    "drawn-" + id,
                    stratum.name() + ": drawn",
                    "Units drawn, out of the units of this stratum in the frame.",
                    "units",
                    stratum.sampled(),
                    stratum.population()));
            if (plan.kind().measure() == AuditKind.Measure.ITEMS) {
                continue;
            }
            figures.add(new Figure(
                    "found-" + id,
                    stratum.name() + ": unrecorded crimes found",
                    "Unrecorded crimes found in the units drawn from this stratum. Strata are drawn at different rates,"
                            + " so these numbers must not be added or divided.",
                    "crimes",
                    keptBack.contains(stratum.name())
                            ? SmallCounts.CONFIDENTIAL
                            : new Value.Count(found.getOrDefault(stratum.name(), 0L), -1),
                    "counted in full",
                    List.of()));
        }
        figures.add(counted(
                "unreadable",
                "Items that could not be read",
                "Drawn items that the reviewer could not read, out of the items drawn.",
                "items",
                sample.results().stream().filter(ItemResult::unreadable).count(),
                sample.results().size()));
        List<FrameNote> notes = frame.notes();
        for (int i = 0; i < notes.size(); i++) {
            figures.add(counted(
                    String.format(Locale.ROOT, "note-%03d", i + 1),
                    notes.get(i).what(),
                    "Counted when the frame was frozen.",
                    "records",
                    notes.get(i).count(),
                    -1));
        }
        return new FigureTable("design", "How the sample was drawn", figures);
    }

    private Map<String, Long> found() {
        Map<String, Long> found = new HashMap<>();
        for (SampledUnit<ItemResult> unit : sample.standing().units()) {
            found.merge(
                    unit.stratum(), (long) unit.finding().unrecorded(null, Unreadable.AGAINST_THE_FORCE), Long::sum);
        }
        return found;
    }

    private static Figure counted(String id, String label, String definition, String unit, long count, long of) {
        return new Figure(id, label, definition, unit, new Value.Count(count, of), "counted in full", List.of());
    }
}
