package truecount.rules.facts;

/** A record passed to another force. */
public final class Transfer {

    private Transfer() {}

    /** Values of {@code reference}. */
    public enum Reference implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        NONE,
        CRIME_NUMBER,
        INCIDENT_NUMBER
    }

    public static final Shape TRANSFER = Shape.like(Later.LATER, "transfer");
    public static final Fact.Text TO = TRANSFER.text("to", "R");
    public static final Fact.OneOf<Reference> REFERENCE = TRANSFER.oneOf("reference", "R", Reference.class);
}
