package truecount.rules.facts;

/**
 * A finding the rules leave to a person.
 *
 * @param is yes, no, unknown or not answered
 * @param by the role of the person who judged; not answered if the file does not say
 * @param because the person's reason; empty if none was given
 */
public record Judgement(YesNo is, Role by, String because) {

    /** Nobody has been asked. */
    public static final Judgement NOT_ANSWERED = new Judgement(YesNo.NOT_ANSWERED, Role.NOT_ANSWERED, "");

    /** Whether the answer is yes. */
    public boolean yes() {
        return is == YesNo.YES;
    }

    /** Whether the answer is no. */
    public boolean no() {
        return is == YesNo.NO;
    }
}
