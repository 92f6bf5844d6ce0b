package truecount.rules.facts;

/** A child ill-treated, neglected or exposed by someone responsible. */
public final class Neglect {

    private Neglect() {}

    /** Values of {@code did}. */
    public enum Did implements Word {
        ILL_TREATED,
        NEGLECTED,
        ABANDONED,
        EXPOSED_TO_DOMESTIC_VIOLENCE,
        EXPOSED_TO_DRUGS,
        LEFT_ALONE,
        POOR_CONDITIONS,
        UNEXPLAINED_INJURY,
        EMOTIONAL
    }

    public static final Shape NEGLECT = Shape.like(Act.ACT, "neglect");
    public static final Fact.AnyOf<Did> DID = NEGLECT.anyOf("did", "XO", Did.class);
    public static final Fact.Judged LIKELY_TO_CAUSE_SUFFERING = NEGLECT.judged("likelyToCauseSuffering", "XJ");
}
