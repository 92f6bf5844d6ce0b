package truecount.synthetic;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import truecount.rules.InForce;

/**
 * What force to make.
 *
 * @param preset how well it records
 * @param seed any text; the same plan gives the same bytes
 * @param incidents how many incidents, 1 or more
 * @param from the first day on which reports come in, 1 June 2023 or later
 * @param months how many months, from 1 to 120
 * @param wording in which half of the wording its logs are written
 */
public record ForcePlan(Preset preset, String seed, int incidents, LocalDate from, int months, Wording wording) {

    /** The longest period, in months. */
    public static final int LONGEST = 120;

    /**
     * Checks the plan.
     *
     * @throws IllegalArgumentException when there is no incident, the period is not one for which rules are held, or it is
     *     too long
     */
    public ForcePlan {
        if (incidents < 1) {
            throw new IllegalArgumentException("A force needs 1 incident or more; asked for %d.".formatted(incidents));
        }
        if (months < 1 || months > LONGEST) {
            throw new IllegalArgumentException("A force spans 1 to %d months; asked for %d.%s"
                    .formatted(
                            LONGEST,
                            months,
                            months < 1
                                    ? ""
                                    : " Rules change several times a year: nobody can say what must be recorded so many"
                                            + " years after the first day. Ask for fewer months."));
        }
        if (from.isBefore(InForce.FIRST_HELD_DAY)) {
            throw new IllegalArgumentException(
                    ("A force begins on %s or later; asked for %s. The text of the rules that applied before that day is not"
                                    + " held (docs/reference/limits.md), so what should have been recorded could not be decided.")
                            .formatted(InForce.FIRST_HELD_DAY, from));
        }
    }

    /** The last day on which reports come in. */
    LocalDate lastDay() {
        return from.plusMonths(months).minusDays(1);
    }

    /** When the exports were made: eighteen days and a night after the last report. */
    ZonedDateTime cutOff() {
        return lastDay().plusDays(19).atTime(6, 0).atZone(ReportTimes.LONDON);
    }
}
