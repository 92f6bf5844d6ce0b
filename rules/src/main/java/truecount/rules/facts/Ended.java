package truecount.rules.facts;

/**
 * Whether a tie between two people has ended, and when if that was told.
 *
 * @param is yes, no, unknown or not answered
 * @param at when it ended; not answered if only "yes" was told
 */
public record Ended(YesNo is, When at) {

    /** Nobody has been asked. */
    public static final Ended NOT_ANSWERED = new Ended(YesNo.NOT_ANSWERED, When.NOT_ANSWERED);
}
