package truecount.statistics;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * What is known of one domain for the whole frame before any review: sums over every unit, drawn or not.
 *
 * @param registered entries the register holds (L)
 * @param predicted missed entries that the frozen model predicts (M)
 * @param expectedFinds predicted missed entries that the sample should hold: sum of M_h n_h / N_h
 * @param addOns the add-on of the gamma interval under each rule
 */
public record KnownTotals(double registered, double predicted, double expectedFinds, Map<AddOn.Rule, AddOn> addOns) {

    /** Keeps its own copy of the add-ons. */
    public KnownTotals {
        addOns = Map.copyOf(addOns);
    }

    /** The rule that fits how many finds are expected. */
    public AddOn.Rule recommendedRule() {
        return AddOn.Rule.forExpected(expectedFinds);
    }

    /** The add-on under {@code rule}. */
    public AddOn addOn(AddOn.Rule rule) {
        AddOn addOn = addOns.get(rule);
        if (addOn == null) {
            throw new IllegalArgumentException("These totals were built without the add-on for " + rule);
        }
        return addOn;
    }

    /**
     * Sums the frame once.
     *
     * @param stratum the stratum of a unit
     * @param registered entries of the domain that the register holds for a unit
     * @param predicted missed entries of the domain that the model predicts for a unit; 0 throughout without a model
     * @throws IllegalArgumentException for a stratum the design lacks, a stratum of the wrong size, or a negative count
     */
    public static <U> KnownTotals of(
            StratifiedDesign design,
            Iterable<U> frame,
            Function<? super U, String> stratum,
            ToDoubleFunction<? super U> registered,
            ToDoubleFunction<? super U> predicted) {
        Map<String, Integer> positions = design.positions();
        int strata = design.strata().size();
        long[] counts = new long[strata];
        double[] model = new double[strata];
        double[] risk = new double[strata];
        double register = 0;
        for (U unit : frame) {
            Integer h = positions.get(stratum.apply(unit));
            if (h == null) {
                throw design.unknown(String.valueOf(unit), stratum.apply(unit));
            }
            double held = registered.applyAsDouble(unit);
            double count = predicted.applyAsDouble(unit);
            if (!(held >= 0 && count >= 0)) {
                throw new IllegalArgumentException(
                        "Unit %s: cannot hold %s entries or be predicted %s missed ones".formatted(unit, held, count));
            }
            counts[h]++;
            register += held;
            model[h] += count;
            risk[h] += Math.sqrt(count);
        }
        checkSizes(design, counts);
        return of(design, register, model, risk);
    }

    /**
     * For a sample whose frame is not at hand: nothing is predicted, and what one more find would add rests on the
     * sizes of the strata alone.
     *
     * @param registered entries the register holds, known or estimated, not negative
     */
    public static KnownTotals withoutFrame(StratifiedDesign design, double registered) {
        int strata = design.strata().size();
        return of(design, registered, new double[strata], new double[strata]);
    }

    /** From sums by stratum, in design order: predicted counts, and square roots of predicted counts. */
    static KnownTotals of(StratifiedDesign design, double registered, double[] model, double[] risk) {
        double expected = 0;
        double predicted = 0;
        for (int h = 0; h < model.length; h++) {
            expected += model[h] / design.strata().get(h).weight();
            predicted += model[h];
        }
        return new KnownTotals(registered, predicted, expected, addOns(design.strata(), model, risk));
    }

