package truecount.synthetic;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The offences that happen in Exampleshire, by key. */
final class Offences {

    private static final String FILE = "offences.csv";

    private static final Offences ALL = read();

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

    private static Offences read() {
        Map<String, Offence> offences = new LinkedHashMap<>();
        for (String[] row : new Resource(FILE).rows(5)) {
            Offence offence = new Offence(row[0], row[1], row[2], row[3], row[4].equals("S"));
            if (offences.put(offence.key(), offence) != null) {
                throw new IllegalStateException(FILE + ": " + offence.key() + " stands there twice");
            }
        }
        return new Offences(offences);
    }
}
