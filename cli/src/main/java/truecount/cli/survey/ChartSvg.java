package truecount.cli.survey;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import truecount.statistics.Interval;
import truecount.statistics.LabelledCounts;

/**
 * Draws a chart as SVG that reads without colour and to a screen reader: a title, a description of every signal, shapes
 * and words beside them. The table beside it holds every number.
 */
final class ChartSvg {

    private static final int WIDTH = 840;
    private static final int HEIGHT = 480;
    private static final int LEFT = 80;
    private static final int RIGHT = 30;
    private static final int TOP = 70;
    private static final int BOTTOM = 90;
    private static final int MOST_LABELS = 14;
    private static final int CURVE_STEPS = 120;

    private final Chart chart;
    private final String title;
    private final double low;
    private final double high;
    private final StringBuilder svg = new StringBuilder();

    private ChartSvg(Chart chart, String title) {
        this.chart = chart;
        this.title = title;
        double least = chart.centre();
        double most = chart.centre();
        for (Chart.Point point : chart.points()) {
            Interval limits = point.limits();
            least = Math.min(least, Math.min(point.counts().share(), limits == null ? 1 : limits.low()));
            most = Math.max(most, Math.max(point.counts().share(), limits == null ? 0 : limits.high()));
        }
        double step = step(Math.max(most - least, 0.01));
        double from = Math.max(0, Math.floor(least / step) * step);
        double to = Math.min(1, Math.ceil(most / step) * step);
        // Where all shares are alike a scale still needs two ends.
        this.low = to - from < step ? Math.max(0, to - step) : from;
        this.high = to - from < step ? Math.min(1, this.low + step) : to;
    }

    static String of(Chart chart, String title) {
        ChartSvg drawing = new ChartSvg(chart, title);
        drawing.draw();
        return drawing.svg.toString();
    }

