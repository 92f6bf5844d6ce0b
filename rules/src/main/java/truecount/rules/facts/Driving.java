package truecount.rules.facts;

/** How a vehicle was driven and what came of it. */
public final class Driving {

    private Driving() {}

    /** Values of {@code manner}. */
    public enum Manner implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        DANGEROUS,
        CARELESS,
        DELIBERATE_AT_PERSON,
        NOT_AT_FAULT
    }

    /** Values of {@code licence}. */
    public enum Licence implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        IN_ORDER,
        UNLICENSED,
        DISQUALIFIED,
        UNINSURED
    }

    /** Values of {@code result}. */
    public enum Result implements Word {
        NONE,
        DAMAGE,
        INJURY,
        SERIOUS_INJURY,
        DEATH
    }

    public static final Shape DRIVING = Shape.like(Act.ACT, "driving");
    public static final Fact.OneOf<Manner> MANNER = DRIVING.oneOf("manner", "OI", Manner.class);
    public static final Fact.OneOf<YesNo> ALSO_DANGEROUS_OTHERWISE =
            DRIVING.oneOf("alsoDangerousOtherwise", "I", YesNo.class);
    public static final Fact.OneOf<YesNo> DRINK_OR_DRUGS = DRIVING.oneOf("drinkOrDrugs", "OX", YesNo.class);
    public static final Fact.OneOf<Licence> LICENCE = DRIVING.oneOf("licence", "R", Licence.class);
    public static final Fact.OneOf<YesNo> LICENCE_CERTAIN = DRIVING.oneOf("licenceCertain", "R", YesNo.class);
    public static final Fact.AnyOf<Result> RESULT = DRIVING.anyOf("result", "O", Result.class);
    public static final Fact.OneOf<YesNo> VEHICLE_STOLEN = DRIVING.oneOf("vehicleStolen", "R", YesNo.class);
}
