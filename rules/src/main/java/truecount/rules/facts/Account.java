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

    public static final Shape ACCOUNT = Shape.of("account", Shape.Group.ACCOUNTS);
    public static final Fact.Ids OF = ACCOUNT.ids("of", "V", Shape.Group.PEOPLE);
    public static final Fact.OneOf<Says> SAYS = ACCOUNT.oneOf("says", "VO", Says.class);
    public static final Fact.Ids ABOUT = ACCOUNT.ids("about", "V", Shape.Group.ACTS);
    public static final Fact.Time AT = ACCOUNT.when("at", "R");
    public static final Fact.Judged PRESSURE_FEARED = ACCOUNT.judged("pressureFeared", "J");
}
