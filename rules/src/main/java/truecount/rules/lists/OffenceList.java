package truecount.rules.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The notifiable offence list 2026-27 and the principal crime table, joined by class and code. */
public final class OffenceList {

    private static final String FILE = "notifiable-offences-2026-27.csv";
    private static final List<CsvList.Row> ROWS = CsvList.read(FILE);
    private static final Map<String, CsvList.Row> BY_CLASS_AND_CODE = index();
    private static final Map<String, List<String>> CLASSES_BY_CODE = classesByCode();
    private static final Map<String, String> MODES = modes();
    private static final ConcurrentHashMap<String, ConcurrentHashMap<String, Offence>> FOUND =
            new ConcurrentHashMap<>();

    private OffenceList() {}

    private static Map<String, CsvList.Row> index() {
        Map<String, CsvList.Row> rows = new LinkedHashMap<>();
        for (CsvList.Row row : ROWS) {
            rows.putIfAbsent(classOf(row) + " " + row.get("Home Office code"), row);
        }
        return rows;
    }

    private static String classOf(CsvList.Row row) {
        String category = row.get("Offence category");
        String joined = category.startsWith("NFIB ") ? "NFIB" + category.substring(5) : category;
        int space = joined.indexOf(' ');
        return space < 0 ? joined : joined.substring(0, space);
    }

    /**
     * A line of the list.
     *
     * @param number its place, 1 for the first below the header
     * @param inClass its class; empty where the list prints none
     * @param code its Home Office code, such as 008/06
     * @param offence the offence as printed
     */
    public record Line(int number, String inClass, String code, String offence) {}

    /** Every line as printed, those no longer current too. */
    public static List<Line> lines() {
        List<Line> lines = new ArrayList<>(ROWS.size());
        for (CsvList.Row row : ROWS) {
            lines.add(new Line(lines.size() + 1, classOf(row), row.get("Home Office code"), row.get("Offence")));
        }
        return List.copyOf(lines);
    }

    /** How many rows the list holds. */
    public static int size() {
        return ROWS.size();
    }

    /** The classes in which this Home Office code stands. */
    public static List<String> classesOf(String code) {
        return CLASSES_BY_CODE.getOrDefault(code, List.of());
    }

    private static Map<String, List<String>> classesByCode() {
        Map<String, List<String>> classes = new HashMap<>();
        for (CsvList.Row row : ROWS) {
            List<String> of = classes.computeIfAbsent(row.get("Home Office code"), code -> new ArrayList<>());
            if (!of.contains(classOf(row))) of.add(classOf(row));
        }
        classes.replaceAll((code, of) -> List.copyOf(of));
        return Map.copyOf(classes);
    }

    /**
     * How an offence is tried: I for indictable only, E for either way, S for summary only.
     *
     * @param code its Home Office code; empty for whatever the whole class has in common
     * @return empty where the list does not say, or says more than one thing
     */
    public static String mode(String inClass, String code) {
        return MODES.getOrDefault(code.isEmpty() ? inClass : inClass + " " + code, "");
    }

    /** By class, and by class and code; a mode that differs from row to row is kept empty. */
    private static Map<String, String> modes() {
        Map<String, String> modes = new HashMap<>();
        for (CsvList.Row row : ROWS) {
            String inClass = classOf(row);
            for (String key : List.of(inClass, inClass + " " + row.get("Home Office code"))) {
                modes.merge(key, row.get("Mode"), (one, other) -> one.equals(other) ? one : "");
            }
        }
        return Map.copyOf(modes);
    }

    static Offence find(String inClass, String code) {
        ConcurrentHashMap<String, Offence> byCode = FOUND.computeIfAbsent(inClass, none -> new ConcurrentHashMap<>());
        Offence known = byCode.get(code);
        return known != null ? known : byCode.computeIfAbsent(code, none -> make(inClass, code));
    }

    private static final ConcurrentHashMap<String, List<Offence>> CURRENT = new ConcurrentHashMap<>();

    static List<Offence> current(String inClass) {
        return CURRENT.computeIfAbsent(inClass, wanted -> {
            List<Offence> found = new ArrayList<>();
            for (Map.Entry<String, List<String>> one : CLASSES_BY_CODE.entrySet()) {
                if (!one.getValue().contains(wanted)) continue;
                Offence offence = find(wanted, one.getKey());
                if (offence.until() == null) found.add(offence);
            }
            return List.copyOf(found);
        });
    }

    static Offence make(String inClass, String code) {
        CrimeClass crimeClass = CrimeClass.of(inClass);
        CsvList.Row row = BY_CLASS_AND_CODE.get(inClass + " " + code);
        if (row == null && crimeClass.fraud() && !code.isEmpty()) row = first(code);
        if (row == null && !code.isEmpty()) {
            throw new IllegalArgumentException("Class %s has no code %s in %s".formatted(inClass, code, FILE));
        }
        String maximum = row == null ? "" : row.get("Max Sentence");
        // Dangerous driving is marked S/V, but page 97 counts it beside the assault on its victim.
        boolean state = inClass.equals("802")
                || (row == null
                        ? crimeClass.stateBased()
                        : row.get("Victim or State Based").equalsIgnoreCase("S"));
        boolean conduct = List.of("8L", "8M", "8Q", "8U").contains(inClass) && !state;
        return new Offence(
                crimeClass,
                code,
                row == null ? crimeClass.title() : row.get("Offence"),
                maximum,
                months(maximum),
                state,
                PrincipalTable.rank(inClass, code),
                row != null && row.get("Mode").equals("I"),
                conduct,
                row == null ? null : ListedDay.of(row.get("Commencement date")),
                row == null || row.get("Current").equals("Y") ? null : retired(row));
    }

    /** The day from which a code that is no longer current is not used; long ago if the list does not say. */
    private static LocalDate retired(CsvList.Row row) {
        LocalDate day = ListedDay.of(row.get("Cessation date"));
        return day == null ? LocalDate.EPOCH : day;
    }

    private static CsvList.@Nullable Row first(String code) {
        for (CsvList.Row row : ROWS) if (row.get("Home Office code").equals(code)) return row;
        return null;
    }

    static int months(String maximum) {
        if (maximum.equals("Life")) return 9999;
        if (maximum.equalsIgnoreCase("fine")) return 0;
        if (maximum.equals("51 weeks")) return 12;
        if (maximum.isEmpty() || maximum.equals("?")) return -1;
        if (maximum.endsWith("m")) return Integer.parseInt(maximum.substring(0, maximum.length() - 1));
        return 12 * Integer.parseInt(maximum);
    }
}
