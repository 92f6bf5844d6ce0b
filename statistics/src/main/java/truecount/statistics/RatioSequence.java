package truecount.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * The share of entries that are hits, known at every moment of a simple random draw of units that hold several entries.
 *
 * <p>A unit with {@code h} hits among {@code e} entries, at most {@code c}, is turned into {@code (h - r e) / c + r},
 * which lies between 0 and 1 and has a mean above {@code r} exactly when the share over all units is above {@code r}.
 * {@link BettingSequence} then bets against each {@code r}. All intervals together hold with the confidence, however
 * often one looks and whenever one stops. Nothing is assumed but the random order and {@code c}, which must be fixed
 * before the first look.
 *
 * @see BettingSequence
 */
public final class RatioSequence {

    private static final int CANDIDATES = 500;

    private final List<Unit> units;
    private final int population;
    private final int most;

    /**
     * One unit, in the order of the draw.
     *
     * @param hits from 0 to {@code entries}
     * @param entries not negative
     */
    public record Unit(int hits, int entries) {

        /** Refuses impossible counts. */
        public Unit {
            if (!(0 <= hits && hits <= entries)) {
                throw new IllegalArgumentException(
                        "A unit with %d entries cannot have %d hits".formatted(entries, hits));
            }
        }
    }

    /**
     * Units drawn so far.
     *
     * @param population units in all, at least as many
     * @param most entries that a unit can hold, fixed beforehand
     */
    public RatioSequence(List<Unit> units, int population, int most) {
        if (units.size() > population) {
            throw new IllegalArgumentException("Cannot draw %d of %d units".formatted(units.size(), population));
        }
        for (Unit unit : units) {
            if (unit.entries() > most) {
                throw new IllegalArgumentException(
                        "A unit holds %d entries where at most %d were possible".formatted(unit.entries(), most));
            }
        }
        this.units = List.copyOf(units);
        this.population = population;
        this.most = most;
    }

    /**
     * How strongly the first units, 1 to all, speak for a share above {@code share}: the chance that such evidence comes
     * up at any moment if the share is no more than that. At or below the risk limit it is shown.
     */
    public double[] riskOfClaimingMoreThan(double share) {
        return risks(evidence(share, false));
    }

    /** The same for a share below {@code share}. */
    public double[] riskOfClaimingLessThan(double share) {
        return risks(evidence(share, true));
    }

    private static double[] risks(double[] best) {
        double[] risks = new double[best.length];
        for (int t = 0; t < best.length; t++) {
            risks[t] = Math.min(1, 1 / best[t]);
        }
        return risks;
    }

    /** The most that the gambler has held up to each moment, having bet that the share is above (or below) this one. */
    private double[] evidence(double share, boolean below) {
        double mean = below ? 1 - share : share;
        double[] values = new double[units.size()];
        for (int t = 0; t < values.length; t++) {
            Unit unit = units.get(t);
            double value = (unit.hits() - share * unit.entries()) / most + share;
            values[t] = Math.clamp(below ? 1 - value : value, 0, 1);
        }
        List<Double> held =
                BettingSequence.evidenceAbove(BettingSequence.equallyLikely(values, population), population, mean);
        double[] best = new double[values.length];
        double top = 1;
        for (int t = 0; t < best.length; t++) {
            top = Math.max(top, held.get(t));
            best[t] = top;
        }
        return best;
    }

    /**
     * The intervals after the first so many units, for each of {@code looks}; never wider than one before.
     *
     * @param looks numbers of units, from 1 to all
     * @param confidence with which all moments together hold, such as 0.95
     */
    public List<Interval> intervals(List<Integer> looks, double confidence) {
        double fortune = 1 / Confidence.tail(confidence);
        double[] low = new double[looks.size()];
        double[] high = new double[looks.size()];
        java.util.Arrays.fill(low, 2);
        java.util.Arrays.fill(high, -1);
        for (int k = 0; k <= CANDIDATES; k++) {
            double share = (double) k / CANDIDATES;
            double[] above = evidence(share, false);
            double[] below = evidence(share, true);
            for (int i = 0; i < low.length; i++) {
                int last = looks.get(i) - 1;
                if (above[last] < fortune && below[last] < fortune) {
                    low[i] = Math.min(low[i], share);
                    high[i] = Math.max(high[i], share);
                }
            }
        }
        List<Interval> intervals = new ArrayList<>();
        for (int i = 0; i < low.length; i++) {
            intervals.add(ends(looks.get(i), low[i], high[i]));
        }
        return List.copyOf(intervals);
    }

    // A step of the grid either way, since the truth may lie between a candidate that stands and one that fell.
    private Interval ends(int look, double low, double high) {
        double share = share(look);
        if (look == population && !Double.isNaN(share)) {
            return new Interval(share, share);
        }
        double step = 1.0 / CANDIDATES;
        return high < low
                ? new Interval(Math.max(0, share - step), Math.min(1, share + step))
                : new Interval(Math.max(0, low - step), Math.min(1, high + step));
    }

    /** The share among the first {@code look} units; not a number where they hold no entry. */
    public double share(int look) {
        double hits = 0;
        double entries = 0;
        for (Unit unit : units.subList(0, look)) {
            hits += unit.hits();
            entries += unit.entries();
        }
        return hits / entries;
    }
}
