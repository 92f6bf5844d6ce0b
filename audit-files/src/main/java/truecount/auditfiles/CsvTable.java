package truecount.auditfiles;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecordHandler;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import truecount.exports.UnusableInput;

/** Reads a CSV file of known columns, pointing at whatever cannot be used. */
public final class CsvTable {

    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]+");
    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");

    private CsvTable() {}

    /**
     * One row, with the number it has in a spreadsheet.
     *
     * @param file the name of the file, for messages
     * @param number the row's number, the first row of the file being 1 and empty rows counted
     * @param cells its cells by column
     */
    public record Row(String file, long number, NamedCsvRecord cells) {

        /** The cell without blanks around it. */
        public String text(String column) {
            return cells.getField(column).strip();
        }

        /** The cell of a column that a file may lack; empty where it does. */
        String textIfThere(String column) {
            return cells.findField(column).map(String::strip).orElse("");
        }

        /** The cell as a whole number, as large as an {@code int} can be. */
        public int whole(String column) {
            return (int) whole(column, Integer.MAX_VALUE);
        }

        /** The cell as a whole number, no further from 0 than {@code most}. */
        public long whole(String column, long most) {
            String text = text(column);
            if (!WHOLE.matcher(text).matches()) {
                throw fault("the column '%s' must hold a whole number; it holds '%s'".formatted(column, text));
            }
            try {
                long number = Long.parseLong(text);
                if (-most <= number && number <= most) return number;
            } catch (NumberFormatException e) {
                throw tooLarge(column, text, most);
            }
            throw tooLarge(column, text, most);
        }

        private UnusableInput tooLarge(String column, String text, long most) {
            return fault(
                    "the column '%s' holds %s, which is too large; it may hold up to %d".formatted(column, text, most));
        }

        /** The cell as a number, written with a decimal point. */
        public double number(String column) {
            String text = text(column);
            if (!NUMBER.matcher(text).matches()) {
                throw fault("the column '%s' must hold a number; it holds '%s'".formatted(column, text));
            }
            return Double.parseDouble(text);
        }

        /** A message that points at one cell of this row. */
        public UnusableInput fault(String column, String what) {
            return fault("the column '%s': %s".formatted(column, what));
        }

        /** A message that points at this row. */
        public UnusableInput fault(String what) {
            return new UnusableInput("%s, row %s: %s.".formatted(file, number, what));
        }
    }

    /**
     * Gives on every row below the header, in order; rows without anything in them are passed over.
     *
     * @throws UnusableInput when the file cannot be read, is not CSV in UTF-8, has ragged rows or lacks a column
     */
    public static void read(Path path, List<String> columns, Consumer<Row> rows) {
        read(path, columns, header -> {}, rows);
    }

    /**
     * The same for a table that may have no columns but those it knows.
     *
     * @param known all the columns that the table may have
     * @throws UnusableInput for another column too
     */
    public static void readKnown(Path path, List<String> columns, List<String> known, Consumer<Row> rows) {
        String file = String.valueOf(path.getFileName());
        read(path, columns, header -> refuseUnknown(file, header, known), rows);
    }

    /** The same, where the first row is looked at before the others. */
    public static void read(Path path, List<String> columns, Consumer<List<String>> header, Consumer<Row> rows) {
        String file = String.valueOf(path.getFileName());
        refuseOtherKinds(path, file);
        try (BufferedReader text = utf8(path)) {
            long first = firstRow(text);
            long number = first;
            try (CsvReader<NamedCsvRecord> csv = reader(text)) {
                boolean any = false;
                for (NamedCsvRecord cells : csv) {
                    number++;
                    if (nothing(cells)) continue;
                    if (!any) {
                        new CsvHeader(file, first, cells.getHeader()).check(columns);
                        header.accept(cells.getHeader());
                        any = true;
                    }
                    Row row = new Row(file, number, cells);
                    if (cells.getFieldCount() != cells.getHeader().size()) {
                        throw row.fault(
                                "it has %s cells where the first row has %s; look for a comma too many or too few"
                                        .formatted(
                                                cells.getFieldCount(),
                                                cells.getHeader().size()));
                    }
                    rows.accept(row);
                }
                if (!any) {
                    throw new UnusableInput("%s has no rows.".formatted(file));
                }
            }
        } catch (CsvParseException e) {
            throw unreadable(file, e);
        } catch (UncheckedIOException e) {
            throw unreadable(file, e);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static CsvReader<NamedCsvRecord> reader(Reader text) {
        return CsvReader.builder()
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .build(NamedCsvRecordHandler.of(handler -> handler.allowDuplicateHeaderFields(true)), text);
    }

    private static boolean nothing(NamedCsvRecord cells) {
        for (String cell : cells.getFields()) {
            if (!cell.isBlank()) return false;
        }
        return true;
    }

    private static void refuseUnknown(String file, List<String> header, List<String> known) {
        for (String column : header) {
            if (!known.contains(column)) {
                throw new UnusableInput("%s, row 1: there is no column '%s'. The columns are: %s. Delete or rename it."
                        .formatted(file, column, String.join(", ", known)));
            }
        }
    }

    private static void refuseOtherKinds(Path path, String file) {
        if (Files.isDirectory(path)) {
            throw new UnusableInput("%s is a folder; name the file in it.".formatted(file));
        }
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(path), NotCsv.BYTES)) {
            NotCsv.kind(bytes.readNBytes(NotCsv.BYTES)).ifPresent(kind -> {
                throw new UnusableInput("%s %s.".formatted(file, kind));
            });
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Passes over empty rows at the top; gives the number of the first that is not. */
    private static long firstRow(BufferedReader text) throws IOException {
        long row = 1;
        while (true) {
            text.mark(2);
            int next = text.read();
            if (next == '\r') {
                text.mark(1);
                if (text.read() != '\n') text.reset();
            } else if (next != '\n') {
                if (next != -1) text.reset();
                return row;
            }
            row++;
        }
    }

    private static BufferedReader utf8(Path path) throws IOException {
        Reader reader = new InputStreamReader(
                Files.newInputStream(path),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        BufferedReader buffered = new BufferedReader(reader, 1 << 16);
        buffered.mark(1);
        if (buffered.read() != '\uFEFF') {
            buffered.reset();
        }
        return buffered;
    }

    private static UnusableInput unreadable(String file, Throwable fault) {
        Throwable cause = fault;
        while (cause.getCause() != null && !(cause instanceof CharacterCodingException)) {
            cause = cause.getCause();
        }
        if (cause instanceof CharacterCodingException) {
            return new UnusableInput("%s is not in UTF-8. Save it as \"CSV UTF-8\".".formatted(file), fault);
        }
        if (cause instanceof NoSuchFileException missing) {
            return new UnusableInput("There is no file %s.".formatted(missing.getFile()), fault);
        }
        return new UnusableInput("%s cannot be read: %s.".formatted(file, cause.getMessage()), fault);
    }
}
