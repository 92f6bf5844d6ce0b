package truecount.synthetic;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;

/**
 * When reports come in: quiet before dawn, busy in the evening, busiest from Friday evening to Sunday. The shape is an
 * assumption, set to look like a force's week; it is no published figure.
 */
final class ReportTimes {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final double[] HOUR = {
        2.9, 2.3, 1.9, 1.5, 1.2, 1.2, 1.6, 2.4, 3.6, 4.3, 4.6, 4.8, 4.9, 4.9, 5.0, 5.4, 5.8, 6.0, 6.0, 5.8, 5.5, 5.2,
        4.7, 3.9
    };

    private final LocalDate first;
    private final double[] cumulated;

    private ReportTimes(LocalDate first, double[] cumulated) {
        this.first = first;
        this.cumulated = cumulated;
    }

    /** The times of a period, both days included. */
    static ReportTimes of(LocalDate first, LocalDate last) {
        int days = (int) (last.toEpochDay() - first.toEpochDay()) + 1;
        double[] cumulated = new double[days * 24];
        double sum = 0;
        for (int hour = 0; hour < cumulated.length; hour++) {
            LocalDate day = first.plusDays(hour / 24);
            sum += HOUR[hour % 24] * weekend(day.getDayOfWeek(), hour % 24);
            cumulated[hour] = sum;
        }
        return new ReportTimes(first, cumulated);
    }

    private static double weekend(DayOfWeek day, int hour) {
        boolean lateOnAFreeEvening = (hour >= 18 && (day == DayOfWeek.FRIDAY || day == DayOfWeek.SATURDAY))
                || (hour < 4 && (day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY));
        return lateOnAFreeEvening ? 1.5 : 1;
    }

    /**
     * The time of one report of many.
     *
     * @param index its place among them, from 0
     * @param count how many there are
     */
    ZonedDateTime at(long index, long count, Dice dice) {
        double share = (index + dice.unit()) / count * cumulated[cumulated.length - 1];
        int found = Arrays.binarySearch(cumulated, share);
        int hour = Math.min(found < 0 ? -found - 1 : found, cumulated.length - 1);
        // Within the hour the share goes on, so that reports come out in order of time.
        double before = hour == 0 ? 0 : cumulated[hour - 1];
        int second = (int) Math.min(3599, (share - before) / (cumulated[hour] - before) * 3600);
        return first.plusDays(hour / 24)
                .atTime(LocalTime.of(hour % 24, second / 60, second % 60))
                .atZone(LONDON);
    }
}
