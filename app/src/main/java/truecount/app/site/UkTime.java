package truecount.app.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and times as readers in the United Kingdom know them. What is stored stays in UTC. */
public final class UkTime {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private UkTime() {}

    /** The month of a day, such as November 2026. */
    public static String month(LocalDate day) {
        return MONTH.format(day);
    }

    /** Such as 23 Nov 2026, 14:05:09. */
    public static String moment(Instant instant) {
        return MOMENT.format(instant.atZone(LONDON));
    }

    /** The day of a moment, such as 23 November 2026. */
    public static String day(Instant instant) {
        return DAY.format(instant.atZone(LONDON));
    }

    /** Such as 23 November 2026. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }
}
