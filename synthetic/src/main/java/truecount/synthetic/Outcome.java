package truecount.synthetic;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import truecount.synthetic.Conduct.Fate;
import truecount.synthetic.Conduct.Recorded;
import truecount.synthetic.Situation.Failing;
import truecount.synthetic.Situation.Kind;

/**
 * How a crime was closed. How often which outcome comes is assumed; that outcome 16 needs a record that the victim was
 * not able to support stands in the outcome rules (Crime Outcomes, April 2026, p.19).
 *
 * @param code the number of the outcome, such as "16"; empty while there is none
 * @param day when it was given; null while there is none
 * @param note what the officer wrote about it
 * @param withoutEvidence whether domestic abuse was closed for want of the victim's support without evidence of it
 */
record Outcome(String code, @Nullable LocalDate day, String note, boolean withoutEvidence) {

    /** Pattern 22. */
    static final Failing CLOSED_WITHOUT_EVIDENCE = new Failing(22, Kind.CLOSE, 0, "");

    private static final int PATTERN = 22;

    /** Per cent of outcomes 16 without evidence between a good force (10) and a poor one (70). */
    private static final double USUAL = Math.sqrt(10 * 70.0);

    private static final Outcome NONE = new Outcome("", null, "", false);

    /** Classes of which a lesser case may end in a community resolution, or is not in the public interest. */
    private static final Set<String> MAY_BE_RESOLVED = Set.of(
            "105A", "46", "49", "49A", "40", "44", "58A", "58B", "58C", "58D", "126", "9A", "8L", "8R", "92E", "92D");

    /**
     * The outcome of a record, as far as the export knows it.
     *
     * @param victim against whom it is recorded
     * @param named whether the log says who did it
     */
    static Outcome of(
            Report report,
            Recorded recorded,
            Victim victim,
            boolean named,
            ZonedDateTime recordedAt,
            ZonedDateTime cutOff,
            Dice dice) {
        LocalDate day = recordedAt.toLocalDate().plusDays(2 + Math.round(dice.delay(35)));
        double which = dice.unit();
        boolean careless = dice.chance(Math.min(
                0.95,
                USUAL
                        / 100
                        * report.preset().factor(PATTERN, true)
                        * report.duty().errors(true)));
        if (recorded.fate() != Fate.KEPT
                || recorded.offence().reportedIncident()
                || day.isAfter(cutOff.toLocalDate())) {
            return NONE;
        }
        boolean domestic = recorded.domestic();
        String usual = domestic ? domestic(which) : named ? known(which) : unknown(which);
        String code = fitting(usual, recorded.offence(), victim, report);
        boolean withoutEvidence = domestic && code.equals("16") && careless;
        String phrase = "{outcome-" + code + manner(code, victim, careless) + "}";
        String said = Grammar.plain(Grammar.english().say(phrase, report.scene().names(), report.wording(), dice));
        return new Outcome(code, day, said, withoutEvidence);
    }

    private static String manner(String code, Victim victim, boolean careless) {
        return code.equals("16") && careless ? "-bare" : code.equals("15") && victim.isState() ? "-state" : "";
    }

    private static String domestic(double share) {
        return share < 0.6 ? "16" : share < 0.84 ? "15" : share < 0.98 ? "1" : "3";
    }

    private static String known(double share) {
        return share < 0.3 ? "16" : share < 0.65 ? "15" : share < 0.78 ? "8" : share < 0.95 ? "1" : "10";
    }

    private static String unknown(double share) {
        return share < 0.82 ? "18" : share < 0.9 ? "14" : share < 0.95 ? "15" : "1";
    }

    /** Nobody but a grown-up victim can decline, an officer on duty hardly does, and what is grave is not settled. */
    private static String fitting(String code, Offence offence, Victim victim, Report report) {
        boolean mayDecline =
                victim.maySupportOrNot() && report.situation().facts().reporter() != Reporter.POLICE;
        return switch (code) {
            case "16" -> mayDecline ? "16" : "15";
            case "14" -> mayDecline ? "14" : "18";
            case "8", "10" -> MAY_BE_RESOLVED.contains(offence.offenceClass()) ? code : "15";
            default -> code;
        };
    }

    /** The day as ISO 8601; empty while there is none. */
    String date() {
        return day == null ? "" : day.toString();
    }
}
