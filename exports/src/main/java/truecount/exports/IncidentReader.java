package truecount.exports;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the incidents of an export one at a time, in file order, each number once, in its latest version.
 *
 * <p>The file is read twice, so it must be a file on disk. Memory does not grow with the file but for 8 to 23 bytes a
 * row.
 */
public final class IncidentReader implements Iterable<Incident>, AutoCloseable {

    private final TableReader table;
    private final IncidentRow incidents;
    private final @Nullable LocalDate exportedOn;
    private boolean started;

    private IncidentReader(TableReader table, IncidentRow incidents, @Nullable LocalDate exportedOn) {
        this.table = table;
        this.incidents = incidents;
        this.exportedOn = exportedOn;
    }

    /**
     * Opens an incident export, plain or gzipped.
     *
     * @throws UnusableInput when the file cannot be read or does not have the columns that the mapping names; reading
     *     on throws it too, at the first row that cannot be read unless the options accept rejects
     */
    public static IncidentReader open(Path file, Mapping mapping, ReadOptions options) {
        LocalDate exportedOn = ExportDate.of(file, mapping, options);
        int days = mapping.exportDay().tooEarlyDays();
        LocalDate settledUntil = exportedOn == null || days == 0 ? null : exportedOn.minusDays(days);
        TableReader table = new TableReader(file, mapping, TableColumns.of(mapping, mapping.incidents()), options);
        return new IncidentReader(table, new IncidentRow(mapping, table, settledUntil), exportedOn);
    }

    /** The incidents; they can be gone through once. */
    @Override
    public Iterator<Incident> iterator() {
        if (started) throw new IllegalStateException("The incidents of a reader can be gone through once");
        started = true;
        return new RowIterator<>(table, incidents::of);
    }

    /** Gives every incident together with the row it was read from. */
    void forEachRow(BiConsumer<Row, Incident> each) {
        for (Row row = table.next(); row != null; row = table.next()) {
            each.accept(row, incidents.of(row));
        }
    }

    TableReader table() {
        return table;
    }

    /** What has been read so far; complete once the last incident was given. */
    public ReadSummary summary() {
        return table.summary(exportedOn);
    }

    @Override
    public void close() {
        table.close();
    }
}
