package truecount.rules.facts;

/** A person, a body or a number alike; no role, the acts say who did what to whom. */
public final class Person {

    private Person() {}

    /** Values of {@code is}. */
    public enum Is implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        PERSON,
        HOUSEHOLD,
        JOINT_OWNERS,
        GROUP_AS_ONE,
        BUSINESS,
        CHARITY,
        PUBLIC_BODY,
        SOCIETY
    }

    /** Values of {@code sex}. */
    public enum Sex implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        FEMALE,
        MALE
    }

    /** Values of {@code standing}. */
    public enum Standing implements Word {
        CONSTABLE,
        POLICE_STAFF,
        EMERGENCY_WORKER,
        PRISONER,
        PUPIL,
        SCHOOL_STAFF,
        HEALTH_OR_SOCIAL_CARE,
        SHOP_WORKER,
        SECURITY_GUARD,
        JUROR,
        WITNESS_OR_HELPER,
        ADULT_AT_RISK,
        LACKS_CAPACITY,
        MENTAL_DISORDER,
        EPILEPSY,
        HIGH_RISK_DOMESTIC,
        SELLS_SEX
    }

    /** Values of {@code known}. */
    public enum Known implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        NAMED,
        TOLD_APART,
        NOT_TOLD_APART,
        NOT_SEEN
    }

    public static final Shape PERSON = Shape.of("person", Shape.Group.PEOPLE);
    public static final Fact.Text ID = PERSON.text("id", "R");
    public static final Fact.OneOf<Is> IS = PERSON.oneOf("is", "C", Is.class);
    public static final Fact.Quantity COUNT = PERSON.number("count", "CI", Fact.Quantity.Unit.COUNT);
    public static final Fact.Quantity AGE = PERSON.number("age", "CVI", Fact.Quantity.Unit.AGE);
    public static final Fact.Time BORN = PERSON.when("born", "VR");
    public static final Fact.OneOf<Sex> SEX = PERSON.oneOf("sex", "CV", Sex.class);
    public static final Fact.AnyOf<Standing> STANDING = PERSON.anyOf("standing", "COR", Standing.class);
    public static final Fact.OneOf<Known> KNOWN = PERSON.oneOf("known", "VO", Known.class);
    public static final Fact.Ids HOUSEHOLD = PERSON.ids("household", "CV", Shape.Group.PEOPLE);
    public static final Fact.Inner HOME = PERSON.one("home", "CR", Place.PLACE);
    public static final Fact.OneOf<YesNo> UK_NATIONAL_OR_RESIDENT =
            PERSON.oneOf("ukNationalOrResident", "VR", YesNo.class);
    public static final Fact.OneOf<YesNo> DEAD = PERSON.oneOf("dead", "O", YesNo.class);
}
