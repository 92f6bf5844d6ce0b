package truecount.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import truecount.statistics.RiskDesign;
import truecount.statistics.RiskFrame;
import truecount.statistics.StratifiedDesign;

/**
 * Strata by risk: the units of a type group with a reserve, and all others together, sorted by the spread of errors that
 * model score and linked crimes let expect, and cut so that each stratum adds as much to the doubt.
 *
 * @see RiskDesign
 */
final class RiskPlan {

    private static final String OTHERS = "All others";
    private static final int LEAST = 2;

    private final List<Unit> units;
    private final RiskDesign design;

    private RiskPlan(List<Unit> units, RiskDesign design) {
        this.units = units;
        this.design = design;
    }

    /**
     * Cuts the strata.
     *
     * @param units each in the stratum of its type group, or in its risk stratum already
     * @throws IllegalArgumentException when no unit has a model score, or a reserve names a group that is not there
     */
    static RiskPlan of(Plan plan, List<Unit> units) {
        if (units.stream().allMatch(unit -> unit.modelScore() == 0)) {
            throw new IllegalArgumentException("Strata by risk need a model score, and no incident has one. Map"
                    + " 'modelScore' in the mapping, or give 'strata: type-and-link' in the plan.");
        }
        RiskFrame frame = RiskFrame.of(units, Unit::key, unit -> part(plan, unit), Design.deviation(plan));
        return new RiskPlan(units, RiskDesign.of(frame, sampled(plan, units, frame.parts())));
    }

    private static String part(Plan plan, Unit unit) {
        String group = StrataRule.RISK.typeGroupOf(unit.stratum());
        return plan.reserves().containsKey(group) ? group : OTHERS;
    }

    private static Map<String, Integer> sampled(Plan plan, List<Unit> units, List<String> parts) {
        for (String group : plan.reserves().keySet()) {
            if (!parts.contains(group)) {
                throw new IllegalArgumentException(
                        "The plan reserves records for '%s', but the frame has no such group.".formatted(group));
            }
        }
        if (!parts.contains(OTHERS)) {
            throw new IllegalArgumentException("The plan reserves records for every group of the frame ("
                    + String.join(", ", parts) + "). Leave at least one without a reserve.");
        }
        Map<String, Integer> sizes = new TreeMap<>();
        units.forEach(unit -> sizes.merge(part(plan, unit), 1, Integer::sum));
        int records = Math.min(plan.records(), units.size());
        Map<String, Integer> sampled = new TreeMap<>();
        int left = records;
        for (Map.Entry<String, Double> reserve : plan.reserves().entrySet()) {
            int size = sizes.getOrDefault(reserve.getKey(), 0);
            int share = (int) Math.round(reserve.getValue() * records);
            // A plan that takes all of the rest takes all of this too.
            int needed = records - (units.size() - size);
            int drawn = Math.min(Math.max(Math.max(share, LEAST), needed), size);
            sampled.put(reserve.getKey(), drawn);
            left -= drawn;
        }
        int others = sizes.getOrDefault(OTHERS, 0);
        if (left < Math.min(LEAST, others)) {
            throw new IllegalArgumentException(
                    ("The plan draws %s records and reserves so many that %s are left for all"
                                    + " others. Draw more records, or reserve less.")
                            .formatted(plan.records(), left));
        }
        sampled.put(OTHERS, Math.min(left, others));
        return sampled;
    }

    /** The units, each in its risk stratum, in the order given. */
    List<Unit> stratified() {
        List<Unit> placed = new ArrayList<>(units.size());
        for (int i = 0; i < units.size(); i++) {
            placed.add(units.get(i).in(design.stratum(i)));
        }
        return placed;
    }

    /**
     * The design, once the frame is frozen.
     *
     * @throws IllegalArgumentException when a unit is not in the stratum that follows from plan and frame
     */
    StratifiedDesign design() {
        for (int i = 0; i < units.size(); i++) {
            if (!units.get(i).stratum().equals(design.stratum(i))) {
                throw new IllegalArgumentException(
                        "Unit %s stands in the stratum '%s', but by its risk it belongs to '%s'"
                                .formatted(units.get(i).key(), units.get(i).stratum(), design.stratum(i)));
            }
        }
        return design.design();
    }
}
