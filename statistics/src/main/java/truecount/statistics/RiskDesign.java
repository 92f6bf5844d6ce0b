package truecount.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

/**
 * A design that looks where errors are likely: each part of the frame cut into risk strata of equal sums of anticipated
 * standard deviation, the sample shared out over them in whole numbers.
 *
 * <p>Needs a score frozen before the draw. The unweighted rate of errors in such a sample means nothing. Strata run
 * from low to high risk within each part; where a stratum shows one unit it is pooled with its neighbour in that
 * order.
 *
 * @see <a href="https://arxiv.org/abs/2602.12992">Mozer, Pashley and Miratrix (2026)</a>
 */
public final class RiskDesign {

    private static final int LEAST = 2;

    private final StratifiedDesign design;
    private final int[] stratumOf;

    private RiskDesign(StratifiedDesign design, int[] stratumOf) {
        this.design = design;
        this.stratumOf = stratumOf;
    }

    /**
     * Plans a draw.
     *
     * @param sampled units to draw from each part, by the part's name; every part needs at least two, or all it has
     * @throws IllegalArgumentException for a part without a number, a number without a part, or more than a part holds
     */
    public static RiskDesign of(RiskFrame frame, Map<String, Integer> sampled) {
        if (!sampled.keySet().equals(Set.copyOf(frame.parts()))) {
            throw new IllegalArgumentException("The frame has the parts %s but sample sizes were given for %s"
                    .formatted(frame.parts(), sampled.keySet().stream().sorted().toList()));
        }
        int[] stratumOf = new int[frame.size()];
        List<Stratum> strata = new ArrayList<>();
        for (int part = 0; part < frame.parts().size(); part++) {
            String name = frame.parts().get(part);
            int size = sampled.getOrDefault(name, 0);
            addPart(frame, name, frame.positions(part), size, strata, stratumOf);
        }
        return new RiskDesign(StratifiedDesign.of(strata), stratumOf);
    }

    private static void addPart(
            RiskFrame frame, String name, int[] positions, int sampled, List<Stratum> strata, int[] stratumOf) {
        double[] deviations =
                Arrays.stream(positions).mapToDouble(frame::deviation).toArray();
        int[] cut = RiskStrata.cut(deviations, i -> frame.key(positions[i]), RiskStrata.strataFor(sampled));
        int count = Arrays.stream(cut).max().orElse(0) + 1;
        long[] sizes = new long[count];
        double[] sums = new double[count];
        for (int i = 0; i < cut.length; i++) {
            sizes[cut[i]]++;
            sums[cut[i]] += deviations[i];
            stratumOf[positions[i]] = strata.size() + cut[i];
        }
        List<AnticipatedStratum> anticipated = new ArrayList<>();
        for (int h = 0; h < count; h++) {
            anticipated.add(new AnticipatedStratum("%s %03d".formatted(name, h + 1), sizes[h], sums[h] / sizes[h]));
        }
        strata.addAll(Allocation.optimal(anticipated, sampled, LEAST).strata());
    }

    /** The design to draw and estimate by. */
    public StratifiedDesign design() {
        return design;
    }

    /** The name of the stratum of the unit at a position of the frame. */
    public String stratum(int position) {
        return design.strata().get(stratumOf[position]).name();
    }

    /**
     * The half-width of the plain interval that the design should give; times {@link PlannedPrecision#GAMMA} for the
     * gamma interval.
     *
     * @param deviation the anticipated standard deviation of the unit at a position; for a domain 0 outside it
     * @param total entries that should be held in the domain, above 0
     */
    public double halfWidth(IntToDoubleFunction deviation, double total, double confidence) {
        double[] squares = new double[design.strata().size()];
        for (int i = 0; i < stratumOf.length; i++) {
            double one = deviation.applyAsDouble(i);
            squares[stratumOf[i]] += one * one;
        }
        List<AnticipatedStratum> anticipated = new ArrayList<>();
        for (int h = 0; h < squares.length; h++) {
            Stratum stratum = design.strata().get(h);
            double root = Math.sqrt(squares[h] / stratum.population());
            anticipated.add(new AnticipatedStratum(stratum.name(), stratum.population(), root));
        }
        return PlannedPrecision.halfWidth(design, anticipated, total, confidence);
    }
}
