package truecount.publication;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import truecount.publication.Verification.Difference;

/** Says where two files differ, in the words of the file's own format where it has rows or lines. */
final class FileComparison {

    /** A file that differs in more places than this was not changed by a slip; its reader needs no longer list. */
    private static final int MOST = 20;

    private static final int LONGEST_QUOTE = 80;

    private final String file;
    private final byte[] expected;
    private final byte[] found;

    private FileComparison(String file, byte[] expected, byte[] found) {
        this.file = file;
        this.expected = expected;
        this.found = found;
    }

    /** Every place where they differ, at most {@value #MOST}; empty only when every byte is the same. */
    static List<Difference> differences(String file, byte[] expected, byte[] found) {
        if (Arrays.equals(expected, found)) {
            return List.of();
        }
        FileComparison comparison = new FileComparison(file, expected, found);
        List<Difference> differences = new ArrayList<>();
        if (file.endsWith(".csv")) {
            differences.addAll(comparison.cells());
        } else if (file.endsWith(".html") || file.endsWith(".json")) {
            differences.addAll(comparison.lines());
        }
        // Cells and lines may agree where bytes do not, such as in how lines end.
        return differences.isEmpty()
                ? List.of(comparison.firstByte())
                : differences.stream().limit(MOST).toList();
    }

    private Difference firstByte() {
        int at = Arrays.mismatch(expected, found);
        return new Difference(file, "byte " + (at + 1), at(expected, at), at(found, at));
    }

    private static String at(byte[] bytes, int index) {
        return index < bytes.length ? "0x%02x".formatted(bytes[index]) : "the end of the file";
    }

    private List<Difference> lines() {
        List<String> wanted = text(expected).lines().toList();
        List<String> given = text(found).lines().toList();
        List<Difference> differences = new ArrayList<>();
        for (int i = 0; i < Math.max(wanted.size(), given.size()); i++) {
            String one = i < wanted.size() ? wanted.get(i) : "";
            String other = i < given.size() ? given.get(i) : "";
            if (!one.equals(other)) {
                differences.add(new Difference(file, "line " + (i + 1), around(one, other), around(other, one)));
            }
        }
        return differences;
    }

    /** The part of a long line that holds the difference. */
    private static String around(String line, String other) {
        int at = Arrays.mismatch(line.toCharArray(), other.toCharArray());
        int from = Math.max(0, at - LONGEST_QUOTE / 2);
        int to = Math.min(line.length(), from + LONGEST_QUOTE);
        return quoted(line.substring(Math.min(from, to), to));
    }

    private List<Difference> cells() {
        List<CsvRecord> wanted;
        List<CsvRecord> given;
        try {
            wanted = records(expected);
            given = records(found);
        } catch (CsvParseException broken) {
            return List.of();
        }
        List<String> columns = wanted.isEmpty() ? List.of() : wanted.getFirst().getFields();
        List<Difference> differences = new ArrayList<>();
        for (int row = 0; row < Math.max(wanted.size(), given.size()); row++) {
            List<String> one = row < wanted.size() ? wanted.get(row).getFields() : List.of();
            List<String> other = row < given.size() ? given.get(row).getFields() : List.of();
            for (int column = 0; column < Math.max(one.size(), other.size()); column++) {
                String cell = column < one.size() ? quoted(one.get(column)) : "nothing";
                String instead = column < other.size() ? quoted(other.get(column)) : "nothing";
                if (!cell.equals(instead)) {
                    String name = column < columns.size() ? columns.get(column) : "number " + (column + 1);
                    String key = row == 0 || one.isEmpty() ? "" : " (" + one.getFirst() + ")";
                    differences.add(
                            new Difference(file, "row %d%s, column %s".formatted(row + 1, key, name), cell, instead));
                }
            }
        }
        return differences;
    }

    private static List<CsvRecord> records(byte[] bytes) {
        return CsvReader.builder().ofCsvRecord(text(bytes)).stream().toList();
    }

    private static String quoted(String words) {
        return "'" + words + "'";
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
