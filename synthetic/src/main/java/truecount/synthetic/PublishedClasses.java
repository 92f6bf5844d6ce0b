package truecount.synthetic;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How crime recorded in England and Wales divides into classes, commonest first. Source and licence stand in {@code
 * published-crime-classes.csv}.
 *
 * <p>A kind is a class such as "105A", or several with blanks between that were one class when the table was published.
 */
final class PublishedClasses {

    private static final String FILE = "published-crime-classes.csv";

    private static final PublishedClasses ALL = new PublishedClasses(new Resource(FILE).rows(3));

    private final PublishedShares shares;
    private final Map<String, String> titles = new HashMap<>();

    private PublishedClasses(List<String[]> rows) {
        Map<String, Integer> recorded = new LinkedHashMap<>();
        for (String[] row : rows) {
            titles.put(row[0], row[1]);
            recorded.put(row[0], Integer.parseInt(row[2]));
        }
        shares = new PublishedShares(recorded);
    }

    /** The classes that come with this module. */
    static PublishedClasses all() {
        return ALL;
    }

    /** Shares of recorded crime. */
    PublishedShares shares() {
        return shares;
    }

    /** What a kind is called. */
    String title(String kind) {
        return titles.getOrDefault(kind, "");
    }

    /** How many of the crimes counted by class are of a kind. */
    static int count(String kind, Map<String, Integer> byClass) {
        return List.of(kind.split(" ", -1)).stream()
                .mapToInt(one -> byClass.getOrDefault(one, 0))
                .sum();
    }
}
