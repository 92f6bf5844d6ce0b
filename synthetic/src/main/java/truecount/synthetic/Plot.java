package truecount.synthetic;

import java.util.List;
import java.util.Locale;

/** A plain chart as SVG: a line or bars for each row of figures over the same steps. */
final class Plot {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 260;
    private static final int LEFT = 50;
    private static final int BOTTOM = 220;

    /** How much of a chart with bars the names of the kinds take. */
    private static final int NAMES = 285;

    private static final List<String> COLOURS = List.of("#0b3d62", "#b3541e", "#3c7a3c", "#7a3c7a", "#666666");

    /** One row of figures. */
    record Series(String name, List<Double> values) {}

    private Plot() {}

    /** The chart; steps are the labels under it, values run from 0 to the largest. */
    static String lines(String title, List<String> steps, List<Series> series) {
        double top = series.stream()
                .flatMap(one -> one.values().stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        StringBuilder out = new StringBuilder();
        out.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" font-family=\"sans-serif\""
                        .formatted(WIDTH, HEIGHT + 20 * series.size()));
        out.append(" font-size=\"11\">\n<title>").append(title).append("</title>\n");
        out.append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
        out.append("<path d=\"M%d 10V%dH%d\" fill=\"none\" stroke=\"#333\"/>%n".formatted(LEFT, BOTTOM, WIDTH - 10));
        out.append(text(4, 16, label(top)));
        out.append(text(LEFT - 12, BOTTOM + 4, "0"));
        for (int i = 0; i < steps.size(); i++) {
            String step = steps.get(i);
            out.append(text((int) x(i, steps.size()) - 3 * step.length(), BOTTOM + 16, step));
        }
        for (int row = 0; row < series.size(); row++) {
            StringBuilder path = new StringBuilder();
            List<Double> values = series.get(row).values();
            for (int i = 0; i < values.size(); i++) {
                path.append(i == 0 ? "M" : "L")
                        .append(number(x(i, steps.size())))
                        .append(' ')
                        .append(number(BOTTOM - values.get(i) / top * (BOTTOM - 20)));
            }
            String colour = COLOURS.get(row % COLOURS.size());
            out.append("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>%n".formatted(path, colour));
            out.append("<rect x=\"%d\" y=\"%d\" width=\"14\" height=\"4\" fill=\"%s\"/>%n"
                    .formatted(LEFT, HEIGHT + 20 * row, colour));
            out.append(text(LEFT + 20, HEIGHT + 6 + 20 * row, series.get(row).name()));
        }
        return out.append("</svg>\n").toString();
    }

    /** The chart of kinds, one below the other, with a bar for each row of figures. */
    static String bars(String title, List<String> kinds, List<Series> series) {
        double top = series.stream()
                .flatMap(one -> one.values().stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        int step = 12 * series.size() + 10;
        int height = 20 + step * kinds.size();
        StringBuilder out = new StringBuilder();
        out.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" font-family=\"sans-serif\""
                        .formatted(WIDTH, height + 20 * series.size()));
        out.append(" font-size=\"11\">\n<title>").append(title).append("</title>\n");
        out.append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
        for (int row = 0; row < series.size(); row++) {
            String colour = COLOURS.get(row % COLOURS.size());
            for (int i = 0; i < kinds.size(); i++) {
                double value = series.get(row).values().get(i);
                int y = 10 + i * step + 12 * row;
                double length = value / top * (WIDTH - NAMES - 60);
                out.append("<rect x=\"%d\" y=\"%d\" width=\"%s\" height=\"10\" fill=\"%s\"/>%n"
                        .formatted(NAMES, y, number(length), colour));
                out.append(text(NAMES + 4 + (int) length, y + 9, label(value)));
            }
            out.append("<rect x=\"%d\" y=\"%d\" width=\"14\" height=\"4\" fill=\"%s\"/>%n"
                    .formatted(NAMES, height + 20 * row, colour));
            out.append(text(NAMES + 20, height + 6 + 20 * row, series.get(row).name()));
        }
        for (int i = 0; i < kinds.size(); i++) {
            out.append(text(4, 20 + i * step, kinds.get(i)));
        }
        return out.append("</svg>\n").toString();
    }

    private static double x(int step, int steps) {
        return LEFT + 10 + step * (WIDTH - LEFT - 40.0) / Math.max(1, steps - 1);
    }

    private static String text(int x, int y, String words) {
        return "<text x=\"%d\" y=\"%d\">%s</text>%n".formatted(x, y, words);
    }

    /** A share as a percentage, anything larger as it is. */
    private static String label(double value) {
        return value <= 1 ? String.format(Locale.ROOT, "%.1f%%", 100 * value) : number(value);
    }

    private static String number(double value) {
        boolean whole = value == Math.rint(value);
        return String.format(Locale.ROOT, whole || value >= 1000 ? "%.0f" : value >= 10 ? "%.1f" : "%.3f", value);
    }
}
