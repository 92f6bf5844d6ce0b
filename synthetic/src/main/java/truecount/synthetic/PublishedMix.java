package truecount.synthetic;

import java.util.ArrayList;
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

    private static final PublishedMix ALL = new PublishedMix(new Resource(FILE).lines());

    private final Map<String, Integer> recorded = new LinkedHashMap<>();
    private final Map<String, String> groupOfClass = new LinkedHashMap<>();

    private PublishedMix(List<String> lines) {
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith("#") || line.isBlank()) {
                continue;
            }
            String[] cells = line.split(";", -1);
            if (cells.length != 3) {
                throw new IllegalArgumentException(FILE + ": not three cells in \"" + line + "\"");
            }
            recorded.put(cells[0], Integer.parseInt(cells[1]));
            for (String one : cells[2].split(" ", -1)) {
                groupOfClass.putIfAbsent(one, cells[0]);
            }
        }
    }

    /** The mix that comes with this module. */
    static PublishedMix all() {
        return ALL;
    }

    /** Every group, commonest first. */
    List<String> groups() {
        return List.copyOf(recorded.keySet());
    }

    /** The groups that together make up at least this share of recorded crime, commonest first. */
    List<String> making(double share) {
        List<String> some = new ArrayList<>();
        double sum = 0;
        for (String group : recorded.keySet()) {
            if (sum < share) {
                some.add(group);
                sum += share(group);
            }
        }
        return some;
    }

    /** The share of a group, from 0 to 1. */
    double share(String group) {
        return recorded.getOrDefault(group, 0)
                / (double) recorded.values().stream().mapToInt(count -> count).sum();
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
