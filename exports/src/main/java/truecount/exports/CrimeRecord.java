package truecount.exports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One crime record of a force's register as its export and the mapping tell it; what the mapping does not map is absent.
 *
 * @param number the crime's number, never blank, unique among the records a reader gives
 * @param incidentNumbers numbers of the incidents that the row itself names, in its order
 * @param recordedAt when the record was made
 * @param reportedAt when the crime was reported
 * @param offenceCode the class or code of the offence, such as "008/06", as written
 * @param offenceTitle the offence in words, as written
 * @param offenceGroup the mapping's group for the offence, such as "violence"
 * @param status whether the record still stands
 * @param domestic whether it is flagged as domestic abuse; null where the mapping does not say how to tell
 * @param flags all flags, as written
 * @param victimType person, business or state, as written or as the mapping renames it
 * @param version the version of a row that was published more than once, as written
 * @param place where the row stands
 */
public record CrimeRecord(
        String number,
        List<String> incidentNumbers,
        @Nullable Moment recordedAt,
        @Nullable Moment reportedAt,
        @Nullable String offenceCode,
        @Nullable String offenceTitle,
        @Nullable String offenceGroup,
        @Nullable CrimeStatus status,
        @Nullable Boolean domestic,
        List<String> flags,
        @Nullable String victimType,
        @Nullable String version,
        RowPlace place) {

    /** Keeps its own copies of the lists. */
    public CrimeRecord {
        incidentNumbers = List.copyOf(incidentNumbers);
        flags = List.copyOf(flags);
    }
}
