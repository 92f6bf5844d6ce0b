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

    /** With fewer values than this, all of them unreadable may be chance. */
    private static final int FEW = 5;

    private final MomentFrom from;
    private final Cell date;
    private final @Nullable Cell time;
    private final ZoneId zone;
    private final SetAside setAside;
    private final @Nullable Notices notices;
    private final String file;
    private long written;
    private long unreadable;
    private String firstUnreadable = "";

    /** A reader of which nobody asks what it noticed. */
    MomentReader(MomentFrom from, Columns columns, ZoneId zone, SetAside setAside) {
        this(from, columns, zone, setAside, null, "");
    }

    MomentReader(
            MomentFrom from, Columns columns, ZoneId zone, SetAside setAside, @Nullable Notices notices, String file) {
        this.notices = notices;
        this.file = file;
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
        written++;
        TemporalAccessor read = dateOrDateTime(text, row);
        return switch (read) {
            case null -> {
                if (++unreadable == 1) firstUnreadable = "row %d, %s".formatted(row.number(), SetAside.quoted(text));
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

    private @Nullable TemporalAccessor dateOrDateTime(String text, Row row) {
        TemporalAccessor first = null;
        for (TimeFormat format : from.formats()) {
            TemporalAccessor read = format.dateOrDateTime(text);
            if (read == null) continue;
            if (first == null) {
                first = read;
                if (notices == null) return first;
            } else if (!local(first, zone)
                    .toLocalDate()
                    .equals(local(read, zone).toLocalDate())) {
                noteBoth(text, row);
                return first;
            }
        }
        return first;
    }

    private void noteBoth(String text, Row row) {
        if (notices == null) return;
        notices.count(
                "both orders " + from.column(),
                times ->
                        "%,d values of column '%s' of %s fit more than one of its formats and were read by the first, such as %s on row %d"
                                .formatted(times, from.column(), file, SetAside.quoted(text), row.number()));
    }

    /** The day and time that a clock in this zone shows; midnight where only the day is told. */
    static LocalDateTime local(TemporalAccessor read, ZoneId zone) {
        return switch (read) {
            case LocalDate day -> day.atStartOfDay();
            case LocalDateTime clock -> clock;
            case OffsetDateTime exact -> LocalDateTime.ofInstant(exact.toInstant(), zone);
            case ZonedDateTime exact -> LocalDateTime.ofInstant(exact.toInstant(), zone);
            default -> throw new IllegalStateException("Unexpected kind of time " + read.getClass());
        };
    }

    /**
     * Looks back once all rows were read.
     *
     * @throws UnusableInput when there were values and none could be read, unless such things are accepted
     */
    void requireThatSomeCouldBeRead(boolean acceptRejects) {
        if (written == 0 || unreadable < written) return;
        String sentence =
                "%s: none of the %,d values of column '%s' is a date written as %s (%,d of %,d; the first is %s)"
                        .formatted(
                                file,
                                written,
                                from.column(),
                                String.join(
                                        " or ",
                                        from.formats().stream()
                                                .map(TimeFormat::toString)
                                                .toList()),
                                unreadable,
                                written,
                                firstUnreadable);
        if (notices != null && (acceptRejects || written < FEW)) {
            notices.once(sentence);
        } else {
            throw new UnusableInput(
                    sentence
                            + ". Mend its formats in the mapping, or set such rows aside with --accept-rejects. Nothing was kept.");
        }
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
