package truecount.rules.facts;

import java.time.LocalDateTime;

/**
 * When something happened, as exactly as it was told, in local time of Europe/London.
 *
 * @param state whether it was told
 * @param earliest the first moment it can have been
 * @param latest the last moment it can have been
 */
public record When(Many.State state, LocalDateTime earliest, LocalDateTime latest) {

    /** Nobody has been asked. */
    public static final When NOT_ANSWERED =
            new When(Many.State.NOT_ANSWERED, LocalDateTime.of(1, 1, 1, 0, 0), LocalDateTime.of(9999, 12, 31, 23, 59));

    /** Asked, and the person cannot say. */
    public static final When UNKNOWN = new When(Many.State.UNKNOWN, NOT_ANSWERED.earliest, NOT_ANSWERED.latest);

    /** Whether it was told, be it only within bounds. */
    public boolean told() {
        return state == Many.State.TOLD;
    }
}
