package truecount.audit;

import java.util.ArrayList;
import java.util.List;

/** What was drawn and what was reviewed, for each kind of crime apart. */
final class KindsTable {

    private final Frame frame;
    private final ReviewedSample sample;

    KindsTable(Frame frame, ReviewedSample sample) {
        this.frame = frame;
        this.sample = sample;
    }

    FigureTable table() {
        List<Figure> figures = new ArrayList<>();
        for (Domain domain : Domain.values()) {
            figures.add(figure(
                    "kind-drawn-" + domain.id(),
                    domain.label() + ": drawn",
                    "Units drawn to which the force had linked a crime record of this kind, out of all such units of the"
                            + " frame.",
                    sample.results().stream()
                            .filter(item -> item.linked(domain) > 0)
                            .count(),
                    frame.units().stream()
                            .filter(unit -> unit.linked().in(domain) > 0)
                            .count()));
            figures.add(figure(
                    "kind-reviewed-" + domain.id(),
                    domain.label() + ": reviewed",
                    "Reviewed items in which a crime of this kind should have been recorded, whether it was or not, out"
                            + " of the items that could be read.",
                    sample.results().stream()
                            .filter(item -> !item.unreadable() && isDue(item, domain))
                            .count(),
                    sample.results().stream().filter(item -> !item.unreadable()).count()));
        }
        return new FigureTable("kinds", "What was drawn and reviewed, by kind of crime", figures);
    }

    private static boolean isDue(ItemResult item, Domain domain) {
        return item.recorded(domain) + item.unrecorded(domain, ItemResult.Unreadable.AGAINST_THE_FORCE) > 0;
    }

    private static Figure figure(String id, String label, String definition, long count, long of) {
        return new Figure(id, label, definition, "units", new Value.Count(count, of), "counted in full", List.of());
    }
}
