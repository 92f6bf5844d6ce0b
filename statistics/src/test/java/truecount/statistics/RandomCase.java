package truecount.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

/** A small random frame with its truth, a random design, and the sample that a seed draws. */
record RandomCase(List<Unit> frame, StratifiedDesign design, StratifiedSample<Unit> sample) {

    /** One unit with everything that is true of it; {@code left} says to which of two domains it belongs. */
    record Unit(String key, String stratum, boolean left, double registered, double missed, double invalid, double m) {

        Reviewed reviewed() {
            return new Reviewed(missed, invalid, m);
        }

        double valid() {
            return registered - invalid;
        }

        double expected() {
            return valid() + missed;
        }
    }

    static RandomCase of(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int strata = 1 + random.nextInt(5);
        List<Unit> frame = new ArrayList<>();
        List<Stratum> sized = new ArrayList<>();
        for (int h = 0; h < strata; h++) {
            int population = 12 + random.nextInt(120);
            // Now and then a stratum is taken in full.
            int drawn = random.nextInt(6) == 0 ? population : 6 + random.nextInt(population - 6);
            sized.add(new Stratum("s" + h, population, drawn));
            double rate = 0.02 + 0.3 * random.nextDouble();
            for (int i = 0; i < population; i++) {
                frame.add(unit("u" + frame.size(), "s" + h, rate, random));
            }
        }
        return draw(frame, StratifiedDesign.of(sized), "seed " + seed);
    }

    static RandomCase draw(List<Unit> frame, StratifiedDesign design, String seed) {
        List<SampledUnit<Unit>> drawn = new ArrayList<>();
        List<String> keys = TicketDraw.draw(seed, frame, Unit::key, Unit::stratum, design).stream()
                .map(Ticket::key)
                .toList();
        for (String key : keys) {
            Unit unit = frame.get(Integer.parseInt(key.substring(1)));
            drawn.add(new SampledUnit<>(key, unit.stratum(), unit));
        }
        return new RandomCase(frame, design, StratifiedSample.of(design, drawn));
    }

    private static Unit unit(String key, String stratum, double rate, SplittableRandom random) {
        double registered = random.nextInt(3);
        double missed = random.nextDouble() < rate ? 1 + random.nextInt(2) : 0;
        double invalid = registered > 0 && random.nextDouble() < 0.05 ? 1 : 0;
        double m = rate * random.nextDouble() * (missed > 0 ? 2 : 1);
        return new Unit(key, stratum, random.nextBoolean(), registered, missed, invalid, m);
    }

    KnownTotals known(Function<Unit, Unit> change) {
        return KnownTotals.of(
                design,
                frame,
                Unit::stratum,
                unit -> change.apply(unit).registered(),
                unit -> change.apply(unit).m());
    }

    DifferenceEstimate estimate() {
        return estimate(unit -> unit);
    }

    /** The estimate for the units as changed; the change must keep keys and strata. */
    DifferenceEstimate estimate(Function<Unit, Unit> change) {
        return DifferenceEstimator.of(sample.map(unit -> change.apply(unit).reviewed()), known(change))
                .orElseThrow();
    }

    /** The unit as one domain sees it. */
    static Function<Unit, Unit> within(boolean left) {
        return unit -> unit.left() == left ? unit : new Unit(unit.key(), unit.stratum(), unit.left(), 0, 0, 0, 0);
    }

    static Function<Unit, Unit> predicting(Function<Unit, Double> m) {
        return unit -> new Unit(
                unit.key(),
                unit.stratum(),
                unit.left(),
                unit.registered(),
                unit.missed(),
                unit.invalid(),
                m.apply(unit));
    }
}
