package truecount.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import truecount.statistics.Allocation;
import truecount.statistics.AnticipatedDeviation;
import truecount.statistics.AnticipatedStratum;
import truecount.statistics.StratifiedDesign;
import truecount.statistics.Stratum;

/** Shares the records of a plan among the strata of a frame. */
final class Design {

    /** Two records let a stratum show its own spread. */
    private static final int LEAST = 2;

    private static final LastKnown WHEN_NOTHING_IS_KNOWN = new LastKnown(0.92, 0.015);

    private Design() {}

    /**
     * How many records each stratum gives.
     *
     * <p>A plan for more records than there are draws them all. Strata of a reserved type group share their reserve;
     * all others share the rest.
     *
     * @throws IllegalArgumentException when the plan is too small for its strata or reserves what the frame lacks
     */
    static StratifiedDesign of(Plan plan, Frame frame) {
        if (plan.strata() == StrataRule.RISK) {
            return RiskPlan.of(plan, frame.units()).design();
        }
        List<AnticipatedStratum> strata = anticipated(plan, frame);
        refuseUnusableReserves(plan, strata);
        List<AnticipatedStratum> rest = new ArrayList<>();
        Map<String, List<AnticipatedStratum>> reserved = new LinkedHashMap<>();
        for (AnticipatedStratum stratum : strata) {
            String group = plan.strata().typeGroupOf(stratum.name());
            if (plan.reserves().containsKey(group)) {
                reserved.computeIfAbsent(group, it -> new ArrayList<>()).add(stratum);
            } else {
                rest.add(stratum);
            }
        }
        int records = Math.min(plan.records(), frame.units().size());
        Map<String, Integer> kept = kept(plan, reserved, records);
        int left = records - kept.values().stream().mapToInt(Integer::intValue).sum();
        if (left < leastFor(rest)) {
            throw new IllegalArgumentException(
                    ("The plan draws %s records, but its %s strata need at least %s: two each, and what is"
                                    + " reserved. Draw more records, or use fewer strata.")
                            .formatted(plan.records(), strata.size(), records - left + leastFor(rest)));
        }
        // Where the rest runs out, what is over goes to the reserved groups, so that a full count stays full.
        int over = (int) Math.max(0, left - populationOf(rest));
        SortedMap<String, Stratum> sized = new TreeMap<>();
        for (Map.Entry<String, List<AnticipatedStratum>> group : reserved.entrySet()) {
            int own = kept.getOrDefault(group.getKey(), 0);
            int more = (int) Math.min(over, populationOf(group.getValue()) - own);
            over -= more;
            shareOut(plan, group.getValue(), own + more, sized);
        }
        shareOut(plan, rest, (int) Math.min(left, populationOf(rest)), sized);
        return StratifiedDesign.of(List.copyOf(sized.values()));
    }

    private static Map<String, Integer> kept(Plan plan, Map<String, List<AnticipatedStratum>> reserved, int records) {
        Map<String, Integer> kept = new LinkedHashMap<>();
        reserved.forEach((group, strata) -> {
            int share = (int) Math.round(plan.reserves().getOrDefault(group, 0.0) * records);
            kept.put(group, (int) Math.min(Math.max(share, leastFor(strata)), populationOf(strata)));
        });
        return kept;
    }

    private static void shareOut(Plan plan, List<AnticipatedStratum> strata, int records, Map<String, Stratum> sized) {
        StratifiedDesign design = switch (plan.allocation()) {
            case PROPORTIONAL -> Allocation.proportional(strata, records, LEAST);
            case EXPECTED_SPREAD -> Allocation.optimal(strata, records, LEAST);
        };
        design.strata().forEach(stratum -> sized.put(stratum.name(), stratum));
    }

    /** The spread of errors that linked crimes and model scores let expect of a unit. */
    static ToDoubleFunction<Unit> deviation(Plan plan) {
        LastKnown known = plan.lastKnown() == null ? WHEN_NOTHING_IS_KNOWN : plan.lastKnown();
        AnticipatedDeviation usual = AnticipatedDeviation.usual(known.accuracy(), known.overRecording());
        return switch (plan.method()) {
            case FIRST -> unit -> usual.ofFraction(unit.linked().all(), unit.modelScore());
            case CHECKED -> unit -> usual.of(unit.linked().all(), unit.modelScore());
        };
    }

    private static List<AnticipatedStratum> anticipated(Plan plan, Frame frame) {
        ToDoubleFunction<Unit> deviation = deviation(plan);
        Map<String, double[]> sums = new HashMap<>();
        for (Unit unit : frame.units()) {
            double expected = deviation.applyAsDouble(unit);
            double[] sum = sums.computeIfAbsent(unit.stratum(), it -> new double[2]);
            sum[0]++;
            sum[1] += expected * expected;
        }
        List<AnticipatedStratum> strata = new ArrayList<>();
        // In order of name, so that ties in the allocation always fall the same way.
        new TreeMap<>(sums)
                .forEach((name, sum) ->
                        strata.add(new AnticipatedStratum(name, (long) sum[0], Math.sqrt(sum[1] / sum[0]))));
        return strata;
    }

    private static void refuseUnusableReserves(Plan plan, List<AnticipatedStratum> strata) {
        Set<String> groups = new TreeSet<>();
        strata.forEach(stratum -> groups.add(plan.strata().typeGroupOf(stratum.name())));
        for (String group : plan.reserves().keySet()) {
            if (!groups.contains(group)) {
                throw new IllegalArgumentException(
                        "The plan reserves records for '%s', but the frame has no such group. It has: %s"
                                .formatted(group, String.join(", ", groups)));
            }
        }
        if (plan.reserves().keySet().containsAll(groups)) {
            throw new IllegalArgumentException("The plan reserves records for every group of the frame ("
                    + String.join(", ", groups) + "). Leave at least one without a reserve.");
        }
    }

    private static long populationOf(List<AnticipatedStratum> strata) {
        return strata.stream().mapToLong(AnticipatedStratum::population).sum();
    }

    private static int leastFor(List<AnticipatedStratum> strata) {
        return strata.stream()
                .mapToInt(stratum -> (int) Math.min(LEAST, stratum.population()))
                .sum();
    }
}
