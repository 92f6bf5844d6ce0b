package truecount.exports;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Reads the crime records of an export one at a time, in file order, each number once, in its latest version.
 *
 * <p>The file is read twice, so it must be a file on disk. Memory does not grow with the file but for 8 to 23 bytes a
 * row.
 */
public final class CrimeReader implements Iterable<CrimeRecord>, AutoCloseable {

    private final TableReader table;
    private final CrimeRow crimes;
    private final @Nullable LocalDate exportedOn;
    private boolean started;

    private CrimeReader(TableReader table, CrimeRow crimes, @Nullable LocalDate exportedOn) {
        this.table = table;
        this.crimes = crimes;
        this.exportedOn = exportedOn;
    }

    /**
     * Opens a crime export, plain or gzipped.
     *
     * @throws UnusableInput when the file cannot be read or does not have the columns that the mapping names, or when
     *     the mapping says nothing of crime records; reading on throws it too, at the first row that cannot be read
     *     unless the options accept rejects
     */
    public static CrimeReader open(Path file, Mapping mapping, ReadOptions options) {
        TableReader table = new TableReader(file, mapping, TableColumns.of(mapping, mapping.crimes()), options);
        LocalDate told = options.exportedOn();
        return new CrimeReader(
                table,
                new CrimeRow(mapping, table),
                told == null ? mapping.exportDay().madeOn() : told);
    }

    /** The crime records; they can be gone through once. */
    @Override
    public Iterator<CrimeRecord> iterator() {
        if (started) throw new IllegalStateException("The crime records of a reader can be gone through once");
        started = true;
        return new RowIterator<>(table, crimes::of);
    }

    /** What has been read so far; complete once the last record was given. */
    public ReadSummary summary() {
        return table.summary(exportedOn);
    }

    @Override
    public void close() {
        table.close();
    }
}
