package truecount.exports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One way of writing a date, a time or both. */
final class TimeFormat {

    /** The international way: 2026-09-14, 2026-09-14T08:30, with seconds or an offset if need be; a space for the T. */
    static final TimeFormat ISO = new TimeFormat("iso", null);

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
        // Strict reading needs 'u' for the year; people write 'y' and mean the same.
        String strict = pattern.replace('y', 'u');
        return new TimeFormat(
                pattern,
                new DateTimeFormatterBuilder()
                        .parseCaseInsensitive()
                        .appendPattern(strict)
                        .toFormatter(Locale.UK)
                        .withResolverStyle(ResolverStyle.STRICT));
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
