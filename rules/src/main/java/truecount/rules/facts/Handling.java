package truecount.rules.facts;

/** Stolen goods or proceeds received, kept, moved or disguised by someone who was not the thief. */
public final class Handling {

    private Handling() {}

    /** Values of {@code did}. */
    public enum Did implements Word {
        RECEIVED,
        KEPT,
        MOVED_OR_SOLD,
        LAUNDERED
    }

    public static final Shape HANDLING = Shape.like(Act.ACT, "handling");
    public static final Fact.AnyOf<Did> DID = HANDLING.anyOf("did", "OI", Did.class);
    public static final Fact.Inner WHAT = HANDLING.list("what", "O", Thing.THING);
    public static final Fact.Judged KNEW_OR_BELIEVED = HANDLING.judged("knewOrBelieved", "IJ");
    public static final Fact.OneOf<YesNo> TOOK_PART_IN_THEFT = HANDLING.oneOf("tookPartInTheft", "I", YesNo.class);
}
