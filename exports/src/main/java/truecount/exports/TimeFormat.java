package truecount.exports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One way of writing a date, a time or both. */
final class TimeFormat {

    /** The international way: 2026-09-14, 2026-09-14T08:30, with seconds or an offset if need be; a space for the T. */
    static final TimeFormat ISO = new TimeFormat("iso", null);

    /** A day on which day, month and year cannot be taken for one another. */
    private static final ZonedDateTime SAMPLE = ZonedDateTime.of(2026, 11, 23, 14, 35, 56, 0, ZoneOffset.UTC);

    private final String pattern;
    private final @Nullable DateTimeFormatter formatter;

    private TimeFormat(String pattern, @Nullable DateTimeFormatter formatter) {
        this.pattern = pattern;
        this.formatter = formatter;
    }

    /**
     * The format for a pattern such as {@code dd/MM/uuuu HH:mm}, or {@code iso}.
     *
     * @throws IllegalArgumentException when it is not a pattern
     */
    static TimeFormat of(String pattern) {
        if (pattern.equalsIgnoreCase("iso")) return ISO;
        refuseMinutesForMonths(pattern);
        // Strict reading needs 'u' for the year; people write 'y' and mean the same.
        String strict = pattern.replace('y', 'u');
        TimeFormat format = new TimeFormat(
                pattern,
                new DateTimeFormatterBuilder()
                        .parseCaseInsensitive()
                        .appendPattern(strict)
                        .toFormatter(Locale.UK)
                        .withResolverStyle(ResolverStyle.STRICT));
        format.requireThatItReadsItself();
        return format;
    }

    /** A format that cannot read what it writes itself would set every value aside. */
    private void requireThatItReadsItself() {
        String written;
        try {
            written = Objects.requireNonNull(formatter).format(SAMPLE);
        } catch (DateTimeException unwritable) {
            throw new Unreadable("it cannot write any date", unwritable);
        }
        if (dateOrDateTime(written) == null && time(written) == null) {
            throw new Unreadable(
                    "it lacks a day, a month or a year: it cannot read '%s', which it writes itself".formatted(written),
                    null);
        }
    }

    /** In these formats m is the minute and M the month; people who mix them up get a date all the same, a wrong one. */
    private static void refuseMinutesForMonths(String pattern) {
        String letters = pattern.replaceAll("'[^']*'", "").replaceAll("[^A-Za-z]", "");
        boolean minuteWithoutHour = letters.matches(".*m.*") && !letters.matches(".*[HhKk]+m.*");
        boolean monthAfterHour = letters.matches(".*[HhKk]+M.*");
        if (minuteWithoutHour || monthAfterHour) {
            throw new Unreadable(
                    "mm is the minute and MM the month; did you mean '%s'?".formatted(swapped(pattern)), null);
        }
    }

    private static String swapped(String pattern) {
        StringBuilder meant = new StringBuilder();
        boolean inTime = false;
        for (int i = 0; i < pattern.length(); i++) {
            char letter = pattern.charAt(i);
            if ("HhKk".indexOf(letter) >= 0) inTime = true;
            if ("dyu".indexOf(letter) >= 0) inTime = false;
            meant.append(letter == 'm' || letter == 'M' ? (inTime ? 'm' : 'M') : letter);
        }
        return meant.toString();
    }

    /** What is wrong with a pattern that Java itself would take. */
    private static final class Unreadable extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        Unreadable(String why, @Nullable Throwable cause) {
            super(why, cause);
        }
    }

    /** Why a pattern was refused, to be added to a sentence; empty where Java alone knows. */
    static String why(IllegalArgumentException refused) {
        return refused instanceof Unreadable ? ": " + refused.getMessage() : "";
    }

    /** What the text says, as precisely as it says it; null when it is not written this way. */
    @Nullable
    TemporalAccessor dateOrDateTime(String text) {
        try {
            if (formatter == null) return IsoTime.read(text);
            return formatter.parseBest(
                    text, ZonedDateTime::from, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
        } catch (DateTimeException notThisWay) {
            return null;
        }
    }

    /** The time of day that the text says; null when it is not written this way. */
    @Nullable
    LocalTime time(String text) {
        try {
            return formatter == null ? LocalTime.parse(text) : LocalTime.parse(text, formatter);
        } catch (DateTimeException notThisWay) {
            return null;
        }
    }

    @Override
    public String toString() {
        return pattern;
    }
}
