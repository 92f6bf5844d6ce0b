package truecount.rules.facts;

/** Words or a sign that something will be done, by whatever means conveyed. */
public final class Threat {

    private Threat() {}

    /** Values of {@code of}. */
    public enum Of implements Word {
        KILL,
        SERIOUS_INJURY,
        RAPE,
        ASSAULT_BY_PENETRATION,
        SERIOUS_FINANCIAL_LOSS,
        VIOLENCE_NOW,
        VIOLENCE_LATER,
        DAMAGE_TO_PROPERTY,
        DAMAGE_OWN_PROPERTY_ENDANGERING_LIFE,
        SHARE_INTIMATE_IMAGE,
        EXPOSE_OR_EMBARRASS,
        COMPUTER_ATTACK,
        OTHER_DETRIMENT
    }

    /** Values of {@code conveyed}. */
    public enum Conveyed implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        FACE_TO_FACE,
        GESTURE_OR_DISPLAY,
        PHONE_CALL,
        MESSAGE,
        EMAIL,
        SOCIAL_MEDIA,
        LETTER_OR_THING,
        THROUGH_ANOTHER
    }

    /** Values of {@code meantToBeFeared}. */
    public enum MeantToBeFeared implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        YES,
        RECKLESS,
        NO
    }

    /** Values of {@code weaponShown}. */
    public enum WeaponShown implements Word {
        NONE,
        FIREARM,
        IMITATION_FIREARM,
        KNIFE,
        MADE_WEAPON,
        CORROSIVE,
        OTHER
    }

    /** Values of {@code victimFears}. */
    public enum VictimFears implements Word {
        NOTHING,
        IMMEDIATE_VIOLENCE,
        LATER_VIOLENCE,
        ALARM_OR_DISTRESS
    }

    public static final Shape THREAT = Shape.like(Act.ACT, "threat");
    public static final Fact.AnyOf<Of> OF = THREAT.anyOf("of", "V", Of.class);
    public static final Fact.OneOf<Conveyed> CONVEYED = THREAT.oneOf("conveyed", "V", Conveyed.class);
    public static final Fact.OneOf<MeantToBeFeared> MEANT_TO_BE_FEARED =
            THREAT.oneOf("meantToBeFeared", "J", MeantToBeFeared.class);
    public static final Fact.AnyOf<WeaponShown> WEAPON_SHOWN = THREAT.anyOf("weaponShown", "V", WeaponShown.class);
    public static final Fact.AnyOf<VictimFears> VICTIM_FEARS = THREAT.anyOfEach("victimFears", "V", VictimFears.class);
    public static final Fact.Inner ABOUT_PROPERTY = THREAT.list("aboutProperty", "V", Thing.THING);
    public static final Fact.Ids AGAINST = THREAT.ids("against", "V", Shape.Group.PEOPLE);
    public static final Fact.Judged IMMEDIATE_RISK_OF_HARM = THREAT.judged("immediateRiskOfHarm", "J");
    public static final Fact.Judged IMMEDIATE_RISK_OF_SERIOUS_HARM = THREAT.judged("immediateRiskOfSeriousHarm", "J");
}
