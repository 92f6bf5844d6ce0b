package truecount.synthetic;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The offences that happen in Exampleshire, by key. */
final class Offences {

    private static final String FILE = "offences.csv";

    private static final Offences ALL = read(new Resource(FILE).lines());

    private final Map<String, Offence> byKey;

    private final Map<String, String> usual = new LinkedHashMap<>();

    private Offences(Map<String, Offence> byKey) {
        this.byKey = byKey;
        byKey.values().forEach(offence -> usual.putIfAbsent(offence.offenceClass(), offence.code()));
    }

    /** The list that comes with this module. */
    static Offences all() {
        return ALL;
    }

    /** The offence with a key such as "105A:105/01". */
    Offence get(String key) {
        @Nullable Offence offence = byKey.get(key);
        if (offence == null) {
            throw new IllegalArgumentException("No offence " + key + " in " + FILE + ". Add it there first.");
        }
        return offence;
    }

    /** The offence of a class under a code; where the facts settle no code, the commonest of the class. */
    Offence find(String offenceClass, String code) {
        return get(offenceClass + ":" + (code.isEmpty() ? usual.getOrDefault(offenceClass, "") : code));
    }

    /** All of them, in the order of the file. */
    Collection<Offence> list() {
        return byKey.values();
    }

    static Offences read(List<String> lines) {
        Map<String, Offence> offences = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith("#") || line.isBlank()) {
                continue;
            }
            String[] cells = line.split(";", -1);
            if (cells.length != 5) {
                throw new IllegalArgumentException(FILE + ": not five cells in \"" + line + "\"");
            }
            Offence offence = new Offence(cells[0], cells[1], cells[2], cells[3], cells[4].equals("S"));
            if (offences.put(offence.key(), offence) != null) {
                throw new IllegalArgumentException(FILE + ": " + offence.key() + " stands there twice");
            }
        }
        return new Offences(offences);
    }
}
