package truecount.auditfiles;

import java.util.List;
import truecount.audit.LinkedCrimes;
import truecount.audit.RecordedCrime;

/**
 * What lies behind one unit of the frame; never published.
 *
 * @param key the unit's public key
 * @param number the incident number, or the crime number where {@code direct}
 * @param direct whether it is a crime recorded without an incident
 * @param crimes the linked crime records
 * @param cancelled records that were linked to it and cancelled
 */
record FrozenUnit(
        String key, String number, boolean direct, List<RecordedCrime> crimes, List<RecordedCrime> cancelled) {

    /** How many there are of each kind. */
    LinkedCrimes counts() {
        LinkedCrimes counts = LinkedCrimes.NONE;
        for (RecordedCrime crime : crimes) {
            counts = counts.plus(crime.domains(), crime.timeliness());
        }
        return counts;
    }
}
