package truecount.rules.facts;

/** What is at hand beyond the accounts. */
public final class Evidence {

    private Evidence() {}

    /** Values of {@code what}. */
    public enum What implements Word {
        INJURY_SEEN,
        SCENE,
        CCTV_OR_VIDEO,
        INDEPENDENT_WITNESS,
        ITEM_RECOVERED,
        ADMISSION,
        DOCUMENT,
        FORENSIC,
        EXPERT,
        PHONE_OR_DATA,
        POLICE_SAW,
        SCHOOL_RECORD
    }

    /** Values of {@code points}. */
    public enum Points implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        SUPPORTS,
        CONTRADICTS,
        NEUTRAL
    }

    /** Values of {@code atHand}. */
    public enum AtHand implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        NOW,
        LATER
    }

    /** Values of {@code shows}. */
    public enum Shows implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        DID_NOT_HAPPEN,
        ACCIDENT,
        NOT_AN_OFFENCE,
        LAWFUL_OR_CONSENTED,
        SELF_DEFENCE,
        HAPPENED_ELSEWHERE,
        HAPPENED_AS_TOLD
    }

    public static final Shape EVIDENCE = Shape.of("evidence", Shape.Group.EVIDENCE);
    public static final Fact.AnyOf<What> WHAT = EVIDENCE.anyOf("what", "OI", What.class);
    public static final Fact.OneOf<Points> POINTS = EVIDENCE.oneOf("points", "OI", Points.class);
    public static final Fact.Judged CREDIBLE = EVIDENCE.judged("credible", "J");
    public static final Fact.OneOf<AtHand> AT_HAND = EVIDENCE.oneOf("atHand", "O", AtHand.class);
    public static final Fact.Ids ABOUT = EVIDENCE.ids("about", "O", Shape.Group.ACTS);
    public static final Fact.OneOf<Shows> SHOWS = EVIDENCE.oneOf("shows", "OI", Shows.class);
}
