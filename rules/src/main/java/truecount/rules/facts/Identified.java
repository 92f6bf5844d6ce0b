package truecount.rules.facts;

/** Who the offenders or victims turned out to be. */
public final class Identified {

    private Identified() {}

    /** Values of {@code as}. */
    public enum As implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        SAME_OFFENDERS,
        SEPARATE_OFFENDERS,
        FURTHER_VICTIMS
    }

    public static final Shape IDENTIFIED = Shape.like(Later.LATER, "identified");
    public static final Fact.Ids PEOPLE = IDENTIFIED.ids("people", "R", Shape.Group.PEOPLE);
    public static final Fact.OneOf<As> AS = IDENTIFIED.oneOf("as", "R", As.class);
}
