package truecount.rules.lists;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import truecount.rules.Citation;

/**
 * The time allowed from the first report until a decision stands.
 *
 * @param hours how many hours
 * @param source where it is printed
 */
public record TimeLimit(int hours, Citation source) {

    private static final DatedList<TimeLimit> ALL = DatedList.read(
            "time-limits.csv",
            "subject",
            row -> new TimeLimit(
                    row.number("hours"), new Citation(row.get("source"), "Time limits", row.number("page"))));

    /** The limit for recording a report received on this day; null for days before any limit is known. */
    public static @Nullable TimeLimit forRecording(LocalDate day) {
        return ALL.find("recording", day);
    }
}
