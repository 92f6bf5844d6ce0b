package truecount.statistics;

/** The variance of a weighted total under stratified sampling, with the ways to treat lonely strata. */
final class StratumSpread {

    private final StratifiedDesign design;
    private final int[] group;
    private final double[] sums;
    private final int[] counts;

    private StratumSpread(StratifiedDesign design, int[] group, double[] sums, int[] counts) {
        this.design = design;
        this.group = group;
        this.sums = sums;
        this.counts = counts;
    }

    /**
     * The variance of the sum of {@code weighted}.
     *
     * @param stratumOf the place in the design of each unit's stratum
     * @param weighted each unit's value times its weight
     * @param counted whether each stratum counts where {@link LonelyStratum#AVERAGE} averages over strata
     */
    static double variance(StratifiedDesign design, int[] stratumOf, double[] weighted, boolean[] counted) {
        int[] group = groups(design);
        double[] sums = new double[group.length];
        int[] counts = new int[group.length];
        for (int i = 0; i < weighted.length; i++) {
            sums[group[stratumOf[i]]] += weighted[i];
            counts[group[stratumOf[i]]]++;
        }
        return new StratumSpread(design, group, sums, counts).variance(stratumOf, weighted, counted);
    }

    private double variance(int[] stratumOf, double[] weighted, boolean[] counted) {
        double[] squares = new double[group.length];
        for (int i = 0; i < weighted.length; i++) {
            int g = group[stratumOf[i]];
            double distance = counts[g] == 1 ? weighted[i] : weighted[i] - sums[g] / counts[g];
            squares[g] += distance * distance;
        }
        double variance = 0;
        int strata = 0;
        int lonely = 0;
        int strataCounted = 0;
        int lonelyCounted = 0;
        for (int g = 0; g < group.length; g++) {
            if (group[g] != g) {
                continue;
            }
            strata++;
            strataCounted += counted[g] ? 1 : 0;
            double remaining = remaining(g);
            if (counts[g] > 1) {
                variance += remaining * squares[g] * counts[g] / (counts[g] - 1);
            } else if (remaining > 0) {
                lonely++;
                lonelyCounted += counted[g] ? 1 : 0;
                variance += lonelyPart(g, remaining * squares[g]);
            }
        }
        boolean scaled = design.lonely() == LonelyStratum.AVERAGE && lonely > 0;
        if (scaled && lonely == strata) {
            throw new IllegalArgumentException("Every stratum has one drawn unit, so there is no average to use");
        }
        if (!scaled) {
            return variance;
        }
        // A domain that lies in lonely strata alone takes the average of the others.
        return lonelyCounted < strataCounted
                ? variance * strataCounted / (strataCounted - lonelyCounted)
                : variance * strata / (strata - lonely);
    }

    private double lonelyPart(int g, double aboutZero) {
        return switch (design.lonely()) {
            case FAIL ->
                throw new IllegalArgumentException(
                        "Stratum %s has one drawn unit of %d, so its spread is unknown; choose how to treat it"
                                .formatted(
                                        design.strata().get(g).name(),
                                        design.strata().get(g).population()));
            case REMOVE, CERTAINTY, AVERAGE -> 0;
            // A design of one unit in all has no neighbour to pool with: measured about zero instead.
            case ADJUST, COLLAPSE -> aboutZero;
        };
    }

    private double remaining(int g) {
        if (design.lonely() != LonelyStratum.COLLAPSE) {
            return design.remaining(g);
        }
        double population = 0;
        double sampled = 0;
        for (int h = 0; h < group.length; h++) {
            if (group[h] == g) {
                population += design.strata().get(h).population();
                sampled += design.strata().get(h).sampled();
            }
        }
        return design.finitePopulation() ? 1 - sampled / population : 1;
    }

    /** For each stratum the stratum it is pooled with: itself, unless lonely strata are collapsed. */
    private static int[] groups(StratifiedDesign design) {
        int size = design.strata().size();
        int[] group = new int[size];
        for (int h = 0; h < size; h++) {
            group[h] = h;
        }
        if (design.lonely() != LonelyStratum.COLLAPSE) {
            return group;
        }
        for (int h = 0; h < size; h++) {
            if (lonely(design, h)) {
                int neighbour = neighbour(design, h);
                merge(group, group[h], group[neighbour]);
            }
        }
        return group;
    }

    private static void merge(int[] group, int from, int into) {
        for (int h = 0; h < group.length; h++) {
            if (group[h] == from) {
                group[h] = into;
            }
        }
    }

    private static boolean lonely(StratifiedDesign design, int h) {
        Stratum stratum = design.strata().get(h);
        return stratum.sampled() == 1 && design.remaining(h) > 0;
    }

    /** The nearest stratum before h, else after it, that adds to the variance; h itself when there is none. */
    private static int neighbour(StratifiedDesign design, int h) {
        for (int before = h - 1; before >= 0; before--) {
            if (design.remaining(before) > 0) {
                return before;
            }
        }
        for (int after = h + 1; after < design.strata().size(); after++) {
            if (design.remaining(after) > 0) {
                return after;
            }
        }
        return h;
    }
}
