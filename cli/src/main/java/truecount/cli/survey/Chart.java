package truecount.cli.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    /** With fewer records than this chance alone brings nearly any share, whatever a formula says. */
    static final int LEAST_RECORDS = 5;

    /** With fewer periods than this the limits are still settling. */
    static final int FEW_PERIODS = 13;

    /**
     * One period or unit.
     *
     * @param limits within which chance alone would keep it; null where it may bring any share
     * @param plain the limits by binomial chance alone, which those of a control chart widen; null as well
     */
    record Point(
            LabelledCounts counts,
            @Nullable Interval limits,
            @Nullable Interval plain) {

        boolean outside() {
            return limits != null && !limits.contains(counts.share());
        }

        String verdict() {
            return against(limits);
        }

        /** What the plain limits alone would say. */
        String plainVerdict() {
            return against(plain);
        }

        private String against(@Nullable Interval ends) {
            if (ends == null) return "no limits";
            return ends.contains(counts.share()) ? "within" : counts.share() < ends.low() ? "below" : "above";
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
        ControlChart plain = ControlChart.binomial(periods);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            points.add(point(
                    periods.get(i),
                    chart.points().get(i).limits(),
                    plain.points().get(i).limits()));
        }
        return new Chart(false, chart.centre(), chart.spread(), points);
    }

    // Limits from 0 to 1 keep nothing out, and those around a centre at 0 or 1 claim that it can be nothing else.
    private static Point point(LabelledCounts counts, Interval limits, Interval plain) {
        return counts.units() < LEAST_RECORDS || idle(limits)
                ? new Point(counts, null, null)
                : new Point(counts, limits, idle(plain) ? null : plain);
    }

    private static boolean idle(Interval limits) {
        return limits.low() == limits.high() || (limits.low() <= 0 && limits.high() >= 1);
    }

    /** Units compared by size, with limits widened by what the middle of them differ. */
    static Chart between(List<LabelledCounts> units) {
        FunnelPlot plot = units.size() < 2 ? FunnelPlot.binomial(units) : FunnelPlot.withOverdispersion(units);
        List<Point> points = new ArrayList<>();
        for (LabelledCounts unit : units) {
            Interval limits = plot.limits(unit.units(), FAR);
            points.add(point(unit, limits, FunnelPlot.binomial(units).limits(unit.units(), FAR)));
        }
        return new Chart(true, plot.target(), Math.sqrt(plot.overdispersion()), points);
    }

    /** Limits at any size, for the curves of a funnel. */
    static Interval limitsAt(Chart chart, List<LabelledCounts> units, long size) {
        FunnelPlot plot = units.size() < 2 ? FunnelPlot.binomial(units) : FunnelPlot.withOverdispersion(units);
        return chart.funnel() ? plot.limits(size, FAR) : new Interval(chart.centre(), chart.centre());
    }

    /** What a reader must know before judging by the limits. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        long without = points.stream().filter(point -> point.limits() == null).count();
        if (without > 0) {
            notes.add(
                    "%d of %d %s carry no limits: with fewer than %d records, or a share over all of 0 or 1, chance alone may bring any share. Put periods together until each has more."
                            .formatted(without, points.size(), funnel ? "units" : "periods", LEAST_RECORDS));
        }
        if (!funnel && points.size() < FEW_PERIODS && without < points.size()) {
            notes.add(
                    "With fewer than %d periods the limits are trial limits: work them out again as periods are added."
                            .formatted(FEW_PERIODS));
        }
        return notes;
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
