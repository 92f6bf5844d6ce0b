package truecount.synthetic;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What happens to a force over its period and moves its errors: a training week, a new record system, weeks of backlog,
 * the registrar's feedback. The sizes are assumptions, put there to be found; no force published any.
 *
 * @param from the first day
 * @param last the last
 * @param staff who works there
 * @param usualLoad mean load of the crime bureau over the period, in the unit in which loads are drawn
 * @param newSystem the day on which the record system changed
 * @param feedback the day from which team B hears from the registrar what it got wrong
 */
record ForceCalendar(
        LocalDate from, LocalDate last, Staff staff, double usualLoad, LocalDate newSystem, LocalDate feedback) {

    private static final int DAYS_OF_BREAK = 45;

    /**
     * The calendar of a force: the training week lies two fifths into its period, feedback begins in its middle, the new
     * system comes after three quarters.
     */
    static ForceCalendar of(ForcePlan plan) {
        long days = ChronoUnit.DAYS.between(plan.from(), plan.lastDay()) + 1;
        LocalDate training = plan.from().plusDays(days * 2 / 5);
        LocalDate monday = training.minusDays(training.getDayOfWeek().getValue() - 1L);
        return new ForceCalendar(
                plan.from(),
                plan.lastDay(),
                new Staff(plan.seed(), plan.from(), plan.lastDay(), monday),
                plan.from()
                        .datesUntil(plan.lastDay().plusDays(1))
                        .mapToDouble(day -> load(plan.seed(), plan.from(), day))
                        .average()
                        .orElseThrow(),
                plan.from().plusDays(days * 3 / 4),
                plan.from().plusDays(days / 2));
    }

    /** How many times the usual load the crime bureau carries in the week of this day; 1 is usual. */
    double backlog(LocalDate day) {
        return load(staff.seed(), from, day) / usualLoad;
    }

    private static double load(String seed, LocalDate from, LocalDate day) {
        long week = Math.floorDiv(ChronoUnit.DAYS.between(from, day), 7);
        double wave = 0.7 + 0.6 * Dice.of(seed, "backlog/" + week).unit();
        boolean holidays = day.getMonthValue() == 8 || (day.getMonthValue() == 12 && day.getDayOfMonth() > 15);
        return holidays ? wave * 1.25 : wave;
    }

    /** How much likelier an error is in domestic abuse on this day than in other reports. */
    double domestic(LocalDate day) {
        return weekend(day) ? 1.4 : 1;
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** How much likelier an error is at this time for a team and shift than usual, 1 being usual. */
    double errors(ZonedDateTime time, char team, String shift) {
        LocalDate day = time.toLocalDate();
        double worse = backlog(day);
        if (team == 'C') {
            worse *= shift.equals("night") ? 2.2 : 1.4;
        }
        if (team == 'B' && !day.isBefore(feedback)) {
            worse *= 0.6;
        }
        if (weekend(day)) {
            worse *= 1.1;
        }
        int hour = time.getHour();
        if (hour >= 19 && hour < 23) {
            worse *= 1.2;
        }
        long since = ChronoUnit.DAYS.between(newSystem, day);
        if (since >= 0 && since < DAYS_OF_BREAK) {
            worse *= 1 + (1 - since / (double) DAYS_OF_BREAK);
        }
        return worse;
    }

    /** What there is to be found, one row each: what, first day, last day, factor. */
    List<List<String>> events() {
        LocalDate training = staff.trainingWeek();
        List<List<String>> rows = new ArrayList<>();
        rows.add(row(
                "training week",
                training,
                training.plusDays(6),
                "%s from then on, where the attending officer was in post in that week".formatted(Duty.TRAINED)));
        rows.add(row("registrar's feedback to team B", feedback, last, "0.6"));
        rows.add(row("new record system", newSystem, newSystem.plusDays(DAYS_OF_BREAK - 1L), "2 falling to 1"));
        rows.add(row("team C", from, last, "1.4, at night 2.2"));
        rows.add(row(
                "new starters",
                from,
                last,
                ("%s where the attending officer has been in post for less than %d days,"
                                + " %s where the call handler has")
                        .formatted(Duty.NEW_OFFICER, Staff.DAYS_NEW, Duty.NEW_HANDLER)));
        rows.add(row("Saturdays and Sundays", from, last, "1.1, domestic abuse 1.54"));
        rows.add(row("from 19:00 to 23:00", from, last, "1.2"));
        rows.add(row("backlog", from, last, "as backlog.csv has it for the week"));
        return rows;
    }

    private static List<String> row(String what, LocalDate first, LocalDate last, String factor) {
        return List.of(what, first.toString(), last.toString(), factor);
    }

    /** The load of the crime bureau, one row for each change of it: first day, times the usual. */
    List<List<String>> backlogs() {
        List<List<String>> rows = new ArrayList<>();
        String before = "";
        for (LocalDate day = from; !day.isAfter(last); day = day.plusDays(1)) {
            String load = String.format(Locale.ROOT, "%.3f", backlog(day));
            if (!load.equals(before)) {
                rows.add(List.of(day.toString(), load));
            }
            before = load;
        }
        return rows;
    }
}
