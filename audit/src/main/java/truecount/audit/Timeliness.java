package truecount.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a crime was recorded within the time limit, counted from the report.
 *
 * <p>The limit is 24 hours after the initial report was received; for reports before April 2015 it was 72 hours
 * (Home Office Crime Recording Rules 2026/27, p. 10; <i>HMICFRS crime data integrity reports</i>).
 */
public enum Timeliness {
    /** Recorded within the limit, the limit itself included. */
    IN_TIME,
    /** Recorded after the limit. */
    LATE,
    /** It cannot be said, because a time is missing or the record is older than the report. */
    UNTIMED;

    private static final LocalDate FIRST_DAY_OF_24_HOURS = LocalDate.of(2015, 4, 1);

    /** The time limit for crimes reported on this day. */
    public static Duration limitOn(LocalDate reported) {
        return Duration.ofHours(reported.isBefore(FIRST_DAY_OF_24_HOURS) ? 72 : 24);
    }

    /**
     * Whether a crime reported and recorded at these moments was recorded in time.
     *
     * @param reportedDay the local day of the report, which decides the limit
     */
    public static Timeliness of(LocalDate reportedDay, @Nullable Instant reportedAt, @Nullable Instant recordedAt) {
        if (reportedAt == null || recordedAt == null || recordedAt.isBefore(reportedAt)) {
            return UNTIMED;
        }
        Instant last = reportedAt.plus(limitOn(reportedDay));
        return recordedAt.isAfter(last) ? LATE : IN_TIME;
    }
}
