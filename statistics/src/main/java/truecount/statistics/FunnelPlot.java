package truecount.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Limits for comparing a share between places of different size: small places vary more, so their limits are wider.
 *
 * <p>Without overdispersion the limits are exact binomial ones, smoothed between whole counts. With it they are
 * widened by how much more the middle of the places differ than chance would have them: the outermost tenth on each
 * side is pulled in first, so that true outliers do not hide themselves.
 *
 * @param target the share to compare with, above 0 and below 1
 * @param overdispersion how many times the binomial variance the places show; 1 for none
 * @see <a href="https://doi.org/10.1002/sim.1970">Spiegelhalter (2005), Funnel plots for comparing institutional
 *     performance</a>
 */
public record FunnelPlot(double target, double overdispersion) {

    private static final double PULLED_IN = 0.1;

    /** Refuses targets without room on both sides and negative dispersion. */
    public FunnelPlot {
        if (!(0 < target && target < 1) || !(overdispersion >= 1)) {
            throw new IllegalArgumentException(
                    "No funnel around a target of %s with overdispersion %s".formatted(target, overdispersion));
        }
    }

    /** Around the pooled share, by binomial chance alone. */
    public static FunnelPlot binomial(List<LabelledCounts> places) {
        return new FunnelPlot(LabelledCounts.pooled(places), 1);
    }

    /** Around the pooled share, with the overdispersion the places show; needs at least two. */
    public static FunnelPlot withOverdispersion(List<LabelledCounts> places) {
        if (places.size() < 2) {
            throw new IllegalArgumentException("Overdispersion needs at least two places; got " + places.size());
        }
        double target = LabelledCounts.pooled(places);
        double[] scores = places.stream()
                .mapToDouble(place -> (place.share() - target) / Math.sqrt(target * (1 - target) / place.units()))
                .sorted()
                .toArray();
        double low = scores[(int) Math.floor(PULLED_IN * (scores.length - 1))];
        double high = scores[(int) Math.ceil((1 - PULLED_IN) * (scores.length - 1))];
        double mean = Arrays.stream(scores)
                .map(score -> Math.clamp(score, low, high))
                .map(score -> score * score)
                .average()
                .orElseThrow();
        // Less spread than this is what chance alone often shows: the plain limits then serve.
        double threshold = 1 + 2 * Math.sqrt(2.0 / scores.length);
        return new FunnelPlot(target, mean > threshold ? mean : 1);
    }

    /**
     * The limits for a place of {@code units}, within 0 to 1.
     *
     * @param confidence how often a place at the target lies within them, such as 0.95 or 0.998
     */
    public Interval limits(long units, double confidence) {
        if (units < 1) {
            throw new IllegalArgumentException("No limits for a place of %d units".formatted(units));
        }
        if (overdispersion > 1) {
            double reach =
                    Confidence.normalPoint(confidence) * Math.sqrt(overdispersion * target * (1 - target) / units);
            return new Interval(Math.max(0, target - reach), Math.min(1, target + reach));
        }
        double tail = Confidence.tail(confidence);
        return new Interval(exact(units, tail), exact(units, 1 - tail));
    }

    /** The places outside the limits, in the order given. */
    public List<LabelledCounts> outside(List<LabelledCounts> places, double confidence) {
        List<LabelledCounts> outside = new ArrayList<>();
        for (LabelledCounts place : places) {
            if (!limits(place.units(), confidence).contains(place.share())) {
                outside.add(place);
            }
        }
        return outside;
    }

    private double exact(long units, double below) {
        BinomialDistribution chance = BinomialDistribution.of(Math.toIntExact(units), target);
        int count = chance.inverseCumulativeProbability(below);
        double part = (chance.cumulativeProbability(count) - below) / chance.probability(count);
        return Math.clamp((count - part) / units, 0, 1);
    }
}
