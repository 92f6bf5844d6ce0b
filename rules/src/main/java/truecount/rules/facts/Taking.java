package truecount.rules.facts;

/** Property, a vehicle, power or a pet taken, kept, or not paid for. */
public final class Taking {

    private Taking() {}

    /** Values of {@code how}. */
    public enum How implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        TOOK,
        USED_WITHOUT_CONSENT,
        FOUND_AND_KEPT,
        KEPT_OR_DETAINED,
        MADE_OFF_UNPAID,
        ABSTRACTED,
        NOT_RETURNED_UNDER_FINANCE,
        LOST_OR_STOLEN
    }

    /** Values of {@code believed}. */
    public enum Believed implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        STOLEN,
        LOST
    }

    /** Values of {@code from}. */
    public enum From implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        PERSON,
        SHOP_FLOOR,
        TILL_OR_STAFF_AREA,
        DWELLING,
        VEHICLE,
        PUBLIC_AREA_OF_TRANSPORT,
        CLOSED_AREA_OF_TRANSPORT,
        MACHINE_OR_METER,
        MAIL_IN_TRANSIT,
        DOORSTEP,
        WORKPLACE,
        FORECOURT,
        OPEN_GROUND,
        ELSEWHERE
    }

    /** Values of {@code held}. */
    public enum Held implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        WORN,
        ATTACHED,
        CARRIED,
        IN_CLOTHING_WORN,
        NEAR_VICTIM,
        NOT_WITH_VICTIM
    }

    /** Values of {@code force}. */
    public enum Force implements Word {
        NONE,
        TO_PROPERTY_ONLY,
        RESISTANCE_OVERCOME,
        TO_PERSON,
        THREAT,
        IMPRESSION_OF_FORCE
    }

    /** Values of {@code forceWhen}. */
    public enum ForceWhen implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        BEFORE_OR_DURING,
        ESCAPING_PREMISES,
        OUTSIDE_IN_IMMEDIATE_PURSUIT,
        AFTER_THEFT_COMPLETE
    }

    /** Values of {@code driven}. */
    public enum Driven implements Word {
        NOT_DRIVEN,
        DANGEROUSLY,
        ACCIDENT_INJURY,
        ACCIDENT_DAMAGE_ELSEWHERE,
        VEHICLE_DAMAGED,
        CAUSED_DEATH
    }

    /** Values of {@code returnedAndPaid}. */
    public enum ReturnedAndPaid implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        NO,
        BEFORE_POLICE_CONTACT,
        AFTER_POLICE_CONTACT
    }

    public static final Shape TAKING = Shape.like(Act.ACT, "taking");
    public static final Fact.Inner WHAT = TAKING.list("what", "CV", Thing.THING);
    public static final Fact.OneOf<How> HOW = TAKING.oneOf("how", "C", How.class);
    public static final Fact.OneOf<Believed> BELIEVED = TAKING.oneOf("believed", "VJ", Believed.class);
    public static final Fact.OneOf<From> FROM = TAKING.oneOf("from", "C", From.class);
    public static final Fact.OneOf<Held> HELD = TAKING.oneOf("held", "V", Held.class);
    public static final Fact.AnyOf<Force> FORCE = TAKING.anyOf("force", "V", Force.class);
    public static final Fact.OneOf<ForceWhen> FORCE_WHEN = TAKING.oneOf("forceWhen", "V", ForceWhen.class);
    public static final Fact.Judged FORCE_TO_STEAL = TAKING.judged("forceToSteal", "J");
    public static final Fact.Judged FORCE_LIMITED = TAKING.judged("forceLimited", "J");
    public static final Fact.Judged VALUE_LOW = TAKING.judged("valueLow", "J");
    public static final Fact.OneOf<YesNo> WEAPON_SEEN = TAKING.oneOf("weaponSeen", "V", YesNo.class);
    public static final Fact.OneOf<YesNo> OWNER_SETTLED = TAKING.oneOf("ownerSettled", "C", YesNo.class);
    public static final Fact.AnyOf<Driven> DRIVEN = TAKING.anyOf("driven", "OI", Driven.class);
    public static final Fact.OneOf<YesNo> DANGEROUS_CONFIRMED = TAKING.oneOf("dangerousConfirmed", "I", YesNo.class);
    public static final Fact.Judged INNOCENT_MISTAKE_SHOWN = TAKING.judged("innocentMistakeShown", "O");
    public static final Fact.OneOf<ReturnedAndPaid> RETURNED_AND_PAID =
            TAKING.oneOf("returnedAndPaid", "CI", ReturnedAndPaid.class);
}
