package truecount.audit;

/**
 * One crime record that the force has linked to an item.
 *
 * @param number the crime number; never published
 * @param offenceClass the class it is recorded in
 * @param domestic whether it, or its incident, is flagged as domestic abuse
 * @param timeliness whether it was recorded within the time limit
 */
public record RecordedCrime(String number, OffenceClass offenceClass, boolean domestic, Timeliness timeliness) {

    /** The domains it belongs to. */
    public Domains domains() {
        return Domains.of(offenceClass, domestic);
    }
}
