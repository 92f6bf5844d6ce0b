package truecount.synthetic;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The codes under which Exampleshire opens and closes its logs: its own, as every force has its own. */
final class LocalCodes {

    /**
     * One code.
     *
     * @param code the code in the export
     * @param label what it stands for
     * @param category the category of the National Standard for Incident Recording, empty for a crime type
     * @param kind what sort of code it is
     * @param told the category's word in the facts, empty for a crime type or a result
     * @param number the code in the second record system
     */
    record LocalCode(String code, String label, String category, Kind kind, String told, String number) {

        /** Whether entries under it are no report from anybody. */
        boolean noise() {
            return kind == Kind.NOISE;
        }

        /** Whether a log opened under it speaks of a crime from the start. */
        boolean crimeType() {
            return kind == Kind.CRIME;
        }
    }

    /** What sort of code it is. */
    enum Kind {
        CRIME,
        INCIDENT,
        RESULT,
        NOISE
    }

    private static final Map<String, LocalCode> ALL = read();

    private LocalCodes() {}

    /** The code of this name; a name that is not listed is refused. */
    static LocalCode get(String code) {
        @Nullable LocalCode found = ALL.get(code);
        if (found == null) {
            throw new IllegalArgumentException("no local code " + code + " in local-codes.csv");
        }
        return found;
    }

    /** How the second record system writes a channel. */
    static String origin(String channel) {
        return switch (channel) {
            case "999" -> "E";
            case "101" -> "N";
            case "ONLINE" -> "W";
            case "EMAIL" -> "M";
            case "SOCIAL" -> "SM";
            case "FRONT_COUNTER" -> "FC";
            case "OTHER_FORCE" -> "OF";
            case "ALARM_COMPANY" -> "AC";
            case "PROFESSIONAL" -> "PR";
            default -> "PG";
        };
    }

    /** How the second record system writes a group of offences. */
    static String group(String group) {
        return switch (group) {
            case "Violence against the person" -> "VAP";
            case "Sexual offences" -> "SEX";
            default -> "OTH";
        };
    }

    private static Map<String, LocalCode> read() {
        Map<String, LocalCode> codes = new LinkedHashMap<>();
        for (String[] row : new Resource("local-codes.csv").rows(6)) {
            codes.put(row[0], new LocalCode(row[0], row[1], row[2], Kind.valueOf(row[3]), row[4], row[5]));
        }
        return codes;
    }
}