    private void draw() {
        add(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"t d\""
                        + " font-family=\"Arial, Helvetica, sans-serif\" font-size=\"14\" fill=\"#0b0c0c\">",
                WIDTH,
                HEIGHT));
        add(String.format(Locale.ROOT, "<title id=\"t\">%s</title>", escaped(title)));
        add(String.format(Locale.ROOT, "<desc id=\"d\">%s</desc>", escaped(description())));
        add(String.format(Locale.ROOT, "<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>", WIDTH, HEIGHT));
        add(String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"28\" font-size=\"19\" font-weight=\"bold\">%s</text>",
                LEFT,
                escaped(title)));
        add(String.format(Locale.ROOT, "<text x=\"%d\" y=\"50\" fill=\"#484949\">%s</text>", LEFT, escaped(key())));
        scale();
        if (chart.funnel()) funnel();
        else series();
        add("</svg>");
    }

    private String key() {
        String limits = chart.spread() > 1
                ? String.format(Locale.ROOT, "dashed: limits, widened %.2f times", chart.spread())
                        + (chart.funnel() ? "" : "; dotted: not widened")
                : "dashed: limits that chance keeps to";
        return "line: " + percent(chart.centre()) + " over all; " + limits + "; square: outside them";
    }

    private String description() {
        StringBuilder words = new StringBuilder();
        words.append(chart.funnel() ? "A funnel plot of " : "A control chart of ");
        words.append(chart.points().size()).append(chart.funnel() ? " units. " : " periods. ");
        words.append("Over all ").append(percent(chart.centre())).append(". ");
        List<Chart.Point> signals = chart.signals();
        if (signals.isEmpty()) words.append("None lies outside the limits of chance. ");
        for (Chart.Point point : signals) {
            words.append(point.counts().label())
                    .append(": ")
                    .append(percent(point.counts().share()))
                    .append(", ")
                    .append(point.verdict())
                    .append(" the limits. ");
        }
        chart.notes().forEach(note -> words.append(note).append(' '));
        return words.toString().strip();
    }

    private void scale() {
        double step = step(high - low);
        for (int i = 0; low + i * step <= high + 1e-9; i++) {
            double share = low + i * step;
            add(String.format(
                    Locale.ROOT,
                    "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#d8d8d8\"/>",
                    LEFT,
                    WIDTH - RIGHT,
                    y(share),
                    y(share)));
            add(String.format(
                    Locale.ROOT,
                    "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>",
                    LEFT - 8,
                    y(share) + 5,
                    percent(share)));
        }
        add(String.format(
                Locale.ROOT,
                "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#0b0c0c\" stroke-width=\"1.5\"/>",
                LEFT,
                WIDTH - RIGHT,
                y(chart.centre()),
                y(chart.centre())));
    }

    private void series() {
        int count = chart.points().size();
        StringBuilder line = new StringBuilder();
        double half = count < 2 ? 20 : (place(1) - place(0)) / 2;
        for (int i = 0; i < count; i++) {
            line.append(String.format(
                    Locale.ROOT,
                    "%.1f,%.1f ",
                    place(i),
                    y(chart.points().get(i).counts().share())));
        }
        steps(Chart.Point::limits, half, "6 4");
        if (chart.spread() > 1) steps(Chart.Point::plain, half, "1 4");
        add(String.format(
                Locale.ROOT,
                "<polyline points=\"%s\" fill=\"none\" stroke=\"#1d70b8\" stroke-width=\"2\"/>",
                line.toString().strip()));
        int every = (count + MOST_LABELS - 1) / MOST_LABELS;
        for (int i = 0; i < count; i++) {
            mark(place(i), chart.points().get(i));
            if (i % every == 0) {
                add(String.format(
                        Locale.ROOT,
                        "<text x=\"%.1f\" y=\"%d\" text-anchor=\"end\" transform=\"rotate(-40 %.1f %d)\">%s</text>",
                        place(i) + 4,
                        HEIGHT - BOTTOM + 22,
                        place(i) + 4,
                        HEIGHT - BOTTOM + 22,
                        escaped(chart.points().get(i).counts().label())));
            }
        }
    }

    /** Both limits as steps, broken off where a period carries none. */
    private void steps(Function<Chart.Point, @Nullable Interval> limits, double half, String dashes) {
        StringBuilder lower = new StringBuilder();
        StringBuilder upper = new StringBuilder();
        String step = "%.1f,%.1f %.1f,%.1f ";
        for (int i = 0; i <= chart.points().size(); i++) {
            Interval ends =
                    i < chart.points().size() ? limits.apply(chart.points().get(i)) : null;
            if (ends == null) {
                dashed(lower.toString(), dashes);
                dashed(upper.toString(), dashes);
                lower.setLength(0);
                upper.setLength(0);
                continue;
            }
            double from = place(i) - half;
            double to = place(i) + half;
            lower.append(String.format(
                    Locale.ROOT, step, from, y(Math.max(low, ends.low())), to, y(Math.max(low, ends.low()))));
            upper.append(String.format(
                    Locale.ROOT, step, from, y(Math.min(high, ends.high())), to, y(Math.min(high, ends.high()))));
        }
    }

    private double place(int i) {
        double room = WIDTH - LEFT - RIGHT;
        return LEFT + room * (i + 0.5) / chart.points().size();
    }

    private void funnel() {
        List<LabelledCounts> units =
                chart.points().stream().map(Chart.Point::counts).toList();
        long largest = units.stream().mapToLong(LabelledCounts::units).max().orElse(1);
        double most = largest * 1.05;
        StringBuilder lower = new StringBuilder();
        StringBuilder upper = new StringBuilder();
        for (int i = 1; i <= CURVE_STEPS; i++) {
            long size = Math.max(1, Math.round(most * i / CURVE_STEPS));
            Interval limits = Chart.limitsAt(chart, units, size);
            lower.append(String.format(
                    Locale.ROOT, "%.1f,%.1f ", across((double) size, most), y(Math.max(low, limits.low()))));
            upper.append(String.format(
                    Locale.ROOT, "%.1f,%.1f ", across((double) size, most), y(Math.min(high, limits.high()))));
        }
        dashed(lower.toString(), "6 4");
        dashed(upper.toString(), "6 4");
        double step = Math.max(1, step(most) * 2);
        for (double size = 0; size <= most; size += step) {
            add(String.format(
                    Locale.ROOT,
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%d</text>",
                    across(size, most),
                    HEIGHT - BOTTOM + 22,
                    Math.round(size)));
        }
        add(String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">reviewed</text>",
                (LEFT + WIDTH - RIGHT) / 2,
                HEIGHT - BOTTOM + 48));
        for (Chart.Point point : chart.points()) {
            double x = across((double) point.counts().units(), most);
            mark(x, point);
            if (point.outside()) {
                boolean late = x > WIDTH - 200.0;
                add(String.format(
                        Locale.ROOT,
                        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>",
                        late ? x - 10 : x + 10,
                        y(point.counts().share()) + 5,
                        late ? "end" : "start",
                        escaped(point.counts().label())));
            }
        }
    }

    private static double across(double size, double most) {
        return LEFT + (WIDTH - LEFT - RIGHT) * size / most;
    }

    private void mark(double x, Chart.Point point) {
        double y = y(point.counts().share());
        if (point.outside()) {
            add(String.format(
                    Locale.ROOT,
                    "<rect x=\"%.1f\" y=\"%.1f\" width=\"12\" height=\"12\" fill=\"#d4351c\" stroke=\"#0b0c0c\"/>",
                    x - 6,
                    y - 6));
        } else {
            add(String.format(Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4.5\" fill=\"#1d70b8\"/>", x, y));
        }
    }

    private void dashed(String points, String dashes) {
        if (points.isEmpty()) return;
        add(String.format(
                Locale.ROOT,
                "<polyline points=\"%s\" fill=\"none\" stroke=\"#484949\" stroke-dasharray=\"%s\"/>",
                points.strip(),
                dashes));
    }

    private double y(double share) {
        return TOP + (HEIGHT - TOP - BOTTOM) * (high - share) / Math.max(high - low, 1e-9);
    }

    /** A round step that gives between four and ten lines. */
    private static double step(double range) {
        double power = Math.pow(10, Math.floor(Math.log10(range)));
        double digits = range / power;
        return power * (digits > 5 ? 1 : digits > 2 ? 0.5 : 0.2);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }

    private void add(String line) {
        svg.append(line).append('\n');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
