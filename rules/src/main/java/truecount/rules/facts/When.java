package truecount.rules.facts;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When something happened, as exactly as it was told, in local time of Europe/London.
 *
 * @param state whether it was told
 * @param earliest the first moment it can have been
 * @param latest the last moment it can have been
 * @param again whether the moment is the second of an hour that came twice, when the clocks went back
 */
public record When(Many.State state, LocalDateTime earliest, LocalDateTime latest, boolean again) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** Nobody has been asked. */
    public static final When NOT_ANSWERED =
            new When(Many.State.NOT_ANSWERED, LocalDateTime.of(1, 1, 1, 0, 0), LocalDateTime.of(9999, 12, 31, 23, 59));

    /** Asked, and the person cannot say. */
    public static final When UNKNOWN = new When(Many.State.UNKNOWN, NOT_ANSWERED.earliest, NOT_ANSWERED.latest);

    /** Within bounds, neither of which came twice. */
    public When(Many.State state, LocalDateTime earliest, LocalDateTime latest) {
        this(state, earliest, latest, false);
    }

    /** A moment, such as one with an offset. */
    public static When at(ZonedDateTime moment) {
        ZonedDateTime london = moment.withZoneSameInstant(LONDON);
        LocalDateTime local = london.toLocalDateTime();
        boolean again = !london.getOffset().equals(local.atZone(LONDON).getOffset());
        return new When(Many.State.TOLD, local, local, again);
    }

    /** The moment so many real hours after the first it can have been, whatever the clocks did meanwhile. */
    public When plusHours(int hours) {
        return at(first().plusHours(hours));
    }

    /** Whether it lies wholly after the first moment of another. */
    public boolean isAfter(When other) {
        return first().isAfter(other.first());
    }

    /** Whether the clocks showed this time twice. */
    public boolean twice() {
        return LONDON.getRules().getValidOffsets(earliest).size() > 1;
    }

    /** The first moment it can have been, with its offset from Greenwich. */
    public ZonedDateTime first() {
        ZonedDateTime london = earliest.atZone(LONDON);
        return again ? london.withLaterOffsetAtOverlap() : london;
    }

    /** Whether it was told, be it only within bounds. */
    public boolean told() {
        return state == Many.State.TOLD;
    }
}
