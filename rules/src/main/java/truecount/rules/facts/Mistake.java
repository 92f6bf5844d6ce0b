package truecount.rules.facts;

/** A record made in error. */
public final class Mistake {

    private Mistake() {}

    /** Values of {@code made}. */
    public enum Made implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        WRONG_KEY,
        WRONG_CLASS,
        NOT_AN_OFFENCE,
        POINTS_TO_PROVE_NOT_MET,
        REPORT_TAKEN_WRONGLY
    }

    public static final Shape MISTAKE = Shape.like(Later.LATER, "mistake");
    public static final Fact.OneOf<Made> MADE = MISTAKE.oneOf("made", "R", Made.class);
}
