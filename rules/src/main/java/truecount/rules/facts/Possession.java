package truecount.rules.facts;

/** Having, making, supplying or placing a thing that the law forbids. */
public final class Possession {

    private Possession() {}

    /** Values of {@code doing}. */
    public enum Doing implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        POSSESSING,
        SUPPLYING_OR_OFFERING,
        WITH_INTENT_TO_SUPPLY,
        PRODUCING,
        IMPORTING,
        EXPORTING,
        ON_A_SHIP,
        PERMITTING_PREMISES,
        MAKING_OR_PLACING,
        CARRYING_IN_PRISON
    }

    /** Values of {@code of}. */
    public enum Of implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        CANNABIS,
        COCAINE,
        CRACK,
        HEROIN,
        METHADONE,
        MDMA,
        LSD,
        CRYSTAL_METH,
        AMPHETAMINE,
        SYNTHETIC_CANNABINOID,
        MEPHEDRONE_OR_CATHINONE,
        KETAMINE,
        ANABOLIC_STEROID,
        PIPERAZINE,
        KHAT,
        NITROUS_OXIDE,
        OTHER_CLASS_A,
        OTHER_CLASS_B,
        OTHER_CLASS_C,
        UNSPECIFIED_DRUG,
        TRACES_ONLY,
        FIREARM,
        IMITATION_FIREARM,
        AMMUNITION,
        BLADE_OR_POINT,
        MADE_OR_ADAPTED_WEAPON,
        CORROSIVE_SUBSTANCE,
        ARTICLE_FOR_THEFT,
        ARTICLE_FOR_FRAUD,
        ARTICLE_FOR_DAMAGE,
        FALSE_DOCUMENT,
        INDECENT_IMAGES,
        PRISON_CONTRABAND
    }

    /** Values of {@code testing}. */
    public enum Testing implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        LABORATORY,
        APPROVED_FIELD_TEST,
        NOT_JUSTIFIED,
        PENDING
    }

    public static final Shape POSSESSION = Shape.like(Act.ACT, "possession");
    public static final Fact.OneOf<Doing> DOING = POSSESSION.oneOf("doing", "O", Doing.class);
    public static final Fact.OneOf<Of> OF = POSSESSION.oneOf("of", "O", Of.class);
    public static final Fact.OneOf<YesNo> KNEW = POSSESSION.oneOf("knew", "OJ", YesNo.class);
    public static final Fact.OneOf<Testing> TESTING = POSSESSION.oneOf("testing", "OX", Testing.class);
    public static final Fact.Ids USED_IN_OFFENCE = POSSESSION.ids("usedInOffence", "O", Shape.Group.ACTS);
    public static final Fact.OneOf<YesNo> AT_HOME = POSSESSION.oneOf("atHome", "O", YesNo.class);
}
