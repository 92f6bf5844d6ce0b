package truecount.exports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/** A table that is no text (a sheet of a workbook, a list of JSON records) as the text of a CSV file, row by row. */
final class TableAsText extends Reader {

    private final Iterator<List<String>> rows;
    private final AutoCloseable source;
    private final char separator;
    private final StringBuilder row = new StringBuilder();
    private int at;

    private TableAsText(Iterator<List<String>> rows, AutoCloseable source, char separator) {
        this.rows = rows;
        this.source = source;
        this.separator = separator;
    }

    /** Whether a file is one of these, by its name. */
    static boolean isOne(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".xlsx") || name.endsWith(".json");
    }

    /**
     * The text of the table.
     *
     * @throws UnusableInput when the file is not what its name says, or cannot be read
     */
    static Reader open(Path path, char separator) {
        try {
            if (!Files.isRegularFile(path)) throw new UnusableInput("There is no file %s.".formatted(path));
            if (String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT).endsWith(".json")) {
                JsonRecords records = JsonRecords.open(path);
                return new TableAsText(records, records, separator);
            }
            WorkbookRows sheet = WorkbookRows.open(path);
            return new TableAsText(sheet, sheet, separator);
        } catch (IOException fault) {
            throw new UnusableInput("%s cannot be read: %s.".formatted(path.getFileName(), fault.getMessage()), fault);
        }
    }

    static InputStream bytes(Path path) throws IOException {
        return new BufferedInputStream(Files.newInputStream(path));
    }

    @Override
    public int read(char[] into, int from, int length) {
        if (at == row.length()) {
            row.setLength(0);
            at = 0;
            if (!rows.hasNext()) return -1;
            List<String> values = rows.next();
            for (int i = 0; i < values.size(); i++) {
                if (i > 0) row.append(separator);
                row.append('"').append(values.get(i).replace("\"", "\"\"")).append('"');
            }
            row.append('\n');
        }
        int given = Math.min(length, row.length() - at);
        row.getChars(at, at + given, into, from);
        at += given;
        return given;
    }

    @Override
    public void close() throws IOException {
        try {
            source.close();
        } catch (IOException fault) {
            throw fault;
        } catch (Exception fault) {
            throw new IOException(fault);
        }
    }
}
