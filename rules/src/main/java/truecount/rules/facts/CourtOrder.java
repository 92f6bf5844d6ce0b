package truecount.rules.facts;

/** Court orders and conditions. */
public final class CourtOrder {

    private CourtOrder() {}

    /** Values of {@code type}. */
    public enum Type implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        RESTRAINING,
        HARASSMENT_INJUNCTION,
        STALKING_PROTECTION,
        STALKING_NOTIFICATION,
        NON_MOLESTATION,
        CRIMINAL_BEHAVIOUR,
        SEXUAL_HARM_PREVENTION,
        SEX_OFFENDER_NOTIFICATION,
        FGM_PROTECTION,
        KNIFE_CRIME_PREVENTION,
        DOMESTIC_ABUSE_PROTECTION,
        DOMESTIC_VIOLENCE_PROTECTION_NOTICE,
        DOMESTIC_VIOLENCE_PROTECTION_ORDER,
        BAIL,
        PRISON_LICENCE,
        OTHER_COURT_ORDER
    }

    /** Values of {@code madeOn}. */
    public enum MadeOn implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        CONVICTION,
        ACQUITTAL,
        APPLICATION
    }

    public static final Shape COURT_ORDER = Shape.of("order", Shape.Group.ORDERS);
    public static final Fact.Text ID = COURT_ORDER.text("id", "R");
    public static final Fact.OneOf<Type> TYPE = COURT_ORDER.oneOf("type", "R", Type.class);
    public static final Fact.Ids AGAINST = COURT_ORDER.ids("against", "R", Shape.Group.PEOPLE);
    public static final Fact.Ids PROTECTS = COURT_ORDER.ids("protects", "R", Shape.Group.PEOPLE);
    public static final Fact.Time MADE = COURT_ORDER.when("made", "R");
    public static final Fact.OneOf<MadeOn> MADE_ON = COURT_ORDER.oneOf("madeOn", "R", MadeOn.class);
    public static final Fact.OneOf<YesNo> SERVED = COURT_ORDER.oneOf("served", "R", YesNo.class);
}
