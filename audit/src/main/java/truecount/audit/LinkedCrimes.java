package truecount.audit;

/**
 * How many crime records the force has linked to one unit of the frame.
 *
 * @param all every linked crime record
 * @param violence those of a class of violence against the person
 * @param sexual those of a class of sexual offence
 * @param domestic those flagged as domestic abuse, or whose incident is
 * @param late those recorded after the time limit
 * @param untimed those of which it cannot be said when they were reported or recorded
 */
public record LinkedCrimes(int all, int violence, int sexual, int domestic, int late, int untimed) {

    /** No crime record is linked. */
    public static final LinkedCrimes NONE = new LinkedCrimes(0, 0, 0, 0, 0, 0);

    /** Refuses negative counts and parts greater than the whole. */
    public LinkedCrimes {
        if (violence < 0 || sexual < 0 || domestic < 0 || late < 0 || untimed < 0) {
            throw new IllegalArgumentException("Counts of linked crimes cannot be negative: " + all + ", " + violence
                    + ", " + sexual + ", " + domestic + ", " + late + ", " + untimed);
        }
        if (violence + sexual > all || domestic > all || late + untimed > all) {
            throw new IllegalArgumentException("Of %s linked crimes, %s violence, %s sexual, %s domestic, %s late and"
                            .formatted(all, violence, sexual, domestic, late)
                    + " %s untimed are impossible".formatted(untimed));
        }
    }

    /** The counts with one more crime in them. */
    public LinkedCrimes plus(Domains domains, Timeliness timeliness) {
        return new LinkedCrimes(
                all + 1,
                violence + (domains.violence() ? 1 : 0),
                sexual + (domains.sexual() ? 1 : 0),
                domestic + (domains.domestic() ? 1 : 0),
                late + (timeliness == Timeliness.LATE ? 1 : 0),
                untimed + (timeliness == Timeliness.UNTIMED ? 1 : 0));
    }

    /** The counts of both together. */
    LinkedCrimes plus(LinkedCrimes other) {
        return new LinkedCrimes(
                all + other.all,
                violence + other.violence,
                sexual + other.sexual,
                domestic + other.domestic,
                late + other.late,
                untimed + other.untimed);
    }

    /** How many of them are in this domain. */
    public int in(Domain domain) {
        return switch (domain) {
            case VIOLENCE -> violence;
            case SEXUAL -> sexual;
            case DOMESTIC -> domestic;
        };
    }
}
