package truecount.audit;

/** The steps that a verdict on an item can belong to, in the order in which they may be taken. */
public enum ReviewRound {
    /** The first reviewer's, blind. */
    FIRST("first"),
    /** The second reviewer's, as blind. */
    SECOND("second"),
    /** Of someone who sees both, where they differ. */
    ADJUDICATION("adjudication"),
    /** What the force's registrar says should stand instead, with reason and rule. */
    DISPUTE("dispute"),
    /** Of someone independent of all of these, on a dispute. */
    RESOLUTION("resolution");

    private final String id;

    ReviewRound(String id) {
        this.id = id;
    }

    /** Whether whoever gives it sees neither another's verdict nor what the force decided. */
    public boolean isBlind() {
        return this == FIRST || this == SECOND;
    }

    /** The word for it in files. */
    public String id() {
        return id;
    }
}
