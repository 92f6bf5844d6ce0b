package truecount.rules.facts;

/** How things stand for an outcome. */
public final class Position {

    private Position() {}

    /** Values of {@code suspect}. */
    public enum Suspect implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        IDENTIFIED,
        NOT_IDENTIFIED,
        UNDER_10,
        TOO_ILL,
        DEAD_BEFORE_CHARGE,
        DEAD_WITH_SUFFICIENT_EVIDENCE,
        WANTED
    }

    /** Values of {@code victim}. */
    public enum Victim implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        SUPPORTS,
        DOES_NOT_SUPPORT,
        DEAD_OR_TOO_ILL,
        CANNOT_BE_CONTACTED,
        NOT_TRACED
    }

    /** Values of {@code evidence}. */
    public enum Evidence implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        SUFFICIENT,
        INSUFFICIENT
    }

    /** Values of {@code publicInterest}. */
    public enum PublicInterest implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        YES,
        NO_CPS,
        NO_POLICE
    }

    /** Values of {@code deciderRank}. */
    public enum DeciderRank implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        BELOW_SERGEANT,
        SERGEANT,
        INSPECTOR_OR_EQUIVALENT,
        INDEPENDENT_TEAM
    }

    /** Values of {@code store}. */
    public enum Store implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        PROCEEDS,
        DECLINES
    }

    public static final Shape POSITION = Shape.like(Later.LATER, "position");
    public static final Fact.OneOf<Suspect> SUSPECT = POSITION.oneOf("suspect", "R", Suspect.class);
    public static final Fact.OneOf<Victim> VICTIM = POSITION.oneOf("victim", "R", Victim.class);
    public static final Fact.OneOf<Evidence> EVIDENCE = POSITION.oneOf("evidence", "R", Evidence.class);
    public static final Fact.OneOf<YesNo> TIME_LIMIT_PASSED = POSITION.oneOf("timeLimitPassed", "R", YesNo.class);
    public static final Fact.OneOf<PublicInterest> PUBLIC_INTEREST =
            POSITION.oneOf("publicInterest", "R", PublicInterest.class);
    public static final Fact.OneOf<DeciderRank> DECIDER_RANK = POSITION.oneOf("deciderRank", "R", DeciderRank.class);
    public static final Fact.OneOf<YesNo> PROLIFIC = POSITION.oneOf("prolific", "R", YesNo.class);
    public static final Fact.OneOf<Store> STORE = POSITION.oneOf("store", "R", Store.class);
}
