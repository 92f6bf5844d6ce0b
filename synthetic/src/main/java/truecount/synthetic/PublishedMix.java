package truecount.synthetic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How crime recorded in England and Wales divides into offence groups, commonest first. Source and licence stand in {@code
 * published-crime-mix.csv}.
 */
final class PublishedMix {

    private static final String FILE = "published-crime-mix.csv";

    private static final PublishedMix ALL = new PublishedMix(new Resource(FILE).rows(3));

    private final PublishedShares shares;
    private final Map<String, String> groupOfClass = new LinkedHashMap<>();

    private PublishedMix(List<String[]> rows) {
        Map<String, Integer> recorded = new LinkedHashMap<>();
        for (String[] row : rows) {
            recorded.put(row[0], Integer.parseInt(row[1]));
            for (String one : row[2].split(" ", -1)) {
                groupOfClass.putIfAbsent(one, row[0]);
            }
        }
        shares = new PublishedShares(recorded);
    }

    /** The mix that comes with this module. */
    static PublishedMix all() {
        return ALL;
    }

    /** Shares of recorded crime, by group. */
    PublishedShares shares() {
        return shares;
    }

    /** The group of a class such as "105A"; empty for what is no crime. */
    String group(String offenceClass) {
        return groupOfClass.getOrDefault(offenceClass, "");
    }

    /** The classes of a group in the Notifiable Offence List. */
    Set<String> classes(String group) {
        Set<String> some = new TreeSet<>();
        groupOfClass.forEach((one, of) -> {
            if (of.equals(group)) {
                some.add(one);
            }
        });
        return some;
    }
}
