package truecount.exports;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds the day as of which an incident export stood. */
final class ExportDate {

    /** So many of the latest days are remembered. */
    private static final int MOST_DAYS = 5_000;

    private ExportDate() {}

    /** The day that the options give, else the mapping, else the latest report where the mapping needs a day; or null. */
    static @Nullable LocalDate of(Path file, Mapping mapping, ReadOptions options) {
        if (options.exportedOn() != null) return options.exportedOn();
        ExportDay day = mapping.exportDay();
        if (day.madeOn() != null || day.tooEarlyDays() == 0) return day.madeOn();
        MomentFrom reported = mapping.incidents().reported();
        return reported == null ? null : latest(file, mapping, reported, options);
    }

    private static @Nullable LocalDate latest(Path file, Mapping mapping, MomentFrom reported, ReadOptions options) {
        // Told when the rows are given on; looking for the latest day must not tell of them twice.
        SetAside quiet = new SetAside(String.valueOf(file.getFileName()), options.acceptRejects(), reject -> {});
        NavigableMap<LocalDate, Integer> days = new TreeMap<>();
        try (ExportRows rows = ExportRows.open(
                file,
                mapping.format(),
                TableColumns.of(mapping, mapping.incidents()),
                quiet,
                new Notices(),
                read -> {})) {
            Columns columns = TableColumns.of(mapping, mapping.incidents()).in(rows);
            MomentReader moments = new MomentReader(reported, columns, mapping.zone(), quiet);
            rows.readOnlyWhatIsMapped(columns);
            for (Row row = rows.next(); row != null; row = rows.next()) {
                Moment moment = moments.of(row);
                if (moment == null) continue;
                days.merge(moment.day(), 1, Integer::sum);
                if (days.size() > MOST_DAYS) days.pollFirstEntry();
            }
        }
        return latestButFarOnes(days);
    }

    /** The latest day, but for days that stand more than a year after all others: a year was mistyped there. */
    private static @Nullable LocalDate latestButFarOnes(NavigableMap<LocalDate, Integer> days) {
        if (days.isEmpty()) return null;
        LocalDate latest = days.lastKey();
        for (LocalDate before = days.lowerKey(latest);
                before != null && before.plusYears(1).isBefore(latest);
                before = days.lowerKey(latest)) {
            latest = before;
        }
        return latest;
    }
}
