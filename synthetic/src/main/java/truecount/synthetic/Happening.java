package truecount.synthetic;

import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One report with all that came of it.
 *
 * @param incident the log
 * @param crimes the records made for it
 * @param facts the facts of it as JSON, in the vocabulary of the rule book
 * @param truth what should have been recorded
 * @param conduct what the force did, and what it did wrong
 * @param earlier the log as it was exported before it was finished; null for most
 */
record Happening(
        Incident incident,
        List<Crime> crimes,
        String facts,
        Truth truth,
        Conduct conduct,
        @Nullable Incident earlier) {

    /** Something that will be reported because of an earlier report. */
    record Pending(Situation situation, Scene scene, ZonedDateTime due, String earlierNumber, String earlierCrime) {}
}
