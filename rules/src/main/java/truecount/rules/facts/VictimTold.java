package truecount.rules.facts;

/** The victim was told what was decided. */
public final class VictimTold {

    private VictimTold() {}

    /** Values of {@code of}. */
    public enum Of implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        NOT_RECORDING,
        TRANSFER,
        CANCELLATION,
        OUTCOME
    }

    public static final Shape VICTIM_TOLD = Shape.like(Later.LATER, "victim-told");
    public static final Fact.OneOf<Of> OF = VICTIM_TOLD.oneOf("of", "R", Of.class);
}
