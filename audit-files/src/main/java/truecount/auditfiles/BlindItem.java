package truecount.auditfiles;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import truecount.audit.AuditKind;
import truecount.exports.CrimeRecord;
import truecount.exports.Incident;
import truecount.exports.Moment;

/**
 * What a reviewer may see of an item: what the police knew, and nothing of what they decided.
 *
 * <p>There is deliberately no field for the incident number, closing type or result, linked crimes, stratum, model
 * score, or anyone's verdict: what is not here cannot be shown. {@code done} is filled only where the question is
 * whether what was done to a crime record was right, and then holds that and no more.
 *
 * @param number the item's number in the order of review
 * @param reported when the report was made, in the force's local time; null where not known
 * @param channel how the report came in
 * @param openingType the type given when the log was opened
 * @param log the log up to the moment of decision
 * @param question what is asked, where the audit asks whether something was right; null where it asks which crimes were
 *     due
 * @param done what was done and is to be judged, one line each; null where nothing is
 */
public record BlindItem(
        int number,
        @Nullable String reported,
        @Nullable String channel,
        @Nullable String openingType,
        @Nullable String log,
        @Nullable String question,
        @Nullable String done) {

    /** What may be seen of an incident. */
    static BlindItem of(int number, Incident incident, LogCut cut) {
        return new BlindItem(
                number,
                written(incident.reported()),
                incident.channel(),
                incident.openingType(),
                incident.logText() == null ? null : cut.upToDecision(incident),
                null,
                null);
    }

    /**
     * A crime record whose handling is judged: the record as far as the question needs it, and the log of its incident.
     *
     * @param incident the incident it was linked to; null where the exports have none
     */
    static BlindItem ofRecord(int number, AuditKind kind, CrimeRecord record, @Nullable Incident incident, LogCut cut) {
        boolean blind = kind.asked() == AuditKind.Asked.CRIMES;
        String log = incident == null || incident.logText() == null
                ? null
                : blind ? cut.upToDecision(incident) : incident.logText();
        return new BlindItem(
                number,
                written(record.reportedAt()),
                incident == null ? null : incident.channel(),
                incident == null ? null : incident.openingType(),
                log,
                blind
                        ? null
                        : kind.definition().question() + " " + kind.definition().right(),
                blind ? null : done(record));
    }

    private static String done(CrimeRecord record) {
        StringJoiner lines = new StringJoiner("\n");
        lines.add("Crime record: " + record.number());
        lines.add("Recorded: " + given(written(record.recordedAt())));
        lines.add("Class: " + given(record.offenceCode()) + " " + given(record.offenceTitle()));
        lines.add("Status: "
                + (record.status() == null ? "not given" : record.status().words()));
        if (!record.flags().isEmpty()) {
            lines.add("Flags: " + String.join(", ", record.flags()));
        }
        return lines.toString();
    }

    private static String given(@Nullable String value) {
        return value == null ? "not given" : value;
    }

    /** A crime recorded without an incident: there is no log to show. */
    static BlindItem withoutLog(int number) {
        return new BlindItem(number, null, null, null, null, null, null);
    }

    private static @Nullable String written(@Nullable Moment moment) {
        if (moment == null) {
            return null;
        }
        return moment.clock() == null ? moment.day().toString() : moment.day() + " " + moment.clock();
    }
}
