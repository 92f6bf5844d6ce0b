package truecount.rules.lists;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A class of the notifiable offence list or of the fraud chapter.
 *
 * @param code the class as the rules print it, such as 8N
 * @param title its title
 * @param group the group it belongs to, such as Theft
 * @param stateBased whether every offence in it is one against the state, with no victim
 * @param unit what it counts
 * @param document the key of the document that prints the counting rule
 * @param page the page of the counting rule
 */
public record CrimeClass(
        String code, String title, String group, boolean stateBased, Unit unit, String document, int page) {

    private static final DatedList<CrimeClass> ALL = DatedList.read(
            "classes.csv",
            "class",
            row -> new CrimeClass(
                    row.get("class"),
                    row.get("title"),
                    row.get("group"),
                    row.get("victim_or_state").equals("S"),
                    Unit.of(row.get("unit")),
                    row.get("source"),
                    row.number("page")));

    /** The class of this code as it was last listed; refuses a code that was never listed. */
    public static CrimeClass of(String code) {
        CrimeClass found = ALL.latest(code);
        if (found == null) throw new IllegalArgumentException("There is no class %s in classes.csv".formatted(code));
        return found;
    }

    /** The class of this code on a day; null if the list has none for that day. */
    public static @Nullable CrimeClass on(String code, LocalDate day) {
        return ALL.find(code, day);
    }

    /** Whether a class of this code is listed on any day. */
    public static boolean exists(String code) {
        return ALL.latest(code) != null;
    }

    /** The code of every class, on whatever day, in the order of the list. */
    public static Set<String> codes() {
        return Collections.unmodifiableSet(ALL.keys());
    }

    /** Whether the class belongs to the fraud chapter and is counted by Report Fraud. */
    public boolean fraud() {
        return code.startsWith("NFIB");
    }
}
