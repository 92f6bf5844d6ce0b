package truecount.rules.facts;

/** Hostility towards a group shown, believed or perceived. */
public final class Hostility {

    private Hostility() {}

    /** Values of {@code on}. */
    public enum On implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        RACE,
        RELIGION,
        SEXUAL_ORIENTATION,
        DISABILITY,
        TRANSGENDER
    }

    /** Values of {@code towards}. */
    public enum Towards implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        CHRISTIAN,
        BUDDHIST,
        HINDU,
        JEWISH,
        MUSLIM,
        SIKH,
        OTHER,
        NONE
    }

    /** Values of {@code seen}. */
    public enum Seen implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        SHOWN_IN_ACT,
        MOTIVE_BELIEVED,
        PERCEIVED_ONLY
    }

    public static final Shape HOSTILITY = Shape.of("hostility", Shape.Group.INNER);
    public static final Fact.OneOf<On> ON = HOSTILITY.oneOf("on", "V", On.class);
    public static final Fact.OneOf<Towards> TOWARDS = HOSTILITY.oneOf("towards", "V", Towards.class);
    public static final Fact.OneOf<Seen> SEEN = HOSTILITY.oneOf("seen", "V", Seen.class);
}
