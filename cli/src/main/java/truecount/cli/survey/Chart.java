package truecount.cli.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import truecount.statistics.ControlChart;
import truecount.statistics.FunnelPlot;
import truecount.statistics.Interval;
import truecount.statistics.LabelledCounts;

/**
 * What a chart shows, over time or between units.
 *
 * @param funnel whether units are compared by size rather than periods in order
 * @param centre the share over all
 * @param spread how many times wider than chance the limits are; 1 for chance alone
 * @param points in the order of the file
 */
record Chart(boolean funnel, double centre, double spread, List<Point> points) {

    /** Limits that a unit at the centre passes once in five hundred times, as three standard errors nearly are. */
    static final double FAR = 0.998;

    /**
     * One period or unit.
     *
     * @param limits within which chance alone would keep it
     */
    record Point(LabelledCounts counts, Interval limits) {

        boolean outside() {
            return !limits.contains(counts.share());
        }

        String verdict() {
            return !outside() ? "within" : counts.share() < limits.low() ? "below" : "above";
        }
    }

    /** A proportion over time; Laney's limits where neighbouring periods differ more than chance would have it. */
    static Chart overTime(List<LabelledCounts> periods) {
        ControlChart chart =
                periods.size() < 2 ? ControlChart.binomial(periods) : ControlChart.withOverdispersion(periods);
        // Less spread than chance brings is itself chance in a short series; the plain limits then serve.
        if (chart.spread() < 1) {
            chart = ControlChart.binomial(periods);
        }
        return new Chart(
                false,
                chart.centre(),
                chart.spread(),
                chart.points().stream()
                        .map(point -> new Point(point.counts(), point.limits()))
                        .toList());
    }

    /** Units compared by size, with limits widened by what the middle of them differ. */
    static Chart between(List<LabelledCounts> units) {
        FunnelPlot plot = units.size() < 2 ? FunnelPlot.binomial(units) : FunnelPlot.withOverdispersion(units);
        List<Point> points = new ArrayList<>();
        for (LabelledCounts unit : units) {
            points.add(new Point(unit, plot.limits(unit.units(), FAR)));
        }
        return new Chart(true, plot.target(), Math.sqrt(plot.overdispersion()), points);
    }

    /** Limits at any size, for the curves of a funnel. */
    static Interval limitsAt(Chart chart, List<LabelledCounts> units, long size) {
        FunnelPlot plot = units.size() < 2 ? FunnelPlot.binomial(units) : FunnelPlot.withOverdispersion(units);
        return chart.funnel() ? plot.limits(size, FAR) : new Interval(chart.centre(), chart.centre());
    }

    /** The points outside their limits, furthest first. */
    List<Point> signals() {
        return points.stream()
                .filter(Point::outside)
                .sorted(Comparator.comparingDouble(
                        (Point point) -> -Math.abs(point.counts().share() - centre)))
                .toList();
    }
}
