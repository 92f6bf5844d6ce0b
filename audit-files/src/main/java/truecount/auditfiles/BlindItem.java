package truecount.auditfiles;

import org.jspecify.annotations.Nullable;
import truecount.exports.Incident;
import truecount.exports.Moment;

/**
 * What a reviewer may see of an item: what the police knew, and nothing of what they decided.
 *
 * <p>There is deliberately no field for the incident number, closing type or result, linked crimes, stratum, model
 * score, or anyone's verdict: what is not here cannot be shown.
 *
 * @param number the item's number in the order of review
 * @param reported when the report was made, in the force's local time; null where not known
 * @param channel how the report came in
 * @param openingType the type given when the log was opened
 * @param log the log up to the moment of decision
 */
public record BlindItem(
        int number,
        @Nullable String reported,
        @Nullable String channel,
        @Nullable String openingType,
        @Nullable String log) {

    /** What may be seen of an incident. */
    static BlindItem of(int number, Incident incident, LogCut cut) {
        return new BlindItem(
                number,
                written(incident.reported()),
                incident.channel(),
                incident.openingType(),
                incident.logText() == null ? null : cut.upToDecision(incident));
    }

    /** A crime recorded without an incident: there is no log to show. */
    static BlindItem withoutLog(int number) {
        return new BlindItem(number, null, null, null, null);
    }

    private static @Nullable String written(@Nullable Moment moment) {
        if (moment == null) {
            return null;
        }
        return moment.clock() == null ? moment.day().toString() : moment.day() + " " + moment.clock();
    }
}
