package truecount.exports;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Finds the day as of which an incident export stood. */
final class ExportDate {

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
        LocalDate latest = null;
        try (ExportRows rows = ExportRows.open(
                file, mapping.format(), TableColumns.of(mapping, mapping.incidents()), quiet, read -> {})) {
            Columns columns = TableColumns.of(mapping, mapping.incidents()).in(rows);
            MomentReader moments = new MomentReader(reported, columns, mapping.zone(), quiet);
            rows.readOnlyWhatIsMapped(columns);
            for (Row row = rows.next(); row != null; row = rows.next()) {
                Moment moment = moments.of(row);
                if (moment != null && (latest == null || moment.day().isAfter(latest))) latest = moment.day();
            }
        }
        return latest;
    }
}
