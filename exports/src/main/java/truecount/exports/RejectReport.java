package truecount.exports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps the first rejects, counts all of them and, if asked, writes all of them to a CSV file. */
public final class RejectReport implements Consumer<Reject>, AutoCloseable {

    private static final int KEPT = 1000;

    private final List<Reject> first = new ArrayList<>();
    private final @Nullable Path file;
    private final @Nullable Path unfinished;
    private final @Nullable CsvWriter csv;
    private long count;
    private boolean finished;

    private RejectReport(@Nullable Path file) {
        this.file = file;
        this.unfinished = file == null ? null : file.resolveSibling(file.getFileName() + ".unfinished");
        this.csv = unfinished == null ? null : open(unfinished);
    }

    /** A report kept in memory. */
    public static RejectReport inMemory() {
        return new RejectReport(null);
    }

    /**
     * A report that is written to a file as well; the file appears with {@link #finish()}.
     *
     * @param file where to write it; null for nowhere
     */
    public static RejectReport to(@Nullable Path file) {
        return new RejectReport(file);
    }

    private static CsvWriter open(Path file) {
        try {
            return CsvWriter.builder().build(file).writeRecord("file", "row", "column", "reason");
        } catch (IOException fault) {
            throw new UnusableInput("%s cannot be written: %s.".formatted(file, fault.getMessage()), fault);
        }
    }

    @Override
    public void accept(Reject reject) {
        count++;
        if (first.size() < KEPT) first.add(reject);
        if (csv != null) {
            String column = reject.column();
            csv.writeRecord(
                    Shown.cell(reject.file()),
                    Long.toString(reject.row()),
                    column == null ? "" : Shown.cell(column),
                    Shown.cell(reject.reason()));
        }
    }

    /** The first thousand, in the order in which they were told. */
    public List<Reject> first() {
        return List.copyOf(first);
    }

    /** How many there were. */
    public long count() {
        return count;
    }

    /** Puts the file in its place; to be called when all has been read. */
    public void finish() {
        if (csv == null || unfinished == null || file == null) return;
        try {
            csv.close();
            finished = true;
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Leaves no half-written file behind when the reading stopped. */
    @Override
    public void close() {
        if (csv == null || unfinished == null || finished) return;
        try {
            csv.close();
            Files.deleteIfExists(unfinished);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
