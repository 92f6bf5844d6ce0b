package truecount.rules.facts;

/** A relation between two people over time. */
public final class Tie {

    private Tie() {}

    /** Values of {@code as}. */
    public enum As implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        SPOUSE,
        CIVIL_PARTNER,
        ENGAGED,
        PARTNER,
        CO_PARENTS,
        PARENT,
        STEP_PARENT,
        SIBLING,
        GRANDPARENT,
        AUNT_OR_UNCLE,
        FIRST_COUSIN,
        IN_LAW,
        OTHER_RELATIVE,
        RESPONSIBLE_FOR,
        CARER,
        POSITION_OF_TRUST,
        EMPLOYER,
        ADVISER,
        LANDLORD,
        FRIEND,
        ACQUAINTANCE,
        NEIGHBOUR,
        COLLEAGUE,
        PUPIL_OF,
        ONLINE_CONTACT,
        CUSTOMER,
        STRANGER
    }

    /** Values of {@code sameHousehold}. */
    public enum SameHousehold implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        YES,
        NO,
        FORMERLY
    }

    public static final Shape TIE = Shape.of("tie", Shape.Group.TIES);
    public static final Fact.Ids BETWEEN = TIE.ids("between", "CV", Shape.Group.PEOPLE);
    public static final Fact.OneOf<As> AS = TIE.oneOf("as", "CV", As.class);
    public static final Fact.Time SINCE = TIE.when("since", "V");
    public static final Fact.YesNoOrWhen ENDED = TIE.yesNoOrWhen("ended", "CV");
    public static final Fact.OneOf<SameHousehold> SAME_HOUSEHOLD = TIE.oneOf("sameHousehold", "V", SameHousehold.class);
    public static final Fact.OneOf<YesNo> LIVED_TOGETHER_BEFORE_ANIMAL =
            TIE.oneOf("livedTogetherBeforeAnimal", "V", YesNo.class);
}
