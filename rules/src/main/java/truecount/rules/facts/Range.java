package truecount.rules.facts;

/**
 * A whole number that may be known only within bounds, such as an age "under 16".
 *
 * @param state whether it was told
 * @param least the lowest number that can be true
 * @param most the highest number that can be true
 */
public record Range(Many.State state, long least, long most) {

    /** Nobody has been asked. */
    public static final Range NOT_ANSWERED = new Range(Many.State.NOT_ANSWERED, 0, Long.MAX_VALUE);

    /** Asked, and the person cannot say. */
    public static final Range UNKNOWN = new Range(Many.State.UNKNOWN, 0, Long.MAX_VALUE);

    /** Just this number. */
    public static Range exactly(long number) {
        return new Range(Many.State.TOLD, number, number);
    }

    /** Some number between these, both included. */
    public static Range between(long least, long most) {
        return new Range(Many.State.TOLD, least, most);
    }

    /** Whether the number lies under this one: not answered or unknown when the bounds leave it open. */
    public YesNo under(long number) {
        if (most < number) return YesNo.YES;
        if (least >= number) return YesNo.NO;
        return state == Many.State.UNKNOWN ? YesNo.UNKNOWN : YesNo.NOT_ANSWERED;
    }

    /** Whether the number was told, be it only within bounds. */
    public boolean told() {
        return state == Many.State.TOLD;
    }

    /** The number if it is exact, else this one. */
    public long or(long otherwise) {
        return told() && least == most ? least : otherwise;
    }
}
