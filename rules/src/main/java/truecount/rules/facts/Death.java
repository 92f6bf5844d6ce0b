package truecount.rules.facts;

/** A death come to notice; {@code to} is the person who died. */
public final class Death {

    private Death() {}

    /** Values of {@code found}. */
    public enum Found implements Word {
        NO_APPARENT_REASON,
        UNEXPECTED,
        ILLNESS_KNOWN,
        INJURY_SIGNS,
        DRUGS_SIGNS,
        FALL,
        COLLISION,
        SELF_INFLICTED,
        NOTHING_SUSPICIOUS
    }

    /** Values of {@code believed}. */
    public enum Believed implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        UNLAWFUL_VIOLENCE,
        NATURAL,
        ACCIDENT,
        SUICIDE,
        DRUGS,
        ROAD_OR_RAIL,
        NOT_CLEAR
    }

    /** Values of {@code established}. */
    public enum Established implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        UNLAWFUL_KILLING,
        NATURAL,
        ACCIDENT,
        SUICIDE,
        DRUGS,
        ROAD_OR_RAIL,
        OPEN_VERDICT,
        NEITHER_NATURAL_NOR_HOMICIDE
    }

    public static final Shape DEATH = Shape.like(Act.ACT, "death");
    public static final Fact.AnyOf<Found> FOUND = DEATH.anyOf("found", "O", Found.class);
    public static final Fact.OneOf<Believed> BELIEVED = DEATH.oneOf("believed", "J", Believed.class);
    public static final Fact.OneOf<Established> ESTABLISHED = DEATH.oneOf("established", "X", Established.class);
    public static final Fact.OneOf<YesNo> BIRTH_CONCEALED = DEATH.oneOf("birthConcealed", "O", YesNo.class);
    public static final Fact.OneOf<YesNo> CORPORATE_OR_GROSS = DEATH.oneOf("corporateOrGross", "I", YesNo.class);
}