    /**
     * For a draw with a probability of its own for each unit.
     *
     * @param probability of inclusion of a unit, above 0 and at most 1
     */
    public static <U> KnownTotals ofProbabilities(
            Iterable<U> frame,
            ToDoubleFunction<? super U> probability,
            ToDoubleFunction<? super U> registered,
            ToDoubleFunction<? super U> predicted) {
        double register = 0;
        double model = 0;
        double expected = 0;
        WeightMean risk = new WeightMean();
        WeightMean byModel = new WeightMean();
        WeightMean cautious = new WeightMean();
        WeightMean alike = new WeightMean();
        double largest = 0;
        for (U unit : frame) {
            double chance = probability.applyAsDouble(unit);
            double held = registered.applyAsDouble(unit);
            double count = predicted.applyAsDouble(unit);
            check(unit, held, count);
            if (!(0 < chance && chance <= 1)) {
                throw new IllegalArgumentException(
                        "Unit %s cannot be drawn with probability %s".formatted(unit, chance));
            }
            register += held;
            model += count;
            expected += count * chance;
            largest = Math.max(largest, 1 / chance);
            alike.add(1 / chance, 1);
            // The mean over strata of equal samples is the mean over the drawn units.
            cautious.add(1 / chance, chance);
            risk.add(1 / chance, Math.sqrt(count));
            byModel.add(1 / chance, count);
        }
        AddOn fallback = alike.addOn().orElse(AddOn.NONE);
        Map<AddOn.Rule, AddOn> addOns = new EnumMap<>(AddOn.Rule.class);
        addOns.put(AddOn.Rule.RISK, risk.addOn().orElse(fallback));
        addOns.put(AddOn.Rule.MODEL, byModel.addOn().orElse(fallback));
        addOns.put(AddOn.Rule.CAUTIOUS, cautious.addOn().orElse(fallback));
        addOns.put(AddOn.Rule.LARGEST, new AddOn(largest, largest * largest));
        return new KnownTotals(register, model, expected, addOns);
    }

    private static void check(Object unit, double held, double count) {
        if (!(held >= 0 && count >= 0)) {
            throw new IllegalArgumentException(
                    "Unit %s: cannot hold %s entries or be predicted %s missed ones".formatted(unit, held, count));
        }
    }

    private static void checkSizes(StratifiedDesign design, long[] counts) {
        for (int h = 0; h < counts.length; h++) {
            Stratum stratum = design.strata().get(h);
            if (counts[h] != stratum.population()) {
                throw new IllegalArgumentException("Stratum %s: the design says %d units but the frame holds %d"
                        .formatted(stratum.name(), stratum.population(), counts[h]));
            }
        }
    }

    private static Map<AddOn.Rule, AddOn> addOns(List<Stratum> strata, double[] model, double[] risk) {
        double[] alike = new double[strata.size()];
        double[] largest = new double[strata.size()];
        int heaviest = 0;
        for (int h = 0; h < alike.length; h++) {
            alike[h] = 1;
            heaviest = strata.get(h).weight() > strata.get(heaviest).weight() ? h : heaviest;
        }
        largest[heaviest] = 1;
        Map<AddOn.Rule, AddOn> addOns = new EnumMap<>(AddOn.Rule.class);
        for (AddOn.Rule rule : AddOn.Rule.values()) {
            double[] shares = switch (rule) {
                case RISK -> risk;
                case MODEL -> model;
                case CAUTIOUS -> alike;
                case LARGEST -> largest;
            };
            addOns.put(rule, addOn(strata, shares));
        }
        return addOns;
    }

    private static AddOn addOn(List<Stratum> strata, double[] shares) {
        WeightMean mean = new WeightMean();
        WeightMean alike = new WeightMean();
        for (int h = 0; h < shares.length; h++) {
            mean.add(strata.get(h).weight(), shares[h]);
            alike.add(strata.get(h).weight(), (double) strata.get(h).population());
        }
        // Without any prediction each unit is as likely as the next to hold the unseen entry.
        return mean.addOn().orElseGet(() -> alike.addOn().orElse(AddOn.NONE));
    }

    /** Weights and their squares, averaged in proportion to how likely each is to be met. */
    private static final class WeightMean {

        private double shares;
        private double weights;
        private double squares;

        void add(double weight, double share) {
            shares += share;
            weights += share * weight;
            squares += share * weight * weight;
        }

        Optional<AddOn> addOn() {
            return shares > 0 ? Optional.of(new AddOn(weights / shares, squares / shares)) : Optional.empty();
        }
    }
}
