package truecount.rules.facts;

/** Where something was done or is. */
public final class Place {

    private Place() {}

    /** Values of {@code type}. */
    public enum Type implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        HOUSE,
        FLAT,
        HOUSEBOAT,
        ROOM_LET_SINGLY,
        HALL_ROOM,
        HOSTEL_ROOM,
        CARE_HOME_ROOM,
        HOTEL_ROOM,
        HOLIDAY_HOME,
        CARAVAN,
        HOLIDAY_BOAT,
        SHED,
        GARAGE,
        OUTHOUSE,
        SUMMER_HOUSE,
        WORKSHOP,
        ALLOTMENT_SHED,
        GARAGE_BLOCK,
        SHOP,
        MARKET_STALL,
        DEPARTMENT_STORE,
        BANK,
        POST_OFFICE,
        PUB,
        OTHER_BUSINESS,
        PLACE_OF_WORSHIP,
        COMMUNITY_BUILDING,
        SCHOOL,
        HOSPITAL,
        PRISON,
        CUSTODY,
        SARC,
        STREET,
        PARK,
        ROAD,
        CAR_PARK,
        FORECOURT,
        PUBLIC_TRANSPORT,
        RAILWAY,
        VEHICLE,
        AIRCRAFT,
        SHIP,
        ONLINE,
        OTHER_BUILDING,
        OTHER_OPEN
    }

    /** Values of {@code occupancy}. */
    public enum Occupancy implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        LIVED_IN_BY_OWNER,
        LET_LONG_STAY,
        LET_SHORT_STAY,
        VACANT_HABITABLE,
        VACANT_NOT_HABITABLE
    }

    /** Values of {@code use}. */
    public enum Use implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        HOME,
        BUSINESS_ONLY,
        COMMUNITY,
        MIXED
    }

    /** Values of {@code joined}. */
    public enum Joined implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        PART_OF_HOME,
        CONNECTING_DOOR,
        ATTACHED_NO_DOOR,
        SEPARATE
    }

    /** Values of {@code part}. */
    public enum Part implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        OPEN_TO_PUBLIC,
        CLOSED_TO_PUBLIC
    }

    /** Values of {@code access}. */
    public enum Access implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        PUBLIC,
        PRIVATE_DWELLING,
        PRIVATE_OTHER
    }

    /** Values of {@code schoolTime}. */
    public enum SchoolTime implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        ON_PREMISES_IN_HOURS,
        ON_PREMISES_OUT_OF_HOURS,
        TRIP_OR_TRANSPORT
    }

    /** Values of {@code country}. */
    public enum Country implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        ENGLAND,
        WALES,
        SCOTLAND,
        NORTHERN_IRELAND,
        CHANNEL_ISLANDS_OR_MAN,
        ABROAD
    }

    /** Values of {@code flight}. */
    public enum Flight implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        INTERNAL_UK,
        ARRIVING_FROM_ABROAD,
        LEAVING_UK,
        WHOLLY_ABROAD
    }

    public static final Shape PLACE = Shape.of("place", Shape.Group.PLACES);
    public static final Fact.Text ID = PLACE.text("id", "R");
    public static final Fact.OneOf<Type> TYPE = PLACE.oneOf("type", "CO", Type.class);
    public static final Fact.OneOf<Occupancy> OCCUPANCY = PLACE.oneOf("occupancy", "C", Occupancy.class);
    public static final Fact.OneOf<Use> USE = PLACE.oneOf("use", "C", Use.class);
    public static final Fact.OneOf<Joined> JOINED = PLACE.oneOf("joined", "C", Joined.class);
    public static final Fact.OneOf<YesNo> IN_GROUNDS_OF_HOME = PLACE.oneOf("inGroundsOfHome", "C", YesNo.class);
    public static final Fact.Inner WITHIN = PLACE.one("within", "C", Place.PLACE);
    public static final Fact.OneOf<Part> PART = PLACE.oneOf("part", "C", Part.class);
    public static final Fact.OneOf<Access> ACCESS = PLACE.oneOf("access", "C", Access.class);
    public static final Fact.Ids OCCUPIER = PLACE.ids("occupier", "C", Shape.Group.PEOPLE);
    public static final Fact.OneOf<SchoolTime> SCHOOL_TIME = PLACE.oneOf("schoolTime", "CX", SchoolTime.class);
    public static final Fact.Text FORCE = PLACE.text("force", "R");
    public static final Fact.OneOf<Country> COUNTRY = PLACE.oneOf("country", "C", Country.class);
    public static final Fact.OneOf<YesNo> BTP = PLACE.oneOf("btp", "R", YesNo.class);
    public static final Fact.OneOf<Flight> FLIGHT = PLACE.oneOf("flight", "CX", Flight.class);
    public static final Fact.OneOf<YesNo> BRITISH_REGISTERED = PLACE.oneOf("britishRegistered", "X", YesNo.class);
    public static final Fact.Text DEPARTED_FORCE = PLACE.text("departedForce", "X");
}
