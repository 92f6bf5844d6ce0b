package truecount.benchmarks.drools;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is to be recorded: how many crimes of each class, and which rules said so. */
public final class Recorded {

    private final Map<String, Integer> counts = new TreeMap<>();

    private final List<String> reasons = new ArrayList<>();

    /** Notes a rule that spoke: this rule book explains itself while it decides, so these rules do too. */
    public void because(String rule) {
        reasons.add(rule);
    }

    public void add(String inClass, int count) {
        counts.merge(inClass, count, Integer::sum);
    }

    List<String> reasons() {
        return reasons;
    }

    Map<String, Integer> counts() {
        return counts;
    }
}
