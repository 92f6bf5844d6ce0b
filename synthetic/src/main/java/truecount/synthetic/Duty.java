package truecount.synthetic;

import java.time.LocalDate;
import java.time.ZonedDateTime;

/**
 * Who is on duty when a report comes in, and how well that team records.
 *
 * @param team A to E
 * @param shift early, late or night
 * @param handler collar number of the call handler
 * @param dispatcher collar number of the dispatcher
 * @param officer collar number of the first officer
 * @param secondOfficer collar number of the second
 * @param supervisor collar number of the sergeant
 * @param backlog how many times the usual load the crime bureau carries, 1 being usual
 * @param errors how much likelier an error is than usual, 1 being usual
 * @param domesticErrors the same where it is domestic abuse
 */
record Duty(
        char team,
        String shift,
        int handler,
        int dispatcher,
        int officer,
        int secondOfficer,
        int supervisor,
        double backlog,
        double errors,
        double domesticErrors) {

    /** How much likelier an error is where a new officer attends. */
    static final double NEW_OFFICER = 1.8;

    /** And where a new call handler takes the call. */
    static final double NEW_HANDLER = 1.3;

    /** And where the officer was in post in the training week. */
    static final double TRAINED = 0.75;

    /** The duty at this time. */
    static Duty at(ZonedDateTime time, ForceCalendar calendar, Dice dice) {
        int hour = time.getHour();
        String shift = hour >= 7 && hour < 15 ? "early" : hour >= 15 && hour < 23 ? "late" : "night";
        int turn = hour >= 7 && hour < 15 ? 0 : hour >= 15 && hour < 23 ? 1 : 2;
        LocalDate today = time.toLocalDate();
        long day = time.minusHours(7).toLocalDate().toEpochDay();
        int team = (int) Math.floorMod(day / 2 + turn * 2L, 5L);
        Staff staff = calendar.staff();
        int handler = staff.onDuty(Staff.handlers(team), Staff.HANDLERS, today, dice);
        int officer = staff.onDuty(Staff.officers(team), Staff.OFFICERS / 2, today, dice);
        double errors = calendar.errors(time, (char) ('A' + team), shift)
                * (staff.isNew(officer, today) ? NEW_OFFICER : 1)
                * (staff.isNew(handler, today) ? NEW_HANDLER : 1)
                * (staff.trained(officer, today) ? TRAINED : 1);
        return new Duty(
                (char) ('A' + team),
                shift,
                handler,
                staff.onDuty(Staff.dispatchers(team), Staff.DISPATCHERS, today, dice),
                officer,
                staff.onDuty(Staff.officers(team) + Staff.OFFICERS / 2, Staff.OFFICERS / 2, today, dice),
                staff.onDuty(Staff.supervisors(team), Staff.SUPERVISORS, today, dice),
                calendar.backlog(today),
                errors,
                errors * calendar.domestic(today));
    }

    /** How much likelier an error is than usual in a report of this kind. */
    double errors(boolean domestic) {
        return domestic ? domesticErrors : errors;
    }
}
