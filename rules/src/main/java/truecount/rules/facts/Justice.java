package truecount.rules.facts;

/** Interference with an investigation, a trial or custody. */
public final class Justice {

    private Justice() {}

    /** Values of {@code did}. */
    public enum Did implements Word {
        INTIMIDATED,
        HARMED_OR_THREATENED,
        FALSE_EVIDENCE,
        FALSE_REPORT,
        ESCAPED,
        ASSISTED_OFFENDER,
        OTHER
    }

    /** Values of {@code reason}. */
    public enum Reason implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        PERSON_IS_WITNESS_JUROR_OR_HELPER,
        OTHER
    }

    public static final Shape JUSTICE = Shape.like(Act.ACT, "justice");
    public static final Fact.AnyOf<Did> DID = JUSTICE.anyOf("did", "VO", Did.class);
    public static final Fact.OneOf<Reason> REASON = JUSTICE.oneOf("reason", "VJ", Reason.class);
}
