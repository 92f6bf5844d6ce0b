package truecount.rules.facts;

/** Something demanded under pressure. */
public final class Demand {

    private Demand() {}

    /** Values of {@code demanded}. */
    public enum Demanded implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        MONEY_OR_PROPERTY,
        SEXUAL_FAVOUR,
        OTHER
    }

    /** Values of {@code material}. */
    public enum Material implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        NONE,
        HACKED,
        SENT_BY_VICTIM,
        OTHER
    }

    /** Values of {@code complied}. */
    public enum Complied implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        NO,
        YES,
        PARTLY,
        OTHER_LOSS
    }

    public static final Shape DEMAND = Shape.like(Act.ACT, "demand");
    public static final Fact.OneOf<Demanded> DEMANDED = DEMAND.oneOf("demanded", "V", Demanded.class);
    public static final Fact.Ids BACKED_BY = DEMAND.ids("backedBy", "V", Shape.Group.ACTS);
    public static final Fact.Judged WARRANTED = DEMAND.judged("warranted", "J");
    public static final Fact.OneOf<Material> MATERIAL = DEMAND.oneOf("material", "V", Material.class);
    public static final Fact.OneOf<Complied> COMPLIED = DEMAND.oneOf("complied", "V", Complied.class);
}
