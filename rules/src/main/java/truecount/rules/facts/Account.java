package truecount.rules.facts;

/** What someone says about the acts, when asked. */
public final class Account {

    private Account() {}

    /** Values of {@code says}. */
    public enum Says implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        CONFIRMS,
        CONFIRMS_NO_SUPPORT,
        DENIES,
        DECLINES,
        NOT_ASKED,
        NOT_TRACED,
        UNFIT,
        WITHDRAWS,
        RETRACTS
    }

    /** Values of {@code condition}. */
    public enum Condition implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        FIT,
        DRUNK_OR_IMPAIRED,
        AFRAID,
        INCAPABLE
    }

    /** Values of {@code retractsBecause}. */
    public enum RetractsBecause implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        NO_REASON,
        AFRAID,
        NO_LONGER_WANTS_POLICE,
        SAYS_IT_DID_NOT_HAPPEN
    }

    public static final Shape ACCOUNT = Shape.of("account", Shape.Group.ACCOUNTS);
    public static final Fact.Ids OF = ACCOUNT.ids("of", "V", Shape.Group.PEOPLE);
    public static final Fact.OneOf<Says> SAYS = ACCOUNT.oneOf("says", "VO", Says.class);
    public static final Fact.OneOf<Condition> CONDITION = ACCOUNT.oneOf("condition", "VO", Condition.class);
    public static final Fact.OneOf<YesNo> CLEAR = ACCOUNT.oneOf("clear", "O", YesNo.class);
    public static final Fact.OneOf<RetractsBecause> RETRACTS_BECAUSE =
            ACCOUNT.oneOf("retractsBecause", "V", RetractsBecause.class);
    public static final Fact.Ids ABOUT = ACCOUNT.ids("about", "V", Shape.Group.ACTS);
    public static final Fact.Time AT = ACCOUNT.when("at", "R");
    public static final Fact.Judged PRESSURE_FEARED = ACCOUNT.judged("pressureFeared", "J");
}
