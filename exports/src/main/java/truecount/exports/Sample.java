package truecount.exports;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The first rows of a file, with what they show of how it is written.
 *
 * @param path the file
 * @param charset its encoding; null where every character is ASCII
 * @param separator the character between two columns
 * @param headerRow the row that names the columns, the first being 1
 * @param columns its columns, each with its values in row order
 * @param rows how many rows were looked at, at most {@link #ROWS}
 * @param odd how many more of them have another number of values than the header
 */
record Sample(
        Path path,
        @Nullable Charset charset,
        char separator,
        int headerRow,
        List<SampleColumn> columns,
        int rows,
        int odd) {

    /** So many rows are looked at. */
    static final int ROWS = 20_000;

    /** So many rows show the separator and the header. */
    private static final int FIRST = 40;

    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final int LONGEST_FIELD = 4 * 1024 * 1024;

    /**
     * Looks at a file.
     *
     * @throws UnusableInput when it cannot be read, is no table, or has no row that names its columns
     */
    static Sample of(Path path) {
        boolean table = TableAsText.isOne(path);
        Charset charset = table ? null : ExportText.encoding(path);
        char separator = table ? ',' : separator(path, charset);
        List<FieldPicker.Fields> records = records(path, charset, separator, ROWS + FIRST);
        int header = header(path, records);
        List<String> names = texts(records.get(header));
        List<List<String>> kept = new ArrayList<>();
        int odd = 0;
        for (FieldPicker.Fields record : records.subList(header + 1, records.size())) {
            if (record.blank()) continue;
            List<String> values = texts(record);
            if (values.equals(names)) continue;
            if (values.size() == names.size()) kept.add(values);
            else odd++;
        }
        if (kept.isEmpty()) {
            throw new UnusableInput(
                    "%s has a header but no rows below it. Export it again.".formatted(path.getFileName()));
        }
        List<SampleColumn> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            int at = i;
            boolean byPlace = names.get(i).isEmpty() || names.indexOf(names.get(i)) != names.lastIndexOf(names.get(i));
            columns.add(new SampleColumn(
                    names.get(i),
                    byPlace ? "#" + (i + 1) : names.get(i),
                    kept.stream().map(row -> row.get(at)).toList()));
        }
        return new Sample(path, charset, separator, header + 1, List.copyOf(columns), kept.size(), odd);
    }

    String file() {
        return String.valueOf(path.getFileName());
    }

    /** The column of this name. */
    @Nullable
    SampleColumn column(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static char separator(Path path, @Nullable Charset charset) {
        char best = ',';
        double most = 0;
        for (char candidate : SEPARATORS) {
            List<FieldPicker.Fields> records;
            try {
                records = records(path, charset, candidate, FIRST);
            } catch (UnusableInput notThisOne) {
                continue;
            }
            if (records.isEmpty()) continue;
            String first = String.join(String.valueOf(candidate), texts(records.getFirst()));
            if (first.regionMatches(true, 0, "sep=", 0, 4) && first.length() <= 5) {
                return first.length() == 5 ? first.charAt(4) : candidate;
            }
            int width = width(records);
            long alike =
                    records.stream().filter(record -> record.count() == width).count();
            double score = width == 1 ? 0 : (double) alike / records.size() * (1 + Math.log(width));
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return best;
    }

    /** How many values most rows have. */
    private static int width(List<FieldPicker.Fields> records) {
        Map<Integer, Integer> times = new HashMap<>();
        int width = 1;
        int most = 0;
        for (FieldPicker.Fields record : records.subList(0, Math.min(FIRST, records.size()))) {
            int count = times.merge(record.count(), 1, Integer::sum);
            if (count < most || (count == most && record.count() < width)) continue;
            most = count;
            width = record.count();
        }
        return width;
    }

    /** The place of the first row that could name the columns: as wide as the others, filled, and without days or numbers. */
    private static int header(Path path, List<FieldPicker.Fields> records) {
        if (records.isEmpty()) {
            throw new UnusableInput("%s is empty. Export it again, with a header row.".formatted(path.getFileName()));
        }
        int width = width(records);
        for (int i = 0; i < Math.min(FIRST, records.size()); i++) {
            List<String> values = texts(records.get(i));
            List<String> filled =
                    values.stream().filter(value -> !value.isEmpty()).toList();
            boolean names = filled.stream().noneMatch(value -> value.matches("[-+0-9.,:/ ]*[0-9][-+0-9.,:/ TZ]*"));
            boolean apart = new HashSet<>(filled).size() * 10 >= filled.size() * 9;
            if (values.size() == width && filled.size() * 10 >= width * 6 && names && apart) return i;
        }
        throw new UnusableInput(
                "%s has no row that names its columns among the first %d. Export it with a header row, or put one above the others."
                        .formatted(path.getFileName(), Math.min(FIRST, records.size())));
    }

    private static List<String> texts(FieldPicker.Fields record) {
        return new Row(record, 0).all();
    }

    private static List<FieldPicker.Fields> records(Path path, @Nullable Charset charset, char separator, int most) {
        Charset reads = charset == null ? StandardCharsets.UTF_8 : charset;
        try (Reader text = TableAsText.isOne(path)
                        ? TableAsText.open(path, separator)
                        : ExportText.open(path, reads, new Notices());
                CsvReader<FieldPicker.Fields> csv = CsvReader.builder()
                        .fieldSeparator(separator)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .detectBomHeader(false)
                        .maxBufferSize(LONGEST_FIELD)
                        .build(new FieldPicker().separatedBy(separator), text)) {
            return csv.stream().limit(most).toList();
        } catch (CsvParseException fault) {
            throw new UnusableInput(
                    "%s cannot be read as columns: the quotes do not match up, or a value is longer than %,d characters."
                            .formatted(path.getFileName(), LONGEST_FIELD),
                    fault);
        } catch (UncheckedIOException fault) {
            throw ExportText.explain(path, reads, 0, requireNonNull(fault.getCause()));
        } catch (IOException fault) {
            throw ExportText.explain(path, reads, 0, fault);
        }
    }
}
