package truecount.synthetic;

import java.util.HashMap;
import java.util.Map;

/** The patterns of error, with their rates in a good and in a poor force. */
final class Patterns {

    private static final Patterns ALL = new Patterns();

    private final Map<Integer, Double> spreads = new HashMap<>();

    private Patterns() {
        for (String line : new Resource("patterns.csv").lines()) {
            String[] cells = line.split(";", -1);
            if (cells.length == 4 && !cells[0].equals("pattern")) {
                double ratio = Double.parseDouble(cells[3]) / Double.parseDouble(cells[2]);
                spreads.put(Integer.parseInt(cells[0]), Math.sqrt(ratio));
            }
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
