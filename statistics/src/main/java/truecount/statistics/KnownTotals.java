package truecount.statistics;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        double weight = 0;
        double squared = 0;
        for (int h = 0; h < shares.length; h++) {
            Stratum stratum = strata.get(h);
            // Without any prediction each unit is as likely as the next to hold the unseen entry.
            double share = sum > 0 ? shares[h] / sum : (double) stratum.population();
            weight += stratum.weight() * share;
            squared += stratum.weight() * stratum.weight() * share;
        }
        if (sum > 0) {
            return new AddOn(weight, squared);
        }
        double units = strata.stream().mapToDouble(Stratum::population).sum();
        return new AddOn(weight / units, squared / units);
    }
}
