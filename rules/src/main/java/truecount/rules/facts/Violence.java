package truecount.rules.facts;

/** Force used on a body, or a substance or animal used on it. */
public final class Violence {

    private Violence() {}

    /** Values of {@code did}. */
    public enum Did implements Word {
        TOUCHED,
        PUSHED,
        SLAPPED,
        PUNCHED,
        KICKED,
        KICKED_HEAD_REPEATEDLY,
        HEADBUTTED,
        BIT,
        GRABBED_OR_HELD,
        DRAGGED,
        HIT_WITH_OBJECT,
        STABBED_OR_CUT,
        SHOT,
        STRANGLED,
        SUFFOCATED,
        SPAT,
        THREW_OBJECT,
        THREW_OR_SPRAYED_SUBSTANCE,
        GAVE_SUBSTANCE_SECRETLY,
        BURNED,
        DROVE_AT,
        DOG_ATTACKED,
        FGM,
        OTHER_FORCE
    }

    /** Values of {@code means}. */
    public enum Means implements Word {
        BODY,
        FIREARM,
        IMITATION_FIREARM,
        KNIFE,
        MADE_WEAPON,
        OBJECT_AS_WEAPON,
        BROKEN_GLASS_OR_BOTTLE,
        VEHICLE,
        CORROSIVE,
        NOXIOUS_SUBSTANCE,
        FIRE,
        DOG
    }

    /** Values of {@code injury}. */
    public enum Injury implements Word {
        NONE,
        PASSING_PAIN,
        LASTING_PAIN,
        REDNESS,
        GRAZE,
        SCRATCH,
        BRUISE,
        SWELLING,
        SUPERFICIAL_CUT,
        BLACK_EYE,
        SIMPLE_BROKEN_NOSE,
        TOOTH_LOST_OR_BROKEN,
        FINGER_OR_TOE_BROKEN_SIMPLE,
        OTHER_MINOR_INJURY,
        SHOCK_WITH_EXPERT,
        HIDDEN_INJURY_NEEDING_TREATMENT,
        WOUND_SKIN_BROKEN_THROUGH,
        BROKEN_BONE,
        BROKEN_CHEEK_JAW_OR_RIBS,
        FRACTURED_SKULL,
        ORGAN_OR_BRAIN_INJURY,
        HEAVY_BLOOD_LOSS,
        PERMANENT_DISABILITY_OR_SENSE_LOSS,
        LASTING_DISFIGUREMENT,
        LONG_TREATMENT_OR_INCAPACITY,
        PSYCHIATRIC_WITH_EXPERT,
        SERIOUS_UNSPECIFIED
    }

    /** Values of {@code signsOfIntent}. */
    public enum SignsOfIntent implements Word {
        FIREARM,
        KNIFE,
        MADE_WEAPON,
        OBJECT_AS_WEAPON,
        GLASS_SMASHED_AND_USED,
        REPEATED_KICKS_TO_HEAD,
        PLANNED,
        WORDS_SAID,
        FEROCITY_OR_LENGTH,
        NONE
    }

    /** Values of {@code corrosiveVerified}. */
    public enum CorrosiveVerified implements Word {
        NO,
        SKIN_DESTROYED,
        CLOTHING_AND_FORENSIC,
        ATTEMPT_BY_FORENSIC
    }

    public static final Shape VIOLENCE = Shape.like(Act.ACT, "violence");
    public static final Fact.AnyOf<Did> DID = VIOLENCE.anyOf("did", "VO", Did.class);
    public static final Fact.AnyOf<Means> MEANS = VIOLENCE.anyOf("means", "VO", Means.class);
    public static final Fact.AnyOf<Injury> INJURY = VIOLENCE.anyOfEach("injury", "VOX", Injury.class);
    public static final Fact.AnyOf<SignsOfIntent> SIGNS_OF_INTENT =
            VIOLENCE.anyOf("signsOfIntent", "VO", SignsOfIntent.class);
    public static final Fact.OneOf<YesNo> FEARED_FORCE = VIOLENCE.oneOfEach("fearedForce", "V", YesNo.class);
    public static final Fact.AnyOf<CorrosiveVerified> CORROSIVE_VERIFIED =
            VIOLENCE.anyOf("corrosiveVerified", "X", CorrosiveVerified.class);
}
