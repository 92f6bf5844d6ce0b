package truecount.rules.lists;

import java.util.HashMap;
import java.util.Map;

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

    private static final Map<String, CrimeClass> ALL = readAll();

    private static Map<String, CrimeClass> readAll() {
        Map<String, CrimeClass> all = new HashMap<>();
        for (CsvList.Row row : CsvList.read("classes.csv")) {
            CrimeClass one = new CrimeClass(
                    row.get("class"),
                    row.get("title"),
                    row.get("group"),
                    row.get("victim_or_state").equals("S"),
                    Unit.of(row.get("unit")),
                    Sources.of(row.get("source")).key(),
                    Integer.parseInt(row.get("page")));
            if (all.put(one.code, one) != null) throw row.refuse("class %s stands twice".formatted(one.code));
        }
        return Map.copyOf(all);
    }

    /** The class of this code. */
    public static CrimeClass of(String code) {
        CrimeClass found = ALL.get(code);
        if (found == null) throw new IllegalArgumentException("There is no class %s in classes.csv".formatted(code));
        return found;
    }

    /** Whether a class of this code is listed. */
    public static boolean exists(String code) {
        return ALL.containsKey(code);
    }

    /** Every class by its code. */
    public static Map<String, CrimeClass> all() {
        return ALL;
    }

    /** Whether the class belongs to the fraud chapter and is counted by Report Fraud. */
    public boolean fraud() {
        return code.startsWith("NFIB");
    }
}
