package truecount.rules.facts;

/** What became known or was done after the first decision. */
public final class Later {

    private Later() {}

    /** Values of {@code by}. */
    public enum By implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        VICTIM,
        SUPERVISOR,
        OFFICER_IN_CASE,
        DDM,
        FCR,
        ACCREDITED_FCR,
        CHIEF_OFFICER,
        CPS,
        EXPERT,
        CORONER,
        PATHOLOGIST,
        SIO,
        APPROPRIATE_AUTHORITY,
        COMPETENT_AUTHORITY,
        COURT,
        OTHER_FORCE,
        AGENCY
    }

    public static final Shape LATER = Shape.of("later", Shape.Group.LATER);
    public static final Fact.Time AT = LATER.moment("at", "R");
    public static final Fact.Ids RECORD = LATER.ids("record", "R", Shape.Group.RECORDS);
    public static final Fact.OneOf<By> BY = LATER.oneOf("by", "R", By.class);
}
