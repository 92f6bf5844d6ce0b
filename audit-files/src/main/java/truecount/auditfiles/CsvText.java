package truecount.auditfiles;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a CSV file: UTF-8, comma, quotes where needed, each line ended by a line feed. */
final class CsvText implements AutoCloseable {

    private final BufferedWriter out;

    CsvText(Path file, String... columns) throws IOException {
        out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        row((Object[]) columns);
    }

    /** Writes one row. */
    void row(Object... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                out.write(',');
            }
            out.write(quoted(String.valueOf(cells[i])));
        }
        out.write('\n');
    }

    /** The cell, in quotes where it needs them. */
    static String quoted(String cell) {
        if (cell.indexOf(',') < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0) {
            return cell;
        }
        return '"' + cell.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
