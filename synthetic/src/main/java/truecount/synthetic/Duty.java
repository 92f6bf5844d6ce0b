package truecount.synthetic;

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
 * @param errors how much likelier an error is than usual, 1 being usual
 */
record Duty(
        char team,
        String shift,
        int handler,
        int dispatcher,
        int officer,
        int secondOfficer,
        int supervisor,
        double errors) {

    /** The duty at this time. */
    static Duty at(ZonedDateTime time, ForceCalendar calendar, Dice dice) {
        int hour = time.getHour();
        String shift = hour >= 7 && hour < 15 ? "early" : hour >= 15 && hour < 23 ? "late" : "night";
        int turn = hour >= 7 && hour < 15 ? 0 : hour >= 15 && hour < 23 ? 1 : 2;
        long day = time.minusHours(7).toLocalDate().toEpochDay();
        int team = (int) Math.floorMod(day / 2 + turn * 2L, 5L);
        int base = 1000 + team * 400;
        return new Duty(
                (char) ('A' + team),
                shift,
                4000 + team * 100 + dice.below(9),
                4500 + team * 100 + dice.below(3),
                base + dice.below(40),
                base + 40 + dice.below(40),
                base + 300 + dice.below(3),
                calendar.errors(time, (char) ('A' + team), shift));
    }
}
