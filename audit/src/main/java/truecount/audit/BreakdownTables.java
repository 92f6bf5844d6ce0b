package truecount.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import truecount.audit.ItemResult.Unreadable;

/** The accuracy for all crime told apart by route, channel, team or month. */
final class BreakdownTables {

    /** More rows than this nobody reads; the values with the fewest units are then put together. */
    private static final int MOST_ROWS = 60;

    private static final String ALL_OTHERS = "All others";

    private final Plan plan;
    private final Frame frame;
    private final ReviewedSample sample;
    private final AccuracyTables accuracy;

    BreakdownTables(Plan plan, Frame frame, ReviewedSample sample, AccuracyTables accuracy) {
        this.plan = plan;
        this.frame = frame;
        this.sample = sample;
        this.accuracy = accuracy;
    }

    List<FigureTable> tables() {
        List<FigureTable> tables = new ArrayList<>();
        for (int i = 0; i < frame.breakdowns().size(); i++) {
            tables.add(table(frame.breakdowns().get(i), i));
        }
        return tables;
    }

    private FigureTable table(Breakdown breakdown, int position) {
        Map<String, String> rowOf = rows(position);
        TreeMap<String, Integer> numbered = new TreeMap<>();
        rowOf.values().forEach(row -> numbered.put(row, 0));
        List<Figure> figures = new ArrayList<>();
        for (String row : numbered.keySet()) {
            Predicate<Unit> covers = unit -> row.equals(rowOf.get(unit.groups().get(position)));
            figures.add(accuracy.accuracyFigure(
                    String.format(Locale.ROOT, "%s-%03d", breakdown.id(), figures.size() + 1),
                    row,
                    "Of the crimes that should have been recorded from these reports, the share recorded, in whatever"
                            + " class.",
                    AccuracyEstimate.of(plan, sample, null, covers, Unreadable.AGAINST_THE_FORCE),
                    List.of()));
        }
        return new FigureTable("by-" + breakdown.id(), "Recording accuracy by " + breakdown.words(), figures);
    }

    /** The row of each value: itself, or all others together when there are too many. */
    private Map<String, String> rows(int position) {
        Map<String, Long> units = new HashMap<>();
        frame.units().forEach(unit -> units.merge(unit.groups().get(position), 1L, Long::sum));
        List<String> largest = units.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_ROWS)
                .map(Map.Entry::getKey)
                .toList();
        Map<String, String> rows = new HashMap<>();
        units.keySet().forEach(value -> rows.put(value, largest.contains(value) ? value : ALL_OTHERS));
        return rows;
    }
}
