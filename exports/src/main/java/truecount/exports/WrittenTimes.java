package truecount.exports;

import java.time.LocalDate;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * How the days and times of a column are written.
 *
 * @param formats the formats that read its days, the one that reads most first; empty where they are no days
 * @param clockFormats the formats that read its times of day; empty where they are none
 * @param withTime whether its days have a time beside them
 * @param orderOpen whether every one of its days can be read day first and month first
 * @param bothOrders whether some can only be read day first and others only month first
 * @param unread values that none of the formats reads
 */
record WrittenTimes(
        List<String> formats,
        List<String> clockFormats,
        boolean withTime,
        boolean orderOpen,
        boolean bothOrders,
        int unread) {

    private static final int LOOKED_AT = 3_000;
    private static final int MOST_FORMATS = 4;
    private static final List<TimeFormat> DAYS = days();
    private static final List<TimeFormat> CLOCKS =
            List.of("HH:mm", "HH:mm:ss", "HHmm", "HHmmss", "H:mm", "H:mm:ss", "h:mm a", "h:mm:ss a", "h:mma").stream()
                    .map(TimeFormat::of)
                    .toList();
    private static final WrittenTimes NONE = new WrittenTimes(List.of(), List.of(), false, false, false, 0);

    private static List<TimeFormat> days() {
        Set<String> days = new LinkedHashSet<>();
        for (String between : List.of("/", "-", ".", " ")) {
            for (String year : List.of("yyyy", "yy")) {
                for (List<String> two : List.of(List.of("dd", "MM"), List.of("d", "M"))) {
                    String day = two.getFirst();
                    String month = two.getLast();
                    days.add(String.join(between, day, month, year));
                    days.add(String.join(between, month, day, year));
                }
                days.add(String.join(between, "d", "MMM", year));
                days.add(String.join(between, "d", "MMMM", year));
            }
            days.add(String.join(between, "yyyy", "MM", "dd"));
            days.add(String.join(between, "yyyy", "M", "d"));
        }
        days.addAll(List.of("MMM d, yyyy", "MMMM d, yyyy", "yyyyMMdd"));
        List<TimeFormat> all = new ArrayList<>();
        all.add(TimeFormat.ISO);
        for (String day : days) {
            for (String time : List.of(
                    "",
                    " HH:mm",
                    " HH:mm:ss",
                    " HH:mm:ss XXX",
                    " HH:mm XXX",
                    " H:mm",
                    " H:mm:ss",
                    " h:mm a",
                    " h:mm:ss a",
                    ", HH:mm",
                    ", HH:mm:ss",
                    " HHmm",
                    "'T'HH:mm",
                    "'T'HH:mm:ss")) {
                all.add(TimeFormat.of(day + time));
            }
        }
        return List.copyOf(all);
    }

    boolean dates() {
        return !formats.isEmpty();
    }

    boolean clocks() {
        return !clockFormats.isEmpty();
    }

    /** Looks at values, none of them blank. */
    static WrittenTimes in(Collection<String> distinct) {
        List<String> values = distinct.stream().limit(LOOKED_AT).toList();
        long likely = values.stream()
                .filter(value -> value.length() >= 4
                        && value.length() <= 40
                        && value.chars().anyMatch(Character::isDigit))
                .count();
        if (values.isEmpty() || likely * 10 < values.size() * 9L) return NONE;
        List<TimeFormat> clocks = reading(values, CLOCKS, (format, value) -> format.time(value) != null);
        if (unread(values, clocks, (format, value) -> format.time(value) != null) == 0) {
            return new WrittenTimes(List.of(), names(clocks), true, false, false, 0);
        }
        List<TimeFormat> days = reading(values, DAYS, WrittenTimes::reads);
        int unread = unread(values, days, WrittenTimes::reads);
        if (days.isEmpty() || unread * 10 > values.size()) return NONE;
        boolean open = false;
        boolean both = false;
        for (TimeFormat format : days) {
            String other = swapped(format.toString());
            if (other.equals(format.toString())) continue;
            TimeFormat otherWay = TimeFormat.of(other);
            List<String> own =
                    values.stream().filter(value -> reads(format, value)).toList();
            boolean all = own.stream().allMatch(value -> reads(otherWay, value));
            open |= all;
            both |= days.stream().anyMatch(one -> one.toString().equals(other));
        }
        boolean withTime = days.stream().anyMatch(format -> format.toString().matches(".*[Hh].*"))
                || (days.contains(TimeFormat.ISO) && values.stream().anyMatch(value -> value.contains(":")));
        return new WrittenTimes(names(days), List.of(), withTime, open && !both, both, unread);
    }

    /** The formats with the month before the day, or the day before the month, whichever they are not; in their order. */
    List<String> otherOrder() {
        return formats.stream().map(WrittenTimes::swapped).toList();
    }

    /** Day and month changed for one another in a format that has both as digits; any other as it is. */
    private static String swapped(String format) {
        if (format.contains("MMM") || format.startsWith("y") || format.equals("iso")) return format;
        StringBuilder other = new StringBuilder();
        for (int i = 0; i < format.length(); i++) {
            char letter = format.charAt(i);
            other.append(letter == 'd' ? 'M' : letter == 'M' ? 'd' : letter);
        }
        return other.toString();
    }

    private static List<String> names(List<TimeFormat> formats) {
        return formats.stream().map(TimeFormat::toString).toList();
    }

    private static boolean reads(TimeFormat format, String value) {
        TemporalAccessor read = format.dateOrDateTime(value);
        LocalDate day = read == null ? null : read.query(TemporalQueries.localDate());
        return day != null && day.getYear() >= 1950 && day.getYear() <= 2100;
    }

    private static int unread(List<String> values, List<TimeFormat> formats, BiPredicate<TimeFormat, String> reads) {
        return (int) values.stream()
                .filter(value -> formats.stream().noneMatch(format -> reads.test(format, value)))
                .count();
    }

    /** The fewest formats, within bounds, that read the values: each time the one that reads most of what is left. */
    private static List<TimeFormat> reading(
            List<String> values, List<TimeFormat> candidates, BiPredicate<TimeFormat, String> reads) {
        List<TimeFormat> chosen = new ArrayList<>();
        List<String> left = values;
        while (!left.isEmpty() && chosen.size() < MOST_FORMATS) {
            List<String> some = left.subList(0, Math.min(3, left.size()));
            TimeFormat best = null;
            long most = 0;
            for (TimeFormat candidate : candidates) {
                if (some.stream().noneMatch(value -> reads.test(candidate, value))) continue;
                long count = left.stream()
                        .filter(value -> reads.test(candidate, value))
                        .count();
                if (count > most) {
                    most = count;
                    best = candidate;
                }
            }
            if (best == null) return chosen;
            TimeFormat taken = best;
            chosen.add(taken);
            left = left.stream().filter(value -> !reads.test(taken, value)).toList();
        }
        return chosen;
    }
}
