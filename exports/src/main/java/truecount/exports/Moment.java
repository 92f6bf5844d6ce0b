package truecount.exports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A point in time as far as an export tells it.
 *
 * @param day the local day, always known
 * @param clock the local time of day; null where the export gives only a day or the time could not be read
 * @param instant the exact instant; null where there is no time, or where the clock change makes it no or two instants
 */
public record Moment(
        LocalDate day, @Nullable LocalTime clock, @Nullable Instant instant) {

    /** The local month. */
    public YearMonth month() {
        return YearMonth.from(day);
    }
}
