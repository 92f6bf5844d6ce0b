package truecount.exports;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The rows of one export, one at a time, each with as many values as the header. */
final class ExportRows implements AutoCloseable {

    /** A quote left open would otherwise swallow the rest of the file: no field is this long. */
    private static final int LONGEST_FIELD = 4 * 1024 * 1024;

    private static final int PROGRESS_EVERY = 50_000;

    private final Path path;
    private final FileFormat format;
    private final SetAside setAside;
    private final LongConsumer progress;
    private final CsvReader<FieldPicker.Fields> csv;
    private final CloseableIterator<FieldPicker.Fields> records;
    private final FieldPicker picker = new FieldPicker();
    private final List<String> header;
    private final Parts parts;
    private long number = 1;
    private long line = 1;

    private ExportRows(
            Path path, FileFormat format, String mapping, List<Part> parts, SetAside setAside, LongConsumer progress) {
        this.path = path;
        this.format = format;
        this.setAside = setAside;
        this.progress = progress;
        Reader text = ExportText.open(path, format.charset());
        this.csv = CsvReader.builder()
                .fieldSeparator(format.separator())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .detectBomHeader(false)
                .maxBufferSize(LONGEST_FIELD)
                .build(picker, text);
        this.records = csv.iterator();
        this.header = header();
        this.parts = new Parts(path, mapping, parts, format, setAside, header);
    }

    static ExportRows open(Path path, FileFormat format, SetAside setAside, LongConsumer progress) {
        return new ExportRows(path, format, "", List.of(), setAside, progress);
    }

    /** The rows of a table with what its further files tell about them. */
    static ExportRows open(Path path, FileFormat format, TableColumns table, SetAside setAside, LongConsumer progress) {
        return new ExportRows(path, format, table.mapping(), table.parts(), setAside, progress);
    }

    private List<String> header() {
        FieldPicker.Fields first = record();
        if (first == null) {
            throw new UnusableInput("%s is empty. Export it again, with a header row.".formatted(file()));
        }
        List<String> names = new Row(first, 1).all();
        if (names.size() == 1 && looksSeparatedOtherwise(names.getFirst())) {
            throw new UnusableInput(
                    "%s has one column, '%s'. If its columns are separated by another character, say so with 'separator' under 'files:' in the mapping."
                            .formatted(file(), names.getFirst()));
        }
        return names;
    }

    private static boolean looksSeparatedOtherwise(String name) {
        return name.contains(";") || name.contains("\t") || name.contains("|");
    }

    /** The names in the first row, then those that further files add. */
    List<String> columns() {
        return parts.columns(header);
    }

    /** From here on, reads only the columns that were asked for; the others read as blank. */
    void readOnlyWhatIsMapped(Columns columns) {
        parts.only(columns.used());
        picker.pick(columns.used(), header.size());
    }

    String file() {
        return String.valueOf(path.getFileName());
    }

    /** Rows read below the header, whether or not they were set aside. */
    long read() {
        return number - 1;
    }

    /** The next row that can be read, or null at the end. */
    @Nullable
    Row next() {
        while (true) {
            FieldPicker.Fields fields = record();
            if (fields == null) {
                parts.end();
                return null;
            }
            number++;
            line = fields.line();
            if (number % PROGRESS_EVERY == 0) progress.accept(number);
            if (fields.count() == header.size()) return parts.with(new Row(fields, number));
            setAside.row(
                    number, "has %d values where the header has %d columns".formatted(fields.count(), header.size()));
        }
    }

    private FieldPicker.@Nullable Fields record() {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException fault) {
            throw unparsable(fault);
        } catch (UncheckedIOException fault) {
            throw ExportText.explain(path, format.charset(), number, requireNonNull(fault.getCause()));
        }
    }

    private UnusableInput unparsable(CsvParseException fault) {
        for (Throwable cause = fault.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException io) {
                boolean tooLong = String.valueOf(io.getMessage()).contains("buffer");
                return tooLong ? quoteLeftOpen(fault) : ExportText.explain(path, format.charset(), number, io);
            }
        }
        return quoteLeftOpen(fault);
    }

    private UnusableInput quoteLeftOpen(CsvParseException fault) {
        return new UnusableInput(
                "%s: after row %d (line %d) the quotes do not match up: a quote is left open, or a quote inside a value is not doubled. Mend that row or export the file again."
                        .formatted(file(), number, line),
                fault);
    }

    @Override
    public void close() {
        parts.close();
        try {
            csv.close();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
