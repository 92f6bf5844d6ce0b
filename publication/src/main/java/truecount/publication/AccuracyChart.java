package truecount.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import truecount.audit.Figure;
import truecount.audit.FigureTable;
import truecount.audit.Value;

/**
 * The accuracy table drawn: for each kind of crime a dot for the estimate and a line for its interval.
 *
 * <p>Plain SVG with text as text and no styles, so that one drawing serves the page, the app and the PDF. It uses only
 * {@code line}, {@code rect}, {@code circle} and {@code text}: {@link ChartDrawer} draws nothing else.
 */
final class AccuracyChart {

    private static final int WIDTH = 420;
    private static final int LEFT = 14;
    private static final int RIGHT = WIDTH - 24;
    private static final int ROW = 58;
    private static final int TOP = 8;
    private static final int AXIS = 34;
    private static final String INK = "#0b0c0c";
    private static final String GREY = "#505a5f";
    private static final String FAINT = "#cecece";
    private static final String BLUE = "#1d70b8";

    private final StringBuilder svg = new StringBuilder();
    private final FigureTable table;
    private final int floor;
    private final int step;

    private AccuracyChart(FigureTable table) {
        this.table = table;
        this.floor = floor(table);
        this.step = 100 - floor <= 20 ? 5 : 100 - floor <= 50 ? 10 : 20;
    }

    /** The drawing as SVG, or nothing when the table holds no share or range to draw. */
    static String svg(FigureTable table) {
        boolean drawable = table.figures().stream()
                .anyMatch(figure -> figure.value() instanceof Value.Share || figure.value() instanceof Value.RangeOnly);
        return drawable ? new AccuracyChart(table).draw() : "";
    }

    /** The same drawing said in words, for those who cannot see it. */
    static String described(FigureTable table) {
        List<String> said = new ArrayList<>();
        for (Figure figure : table.figures()) {
            Shown shown = Shown.of(figure);
            said.add(figure.label() + ": " + shown.figure()
                    + (shown.interval().isEmpty()
                            ? ""
                            : ", interval " + shown.interval().replace('\u00a0', ' ')));
        }
        return String.join(". ", said) + ".";
    }

    private String draw() {
        int height = TOP + ROW * table.figures().size() + AXIS;
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"tc-chart\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\""
                        .formatted(WIDTH, height, WIDTH, height));
        svg.append(
                " role=\"img\" aria-labelledby=\"chart-title chart-desc\" font-family=\"Arial, Helvetica, sans-serif\">\n");
        svg.append("<title id=\"chart-title\">").append(escaped(table.title())).append("</title>\n");
        svg.append("<desc id=\"chart-desc\">").append(escaped(described(table))).append("</desc>\n");
        axis(height - AXIS);
        int y = TOP;
        for (Figure figure : table.figures()) {
            row(figure, y);
            y += ROW;
        }
        return svg.append("</svg>").toString();
    }

    private void axis(int bottom) {
        for (int percent = floor; percent <= 100; percent += step) {
            double x = x(percent / 100.0);
            line(x, TOP, x, bottom, percent == 100 ? GREY : FAINT, 1);
            text(x, bottom + 20, "middle", "14", "400", GREY, percent + "%");
        }
    }

    private void row(Figure figure, int top) {
        Shown shown = Shown.of(figure);
        // A white ground keeps the grid lines from running through the words.
        rect(0, top, WIDTH, 26, "#ffffff");
        text(LEFT, top + 19, "start", "16", "700", INK, figure.label());
        text(RIGHT + 14, top + 19, "end", "16", "400", INK, shown.figure());
        double y = top + 41;
        switch (figure.value()) {
            case Value.Share share -> {
                interval(share.low(), share.high(), y);
                svg.append("<circle cx=\"%s\" cy=\"%s\" r=\"7\" fill=\"%s\"/>\n"
                        .formatted(number(x(share.share())), number(y), INK));
            }
            case Value.RangeOnly range -> interval(range.low(), range.high(), y);
            case Value.NoData ignored -> {}
            case Value.Confidential ignored -> {}
            case Value.Count ignored -> {}
            case Value.Coefficient ignored -> {}
            case Value.Total ignored -> {}
            case Value.TotalRangeOnly ignored -> {}
        }
    }

    private void interval(double low, double high, double y) {
        line(x(low), y, x(high), y, BLUE, 6);
        line(x(low), y - 8, x(low), y + 8, BLUE, 2);
        line(x(high), y - 8, x(high), y + 8, BLUE, 2);
    }

    private double x(double share) {
        return LEFT + (RIGHT - LEFT) * (share * 100 - floor) / (100.0 - floor);
    }

    private void line(double x1, double y1, double x2, double y2, String stroke, int width) {
        svg.append("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-width=\"%d\"/>\n"
                .formatted(number(x1), number(y1), number(x2), number(y2), stroke, width));
    }

    private void rect(int x, int y, int width, int height, String fill) {
        svg.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>\n"
                .formatted(x, y, width, height, fill));
    }

    private void text(double x, double y, String anchor, String size, String weight, String fill, String words) {
        svg.append("<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" font-size=\"%s\" font-weight=\"%s\" fill=\"%s\">"
                        .formatted(number(x), number(y), anchor, size, weight, fill))
                .append(escaped(words))
                .append("</text>\n");
    }

    /** The left end of the axis in per cent: the ten below the lowest interval end, but never above 80. */
    private static int floor(FigureTable table) {
        double lowest = 0.9;
        for (Figure figure : table.figures()) {
            if (figure.value() instanceof Value.Share share) {
                lowest = Math.min(lowest, share.low());
            } else if (figure.value() instanceof Value.RangeOnly range) {
                lowest = Math.min(lowest, range.low());
            }
        }
        int floor = (int) Math.clamp(Math.floor(lowest * 10) * 10, 0, 80);
        return floor < 50 ? floor / 20 * 20 : floor;
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
