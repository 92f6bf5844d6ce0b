package truecount.benchmarks;

import java.util.List;
import java.util.Locale;
import truecount.benchmarks.CoverageRun.Seen;
import truecount.benchmarks.ScoresBenchmark.Result;
import truecount.benchmarks.ScoresBenchmark.Saved;

/** Tells what broken scores do to the intervals, as a page with a picture. */
final class ScoresReport {

    private static final List<String> COLUMNS = List.of("All crime", "Violence", "Domestic abuse", "Sexual offences");
    private static final List<String> COLOURS = List.of("#0b0c0c", "#1d70b8", "#d4351c", "#00703c");
    private static final int ROW = 24;
    private static final int TOP = 60;
    private static final int LEFT = 230;
    private static final int WIDE = 420;
    private static final double LOWEST = 0.90;

    private final List<Result> results;
    private final List<Saved> saved;
    private final int replications;
    private final double floor;

    ScoresReport(List<Result> results, List<Saved> saved, int replications, double floor) {
        this.results = results;
        this.saved = saved;
        this.replications = replications;
        this.floor = floor;
    }

    String markdown() {
        StringBuilder text = new StringBuilder();
        text.append("# What a broken score does to the figures\n\n");
        text.append(String.format(
                Locale.UK,
                "Written by `./benchmark scores`. %,d samples of 1,000 records under each score, drawn and estimated as an audit"
                        + " does: by risk strata, trusting the score only where it stands up to what was found"
                        + " ([decision 17](../decisions/0017-a-score-is-checked-against-what-was-found.md)). The force is made"
                        + " up; [coverage.md](coverage.md) describes it. With so many samples the promise of 94.5%% is kept"
                        + " from %.1f%% up.%n%n",
                replications,
                100 * floor));
        text.append("![").append(words()).append("](scores.svg)\n\n");
        text.append("## How often the 95% interval catches the truth, percent\n\n");
        text.append("| Score | ").append(String.join(" | ", COLUMNS));
        text.append(" | Score refused, all crime | Half-width, all crime, points |\n|---|---|---|---|---|---|---|\n");
        for (Result result : results) {
            text.append("| ").append(result.score());
            result.seen().forEach(seen -> text.append(" | ").append(percent(seen.covered())));
            Seen all = result.seen().getFirst();
            text.append(
                    String.format(Locale.ROOT, " | %s%% | %.2f |%n", percent(all.refused()), 100 * all.halfWidth()));
        }
        text.append(
                "\nA kind of crime with few finds never leans on the score, whatever it is worth. A score that is refused"
                        + " still decides the draw, so the records it costs are the difference between the half-widths.\n\n");
        text.append(
                "## What a good score saves\n\nRecords for the same half-width as one record of the classic design.\n\n");
        text.append(
                "| AUC within codes | Half-width, points | Records needed | Promised at most |\n|---|---|---|---|\n");
        for (Saved one : saved) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %.2f | %.2f | %.2f | %.2f |%n",
                    one.auc(),
                    100 * one.halfWidth(),
                    one.records(),
                    one.most()));
        }
        return text.toString();
    }

    private String words() {
        StringBuilder text = new StringBuilder("Coverage of the 95% interval under each score.");
        for (Result result : results) {
            text.append(' ')
                    .append(result.score())
                    .append(": at least ")
                    .append(percent(result.least()))
                    .append("%.");
        }
        return text.toString();
    }

    String svg() {
        int height = TOP + ROW * results.size() + 40;
        StringBuilder svg = new StringBuilder();
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"Arial, sans-serif\""
                        + " font-size=\"13\" role=\"img\">%n<title>Coverage under broken scores</title>%n<desc>%s</desc>%n"
                        + "<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>%n",
                LEFT + WIDE + 40,
                height,
                words()));
        for (int i = 0; i < COLUMNS.size(); i++) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<circle cx=\"%d\" cy=\"20\" r=\"5\" fill=\"%s\"/><text x=\"%d\" y=\"24\">%s</text>%n",
                    20 + 150 * i,
                    COLOURS.get(i),
                    30 + 150 * i,
                    COLUMNS.get(i)));
        }
        for (int tick = 90; tick <= 100; tick += 2) {
            line(svg, tick / 100.0, "#b1b4b6", height);
            svg.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%d%%</text>%n",
                    x(tick / 100.0),
                    height - 12,
                    tick));
        }
        line(svg, 0.945, "#d4351c", height);
        for (int row = 0; row < results.size(); row++) {
            int y = TOP + ROW * row;
            svg.append(String.format(
                    Locale.ROOT,
                    "<text x=\"10\" y=\"%d\">%s</text>%n",
                    y + 4,
                    results.get(row).score()));
            List<Seen> seen = results.get(row).seen();
            for (int i = 0; i < seen.size(); i++) {
                svg.append(String.format(
                        Locale.ROOT,
                        "<circle cx=\"%.1f\" cy=\"%d\" r=\"5\" fill=\"%s\"/>%n",
                        x(seen.get(i).covered()),
                        y - 3 + 2 * i,
                        COLOURS.get(i)));
            }
        }
        return svg.append("</svg>\n").toString();
    }

    private static void line(StringBuilder svg, double share, String colour, int height) {
        svg.append(String.format(
                Locale.ROOT,
                "<line x1=\"%1$.1f\" x2=\"%1$.1f\" y1=\"40\" y2=\"%2$d\" stroke=\"%3$s\"/>%n",
                x(share),
                height - 30,
                colour));
    }

    private static double x(double share) {
        return LEFT + WIDE * (Math.max(LOWEST, share) - LOWEST) / (1 - LOWEST);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }
}
