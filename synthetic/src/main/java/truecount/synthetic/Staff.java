package truecount.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Who works for the force, since when, and whether they were there in the training week.
 *
 * <p>Nobody is kept: when somebody started follows from the seed and the collar number. One in five started in the
 * period or shortly before it. All sizes are assumptions.
 *
 * @param seed the force's seed
 * @param from the first day of the period
 * @param last the last
 * @param trainingWeek Monday of the week in which everybody in post was trained
 */
record Staff(String seed, LocalDate from, LocalDate last, LocalDate trainingWeek) {

    /** For how many days somebody counts as a new starter. */
    static final int DAYS_NEW = 120;

    static final int HANDLERS = 9;
    static final int DISPATCHERS = 3;
    static final int OFFICERS = 80;
    static final int SUPERVISORS = 3;
    private static final int TEAMS = 5;
    private static final int TRIES = 40;

    /** The first collar number of the call handlers of a team, counted from 0. */
    static int handlers(int team) {
        return 4000 + team * 100;
    }

    static int dispatchers(int team) {
        return 4500 + team * 100;
    }

    static int officers(int team) {
        return 1000 + team * 400;
    }

    static int supervisors(int team) {
        return officers(team) + 300;
    }

    /** Somebody of these collar numbers who is in post on a day. */
    int onDuty(int first, int count, LocalDate day, Dice dice) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            int collar = first + dice.below(count);
            if (!started(collar).isAfter(day)) {
                return collar;
            }
        }
        throw new IllegalStateException("Nobody of %d to %d is in post on %s".formatted(first, first + count - 1, day));
    }

    /** The first day in post. The lowest number of each kind has been there for long. */
    LocalDate started(int collar) {
        Dice dice = Dice.of(seed, "staff/" + collar);
        boolean recent = dice.chance(0.2) && collar % 100 != 0;
        int days = (int) (last.toEpochDay() - from.toEpochDay());
        return recent ? from.plusDays(dice.between(-60, days)) : from.minusDays(dice.between(200, 6000));
    }

    /** Whether somebody is a new starter on a day. */
    boolean isNew(int collar, LocalDate day) {
        return started(collar).isAfter(day.minusDays(DAYS_NEW));
    }

    /** Whether somebody had the training of the training week by this day. */
    boolean trained(int collar, LocalDate day) {
        return day.isAfter(trainingWeek.plusDays(6)) && !started(collar).isAfter(trainingWeek);
    }

    /** One row each: collar, role, team, first day in post, last day of training. */
    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (int team = 0; team < TEAMS; team++) {
            add(rows, "call handler", handlers(team), HANDLERS, team);
            add(rows, "dispatcher", dispatchers(team), DISPATCHERS, team);
            add(rows, "officer", officers(team), OFFICERS, team);
            add(rows, "supervisor", supervisors(team), SUPERVISORS, team);
        }
        return rows;
    }

    private void add(List<List<String>> rows, String role, int first, int count, int team) {
        for (int collar = first; collar < first + count; collar++) {
            boolean trained = trained(collar, last);
            rows.add(List.of(
                    Integer.toString(collar),
                    role,
                    Character.toString((char) ('A' + team)),
                    started(collar).toString(),
                    trained ? trainingWeek.plusDays(6).toString() : ""));
        }
    }
}
