package truecount.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the choice of rechecked units adds to a variance, beyond what the variance of the sample already shows of it.
 */
final class RecheckError {

    private final StratifiedSample<?> sample;
    private final boolean[] rechecked;
    private final double[] probabilities;
    /** Units by group of a fixed size; empty when units were chosen one by one. */
    private final List<List<Integer>> groups;

    private RecheckError(
            StratifiedSample<?> sample, boolean[] rechecked, double[] probabilities, List<List<Integer>> groups) {
        this.sample = sample;
        this.rechecked = rechecked;
        this.probabilities = probabilities;
        this.groups = groups;
    }

    static RecheckError of(StratifiedSample<?> sample, Set<String> keys, RecheckDesign design) {
        int units = sample.units().size();
        boolean[] rechecked = new boolean[units];
        for (int i = 0; i < units; i++) {
            rechecked[i] = keys.contains(sample.units().get(i).key());
        }
        return switch (design) {
            case RecheckDesign.Independent(Map<String, Double> chances) ->
                new RecheckError(sample, rechecked, chances(sample, rechecked, chances), List.of());
            case RecheckDesign.Groups(Map<String, String> groupOf) -> inGroups(sample, rechecked, groupOf);
        };
    }

    private static double[] chances(StratifiedSample<?> sample, boolean[] rechecked, Map<String, Double> chances) {
        double[] probabilities = new double[rechecked.length];
        for (int i = 0; i < probabilities.length; i++) {
            String key = sample.units().get(i).key();
            Double chance = chances.get(key);
            if (chance == null) {
                throw new IllegalArgumentException("Unit %s has no chance of being rechecked".formatted(key));
            }
            if (chance == 1 && !rechecked[i]) {
                throw new IllegalArgumentException("Unit %s was certain to be rechecked but was not".formatted(key));
            }
            probabilities[i] = chance;
        }
        return probabilities;
    }

    private static RecheckError inGroups(StratifiedSample<?> sample, boolean[] rechecked, Map<String, String> groupOf) {
        Map<String, List<Integer>> members = new HashMap<>();
        for (int i = 0; i < rechecked.length; i++) {
            String key = sample.units().get(i).key();
            String group = groupOf.get(key);
            if (group == null) {
                throw new IllegalArgumentException("Unit %s is in no recheck group".formatted(key));
            }
            members.computeIfAbsent(group, name -> new ArrayList<>()).add(i);
        }
        double[] probabilities = new double[rechecked.length];
        members.forEach((name, group) -> {
            long chosen = group.stream().filter(i -> rechecked[i]).count();
            if (chosen == 0 || (chosen == 1 && group.size() > 1)) {
                throw new IllegalArgumentException(
                        "Recheck group %s: %d of %d units were rechecked; two are needed to show the spread"
                                .formatted(name, chosen, group.size()));
            }
            group.forEach(i -> probabilities[i] = (double) chosen / group.size());
        });
        return new RecheckError(sample, rechecked, probabilities, List.copyOf(members.values()));
    }

    double probability(int unit) {
        return probabilities[unit];
    }

    /** Whether every unit was certain to be rechecked. */
    boolean none() {
        for (double probability : probabilities) {
            if (probability < 1) {
                return false;
            }
        }
        return true;
    }

    /** The sum over pairs of units of the estimated covariance of their corrections, times what is not yet counted. */
    double beyond(double[] difference) {
        double sum = 0;
        for (int i = 0; i < difference.length; i++) {
            if (rechecked[i]) {
                double p = probabilities[i];
                sum += difference[i] * difference[i] * (1 - p) / (p * p) * uncounted(i, i);
            }
        }
        for (List<Integer> group : groups) {
            double size = group.size();
            double chosen = size * probabilities[group.getFirst()];
            if (chosen >= 2 && chosen < size) {
                double together = chosen * (chosen - 1) / (size * (size - 1));
                double p = chosen / size;
                sum += pairs(group, difference) * (1 / (p * p) - 1 / together);
            }
        }
        return sum;
    }

    private double pairs(List<Integer> group, double[] difference) {
        double sum = 0;
        for (int i : group) {
            for (int j : group) {
                if (i != j && rechecked[i] && rechecked[j]) {
                    sum += difference[i] * difference[j] * uncounted(i, j);
                }
            }
        }
        return sum;
    }

    /** The product of two weights less the factor at which the sample's variance already holds this covariance. */
    private double uncounted(int i, int j) {
        double both = sample.weight(i) * sample.weight(j);
        int h = sample.stratum(i);
        long drawn = sample.design().strata().get(h).sampled();
        if (h != sample.stratum(j) || drawn < 2) {
            return both;
        }
        double held = both * sample.design().remaining(h);
        return i == j ? both - held : both + held / (drawn - 1);
    }
}
