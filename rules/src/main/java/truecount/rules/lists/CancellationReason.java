package truecount.rules.lists;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import truecount.rules.Citation;

/**
 * A reason for which a recorded crime may be cancelled or transferred.
 *
 * @param code C1 to C5
 * @param title the reason
 * @param who who may decide
 * @param independent whether they must be independent of the investigation
 * @param victimToldFirst whether the victim must be told before it leaves the count
 * @param onRecord what must be on the record
 * @param source where it is printed
 */
public record CancellationReason(
        String code,
        String title,
        String who,
        boolean independent,
        boolean victimToldFirst,
        String onRecord,
        Citation source) {

    private static final DatedList<CancellationReason> ALL = DatedList.read(
            "cancellation-reasons.csv",
            "code",
            row -> new CancellationReason(
                    row.get("code"),
                    row.get("title"),
                    row.get("who"),
                    row.yes("independent"),
                    row.yes("victim_told_first"),
                    row.get("on_record"),
                    new Citation(row.get("source"), "Cancellation categories", row.number("page"))));

    /** The reason with this code on a day; null if there was none. */
    public static @Nullable CancellationReason of(String code, LocalDate day) {
        return ALL.find(code, day);
    }

    /** Every code. */
    public static Set<String> codes() {
        return Set.copyOf(ALL.keys());
    }
}
