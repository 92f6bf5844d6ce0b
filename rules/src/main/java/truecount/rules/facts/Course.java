package truecount.rules.facts;

/** A pattern of behaviour by the same people towards the same person. */
public final class Course {

    private Course() {}

    /** Values of {@code behaviours}. */
    public enum Behaviours implements Word {
        MESSAGES,
        CALLS,
        SILENT_CALLS,
        FOLLOWING,
        WATCHING,
        TURNING_UP,
        LOITERING,
        GIFTS,
        CONTACTING_OTHERS,
        MONITORING_ONLINE,
        HACKING_ACCOUNTS,
        INTERFERING_WITH_PROPERTY,
        IDENTITY_MISUSE,
        VEXATIOUS_PROCESS,
        NAME_CALLING,
        BULLYING,
        NEIGHBOUR_NUISANCE,
        ISOLATING,
        CONTROLLING_MONEY,
        CONTROLLING_MOVEMENT,
        CONTROLLING_DRESS_OR_ROUTINE,
        CHECKING_UP,
        HUMILIATING,
        DEPRIVING_OF_NEEDS,
        THREATENING,
        ASSAULTING,
        JEALOUS_POSSESSIVE,
        MANIPULATING_POLICE
    }

    /** Values of {@code effect}. */
    public enum Effect implements Word {
        NONE,
        NUISANCE_ONLY,
        ALARM_OR_DISTRESS,
        FEAR_OF_VIOLENCE_ONCE,
        FEAR_OF_VIOLENCE_TWICE_OR_MORE,
        SERIOUS_ALARM_OR_DISTRESS,
        DAILY_LIFE_CHANGED
    }

    /** Values of {@code turnsOn}. */
    public enum TurnsOn implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        PERSON,
        DISPUTE
    }

    public static final Shape COURSE = Shape.like(Act.ACT, "course");
    public static final Fact.AnyOf<Behaviours> BEHAVIOURS = COURSE.anyOf("behaviours", "V", Behaviours.class);
    public static final Fact.Quantity OCCASIONS = COURSE.number("occasions", "V", Fact.Quantity.Unit.OCCASIONS);
    public static final Fact.Time LAST = COURSE.when("last", "VR");
    public static final Fact.Ids INCLUDES = COURSE.ids("includes", "C", Shape.Group.ACTS);
    public static final Fact.AnyOf<Effect> EFFECT = COURSE.anyOfEach("effect", "V", Effect.class);
    public static final Fact.Judged SERIOUS_EFFECT = COURSE.judged("seriousEffect", "VJ");
    public static final Fact.Judged KNEW_OR_OUGHT_TO_KNOW = COURSE.judged("knewOrOughtToKnow", "J");
    public static final Fact.OneOf<TurnsOn> TURNS_ON = COURSE.oneOf("turnsOn", "V", TurnsOn.class);
    public static final Fact.Judged FIXATED = COURSE.judged("fixated", "VJ");
    public static final Fact.Judged HARASSMENT_ONLY = COURSE.judged("harassmentOnly", "J");
    public static final Fact.Judged LONGER_GAP_ACCEPTED = COURSE.judged("longerGapAccepted", "J");
}
