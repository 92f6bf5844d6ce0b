package truecount.exports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a point in time comes from.
 *
 * @param date a column with the day, or with the day and the time
 * @param time a second column with the time of day, or null
 * @param formats how {@code date} may be written, tried in order
 * @param timeFormats how {@code time} may be written, tried in order
 * @param column what to call it in messages
 */
record MomentFrom(
        ValueFrom date,
        @Nullable ValueFrom time,
        List<TimeFormat> formats,
        List<TimeFormat> timeFormats,
        String column) {}
