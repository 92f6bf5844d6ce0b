package truecount.rules.lists;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import truecount.rules.Citation;

/**
 * An outcome that a recorded crime can be given.
 *
 * @param code 1 to 24, or 1A, 2A, 3A
 * @param title its title
 * @param who who may apply it
 * @param constraint what must hold
 * @param suspectTold whether the suspect must know that they are recorded as responsible
 * @param source where it is printed
 */
public record OutcomeType(
        String code, String title, String who, String constraint, boolean suspectTold, Citation source) {

    private static final DatedList<OutcomeType> ALL = DatedList.read(
            "outcomes.csv",
            "code",
            row -> new OutcomeType(
                    row.get("code"),
                    row.get("title"),
                    row.get("who"),
                    row.get("constraint"),
                    row.yes("suspect_told"),
                    new Citation(row.get("source"), "Outcome type " + row.get("code"), row.number("page"))));

    /** The outcome with this code on a day; null if there was none. */
    public static @Nullable OutcomeType of(String code, LocalDate day) {
        return ALL.find(code, day);
    }

    /** Every code, on whatever day, in the order of the list. */
    public static Set<String> codes() {
        return java.util.Collections.unmodifiableSet(ALL.keys());
    }
}
