package truecount.rules.facts;

/** Going into a building, part of one, a caravan or boat, or trying to. */
public final class Entry {

    private Entry() {}

    /** Values of {@code entered}. */
    public enum Entered implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        YES,
        TRIED,
        NO
    }

    /** Values of {@code how}. */
    public enum How implements Word {
        FORCED,
        INSECURE,
        TRICK_OR_DISTRACTION,
        KEY,
        LET_IN_THEN_ELSEWHERE
    }

    /** Values of {@code purpose}. */
    public enum Purpose implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        STEAL,
        SERIOUSLY_INJURE,
        DAMAGE,
        OTHER
    }

    /** Values of {@code inside}. */
    public enum Inside implements Word {
        NOTHING,
        STOLE,
        TRIED_TO_STEAL,
        SEARCHED,
        DAMAGED,
        INJURED_SOMEONE
    }

    /** Values of {@code hadWithThem}. */
    public enum HadWithThem implements Word {
        NOTHING,
        FIREARM,
        IMITATION_FIREARM,
        WEAPON,
        EXPLOSIVE,
        TOOLS
    }

    /** Values of {@code likelier}. */
    public enum Likelier implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        ATTEMPTED_BURGLARY,
        DAMAGE
    }

    /** Values of {@code charged}. */
    public enum Charged implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        NOT_CHARGED,
        BURGLARY
    }

    public static final Shape ENTRY = Shape.like(Act.ACT, "entry");
    public static final Fact.Inner INTO = ENTRY.one("into", "C", Place.PLACE);
    public static final Fact.OneOf<Entered> ENTERED = ENTRY.oneOf("entered", "CO", Entered.class);
    public static final Fact.OneOf<YesNo> TRESPASSER = ENTRY.oneOf("trespasser", "CJ", YesNo.class);
    public static final Fact.AnyOf<How> HOW = ENTRY.anyOf("how", "CO", How.class);
    public static final Fact.OneOf<Purpose> PURPOSE = ENTRY.oneOf("purpose", "VJ", Purpose.class);
    public static final Fact.AnyOf<Inside> INSIDE = ENTRY.anyOf("inside", "V", Inside.class);
    public static final Fact.Inner TOOK = ENTRY.list("took", "V", Thing.THING);
    public static final Fact.AnyOf<HadWithThem> HAD_WITH_THEM = ENTRY.anyOf("hadWithThem", "VO", HadWithThem.class);
    public static final Fact.OneOf<YesNo> ENTRY_POINT_DAMAGED = ENTRY.oneOf("entryPointDamaged", "O", YesNo.class);
    public static final Fact.OneOf<Likelier> LIKELIER = ENTRY.oneOf("likelier", "J", Likelier.class);
    public static final Fact.OneOf<Charged> CHARGED = ENTRY.oneOf("charged", "R", Charged.class);
}
