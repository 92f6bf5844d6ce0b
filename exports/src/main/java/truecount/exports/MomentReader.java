package truecount.exports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a point in time from a row, setting aside what cannot be read and hours that the clock change makes doubtful. */
final class MomentReader {

    private final MomentFrom from;
    private final Cell date;
    private final @Nullable Cell time;
    private final ZoneId zone;
    private final SetAside setAside;

    MomentReader(MomentFrom from, Columns columns, ZoneId zone, SetAside setAside) {
        this.from = from;
        this.date = columns.cell(from.date());
        this.time = from.time() == null ? null : columns.cell(from.time());
        this.zone = zone;
        this.setAside = setAside;
    }

    /** The moment; null when there is none or its day cannot be read. */
    @Nullable
    Moment of(Row row) {
        String text = date.of(row);
        if (text.isEmpty()) return null;
        TemporalAccessor read = dateOrDateTime(text);
        return switch (read) {
            case null -> {
                setAside.value(row.number(), from.column(), unreadable("date", text, from.formats()));
                yield null;
            }
            case LocalDate day -> withTime(day, row);
            case LocalDateTime clock -> local(clock, row);
            case OffsetDateTime exact -> exact(exact.toInstant());
            case ZonedDateTime exact -> exact(exact.toInstant());
            default -> throw new IllegalStateException("Unexpected kind of time " + read.getClass());
        };
    }

    private @Nullable TemporalAccessor dateOrDateTime(String text) {
        for (TimeFormat format : from.formats()) {
            TemporalAccessor read = format.dateOrDateTime(text);
            if (read != null) return read;
        }
        return null;
    }

    private Moment withTime(LocalDate day, Row row) {
        String text = time == null ? "" : time.of(row);
        if (text.isEmpty()) return new Moment(day, null, null);
        for (TimeFormat format : from.timeFormats()) {
            LocalTime clock = format.time(text);
            if (clock != null) return local(day.atTime(clock), row);
        }
        setAside.value(row.number(), timeColumn(), unreadable("time", text, from.timeFormats()));
        return new Moment(day, null, null);
    }

    private Moment local(LocalDateTime clock, Row row) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(clock);
        Instant instant = offsets.size() == 1 ? clock.toInstant(offsets.getFirst()) : null;
        if (offsets.isEmpty()) {
            setAside.value(row.number(), timeColumn(), "%s did not happen: the clocks went forward".formatted(clock));
        } else if (offsets.size() > 1) {
            setAside.value(
                    row.number(),
                    timeColumn(),
                    "%s happened twice: the clocks went back; export it with an offset such as %s"
                            .formatted(clock, offsets.getFirst()));
        }
        return new Moment(clock.toLocalDate(), clock.toLocalTime(), instant);
    }

    private Moment exact(Instant instant) {
        LocalDateTime clock = LocalDateTime.ofInstant(instant, zone);
        return new Moment(clock.toLocalDate(), clock.toLocalTime(), instant);
    }

    private String timeColumn() {
        return from.time() instanceof ValueFrom.Column column ? column.name() : from.column();
    }

    private static String unreadable(String what, String text, List<TimeFormat> formats) {
        return "%s is not a %s written as %s"
                .formatted(
                        SetAside.quoted(text),
                        what,
                        String.join(
                                " or ",
                                formats.stream().map(TimeFormat::toString).toList()));
    }
}
