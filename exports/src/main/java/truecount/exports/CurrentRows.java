package truecount.exports;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Knows which row of a file stands for each number, when numbers are published more than once.
 *
 * <p>The file is read for hashes of its numbers first; only numbers whose hash repeats are then compared letter by
 * letter. So memory is 8 to 23 bytes a row, and two numbers with one hash cannot be mistaken for each other.
 */
final class CurrentRows {

    private record Version(long row, String version, List<String> fields) {}

    private final SeenHashes repeated;
    private final Map<String, Version> standing = new HashMap<>();
    private final Map<String, Long> passedOver = new HashMap<>();

    private CurrentRows(SeenHashes repeated) {
        this.repeated = repeated;
    }

    /**
     * Looks through a file.
     *
     * @throws UnusableInput when a number repeats with different content and the mapping does not say which row stands
     */
    static CurrentRows in(Path path, Mapping mapping, TableColumns table, ReadOptions options) {
        SeenHashes repeated = repeatedHashes(path, mapping, table, options);
        CurrentRows current = new CurrentRows(repeated);
        if (!repeated.isEmpty()) current.compare(path, mapping, table, options);
        return current;
    }

    private static SeenHashes repeatedHashes(Path path, Mapping mapping, TableColumns table, ReadOptions options) {
        SeenHashes seen = new SeenHashes();
        SeenHashes repeated = new SeenHashes();
        try (ExportRows rows = quietly(path, mapping, table, options)) {
            Columns columns = table.in(rows);
            Cell number = columns.cell(table.number());
            rows.readOnlyWhatIsMapped(columns);
            for (Row row = rows.next(); row != null; row = rows.next()) {
                long hash = SeenHashes.hash(number.of(row));
                if (!seen.add(hash)) repeated.add(hash);
            }
        }
        return repeated;
    }

    /** Rejects are told once, when the rows are given on; here unreadable rows only stop a strict reading. */
    private static ExportRows quietly(Path path, Mapping mapping, TableColumns table, ReadOptions options) {
        String file = String.valueOf(path.getFileName());
        return ExportRows.open(
                path, mapping.format(), table, new SetAside(file, options.acceptRejects(), reject -> {}), rows -> {});
    }

    private void compare(Path path, Mapping mapping, TableColumns table, ReadOptions options) {
        try (ExportRows rows = quietly(path, mapping, table, options)) {
            Columns columns = table.in(rows);
            Cell number = columns.cell(table.number());
            Republishing rule = table.republished();
            Cell version = rule == null || rule.by() == null ? row -> "" : columns.cell(rule.by());
            for (Row row = rows.next(); row != null; row = rows.next()) {
                String text = number.of(row);
                if (text.isEmpty() || !repeated.contains(SeenHashes.hash(text))) continue;
                Version later = new Version(row.number(), version.of(row), row.all());
                Version earlier = standing.putIfAbsent(text, later);
                if (earlier != null) settle(text, earlier, later, rule, rows.file(), options);
            }
        }
    }

    private void settle(
            String number,
            Version earlier,
            Version later,
            @Nullable Republishing rule,
            String file,
            ReadOptions options) {
        if (rule != null) {
            if (atLeast(later.version(), earlier.version())) standing.put(number, later);
            return;
        }
        if (earlier.fields().equals(later.fields())) return;
        if (!options.acceptRejects()) {
            throw new UnusableInput(
                    "%s: number '%s' stands on row %d and, with other content, on row %d. If rows are published again when they change, add 'republished: keep last' or 'republished: {latest: COLUMN}' to the mapping; if not, mend the file."
                            .formatted(file, number, earlier.row(), later.row()));
        }
        passedOver.put(number + "@" + later.row(), earlier.row());
    }

    /** Whole numbers compare as numbers, all else as text. */
    static boolean atLeast(String later, String earlier) {
        if (isNumber(later) && isNumber(earlier)) return Long.parseLong(later) >= Long.parseLong(earlier);
        return later.compareTo(earlier) >= 0;
    }

    private static boolean isNumber(String text) {
        if (text.isEmpty() || text.length() > 18) return false;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') return false;
        }
        return true;
    }

    /** Whether this row stands for its number. */
    boolean stands(String number, long row) {
        if (repeated.isEmpty()) return true;
        Version version = standing.get(number);
        return version == null || version.row() == row;
    }

    /** The row that an unexplained second row with this number disagrees with, or 0. */
    long contradicts(String number, long row) {
        return passedOver.isEmpty() ? 0 : passedOver.getOrDefault(number + "@" + row, 0L);
    }
}
