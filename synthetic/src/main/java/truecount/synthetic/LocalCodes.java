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
     */
    record LocalCode(String code, String label, String category, Kind kind, String told) {

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

    private static Map<String, LocalCode> read() {
        Map<String, LocalCode> codes = new LinkedHashMap<>();
        for (String line : new Resource("local-codes.csv").lines()) {
            String[] cells = line.split(";", -1);
            if (!line.startsWith("code;")) {
                codes.put(cells[0], new LocalCode(cells[0], cells[1], cells[2], Kind.valueOf(cells[3]), cells[4]));
            }
        }
        return codes;
    }
}
