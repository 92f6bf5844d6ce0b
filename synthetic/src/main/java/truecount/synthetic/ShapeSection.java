package truecount.synthetic;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;

/** How long logs are, how soon their words are used up, and when they come, beside real logs. */
final class ShapeSection {

    private static final List<String> WEEKDAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

    private final ReportPage page;
    private final List<LogShape> shapes;

    ShapeSection(ReportPage page, List<LogShape> shapes) {
        this.page = page;
        this.shapes = shapes;
    }

    /** Writes the section. */
    void write() throws IOException {
        lengths();
        vocabulary();
        times(
                "Hours of the day",
                "hours",
                IntStream.range(0, 24).mapToObj(Integer::toString).toList(),
                LogShape::hours);
        times("Days of the week", "weekdays", WEEKDAYS, LogShape::weekdays);
    }

    private void lengths() throws IOException {
        page.paragraph("## Text length");
        page.table(
                List.of("logs", "texts", "median words", "nine of ten at most"),
                shapes.stream()
                        .map(shape -> List.of(
                                shape.name(),
                                "%,d".formatted(shape.texts()),
                                Integer.toString(shape.medianWords()),
                                Integer.toString(shape.longWords())))
                        .toList());
        page.bars(
                "length",
                "Median words in a text",
                shapes.stream().map(LogShape::name).toList(),
                List.of(new Plot.Series(
                        "median words",
                        shapes.stream()
                                .map(shape -> (double) shape.medianWords())
                                .toList())));
    }

    private void vocabulary() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        List<Plot.Series> series = new ArrayList<>();
        for (LogShape shape : shapes) {
            List<String> row = new ArrayList<>(List.of(shape.name()));
            LogShape.SIZES.forEach(
                    size -> row.add(shape.vocabulary().containsKey(size) ? "%,d".formatted(words(shape, size)) : ""));
            rows.add(row);
            series.add(new Plot.Series(
                    shape.name(),
                    LogShape.SIZES.stream()
                            .filter(shape.vocabulary()::containsKey)
                            .map(size -> (double) words(shape, size))
                            .toList()));
        }
        List<String> header = new ArrayList<>(List.of("logs"));
        LogShape.SIZES.forEach(size -> header.add("%,d".formatted(size)));
        page.paragraph("## Vocabulary growth");
        page.paragraph("Distinct words after so many words of running text.");
        page.table(header, rows);
        page.lines(
                "vocabulary",
                "Distinct words",
                LogShape.SIZES.stream().map(String::valueOf).toList(),
                series);
    }

    private static int words(LogShape shape, int size) {
        return shape.vocabulary().getOrDefault(size, 0);
    }

    private void times(String heading, String name, List<String> steps, Function<LogShape, List<Double>> of)
            throws IOException {
        List<List<String>> rows = new ArrayList<>();
        List<Plot.Series> series = new ArrayList<>();
        for (LogShape shape : shapes) {
            List<Double> shares = of.apply(shape);
            if (!shares.isEmpty()) {
                List<String> row = new ArrayList<>(List.of(shape.name()));
                shares.forEach(share -> row.add(String.format(Locale.ROOT, "%.1f", 100 * share)));
                rows.add(row);
                series.add(new Plot.Series(shape.name(), shares));
            }
        }
        List<String> header = new ArrayList<>(List.of("logs"));
        header.addAll(steps);
        page.paragraph("## " + heading);
        page.paragraph("Share of reports, per cent.");
        page.table(header, rows);
        page.lines(name, heading, steps, series);
    }
}
