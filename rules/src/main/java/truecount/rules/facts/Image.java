package truecount.rules.facts;

/** Pictures and film: intimate, indecent, made or asked for. */
public final class Image {

    private Image() {}

    /** Values of {@code did}. */
    public enum Did implements Word {
        TOOK_OR_MADE,
        SENT,
        POSTED_OR_SHARED,
        POSSESSED,
        ASKED_FOR,
        CREATED_PURPORTED,
        ASKED_FOR_PURPORTED
    }

    /** Values of {@code shows}. */
    public enum Shows implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        GENITALS,
        INTIMATE_STATE,
        INDECENT_OF_CHILD,
        NOT_INTIMATE
    }

    /** Values of {@code genuine}. */
    public enum Genuine implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        GENUINE,
        ALTERED_OR_GENERATED
    }

    public static final Shape IMAGE = Shape.like(Act.ACT, "image");
    public static final Fact.AnyOf<Did> DID = IMAGE.anyOf("did", "V", Did.class);
    public static final Fact.Ids OF = IMAGE.ids("of", "V", Shape.Group.PEOPLE);
    public static final Fact.OneOf<Shows> SHOWS = IMAGE.oneOf("shows", "VO", Shows.class);
    public static final Fact.OneOf<YesNo> AGREED = IMAGE.oneOfEach("agreed", "V", YesNo.class);
    public static final Fact.Judged FORCED = IMAGE.judged("forced", "VJ");
    public static final Fact.OneOf<Genuine> GENUINE = IMAGE.oneOf("genuine", "I", Genuine.class);
}
