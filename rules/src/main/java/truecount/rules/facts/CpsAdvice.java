package truecount.rules.facts;

/** CPS advice or decision. */
public final class CpsAdvice {

    private CpsAdvice() {}

    /** Values of {@code advises}. */
    public enum Advises implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        CHARGE,
        NO_CHARGE_EVIDENCE,
        NO_CHARGE_PUBLIC_INTEREST
    }

    public static final Shape CPS_ADVICE = Shape.like(Later.LATER, "cps");
    public static final Fact.OneOf<Advises> ADVISES = CPS_ADVICE.oneOf("advises", "R", Advises.class);
    public static final Fact.Text OFFENCE = CPS_ADVICE.text("offence", "R");
    public static final Fact.Ids OFFENCE_ACT = CPS_ADVICE.ids("offenceAct", "R", Shape.Group.ACTS);
    public static final Fact.OneOf<YesNo> PUBLIC_INTEREST_FOR_ALTERNATE =
            CPS_ADVICE.oneOf("publicInterestForAlternate", "R", YesNo.class);
}
