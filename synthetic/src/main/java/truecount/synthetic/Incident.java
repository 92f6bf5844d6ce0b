package truecount.synthetic;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One log as it stands in the force's incident system.
 *
 * @param number its number, such as "EX-20260401-0001"
 * @param report what was reported, how and when
 * @param scene to whom and where, with the numbers that the log may name
 * @param attendedAt when the first officer arrived, if one did
 * @param closedAt when it was closed; null while it is open
 * @param updatedAt when it was last written to
 * @param grade how quickly it was answered
 * @param closingCode the local code it was closed under
 * @param qualifiers qualifiers at closing
 * @param log the log's text
 * @param crimes numbers of the crimes that the log names
 * @param related numbers of logs that it names
 * @param rationale why no crime was recorded, as written
 * @param decidedAt when it was decided whether to record; null where nobody decided
 * @param risk risk grade of the domestic abuse questions, empty where none were asked
 */
record Incident(
        String number,
        Report report,
        Scene scene,
        @Nullable ZonedDateTime attendedAt,
        @Nullable ZonedDateTime closedAt,
        ZonedDateTime updatedAt,
        String grade,
        String closingCode,
        Set<String> qualifiers,
        String log,
        List<String> crimes,
        List<String> related,
        String rationale,
        @Nullable ZonedDateTime decidedAt,
        String risk) {

    /** What happened. */
    Situation situation() {
        return report.situation();
    }

    /** Who dealt with it. */
    Duty duty() {
        return report.duty();
    }

    /** How likely a plain triage thinks it that a crime was missed, four decimals. */
    String score() {
        return TriageScore.of(this);
    }
}
