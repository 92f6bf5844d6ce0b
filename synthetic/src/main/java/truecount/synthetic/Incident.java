package truecount.synthetic;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One log as it stands in the force's incident system.
 *
 * @param number its number, such as "EX-20260401-0001"
 * @param situation what happened
 * @param scene to whom and where
 * @param duty who dealt with it
 * @param reportedAt when the police were first told
 * @param createdAt when the log was opened
 * @param attendedAt when the first officer arrived, if one did
 * @param closedAt when it was closed; null while it is open
 * @param updatedAt when it was last written to
 * @param channel how the report came in
 * @param grade how quickly it was answered
 * @param closingCode the local code it was closed under
 * @param qualifiers qualifiers at closing
 * @param log the log's text
 * @param crimes numbers of the crimes that the log names
 * @param related numbers of logs that it names
 * @param rationale why no crime was recorded, as written
 * @param decidedAt when it was decided whether to record; null where nobody decided
 * @param score how likely a plain triage thinks it that a crime was missed, four decimals
 * @param risk risk grade of the domestic abuse questions, empty where none were asked
 */
record Incident(
        String number,
        Situation situation,
        Scene scene,
        Duty duty,
        ZonedDateTime reportedAt,
        ZonedDateTime createdAt,
        @Nullable ZonedDateTime attendedAt,
        @Nullable ZonedDateTime closedAt,
        ZonedDateTime updatedAt,
        String channel,
        String grade,
        String closingCode,
        Set<String> qualifiers,
        String log,
        List<String> crimes,
        List<String> related,
        String rationale,
        @Nullable ZonedDateTime decidedAt,
        String risk,
        String score) {

    /** The same log with the score that follows from it. */
    Incident scored() {
        return new Incident(
                number,
                situation,
                scene,
                duty,
                reportedAt,
                createdAt,
                attendedAt,
                closedAt,
                updatedAt,
                channel,
                grade,
                closingCode,
                qualifiers,
                log,
                crimes,
                related,
                rationale,
                decidedAt,
                risk,
                TriageScore.of(this));
    }
}
