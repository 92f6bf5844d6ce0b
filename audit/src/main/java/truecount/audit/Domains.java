package truecount.audit;

/**
 * The kinds of crime that one crime belongs to.
 *
 * @param violence whether it is violence against the person
 * @param sexual whether it is a sexual offence
 * @param domestic whether it is domestic abuse
 */
public record Domains(boolean violence, boolean sexual, boolean domestic) {

    /** A crime that belongs to none of them. */
    public static final Domains NONE = new Domains(false, false, false);

    /** The domains of a crime of this class, flagged as domestic abuse or not. */
    public static Domains of(OffenceClass offenceClass, boolean domestic) {
        return new Domains(
                offenceClass.group() == OffenceGroup.VIOLENCE, offenceClass.group() == OffenceGroup.SEXUAL, domestic);
    }

    /** Whether the crime belongs to this one. */
    public boolean in(Domain domain) {
        return switch (domain) {
            case VIOLENCE -> violence;
            case SEXUAL -> sexual;
            case DOMESTIC -> domestic;
        };
    }

    /** In how many domains the two differ, from 0 to 3. */
    int differencesFrom(Domains other) {
        int differences = 0;
        for (Domain domain : Domain.values()) {
            if (in(domain) != other.in(domain)) {
                differences++;
            }
        }
        return differences;
    }
}
