package truecount.rules.facts;

/** A sexual act with, on, or in front of a person. */
public final class Sexual {

    private Sexual() {}

    /** Values of {@code did}. */
    public enum Did implements Word {
        PENIS_IN_VAGINA_ANUS_OR_MOUTH,
        OTHER_PENETRATION,
        TOUCHING,
        MADE_TO_DO,
        INCITED,
        MADE_TO_WATCH,
        MET_AFTER_GROOMING,
        EXPOSED_GENITALS,
        MASTURBATED,
        SEX_IN_PUBLIC,
        WATCHED_PRIVATE_ACT,
        FILMED_PRIVATE_ACT,
        UPSKIRTING,
        FILMED_BREASTFEEDING,
        OTHER
    }

    /** Values of {@code consent}. */
    public enum Consent implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        NOT_GIVEN,
        DISPUTED,
        PRESSURED,
        INCAPABLE,
        GIVEN
    }

    /** Values of {@code beliefUnder16}. */
    public enum BeliefUnder16 implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        KNEW_OR_NO_REASONABLE_BELIEF,
        REASONABLY_BELIEVED_16
    }

    /** Values of {@code inReturnFor}. */
    public enum InReturnFor implements Word {
        NOTHING,
        MONEY,
        GOODS_OR_FAVOURS,
        STATUS
    }

    public static final Shape SEXUAL = Shape.like(Act.ACT, "sexual");
    public static final Fact.AnyOf<Did> DID = SEXUAL.anyOf("did", "V", Did.class);
    public static final Fact.OneOf<Consent> CONSENT = SEXUAL.oneOfEach("consent", "V", Consent.class);
    public static final Fact.Quantity PENETRATORS = SEXUAL.number("penetrators", "V", Fact.Quantity.Unit.COUNT);
    public static final Fact.OneOf<BeliefUnder16> BELIEF_UNDER16 =
            SEXUAL.oneOf("beliefUnder16", "J", BeliefUnder16.class);
    public static final Fact.Quantity ABLE_TO_SEE = SEXUAL.number("ableToSee", "OV", Fact.Quantity.Unit.COUNT);
    public static final Fact.AnyOf<InReturnFor> IN_RETURN_FOR = SEXUAL.anyOf("inReturnFor", "V", InReturnFor.class);
}
