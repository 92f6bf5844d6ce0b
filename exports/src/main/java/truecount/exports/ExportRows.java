package truecount.exports;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The rows of one export, one at a time, each with as many values as the header. */
final class ExportRows implements AutoCloseable {

    /** A quote left open would otherwise swallow the rest of the file: no field is this long. */
    private static final int LONGEST_FIELD = 4 * 1024 * 1024;

    private static final int PROGRESS_EVERY = 50_000;

    /** So many rows are looked at for a header that stands lower down. */
    private static final int LOOKED_AT = 30;

    private final Path path;
    private final FileFormat format;
    private final SetAside setAside;
    private final LongConsumer progress;
    private final CsvReader<FieldPicker.Fields> csv;
    private final CloseableIterator<FieldPicker.Fields> records;
    private final FieldPicker picker = new FieldPicker();
    private final List<String> header;
    private final Parts parts;
    private final Notices notices;
    private @Nullable BitSet used;
    private long number;
    private long line = 1;
    private long passedOver;

    private ExportRows(
            Path path,
            FileFormat format,
            String mapping,
            List<Part> parts,
            SetAside setAside,
            Notices notices,
            LongConsumer progress) {
        this.path = path;
        this.notices = notices;
        this.format = format;
        this.setAside = setAside;
        this.progress = progress;
        picker.separatedBy(format.separator());
        Reader text = TableAsText.isOne(path)
                ? TableAsText.open(path, format.separator())
                : ExportText.open(path, format.charset(), notices);
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
        this.parts = new Parts(path, mapping, parts, format, setAside, notices, header);
    }

    static ExportRows open(Path path, FileFormat format, SetAside setAside, Notices notices, LongConsumer progress) {
        return new ExportRows(path, format, "", List.of(), setAside, notices, progress);
    }

    /** The rows of a table with what its further files tell about them. */
    static ExportRows open(
            Path path,
            FileFormat format,
            TableColumns table,
            SetAside setAside,
            Notices notices,
            LongConsumer progress) {
        return new ExportRows(path, format, table.mapping(), table.parts(), setAside, notices, progress);
    }

    private List<String> header() {
        FieldPicker.Fields first = record();
        number++;
        if (first != null && isSeparatorLine(first)) {
            first = record();
            number++;
        }
        while (first != null && number < format.headerRow()) {
            first = record();
            number++;
        }
        if (first == null) {
            throw new UnusableInput("%s is empty. Export it again, with a header row.".formatted(file()));
        }
        List<String> names = format.header().isEmpty() ? new Row(first, number).all() : format.header();
        if (names.size() == 1 && looksSeparatedOtherwise(names.getFirst())) {
            throw new UnusableInput(
                    "%s has one column, '%s'. If its columns are separated by another character, say so with 'separator' under 'files:' in the mapping."
                            .formatted(file(), names.getFirst()));
        }
        return names;
    }

    /** A first line that tells a spreadsheet program which character separates the columns. */
    private static boolean isSeparatorLine(FieldPicker.Fields first) {
        List<String> values = new Row(first, 1).all();
        String line = String.join("", values);
        return values.getFirst().regionMatches(true, 0, "sep=", 0, 4) && line.length() <= 5;
    }

    /** What to say of a column that the header lacks: that another of the first rows names it; empty text if none does. */
    String whereNamed(String column) {
        if (column.isBlank()) return "";
        if (TableAsText.isOne(path)) {
            return file().toLowerCase(Locale.ROOT).endsWith(".json")
                    ? " It is JSON, and no record has a field of that name."
                    : " Its first sheet was read.";
        }
        try (Reader text = ExportText.open(path, format.charset(), new Notices());
                CsvReader<CsvRecord> rows = CsvReader.builder()
                        .fieldSeparator(format.separator())
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .skipEmptyLines(false)
                        .ofCsvRecord(text)) {
            int row = 0;
            for (CsvRecord record : rows) {
                row++;
                if (row > LOOKED_AT) break;
                if (row != format.headerRow()
                        && record.getFields().stream()
                                .anyMatch(value -> value.strip().equals(column))) {
                    return " Row %d looks like the header: say 'headerRow: %d' under 'files:' in the mapping."
                            .formatted(row, row);
                }
            }
        } catch (IOException | CsvParseException | UncheckedIOException unreadable) {
            // It is being said already that the file cannot be used; this would only have helped to say why.
            return "";
        }
        return "";
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
        used = columns.used();
        picker.pick(columns.used(), header.size());
    }

    String file() {
        return String.valueOf(path.getFileName());
    }

    /** Rows read below the header, whether or not they were set aside. */
    long read() {
        return number - format.headerRow() - passedOver;
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
            if (fields.blank()) {
                passedOver++;
                notices.count("empty", times -> "%,d empty rows of %s were passed over".formatted(times, file()));
                continue;
            }
            if (repeatsTheHeader(fields)) {
                passedOver++;
                long row = number;
                notices.count(
                        "header",
                        times -> "%,d rows of %s repeat the header and were passed over, the first on row %,d"
                                .formatted(times, file(), row));
                continue;
            }
            if (fields.swallowed()) {
                long row = number;
                notices.count(
                        "quote",
                        times ->
                                "%,d values of %s go over a line break and hold what looks like another row, the first on row %,d: was a quote left open?"
                                        .formatted(times, file(), row));
            }
            if (fields.count() == header.size()) return parts.with(new Row(absent(fields), number));
            setAside.row(
                    number, "has %d values where the header has %d columns".formatted(fields.count(), header.size()));
        }
    }

    /** A row whose values are the names of their columns: exports are put one after another with their headers. */
    private boolean repeatsTheHeader(FieldPicker.Fields fields) {
        BitSet picked = used;
        if (picked == null || fields.count() != header.size()) return false;
        boolean any = false;
        for (int i = picked.nextSetBit(0); i >= 0 && i < header.size(); i = picked.nextSetBit(i + 1)) {
            String name = header.get(i);
            if (!name.equals(fields.texts()[i])) return false;
            any |= !name.isEmpty();
        }
        return any;
    }

    private FieldPicker.Fields absent(FieldPicker.Fields fields) {
        if (format.absent().isEmpty()) return fields;
        @Nullable String[] texts = fields.texts();
        for (int i = 0; i < texts.length; i++) {
            String text = texts[i];
            if (text != null && format.absent().contains(text)) texts[i] = "";
        }
        return fields;
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
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("maximum buffer size")) return tooLong(fault);
            if (cause instanceof IOException io) return ExportText.explain(path, format.charset(), number, io);
        }
        return quoteLeftOpen(fault);
    }

    private UnusableInput tooLong(CsvParseException fault) {
        return new UnusableInput(
                "%s: after row %,d (line %,d) a value is longer than %,d characters, the most that is read: either it is that long, or a quote before it is left open. Shorten it, or mend that row."
                        .formatted(file(), number, line, LONGEST_FIELD),
                fault);
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
