package truecount.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a stratified sample is drawn: in each stratum a simple random sample without replacement.
 *
 * @param strata in a meaningful order (risk strata from low to high); names are unique
 * @param finitePopulation whether variances shrink as the sample nears the whole (the finite population correction)
 * @param lonely what to do with strata of one drawn unit
 */
public record StratifiedDesign(List<Stratum> strata, boolean finitePopulation, LonelyStratum lonely) {

    /** Refuses a design without strata or with two strata of one name. */
    public StratifiedDesign {
        strata = List.copyOf(strata);
        if (strata.isEmpty()) {
            throw new IllegalArgumentException("A design needs at least one stratum");
        }
        Set<String> names = new HashSet<>();
        for (Stratum stratum : strata) {
            if (!names.add(stratum.name())) {
                throw new IllegalArgumentException("Stratum %s appears twice in the design".formatted(stratum.name()));
            }
        }
    }

    /** A design with the finite population correction that collapses lonely strata with a neighbour. */
    public static StratifiedDesign of(List<Stratum> strata) {
        return new StratifiedDesign(strata, true, LonelyStratum.COLLAPSE);
    }

    /** The same design with another answer to lonely strata. */
    public StratifiedDesign withLonely(LonelyStratum policy) {
        return new StratifiedDesign(strata, finitePopulation, policy);
    }

    /** The same design with variances as if each stratum were endless. */
    public StratifiedDesign withoutFinitePopulationCorrection() {
        return new StratifiedDesign(strata, false, lonely);
    }

    /** Units in the whole frame. */
    public long population() {
        return strata.stream().mapToLong(Stratum::population).sum();
    }

    /** Units drawn. */
    public long sampled() {
        return strata.stream().mapToLong(Stratum::sampled).sum();
    }

    /** Whether every unit of the frame is drawn and the design says that this removes the sampling error. */
    public boolean takesAll() {
        return finitePopulation && strata.stream().allMatch(Stratum::takeAll);
    }

    /** The place of each stratum in the design, by name. */
    Map<String, Integer> positions() {
        Map<String, Integer> positions = new HashMap<>();
        for (int h = 0; h < strata.size(); h++) {
            positions.put(strata.get(h).name(), h);
        }
        return positions;
    }

    /** The part of the variance of stratum h that remains: 1 - n/N, or 1 without the correction. */
    double remaining(int h) {
        Stratum stratum = strata.get(h);
        return finitePopulation ? 1 - (double) stratum.sampled() / stratum.population() : 1;
    }

    /** Refuses a name that is not a stratum of this design, naming those that are. */
    IllegalArgumentException unknown(String unit, String stratum) {
        List<String> names = new ArrayList<>();
        strata.stream().limit(8).forEach(s -> names.add(s.name()));
        return new IllegalArgumentException("Unit %s is in stratum %s, which the design does not have (it has %s%s)"
                .formatted(unit, stratum, String.join(", ", names), strata.size() > 8 ? ", ..." : ""));
    }
}
