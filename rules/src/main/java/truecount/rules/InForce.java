package truecount.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a rule holds.
 *
 * @param first the first day
 * @param last the last day, itself included; null while the rule stands
 */
public record InForce(LocalDate first, @Nullable LocalDate last) {

    /** The first day for which the recording rules of April 2026 are taken to speak. */
    public static final LocalDate FIRST_HELD_DAY = LocalDate.of(2023, 6, 1);

    /** The last day that the edition held, 2026/27, covers (title page); timeline.csv says what is known of later days. */
    public static final LocalDate LAST_HELD_DAY = LocalDate.of(2027, 3, 31);

    /** Every day from the first for which rule text is held; the timeline says when the edition ends. */
    public static final InForce HELD = new InForce(FIRST_HELD_DAY, null);

    /** From this day on. */
    public static InForce since(int year, int month, int day) {
        return new InForce(LocalDate.of(year, month, day), null);
    }

    /** Whether the rule holds on this day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(first) && (last == null || !day.isAfter(last));
    }
}
