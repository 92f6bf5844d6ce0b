package truecount.rules.facts;

/** Property. */
public final class Thing {

    private Thing() {}

    /** Values of {@code kind}. */
    public enum Kind implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        CASH,
        PHONE,
        LAPTOP_OR_PAGER,
        BAG_OR_PURSE,
        JEWELLERY,
        CLOTHING,
        GOODS,
        MAIL,
        BANK_CARD,
        CHEQUES,
        BANK_ACCOUNT,
        CHARITY_BOX,
        DOCUMENT,
        MOTOR_VEHICLE,
        E_MOTORBIKE,
        E_SCOOTER,
        E_BIKE,
        PEDAL_CYCLE,
        OTHER_CONVEYANCE,
        TRAILER,
        VEHICLE_PART,
        VEHICLE_CONTENTS,
        CATALYTIC_CONVERTER,
        METAL,
        FUEL,
        ELECTRICITY,
        DOG,
        CAT,
        OTHER_ANIMAL,
        BUILDING,
        DOOR_OR_WINDOW,
        WALL_OR_FENCE,
        FIXTURE,
        FURNISHING,
        DRUG,
        WEAPON,
        OTHER
    }

    public static final Shape THING = Shape.of("thing", Shape.Group.THINGS);
    public static final Fact.Text ID = THING.text("id", "R");
    public static final Fact.OneOf<Kind> KIND = THING.oneOf("kind", "CV", Kind.class);
    public static final Fact.Quantity COUNT = THING.number("count", "CV", Fact.Quantity.Unit.COUNT);
    public static final Fact.Ids OWNER = THING.ids("owner", "CV", Shape.Group.PEOPLE);
    public static final Fact.Ids HAD_BY = THING.ids("hadBy", "CV", Shape.Group.PEOPLE);
    public static final Fact.Quantity VALUE = THING.number("value", "V", Fact.Quantity.Unit.POUNDS);
    public static final Fact.OneOf<YesNo> CYCLE_MEETS_EAPC = THING.oneOf("cycleMeetsEapc", "V", YesNo.class);
    public static final Fact.OneOf<YesNo> RECOVERED = THING.oneOf("recovered", "I", YesNo.class);
    public static final Fact.OneOf<YesNo> STOLEN_BEFORE = THING.oneOf("stolenBefore", "IR", YesNo.class);
    public static final Fact.OneOf<YesNo> ON_PNC = THING.oneOf("onPnc", "R", YesNo.class);
    public static final Fact.Judged METAL_FOR_SCRAP = THING.judged("metalForScrap", "J");
    public static final Fact.OneOf<YesNo> LIVE_INFRASTRUCTURE = THING.oneOf("liveInfrastructure", "V", YesNo.class);
}
