package truecount.rules.facts;

/** Who made the report and in what capacity the report was made. */
public final class Reporter {

    private Reporter() {}

    /** Values of {@code capacity}. */
    public enum Capacity implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        VICTIM,
        FOR_VICTIM,
        PARENT_OR_GUARDIAN,
        CARER,
        PROFESSIONAL,
        PARTICIPANT,
        MULTI_AGENCY_PANEL,
        COMPETENT_AUTHORITY,
        OTHER_AUTHORITY,
        WITNESS,
        OTHER_THIRD_PARTY,
        ANONYMOUS,
        SUSPECT,
        POLICE,
        VIDEO_ONLY
    }

    public static final Shape REPORTER = Shape.of("reporter", Shape.Group.INNER);
    public static final Fact.OneOf<Capacity> CAPACITY = REPORTER.oneOf("capacity", "C", Capacity.class);
    public static final Fact.Ids WHO = REPORTER.ids("who", "C", Shape.Group.PEOPLE);
    public static final Fact.Text PROFESSION = REPORTER.text("profession", "C");
    public static final Fact.OneOf<YesNo> STATUS_DOUBTED = REPORTER.oneOf("statusDoubted", "J", YesNo.class);
    public static final Fact.OneOf<YesNo> VERACITY_DOUBTED = REPORTER.oneOf("veracityDoubted", "J", YesNo.class);
}
