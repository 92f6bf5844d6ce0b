package truecount.exports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts, for each of several strata, how many there are and for how many something holds. */
final class Tally {

    private static final class Count {
        private long all;
        private long hits;
    }

    private final Map<String, Count> counts = new HashMap<>();

    void add(String stratum, boolean hit) {
        Count count = counts.computeIfAbsent(stratum, none -> new Count());
        count.all++;
        if (hit) count.hits++;
    }

    /** A single stratum; zero where nothing was counted. */
    Stratum only(String basis, String stratum) {
        return stratum(basis, stratum, stratum);
    }

    Stratum stratum(String basis, String name, String counted) {
        Count count = counts.getOrDefault(counted, new Count());
        return new Stratum(basis, name, count.all, count.hits);
    }

    /** All strata by name. */
    List<Stratum> byName(String basis) {
        return sorted(basis, Comparator.comparing(Stratum::stratum));
    }

    /** All strata, the largest first, equal ones by name. */
    List<Stratum> bySize(String basis) {
        return sorted(
                basis,
                Comparator.comparingLong((Stratum stratum) -> -stratum.n()).thenComparing(Stratum::stratum));
    }

    private List<Stratum> sorted(String basis, Comparator<Stratum> order) {
        List<Stratum> strata = new ArrayList<>();
        counts.forEach((name, count) -> strata.add(new Stratum(basis, name, count.all, count.hits)));
        strata.sort(order);
        return strata;
    }
}
