package truecount.exports;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Knows which row of a file stands for each number, when numbers are published more than once.
 *
 * <p>The file is read for hashes of its numbers first; only numbers whose hash repeats are then compared letter by
 * letter. So memory is 8 to 23 bytes a row, and two numbers with one hash cannot be mistaken for each other.
 */
final class CurrentRows {

    private static final int MOST_NAMED = 5;

    private record Version(long row, String version, List<String> fields) {}

    private final SeenHashes repeated;
    private final Map<String, Version> standing = new HashMap<>();
    private final Map<String, Long> passedOver = new HashMap<>();
    private final Set<String> copies = new HashSet<>();

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
                path,
                mapping.format(),
                table,
                new SetAside(file, options.acceptRejects(), reject -> {}),
                new Notices(),
                rows -> {});
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
                if (earlier != null) settle(text, earlier, later, rule, rows, mapping, options);
            }
        }
    }

    private void settle(
            String number,
            Version earlier,
            Version later,
            @Nullable Republishing rule,
            ExportRows rows,
            Mapping mapping,
            ReadOptions options) {
        boolean copy = earlier.fields().equals(later.fields());
        if (rule != null) {
            boolean standsLater = rule.by() == null || copy || isLater(rule, earlier, later, rows.file(), mapping);
            if (standsLater) standing.put(number, later);
            if (copy) copies.add(number + "@" + (standsLater ? earlier : later).row());
            return;
        }
        if (copy) {
            copies.add(number + "@" + later.row());
            return;
        }
        if (!options.acceptRejects()) {
            throw new UnusableInput(
                    "%s: number '%s' stands on row %d and, with other content, on row %d. They differ in %s. If rows are published again when they change, add 'republished: keep last' or 'republished: {latest: COLUMN}' to the mapping. If they are two records, such as two offences of one number or a number that starts again each year, make the number of both: 'number: {join: [NUMBER, COLUMN]}'. If neither, mend the file."
                            .formatted(
                                    rows.file(),
                                    Shown.line(number),
                                    earlier.row(),
                                    later.row(),
                                    different(earlier, later, rows.columns())));
        }
        passedOver.put(number + "@" + later.row(), earlier.row());
    }

    /** Whether the second row is the newer one, by the value that grows with each version. */
    private static boolean isLater(Republishing rule, Version earlier, Version later, String file, Mapping mapping) {
        if (rule.formats().isEmpty()) {
            for (Version one : List.of(earlier, later)) {
                String text = one.version();
                if (text.isEmpty() || isNumber(text) || TimeFormat.ISO.dateOrDateTime(text) != null) continue;
                throw new UnusableInput(
                        "%s, line %d: 'latest' compares whole numbers or times such as 2026-04-01 10:00, and row %d of %s holds %s. If it is a time, say how it is written: 'latest: {column: COLUMN, formats: [dd/MM/yyyy HH:mm]}'."
                                .formatted(mapping.file(), rule.line(), one.row(), file, SetAside.quoted(text)));
            }
            return atLeast(later.version(), earlier.version());
        }
        return !moment(rule, later, file, mapping).isBefore(moment(rule, earlier, file, mapping));
    }

    private static LocalDateTime moment(Republishing rule, Version row, String file, Mapping mapping) {
        for (TimeFormat format : rule.formats()) {
            TemporalAccessor read = row.version().isEmpty() ? null : format.dateOrDateTime(row.version());
            if (read != null) return MomentReader.local(read, mapping.zone());
        }
        if (row.version().isEmpty()) return LocalDateTime.MIN;
        throw new UnusableInput("%s, line %d: row %d of %s holds %s, which 'latest' cannot read with its formats."
                .formatted(mapping.file(), rule.line(), row.row(), file, SetAside.quoted(row.version())));
    }

    private static String different(Version earlier, Version later, List<String> names) {
        List<String> differing = new ArrayList<>();
        for (int i = 0; i < Math.min(earlier.fields().size(), later.fields().size()); i++) {
            if (!earlier.fields().get(i).equals(later.fields().get(i))) {
                differing.add("'" + (i < names.size() ? Shown.line(names.get(i)) : "#" + (i + 1)) + "'");
            }
        }
        int shown = Math.min(differing.size(), MOST_NAMED);
        return String.join(", ", differing.subList(0, shown)) + (shown < differing.size() ? ", ..." : "");
    }

    /** Whether this row was passed over because it is alike in everything to the one that stands. */
    boolean isCopy(String number, long row) {
        return copies.contains(number + "@" + row);
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
