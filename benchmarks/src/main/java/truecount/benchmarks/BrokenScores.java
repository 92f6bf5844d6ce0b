package truecount.benchmarks;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import truecount.benchmarks.CoverageForce.Incident;

/** Ways in which a score goes wrong, each made from a good one by the same hand every time. */
final class BrokenScores {

    private final CoverageForce good;
    private final double mean;
    private final double largest;
    private final double[] sorted;

    BrokenScores(CoverageForce good) {
        this.good = good;
        this.sorted = good.incidents().stream()
                .mapToDouble(Incident::predicted)
                .sorted()
                .toArray();
        this.largest = sorted[sorted.length - 1];
        this.mean = good.incidents().stream()
                .mapToDouble(Incident::predicted)
                .average()
                .orElseThrow();
    }

    /** The force under each of them, by what a reader calls it; made when it is asked for. */
    Map<String, Supplier<CoverageForce>> all() {
        Map<String, Supplier<CoverageForce>> forces = new LinkedHashMap<>();
        forces.put("good", () -> good);
        put(forces, "zero everywhere", one -> 0);
        put(forces, "the same everywhere", one -> mean);
        put(forces, "yes or no", one -> one.predicted() > 0.1 ? 1 : 0);
        put(forces, "in per cent", one -> 100 * one.predicted());
        put(forces, "three times too high", one -> 3 * one.predicted());
        put(forces, "a half too high", one -> 1.5 * one.predicted());
        put(forces, "a fifth", one -> one.predicted() / 5);
        put(forces, "half", one -> one.predicted() / 2);
        put(forces, "upside down", one -> largest - one.predicted());
        forces.put("blind to 20% of missed crime", () -> blind(0.2));
        forces.put("blind to 50% of missed crime", () -> blind(0.5));
        put(forces, "silent on two codes", silentOn(Set.of("Sexual", "Domestic"), 0));
        put(forces, "nearly silent on two codes", silentOn(Set.of("Sexual", "Domestic"), 0.0004));
        put(forces, "silent on quiet codes", silentOn(Set.of("Antisocial behaviour", "Concern for safety"), 0));
        put(forces, "down for a fifth of the time", one -> number(one) % 5 == 0 ? 0 : one.predicted());
        put(
                forces,
                "0 but for the top 5%",
                one -> one.predicted() >= sorted[sorted.length * 19 / 20] ? one.predicted() : 0);
        put(forces, "a rank, not a count", one -> Math.floor(10_000.0 * rank(one)) / 10_000);
        put(forces, "of another incident", shuffled());
        put(forces, "its root", one -> Math.sqrt(one.predicted()));
        return forces;
    }

    private void put(Map<String, Supplier<CoverageForce>> forces, String name, ToDoubleFunction<Incident> score) {
        forces.put(name, () -> good.scored(score));
    }

    private static ToDoubleFunction<Incident> silentOn(Set<String> codes, double instead) {
        return one -> codes.contains(one.code().name()) ? instead : one.predicted();
    }

    /** Part of the incidents with a missed crime get the score of one without, of the same code. */
    private CoverageForce blind(double share) {
        SplittableRandom random = new SplittableRandom(5);
        List<Incident> incidents = good.incidents();
        return good.scored(one -> {
            if (one.missed() == 0 || random.nextDouble() >= share) {
                return one.predicted();
            }
            Incident other = one;
            while (other.missed() > 0 || !other.code().equals(one.code())) {
                other = incidents.get(random.nextInt(incidents.size()));
            }
            return other.predicted();
        });
    }

    private ToDoubleFunction<Incident> shuffled() {
        SplittableRandom random = new SplittableRandom(6);
        return one -> sorted[random.nextInt(sorted.length)];
    }

    private double rank(Incident one) {
        int place = Arrays.binarySearch(sorted, one.predicted());
        return (double) Math.max(0, place) / sorted.length;
    }

    private static int number(Incident one) {
        return Integer.parseInt(one.key().substring("INC-".length()));
    }
}
