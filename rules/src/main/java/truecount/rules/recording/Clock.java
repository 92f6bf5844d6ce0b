package truecount.rules.recording;

import truecount.rules.Deadline;
import truecount.rules.Disposition;
import truecount.rules.facts.RegisterEntry;
import truecount.rules.facts.Report;
import truecount.rules.facts.Telling;
import truecount.rules.facts.When;
import truecount.rules.lists.TimeLimit;
import truecount.rules.told.Story;

/** By when a decision must stand: 24 hours from the first report since April 2015, 72 hours before. */
public final class Clock {

    private static final String WRITTEN_DOWN =
            "A decision not to record is written down, and the victim or reporter told, within the same time.";
    private static final String WITHIN_24_HOURS =
            "Recorded as soon as the test is met, the same day, and no later than 24 hours after the first report.";
    private static final String WITHIN_72_HOURS =
            "Recorded as soon as the test is met and no later than 72 hours after the first report.";

    private static final String REPORTED_RAPE =
            "Recorded as N100 at the time the report is first made; reclassified without delay once it is confirmed as a crime (p.63).";

    private Clock() {}

    /** The limit for a report of a day on which the text of the rules is not held. */
    public static Deadline ofItsDay(Story in) {
        TimeLimit limit = TimeLimit.forRecording(in.received().toLocalDate());
        if (limit == null) return new Deadline(null, "No time limit is known for that day.", false);
        When by = in.heard().plusHours(limit.hours());
        return new Deadline(
                by.earliest(),
                "The limit of that day was %d hours after the first report.".formatted(limit.hours()) + which(by),
                false);
    }

    static Deadline of(Story in, Result result, Disposition disposition) {
        TimeLimit limit = TimeLimit.forRecording(in.received().toLocalDate());
        if (limit == null) return ofItsDay(in);
        When by = in.heard().plusHours(limit.hours());
        Telling report = in.facts().report();
        if (policeConduct(result))
            return new Deadline(null, "No clock in hours: the appropriate authority's decision starts it.", false);
        if (report.get(Report.NCA) == Report.Nca.SENIOR_INVESTIGATOR_DELAYS)
            return new Deadline(
                    null,
                    "Delayed by the senior investigator of the National Crime Agency until the ground ends.",
                    false);
        if (report.get(Report.LATE_REASON) == Report.LateReason.COVERT_OPERATION) {
            return new Deadline(
                    null, "A covert operation: recorded at its end, with the registrar's oversight.", false);
        }
        boolean excused = report.get(Report.LATE_REASON) == Report.LateReason.NCRS_RATIONALE_AND_FCR_OVERSIGHT;
        boolean oneDay = limit.hours() == 24;
        if (reportedRape(result)) return new Deadline(null, REPORTED_RAPE, !excused && late(in, by));
        String words = disposition != Disposition.CRIME ? WRITTEN_DOWN : oneDay ? WITHIN_24_HOURS : WITHIN_72_HOURS;
        return new Deadline(by.earliest(), words + which(by), !excused && late(in, by));
    }

    /** Which of two: where the clocks go back over a deadline, they show it twice. */
    private static String which(When by) {
        if (!by.twice()) return "";
        return by.again()
                ? " The clocks show this time twice: it is the second, in winter time (GMT)."
                : " The clocks show this time twice: it is the first, in summer time (BST).";
    }

    /** Whether nothing but a reported incident of rape is to be recorded, which has a clock of its own (p.63). */
    private static boolean reportedRape(Result result) {
        boolean rape = false;
        for (Result.Reported one : result.reported) rape |= one.code().startsWith("N100");
        for (Disclosure one : result.disclosed) rape &= !one.standing();
        return rape;
    }

    private static boolean policeConduct(Result result) {
        for (Disclosure one : result.disclosed) if (one.fateRule() == GeneralRule.POLICE_CONDUCT) return true;
        return false;
    }

    private static boolean late(Story in, When by) {
        for (Telling record : in.facts().records()) {
            When recorded = record.get(RegisterEntry.RECORDED);
            boolean ours = record.get(RegisterEntry.OF).told();
            if (ours && recorded.told() && recorded.isAfter(by)) return true;
        }
        return false;
    }
}
