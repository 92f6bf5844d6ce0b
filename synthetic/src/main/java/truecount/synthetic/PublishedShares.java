package truecount.synthetic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How published numbers of recorded crime divide into kinds.
 *
 * @param recorded crimes of each kind, commonest first
 */
record PublishedShares(Map<String, Integer> recorded) {

    PublishedShares {
        recorded = Collections.unmodifiableMap(new LinkedHashMap<>(recorded));
    }

    /** Every kind, commonest first. */
    List<String> kinds() {
        return List.copyOf(recorded.keySet());
    }

    /** The kinds that together make up at least this share of recorded crime, commonest first. */
    List<String> making(double share) {
        List<String> some = new ArrayList<>();
        double sum = 0;
        for (String kind : recorded.keySet()) {
            if (sum < share) {
                some.add(kind);
                sum += of(kind);
            }
        }
        return some;
    }

    /** The share of a kind, from 0 to 1. */
    double of(String kind) {
        return recorded.getOrDefault(kind, 0)
                / (double) recorded.values().stream().mapToInt(count -> count).sum();
    }
}
