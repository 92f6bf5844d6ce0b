package truecount.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * An interval for a share from the binomial likelihood, its height scaled to the variance that the design gives.
 *
 * <p>Assumes that the scaled likelihood behaves as one from independent entries would (Rao and Scott). Follows R's
 * {@code svyciprop(method = "likelihood")} step by step: the likelihood is computed at steps of the log-odds, a spline
 * goes through them, and the ends are read off between points of the spline. That reading is within about 1e-5 of the
 * exact crossing; it is kept so that figures agree with R.
 *
 * @see <a href="https://doi.org/10.1214/aos/1176346391">Rao and Scott (1984)</a>
 */
public final class LikelihoodInterval {

    private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);
    private static final int MOST_STEPS = 9;
    private static final double FURTHEST_ODDS = 30;

    private LikelihoodInterval() {}

    /**
     * Entries of one weight.
     *
     * @param weight above 0
     * @param hits entries that count towards the share
     * @param others entries that do not
     */
    public record Entries(double weight, double hits, double others) {}

    /**
     * The interval; nothing for a share of 0 or 1, without variance or degrees of freedom, or where the likelihood is
     * too flat to cross.
     */
    public static Optional<Interval> of(Estimate share, List<Entries> groups, double confidence) {
        Confidence.tail(confidence);
        double p = share.value();
        if (!(0 < p && p < 1) || share.standardError() == 0 || share.degreesOfFreedom() < 1) {
            return Optional.empty();
        }
        double entries = groups.stream().mapToDouble(g -> g.hits() + g.others()).sum();
        if (entries < 2) {
            return Optional.empty();
        }
        double cut = cut(share, groups, entries, confidence);
        double alpha = STANDARD_NORMAL.survivalProbability(cut) / 2;
        double furthest = Math.sqrt(FDistribution.of(1, entries - 1).inverseSurvivalProbability(alpha));
        double stride = furthest / 5 * share.standardError() / (p * (1 - p));
        double[] down = walk(p, entries, -stride, furthest);
        double[] up = walk(p, entries, stride, furthest);
        if (down[down.length - 1] > -cut || up[up.length - 1] < cut) {
            return Optional.empty();
        }
        return Optional.of(read(p, stride, down, up, cut));
    }

    /** How far the signed root of the scaled likelihood may lie from 0. */
    private static double cut(Estimate share, List<Entries> groups, double entries, double confidence) {
        double p = share.value();
        double variance = p * (1 - p);
        double multiple = Confidence.studentPoint(confidence, share.degreesOfFreedom());
        // R takes the binomial variance from the last but one step of its fit, a trace of which is in its figures.
        double drift = variance(groups, entries) / variance;
        return multiple * share.standardError() * Math.sqrt(entries * drift / variance);
    }

    /** The signed root of the scaled likelihood at each stride away from the estimate, until past {@code furthest}. */
    private static double[] walk(double p, double entries, double stride, double furthest) {
        double[] roots = new double[MOST_STEPS];
        double centre = Math.log(p / (1 - p));
        for (int step = 1; step <= MOST_STEPS; step++) {
            double odds = odds(centre + step * stride);
            double q = odds / (1 + odds);
            double fall = 2 * (entries - 1) * (p * Math.log(p / q) + (1 - p) * Math.log((1 - p) * (1 + odds)));
            roots[step - 1] = Math.signum(stride) * Math.sqrt(Math.max(0, fall));
            if (Math.abs(roots[step - 1]) >= furthest) {
                return Arrays.copyOf(roots, step);
            }
        }
        return roots;
    }

    /** From log-odds; past 30 on either side held at the edge of arithmetic, as R does. */
    private static double odds(double logOdds) {
        return logOdds < -FURTHEST_ODDS
                ? Math.ulp(1.0)
                : logOdds > FURTHEST_ODDS ? 1 / Math.ulp(1.0) : Math.exp(logOdds);
    }

    private static Interval read(double p, double stride, double[] down, double[] up, double cut) {
        int points = down.length + 1 + up.length;
        double[] at = new double[points];
        double[] root = new double[points];
        double centre = Math.log(p / (1 - p));
        for (int i = 0; i < points; i++) {
            int step = i - down.length;
            at[i] = centre + step * stride;
            root[i] = step < 0 ? down[-step - 1] : step == 0 ? 0 : up[step - 1];
        }
        CubicSpline spline = CubicSpline.through(at, root);
        int fine = 3 * points;
        double[] places = new double[fine];
        double[] roots = new double[fine];
        for (int i = 0; i < fine; i++) {
            places[i] = at[0] + (at[points - 1] - at[0]) * i / (fine - 1);
            roots[i] = spline.at(places[i]);
        }
        return new Interval(crossing(places, roots, -cut), crossing(places, roots, cut));
    }

    private static double crossing(double[] places, double[] roots, double level) {
        int i = 1;
        while (i < roots.length - 1 && roots[i] < level) {
            i++;
        }
        double part = (level - roots[i - 1]) / (roots[i] - roots[i - 1]);
        return 1 / (1 + Math.exp(-(places[i - 1] + part * (places[i] - places[i - 1]))));
    }

    /** The mean binomial variance before the last step of a weighted logistic fit. */
    private static double variance(List<Entries> groups, double entries) {
        double mean = groups.stream()
                        .mapToDouble(g -> g.weight() * (g.hits() + g.others()))
                        .sum()
                / entries;
        double spread = 0;
        double pull = 0;
        double fit = 0;
        double hits = 0;
        for (Entries group : groups) {
            double weight = group.weight() / mean;
            double hit = (weight + 0.5) / (weight + 1);
            double other = 0.5 / (weight + 1);
            spread += weight * (group.hits() * hit * (1 - hit) + group.others() * other * (1 - other));
            pull += weight * group.hits() * (hit * (1 - hit) * Math.log(hit / (1 - hit)) + 1 - hit);
            pull += weight * group.others() * (other * (1 - other) * Math.log(other / (1 - other)) - other);
            fit -= 2 * weight * (group.hits() * Math.log(hit) + group.others() * Math.log(1 - other));
            hits += weight * group.hits();
        }
        return lastButOne(hits / entries, entries, spread / entries, pull / spread, fit);
    }

    private static double lastButOne(
            double p, double entries, double firstVariance, double firstOdds, double firstFit) {
        double variance = firstVariance;
        double odds = firstOdds;
        double before = firstFit;
        for (int step = 0; step < 25; step++) {
            double q = 1 / (1 + Math.exp(-odds));
            double fit = -2 * entries * (p * Math.log(q) + (1 - p) * Math.log(1 - q));
            if (Math.abs(fit - before) / (Math.abs(fit) + 0.1) < 1e-8) {
                return variance;
            }
            before = fit;
            variance = q * (1 - q);
            odds += (p - q) / variance;
        }
        return variance;
    }
}
