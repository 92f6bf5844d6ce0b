package truecount.rules.facts;

/** Someone taken, held, or made to marry. */
public final class Detention {

    private Detention() {}

    /** Values of {@code did}. */
    public enum Did implements Word {
        TOOK_AWAY,
        HELD_AGAINST_WILL,
        CHILD_TAKEN_FROM_CARER,
        MADE_TO_MARRY,
        CHILD_MARRIAGE
    }

    /** Values of {@code using}. */
    public enum Using implements Word {
        FORCE,
        FRAUD,
        NEITHER
    }

    public static final Shape DETENTION = Shape.like(Act.ACT, "detention");
    public static final Fact.AnyOf<Did> DID = DETENTION.anyOf("did", "V", Did.class);
    public static final Fact.AnyOf<Using> USING = DETENTION.anyOf("using", "V", Using.class);
    public static final Fact.OneOf<YesNo> CONSENT = DETENTION.oneOf("consent", "V", YesNo.class);
    public static final Fact.OneOf<YesNo> LAWFUL_EXCUSE = DETENTION.oneOf("lawfulExcuse", "J", YesNo.class);
}
