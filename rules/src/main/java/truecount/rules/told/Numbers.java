package truecount.rules.told;

import java.util.HashMap;
import java.util.Map;

/** The number of each name: its place in a list. A few names are looked through; many are looked up. */
final class Numbers {

    private static final int FEW = 8;

    private final String[] names;
    private final Map<String, Integer> byName;

    /** Numbers names by their place; a name that is empty belongs to nobody. */
    Numbers(String[] names) {
        this.names = names;
        if (names.length <= FEW) {
            this.byName = Map.of();
            return;
        }
        this.byName = HashMap.newHashMap(names.length);
        for (int i = 0; i < names.length; i++) if (!names[i].isEmpty()) byName.put(names[i], i);
    }

    /** The number of a name; -1 if there is none. */
    int of(String name) {
        if (names.length > FEW) return byName.getOrDefault(name, -1);
        if (name.isEmpty()) return -1;
        for (int i = names.length - 1; i >= 0; i--) if (names[i].equals(name)) return i;
        return -1;
    }
}
