package truecount.synthetic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text file that comes with this module.
 *
 * @param name its path below this package
 */
record Resource(String name) {

    /** Its lines, without their ends. */
    List<String> lines() {
        return text().lines().toList();
    }

    /**
     * Its rows: cells parted by semicolons, below a header and without lines that begin with #.
     *
     * @throws IllegalStateException when a row has another number of cells
     */
    List<String[]> rows(int cells) {
        List<String[]> rows = new ArrayList<>();
        List<String> lines = lines();
        for (int number = 2; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] row = line.split(";", -1);
            if (row.length != cells) {
                throw new IllegalStateException(
                        "%s line %d has %d cells, not %d: %s".formatted(name, number, row.length, cells, line));
            }
            rows.add(row);
        }
        return rows;
    }

    /** All of it. */
    String text() {
        try (@Nullable InputStream in = Resource.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The file " + name + " is missing from the synthetic module");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name + " from the synthetic module", e);
        }
    }
}
