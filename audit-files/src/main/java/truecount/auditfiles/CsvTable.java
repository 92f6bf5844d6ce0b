package truecount.auditfiles;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
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
import truecount.exports.UnusableInput;

/** Reads a CSV file of known columns, pointing at whatever cannot be used. */
public final class CsvTable {

    private CsvTable() {}

    /**
     * One row, with the number it has in a spreadsheet.
     *
     * @param file the name of the file, for messages
     * @param number the row's number, the header being row 1
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

        /** The cell as a whole number. */
        public int whole(String column) {
            try {
                return Integer.parseInt(text(column));
            } catch (NumberFormatException e) {
                throw fault("the column '%s' must hold a whole number; it holds '%s'".formatted(column, text(column)));
            }
        }

        /** The cell as a number. */
        public double number(String column) {
            try {
                return Double.parseDouble(text(column));
            } catch (NumberFormatException e) {
                throw fault("the column '%s' must hold a number; it holds '%s'".formatted(column, text(column)));
            }
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
     * Gives on every row below the header, in order.
     *
     * @throws UnusableInput when the file cannot be read, is not UTF-8, has ragged rows or lacks a column
     */
    public static void read(Path path, List<String> columns, Consumer<Row> rows) {
        String file = String.valueOf(path.getFileName());
        try (Reader text = utf8(path);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .ofNamedCsvRecord(text)) {
            long number = 1;
            for (NamedCsvRecord cells : csv) {
                number++;
                if (number == 2) {
                    refuseMissing(file, cells.getHeader(), columns);
                }
                Row row = new Row(file, number, cells);
                if (cells.getFieldCount() != cells.getHeader().size()) {
                    throw row.fault("it has %s cells where the first row has %s; look for a comma too many or too few"
                            .formatted(cells.getFieldCount(), cells.getHeader().size()));
                }
                rows.accept(row);
            }
            if (number == 1) {
                throw new UnusableInput("%s has no rows.".formatted(file));
            }
        } catch (CsvParseException e) {
            throw unreadable(file, e);
        } catch (UncheckedIOException e) {
            throw unreadable(file, e);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static Reader utf8(Path path) throws IOException {
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

    private static void refuseMissing(String file, List<String> header, List<String> columns) {
        for (String column : columns) {
            if (!header.contains(column)) {
                throw new UnusableInput("%s lacks the column '%s'. Its first row must name the columns: %s."
                        .formatted(file, column, String.join(", ", columns)));
            }
        }
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
