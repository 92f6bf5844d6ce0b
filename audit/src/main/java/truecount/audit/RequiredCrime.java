package truecount.audit;

/**
 * One crime that should have been recorded, by the reviewer's verdict.
 *
 * @param offenceClass the class it should have been recorded in
 * @param domestic whether it is domestic abuse
 */
public record RequiredCrime(OffenceClass offenceClass, boolean domestic) {

    /** The domains it belongs to. */
    public Domains domains() {
        return Domains.of(offenceClass, domestic);
    }
}
