package truecount.synthetic;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * What happens to a force over its period and moves its errors: a training week, a new record system, weeks of backlog.
 * The sizes are assumptions, put there to be found; no force published any.
 *
 * @param seed the force's seed
 * @param from the first day
 * @param trainingWeek Monday of the week in which everybody was trained
 * @param newSystem the day on which the record system changed
 */
record ForceCalendar(String seed, LocalDate from, LocalDate trainingWeek, LocalDate newSystem) {

    private static final int DAYS_OF_BREAK = 45;

    /** The calendar of a force; the training week lies two fifths into its period, the new system three quarters. */
    static ForceCalendar of(ForcePlan plan) {
        long days = ChronoUnit.DAYS.between(plan.from(), plan.lastDay()) + 1;
        LocalDate training = plan.from().plusDays(days * 2 / 5);
        return new ForceCalendar(
                plan.seed(),
                plan.from(),
                training.minusDays(training.getDayOfWeek().getValue() - 1L),
                plan.from().plusDays(days * 3 / 4));
    }

    /** How many times the usual load the crime bureau carries in the week of this day; 1 is usual. */
    double backlog(LocalDate day) {
        long week = Math.floorDiv(ChronoUnit.DAYS.between(from, day), 7);
        double wave = 0.85 + 0.3 * Dice.of(seed, "backlog/" + week).unit();
        boolean holidays = day.getMonthValue() == 8 || (day.getMonthValue() == 12 && day.getDayOfMonth() > 15);
        return holidays ? wave * 1.25 : wave;
    }

    /** How much likelier an error is at this time for a team and shift than usual, 1 being usual. */
    double errors(ZonedDateTime time, char team, String shift) {
        LocalDate day = time.toLocalDate();
        double worse = backlog(day);
        if (team == 'C') {
            worse *= shift.equals("night") ? 2.0 : 1.3;
        }
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            worse *= 1.15;
        }
        int hour = time.getHour();
        if (hour >= 19 && hour < 23) {
            worse *= 1.1;
        }
        if (day.isAfter(trainingWeek.plusDays(6))) {
            worse *= 0.85;
        }
        long since = ChronoUnit.DAYS.between(newSystem, day);
        if (since >= 0 && since < DAYS_OF_BREAK) {
            worse *= 1 + 0.8 * (1 - since / (double) DAYS_OF_BREAK);
        }
        return worse;
    }

    /** What there is to be found, one row each: what, first day, last day, factor. */
    List<List<String>> events(LocalDate last) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "training week",
                trainingWeek.toString(),
                trainingWeek.plusDays(6).toString(),
                "0.85 from then on"));
        rows.add(List.of(
                "new record system",
                newSystem.toString(),
                newSystem.plusDays(DAYS_OF_BREAK - 1L).toString(),
                "1.8 falling to 1"));
        rows.add(List.of("team C", from.toString(), last.toString(), "1.3, at night 2.0"));
        rows.add(List.of("Saturdays and Sundays", from.toString(), last.toString(), "1.15"));
        rows.add(List.of("from 19:00 to 23:00", from.toString(), last.toString(), "1.1"));
        rows.add(List.of(
                "backlog",
                from.toString(),
                last.toString(),
                "0.85 to 1.15 by week; in August and late December 1.25 times that"));
        return rows;
    }
}
