package truecount.rules.lists;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list of law: what each key means, from one day until another.
 *
 * <p>The columns {@code valid_from} (the first day) and {@code valid_until} (the day after the last, empty while it stands) date
 * each row; {@code source} and {@code page} say where it is printed. A list with a bad or unknown date, a source that is not
 * held, a page that does not exist, a row that stands twice, a gap or an overlap is refused with the file, line and column.
 */
final class DatedList<T> {

    private record Period<T>(LocalDate from, @Nullable LocalDate until, T entry) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    private final String file;
    private final Map<String, List<Period<T>>> byKey = new LinkedHashMap<>();

    private DatedList(String file) {
        this.file = file;
    }

    /** Reads a list that is part of this build. */
    static <T> DatedList<T> read(String file, String key, Function<CsvList.Row, T> entry) {
        return of(file, CsvList.read(file), key, entry);
    }

    static <T> DatedList<T> of(String file, List<CsvList.Row> rows, String key, Function<CsvList.Row, T> entry) {
        DatedList<T> list = new DatedList<>(file);
        for (CsvList.Row row : rows) {
            String name = row.get(key);
            if (name.isEmpty()) throw row.refuse(key, "nothing stands here");
            cited(row);
            LocalDate from = day(row, "valid_from");
            LocalDate until = row.get("valid_until").isEmpty() ? null : day(row, "valid_until");
            if (until != null && !from.isBefore(until)) {
                throw row.refuse("valid_until", "%s does not come after the first day, %s".formatted(until, from));
            }
            List<Period<T>> periods = list.byKey.computeIfAbsent(name, none -> new ArrayList<>());
            if (!periods.isEmpty()) follows(row, name, from, periods.getLast().until());
            periods.add(new Period<>(from, until, entry.apply(row)));
        }
        return list;
    }

    private static void follows(CsvList.Row row, String name, LocalDate from, @Nullable LocalDate until) {
        if (until == null || from.isBefore(until)) {
            throw row.refuse(
                    "valid_from",
                    "%s overlaps the row before it for %s, which ends %s"
                            .formatted(from, name, until == null ? "never" : "before " + until));
        }
        if (from.isAfter(until)) {
            throw row.refuse("valid_from", "a gap for %s from %s until %s".formatted(name, until, from));
        }
    }

    /** The page of a row, once its source and page are known to exist. */
    private static void cited(CsvList.Row row) {
        Sources.Source source = Sources.all().get(row.get("source"));
        if (source == null) {
            throw row.refuse(
                    "source",
                    "\"%s\" is not in sources.csv, which has %s"
                            .formatted(
                                    row.get("source"),
                                    Sources.all().keySet().stream().sorted().toList()));
        }
        int page = row.number("page");
        if (page < 1 || page > Math.max(1, source.pages())) {
            throw row.refuse("page", "%s has no page %d".formatted(source.key(), page));
        }
    }

    private static LocalDate day(CsvList.Row row, String column) {
        try {
            return LocalDate.parse(row.get(column));
        } catch (DateTimeParseException e) {
            throw row.refuse(column, "\"%s\" is no day; write it as 2026-04-01".formatted(row.get(column)));
        }
    }

    /** What the key means on a day; null where the list has nothing for that day. */
    @Nullable
    T find(String key, LocalDate day) {
        List<Period<T>> periods = byKey.get(key);
        if (periods == null) return null;
        for (Period<T> one : periods) if (one.covers(day)) return one.entry();
        return null;
    }

    /** What the key meant in its last row; null where the list never had it. */
    @Nullable
    T latest(String key) {
        List<Period<T>> periods = byKey.get(key);
        return periods == null ? null : periods.getLast().entry();
    }

    /** What the key means on a day; refuses a key or a day that the list does not cover. */
    T on(String key, LocalDate day) {
        T found = find(key, day);
        if (found == null) throw new IllegalArgumentException("%s has no %s on %s".formatted(file, key, day));
        return found;
    }

    /** The keys, in the order of the list. */
    Set<String> keys() {
        return byKey.keySet();
    }
}
