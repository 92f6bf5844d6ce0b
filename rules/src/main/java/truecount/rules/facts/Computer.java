package truecount.rules.facts;

/** A computer, network or account attacked. */
public final class Computer {

    private Computer() {}

    /** Values of {@code did}. */
    public enum Did implements Word {
        MALWARE,
        DENIAL_OF_SERVICE,
        ENTERED_SERVER,
        ENTERED_PERSONAL_DEVICE,
        ENTERED_SOCIAL_OR_EMAIL,
        ENTERED_PHONE_SYSTEM
    }

    /** Values of {@code aimedAt}. */
    public enum AimedAt implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        THIS_VICTIM,
        SEVERAL_NAMED,
        EVERYONE
    }

    /** Values of {@code effect}. */
    public enum Effect implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        TOOK_EFFECT,
        STOPPED,
        ONLY_THREATENED,
        NONE_CONCERTED
    }

    public static final Shape COMPUTER = Shape.like(Act.ACT, "computer");
    public static final Fact.AnyOf<Did> DID = COMPUTER.anyOf("did", "CX", Did.class);
    public static final Fact.OneOf<AimedAt> AIMED_AT = COMPUTER.oneOf("aimedAt", "C", AimedAt.class);
    public static final Fact.OneOf<Effect> EFFECT = COMPUTER.oneOf("effect", "C", Effect.class);
}
