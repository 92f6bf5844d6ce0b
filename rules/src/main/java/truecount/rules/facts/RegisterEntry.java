package truecount.rules.facts;

/** What is already on the register, here or elsewhere. */
public final class RegisterEntry {

    private RegisterEntry() {}

    /** Values of {@code kind}. */
    public enum Kind implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        CRIME,
        CRIME_RELATED_INCIDENT,
        INCIDENT,
        N100,
        N300,
        REPORT_FRAUD
    }

    /** Values of {@code status}. */
    public enum Status implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        LIVE,
        CANCELLED,
        TRANSFERRED
    }

    /** Values of {@code investigated}. */
    public enum Investigated implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        NOT_BEGUN,
        SUBSTANTIVE
    }

    public static final Shape REGISTER_ENTRY = Shape.of("record", Shape.Group.RECORDS);
    public static final Fact.Text ID = REGISTER_ENTRY.text("id", "R");
    public static final Fact.OneOf<Kind> KIND = REGISTER_ENTRY.oneOf("kind", "R", Kind.class);
    public static final Fact.Text CLASS = REGISTER_ENTRY.text("class", "R");
    public static final Fact.Text CODE = REGISTER_ENTRY.text("code", "R");
    public static final Fact.Quantity COUNT = REGISTER_ENTRY.number("count", "R", Fact.Quantity.Unit.COUNT);
    public static final Fact.Ids OF = REGISTER_ENTRY.ids("of", "R", Shape.Group.ACTS);
    public static final Fact.Ids VICTIM = REGISTER_ENTRY.ids("victim", "R", Shape.Group.PEOPLE);
    public static final Fact.Ids OFFENDER = REGISTER_ENTRY.ids("offender", "R", Shape.Group.PEOPLE);
    public static final Fact.Time RECORDED = REGISTER_ENTRY.moment("recorded", "R");
    public static final Fact.Text FORCE = REGISTER_ENTRY.text("force", "R");
    public static final Fact.Time LAST_INCIDENT = REGISTER_ENTRY.when("lastIncident", "R");
    public static final Fact.OneOf<Status> STATUS = REGISTER_ENTRY.oneOf("status", "R", Status.class);
    public static final Fact.Text OUTCOME = REGISTER_ENTRY.text("outcome", "R");
    public static final Fact.OneOf<Investigated> INVESTIGATED =
            REGISTER_ENTRY.oneOf("investigated", "R", Investigated.class);
}
