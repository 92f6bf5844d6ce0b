package truecount.exports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One incident of a force's log as its export and the mapping tell it; what the mapping does not map is absent.
 *
 * @param number the incident's number, never blank, unique among the incidents a reader gives
 * @param reported when it was first reported
 * @param openingType the type given when the log was opened, as written
 * @param closingType the type given when the log was closed, as written
 * @param type the type by which the mapping decides whether it is a crime type, as written
 * @param typeGroup the mapping's group for that type, such as "violence"
 * @param crimeType whether the mapping calls that type a crime type
 * @param excludedBecause why the mapping leaves the incident out (tests, training, messages); null for all others
 * @param channel how the report came in, as written or as the mapping renames it
 * @param closingResult the closing result as written or as the mapping renames it
 * @param result what that result means; {@code UNKNOWN} where nothing is mapped
 * @param toFollow whether the result is a report that is still to follow; then {@code result} is {@code RECORDED}
 * @param crimeNumbers numbers of the crime records that the row itself names, in its order
 * @param qualifiers the incident's qualifiers, as written
 * @param domestic whether it is flagged as domestic abuse; null where the mapping does not say how to tell
 * @param modelScore a score between 0 and 1 given by a model outside this product
 * @param logText the text of the log
 * @param version the version of a row that was published more than once, as written
 * @param place where the row stands
 * @param team the team that dealt with it, as written
 */
public record Incident(
        String number,
        @Nullable Moment reported,
        @Nullable String openingType,
        @Nullable String closingType,
        @Nullable String type,
        @Nullable String typeGroup,
        boolean crimeType,
        @Nullable String excludedBecause,
        @Nullable String channel,
        @Nullable String closingResult,
        ClosingResult result,
        boolean toFollow,
        List<String> crimeNumbers,
        List<String> qualifiers,
        @Nullable Boolean domestic,
        @Nullable Double modelScore,
        @Nullable String logText,
        @Nullable String version,
        RowPlace place,
        @Nullable String team) {

    /** Keeps its own copies of the lists. */
    public Incident {
        crimeNumbers = List.copyOf(crimeNumbers);
        qualifiers = List.copyOf(qualifiers);
    }
}
