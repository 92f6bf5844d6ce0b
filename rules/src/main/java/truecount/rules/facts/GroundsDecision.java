package truecount.rules.facts;

/** National Referral Mechanism decision. */
public final class GroundsDecision {

    private GroundsDecision() {}

    /** Values of {@code stage}. */
    public enum Stage implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        REASONABLE,
        CONCLUSIVE
    }

    /** Values of {@code result}. */
    public enum Result implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        POSITIVE,
        NEGATIVE
    }

    public static final Shape GROUNDS_DECISION = Shape.like(Later.LATER, "grounds");
    public static final Fact.OneOf<Stage> STAGE = GROUNDS_DECISION.oneOf("stage", "R", Stage.class);
    public static final Fact.OneOf<Result> RESULT = GROUNDS_DECISION.oneOf("result", "R", Result.class);
}
