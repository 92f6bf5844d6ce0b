package truecount.rules.facts;

/** What is being decided; recording if nothing is told. */
public final class Request {

    private Request() {}

    /** Values of {@code on}. */
    public enum On implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        RECORDING,
        RECLASSIFICATION,
        CANCELLATION,
        TRANSFER,
        OUTCOME,
        LOCATION
    }

    /** Values of {@code byRole}. */
    public enum ByRole implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        RECORDER,
        SUPERVISOR,
        DDM,
        FCR,
        ACCREDITED_FCR,
        CHIEF_OFFICER
    }

    /** Values of {@code naturalDeathCode}. */
    public enum NaturalDeathCode implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        USED,
        NOT_USED
    }

    public static final Shape REQUEST = Shape.of("decide", Shape.Group.DECIDE);
    public static final Fact.OneOf<On> ON = REQUEST.oneOf("on", "R", On.class);
    public static final Fact.Ids RECORD = REQUEST.ids("record", "R", Shape.Group.RECORDS);
    public static final Fact.Text PROPOSED = REQUEST.text("proposed", "R");
    public static final Fact.OneOf<ByRole> BY_ROLE = REQUEST.oneOf("byRole", "R", ByRole.class);
    public static final Fact.Time RULES_ON = REQUEST.when("rulesOn", "R");
    public static final Fact.OneOf<NaturalDeathCode> NATURAL_DEATH_CODE =
            REQUEST.oneOf("naturalDeathCode", "R", NaturalDeathCode.class);
}
