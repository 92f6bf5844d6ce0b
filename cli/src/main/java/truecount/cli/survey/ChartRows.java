package truecount.cli.survey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import truecount.auditfiles.CsvTable;
import truecount.auditfiles.Spellings;
import truecount.statistics.LabelledCounts;

/** Reads counts to chart: one row for each period or unit. */
final class ChartRows {

    private static final List<String> COLUMNS = List.of("label", "hits", "of");

    private ChartRows() {}

    static List<LabelledCounts> read(Path path) {
        return read(path, List.of(), (row, counts) -> {});
    }

    /**
     * The same for a table that may have more columns.
     *
     * @param more the columns that it may have besides
     * @param each is given every row with its counts
     */
    static List<LabelledCounts> read(Path path, List<String> more, BiConsumer<CsvTable.Row, LabelledCounts> each) {
        List<String> known = new ArrayList<>(COLUMNS);
        known.addAll(more);
        List<LabelledCounts> rows = new ArrayList<>();
        Map<String, Long> seen = new HashMap<>();
        Spellings labels = new Spellings();
        CsvTable.readKnown(path, COLUMNS, known, row -> {
            String label = row.text("label");
            if (label.isEmpty()) {
                throw row.fault("the column 'label' is empty; give the period or the unit");
            }
            labels.check(row, "label", label);
            Long before = seen.put(label, row.number());
            if (before != null) {
                throw row.fault("the column 'label': '%s' stands in row %d already; keep one row for each"
                        .formatted(label, before));
            }
            int hits = row.whole("hits");
            int of = row.whole("of");
            if (hits < 0 || of < 0) {
                throw row.fault("the column '%s' holds %d; a count cannot be negative"
                        .formatted(hits < 0 ? "hits" : "of", hits < 0 ? hits : of));
            }
            if (of == 0) {
                throw row.fault("the column 'of' holds 0; leave out a period or unit in which nothing was reviewed");
            }
            if (hits > of) {
                throw row.fault("the column 'hits' holds %d, more than the %d in the column 'of'".formatted(hits, of));
            }
            LabelledCounts counts = new LabelledCounts(label, hits, of);
            rows.add(counts);
            each.accept(row, counts);
        });
        return rows;
    }
}
