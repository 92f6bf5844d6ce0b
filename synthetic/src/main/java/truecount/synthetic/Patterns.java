package truecount.synthetic;

import java.util.HashMap;
import java.util.Map;

/** The patterns of error, with their rates in a good and in a poor force. */
final class Patterns {

    private static final Patterns ALL = new Patterns();

    private final Map<Integer, Double> spreads = new HashMap<>();

    private Patterns() {
        for (String[] row : new Resource("patterns.csv").rows(4)) {
            double ratio = Double.parseDouble(row[3]) / Double.parseDouble(row[2]);
            spreads.put(Integer.parseInt(row[0]), Math.sqrt(ratio));
        }
    }

    static Patterns all() {
        return ALL;
    }

    /** From the geometric mean of a good and a poor force to the poor one, as a factor. */
    double spread(int pattern) {
        return spreads.getOrDefault(pattern, 1.0);
    }
}
