package truecount.rules.facts;

/** Something sent, said or shown other than a threat, a demand or an image. */
public final class Communication {

    private Communication() {}

    /** Values of {@code content}. */
    public enum Content implements Word {
        OFFENSIVE,
        GROSSLY_OFFENSIVE,
        INDECENT,
        FALSE_INFORMATION,
        FLASHING_IMAGES,
        URGES_SERIOUS_SELF_HARM,
        URGES_SUICIDE,
        SEXUAL_TO_CHILD,
        NUISANCE,
        SILENT,
        UNWANTED_BUT_CIVIL
    }

    /** Values of {@code conveyed}. */
    public enum Conveyed implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        FACE_TO_FACE,
        PHONE_CALL,
        MESSAGE,
        EMAIL,
        SOCIAL_MEDIA,
        LETTER_OR_THING
    }

    /** Values of {@code averagePersonFinds}. */
    public enum AveragePersonFinds implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        GROSSLY_OFFENSIVE,
        INDECENT,
        MERELY_RUDE
    }

    /** Values of {@code recipientFelt}. */
    public enum RecipientFelt implements Word {
        NOTHING,
        NUISANCE_ONLY,
        DISTRESS_OR_ANXIETY,
        NON_TRIVIAL_HARM
    }

    public static final Shape COMMUNICATION = Shape.like(Act.ACT, "communication");
    public static final Fact.AnyOf<Content> CONTENT = COMMUNICATION.anyOf("content", "V", Content.class);
    public static final Fact.OneOf<Conveyed> CONVEYED = COMMUNICATION.oneOf("conveyed", "V", Conveyed.class);
    public static final Fact.OneOf<AveragePersonFinds> AVERAGE_PERSON_FINDS =
            COMMUNICATION.oneOf("averagePersonFinds", "J", AveragePersonFinds.class);
    public static final Fact.Judged EPILEPSY_EXPECTED = COMMUNICATION.judged("epilepsyExpected", "J");
    public static final Fact.Judged SENDER_KNEW_FALSE = COMMUNICATION.judged("senderKnewFalse", "J");
    public static final Fact.AnyOf<RecipientFelt> RECIPIENT_FELT =
            COMMUNICATION.anyOfEach("recipientFelt", "V", RecipientFelt.class);
    public static final Fact.Judged FREE_SPEECH = COMMUNICATION.judged("freeSpeech", "J");
}
