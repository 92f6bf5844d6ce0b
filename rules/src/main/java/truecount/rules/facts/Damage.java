package truecount.rules.facts;

/** Property destroyed or damaged, by fire or otherwise. */
public final class Damage {

    private Damage() {}

    /** Values of {@code using}. */
    public enum Using implements Word {
        FORCE,
        FIRE,
        EXPLOSIVE,
        GRAFFITI,
        LIQUID,
        OTHER
    }

    /** Values of {@code putRight}. */
    public enum PutRight implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        FREE_AND_EASY,
        AT_COST,
        CANNOT
    }

    /** Values of {@code reckoned}. */
    public enum Reckoned implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        MEANT_OR_RECKLESS,
        ACCIDENT
    }

    public static final Shape DAMAGE = Shape.like(Act.ACT, "damage");
    public static final Fact.Inner WHAT = DAMAGE.list("what", "C", Thing.THING);
    public static final Fact.Inner BUILDING = DAMAGE.one("building", "C", Place.PLACE);
    public static final Fact.AnyOf<Using> USING = DAMAGE.anyOf("using", "O", Using.class);
    public static final Fact.OneOf<PutRight> PUT_RIGHT = DAMAGE.oneOf("putRight", "V", PutRight.class);
    public static final Fact.Quantity COST = DAMAGE.number("cost", "V", Fact.Quantity.Unit.POUNDS);
    public static final Fact.OneOf<Reckoned> RECKONED = DAMAGE.oneOf("reckoned", "VJ", Reckoned.class);
    public static final Fact.Judged LIFE_ENDANGERED = DAMAGE.judged("lifeEndangered", "OJ");
    public static final Fact.Ids INTENDED_OWNERS = DAMAGE.ids("intendedOwners", "VI", Shape.Group.PEOPLE);
}
