package truecount.synthetic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists of made-up names, by what they name. */
final class Names {

    private static final Names ALL = read(new Resource("names.txt").lines());

    private final Map<String, List<String>> lists;

    private Names(Map<String, List<String>> lists) {
        this.lists = lists;
    }

    /** The lists that come with this module. */
    static Names all() {
        return ALL;
    }

    /** All names of one kind, such as "street". */
    List<String> get(String kind) {
        @Nullable List<String> found = lists.get(kind);
        if (found == null) {
            throw new IllegalArgumentException("names.txt has no list of " + kind);
        }
        return found;
    }

    private static Names read(List<String> lines) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (colon < 0 || line.startsWith("#")) {
                continue;
            }
            List<String> list = lists.computeIfAbsent(line.substring(0, colon), kind -> new ArrayList<>());
            for (String name : line.substring(colon + 1).split(",", -1)) {
                list.add(name.strip());
            }
        }
        return new Names(lists);
    }
}
