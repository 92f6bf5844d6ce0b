package truecount.rules.facts;

/** The suspect acted in self-defence. */
public final class SelfDefence {

    private SelfDefence() {}

    /** Values of {@code supportedBy}. */
    public enum SupportedBy implements Word {
        VIDEO,
        INDEPENDENT_WITNESS,
        INJURY,
        ADMISSION,
        NOTHING
    }

    public static final Shape SELF_DEFENCE = Shape.like(Later.LATER, "self-defence");
    public static final Fact.AnyOf<SupportedBy> SUPPORTED_BY =
            SELF_DEFENCE.anyOf("supportedBy", "R", SupportedBy.class);
}
