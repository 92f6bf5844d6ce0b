package truecount.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Limits for a share over time: a point outside them is unlikely to be chance alone.
 *
 * <p>The plain p-chart assumes that periods differ by binomial chance only. Laney's p'-chart widens (or narrows) the
 * limits by how much neighbouring periods differ in fact, which large counts need.
 *
 * @param centre the share over all periods
 * @param spread how many times wider than binomial the limits are; 1 for the plain chart
 * @param points one for each period, in order
 * @see <a href="https://doi.org/10.1081/QEN-120006555">Laney (2002), Improved control charts for attributes</a>
 */
public record ControlChart(double centre, double spread, List<Point> points) {

    /** Limits lie this many standard errors from the centre. */
    private static final double REACH = 3;

    /** The mean range of two normal values, in standard deviations. */
    private static final double MEAN_RANGE_OF_TWO = 1.128;

    /**
     * One period.
     *
     * @param label which period
     * @param counts what was seen in it
     * @param limits within 0 to 1
     * @param signal whether the share lies outside them
     */
    public record Point(String label, LabelledCounts counts, Interval limits, boolean signal) {}

    /** Keeps its own copy of the points. */
    public ControlChart {
        points = List.copyOf(points);
    }

    /** The plain p-chart. */
    public static ControlChart binomial(List<LabelledCounts> periods) {
        return of(periods, 1);
    }

    /** Laney's p'-chart; needs at least two periods. */
    public static ControlChart withOverdispersion(List<LabelledCounts> periods) {
        if (periods.size() < 2) {
            throw new IllegalArgumentException(
                    "Overdispersion over time needs at least two periods; got " + periods.size());
        }
        double centre = LabelledCounts.pooled(periods);
        double moves = 0;
        for (int i = 1; i < periods.size(); i++) {
            moves += Math.abs(score(periods.get(i), centre) - score(periods.get(i - 1), centre));
        }
        return of(periods, moves / (periods.size() - 1) / MEAN_RANGE_OF_TWO);
    }

    private static double score(LabelledCounts period, double centre) {
        double error = Math.sqrt(centre * (1 - centre) / period.units());
        return error == 0 ? 0 : (period.share() - centre) / error;
    }

    private static ControlChart of(List<LabelledCounts> periods, double spread) {
        double centre = LabelledCounts.pooled(periods);
        List<Point> points = new ArrayList<>();
        for (LabelledCounts period : periods) {
            double reach = REACH * spread * Math.sqrt(centre * (1 - centre) / period.units());
            Interval limits = new Interval(Math.max(0, centre - reach), Math.min(1, centre + reach));
            points.add(new Point(period.label(), period, limits, !limits.contains(period.share())));
        }
        return new ControlChart(centre, spread, points);
    }
}
