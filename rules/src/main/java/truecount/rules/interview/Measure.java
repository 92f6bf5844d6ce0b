package truecount.rules.interview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much the answers to one question change the decision.
 *
 * <p>The measure is the mutual information, in bits, between the answer and how the report ends (Cover and Thomas, Elements
 * of Information Theory, 2.3): what the question tells on the average about the decision. Every answer counts alike, since
 * nobody has published how often each is given. Where an answer leaves other questions open, the next of them is looked
 * into and its answers counted alike too. It is taken at three grains, compared in turn: how the report ends (crime,
 * incident, cancelled), then the classes and how many, then the codes and what would be asked next. So what settles
 * whether there is a crime goes before what settles which one.
 */
final class Measure implements Comparable<Measure> {

    /** Smaller differences come from rounding. */
    private static final double ROUNDING = 1e-9;

    private final double[] bits;

    private Measure(double[] bits) {
        this.bits = bits;
    }

    /** The measure of a question, from the endings that each of its answers leaves possible. */
    static Measure of(List<List<Ending>> endingsByAnswer) {
        double[] bits = new double[Ending.GRAINS];
        for (int grain = 0; grain < bits.length; grain++) bits[grain] = information(endingsByAnswer, grain);
        return new Measure(bits);
    }

    private static double information(List<List<Ending>> endingsByAnswer, int grain) {
        Map<String, Double> mixed = new HashMap<>();
        double within = 0;
        double answers = endingsByAnswer.size();
        for (List<Ending> endings : endingsByAnswer) {
            Map<String, Double> shares = new HashMap<>();
            for (Ending ending : endings) {
                String seen = ending.at(grain);
                shares.merge(seen, 1.0 / endings.size(), Double::sum);
                mixed.merge(seen, 1.0 / endings.size() / answers, Double::sum);
            }
            within += entropy(shares) / answers;
        }
        return entropy(mixed) - within;
    }

    private static double entropy(Map<String, Double> shares) {
        List<Double> sorted = new ArrayList<>(shares.values());
        sorted.sort(null);
        double bits = 0;
        for (double share : sorted) bits -= share * Math.log(share) / Math.log(2);
        return bits;
    }

    /** The bits at a grain, from 0, the coarsest, to 2. */
    double bits(int grain) {
        return bits[grain];
    }

    /** The measure that tells more is the greater. */
    @Override
    public int compareTo(Measure other) {
        for (int grain = 0; grain < bits.length; grain++) {
            double more = bits[grain] - other.bits[grain];
            if (Math.abs(more) > ROUNDING) return more > 0 ? 1 : -1;
        }
        return 0;
    }
}
