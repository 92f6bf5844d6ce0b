package truecount.cli.survey;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import truecount.cli.ExitCode;
import truecount.exports.UnusableInput;
import truecount.statistics.Interval;
import truecount.statistics.LabelledCounts;

/** A share over time or between units, with limits that chance keeps to. */
@Command(
        name = "chart",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Charts a share over time (control chart) or between units of different size (funnel "
                    + "plot), with limits that allow for more spread than chance brings.",
            "Writes an SVG picture and a CSV table beside it."
        },
        footer = {
            "",
            "Example:",
            "  truecount chart months.csv --title \"Recorded within 24 hours\" --out months.svg",
            "",
            "The files: docs/reference/chart.md.",
            "Exit codes: 0 charted, nothing outside the limits; 1 charted, something outside; 2 bad input."
        })
public final class ChartCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "CSV with the columns label, hits, of.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private Path file;

    @Option(names = "--funnel", description = "Compare units by size instead of periods in order.")
    private boolean funnel;

    @Option(names = "--title", paramLabel = "WORDS", description = "What the share is of.")
    private String title = "Share by period";

    @Option(
            names = "--out",
            paramLabel = "FILE.svg",
            description = "Where the picture goes; the table beside it, as .csv.")
    private @Nullable Path target;

    @Option(names = "--json", description = "Write JSON to the standard output.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Chart chart = chart(ChartRows.read(file));
        PrintWriter out = spec.commandLine().getOut();
        if (target != null) {
            String name = String.valueOf(target.getFileName());
            if (!name.endsWith(".svg")) {
                throw new UnusableInput("--out must name an SVG file, such as months.svg; got '%s'.".formatted(name));
            }
            Path table = target.resolveSibling(name.substring(0, name.length() - 3) + "csv");
            if (Files.exists(table) && Files.isSameFile(table, file)) {
                throw new UnusableInput(
                        "--out %s would write its table over %s; choose another name.".formatted(target, file));
            }
            Files.writeString(target, ChartSvg.of(chart, title));
            Files.writeString(table, csv(chart));
        }
        if (json) SurveyJson.print(json(chart), out);
        else text(chart, out);
        return chart.signals().isEmpty() ? ExitCode.OK : ExitCode.NEGATIVE;
    }

    private Chart chart(List<LabelledCounts> rows) {
        try {
            return funnel ? Chart.between(rows) : Chart.overTime(rows);
        } catch (IllegalArgumentException e) {
            throw new UnusableInput(
                    "%s: %s. Where every share is 0 or 1 there is nothing to compare."
                            .formatted(file.getFileName(), e.getMessage()),
                    e);
        }
    }

    private static void text(Chart chart, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%-24s %8s %8s %8s  %-18s %-18s%n",
                "",
                "hits",
                "of",
                "share",
                "limits",
                "by chance alone");
        for (Chart.Point point : chart.points()) {
            out.printf(
                    Locale.ROOT,
                    "%-24s %8d %8d %7.1f%%  %-18s %-18s %s%n",
                    point.counts().label(),
                    point.counts().hits(),
                    point.counts().units(),
                    100 * point.counts().share(),
                    ends(point.limits()),
                    ends(point.plain()),
                    point.outside() ? point.verdict() : "");
        }
        out.printf(
                Locale.ROOT,
                "%nOver all %.1f%%. Limits %.2f times as wide as chance alone would have them.%n",
                100 * chart.centre(),
                chart.spread());
        chart.notes().forEach(note -> out.println("Note: " + note));
    }

    private static String ends(@Nullable Interval limits) {
        return limits == null
                ? "-"
                : String.format(Locale.ROOT, "%5.1f%% to %5.1f%%", 100 * limits.low(), 100 * limits.high());
    }

    private static String csv(Chart chart) {
        StringBuilder csv = new StringBuilder("label,hits,of,share,low,high,verdict,plain_low,plain_high\n");
        for (Chart.Point point : chart.points()) {
            String label = point.counts().label();
            boolean plain = label.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n');
            csv.append(plain ? label : '"' + label.replace("\"", "\"\"") + '"').append(',');
            csv.append(point.counts().hits())
                    .append(',')
                    .append(point.counts().units())
                    .append(',');
            csv.append(point.counts().share())
                    .append(',')
                    .append(cells(point.limits()))
                    .append(',');
            csv.append(point.verdict()).append(',').append(cells(point.plain())).append('\n');
        }
        return csv.toString();
    }

    private static String cells(@Nullable Interval limits) {
        return limits == null ? "," : limits.low() + "," + limits.high();
    }

    private ObjectNode json(Chart chart) {
        ObjectNode root = new JsonMapper().createObjectNode();
        root.put("kind", "truecount chart");
        root.put("format", 1);
        root.put("title", title);
        root.put("chart", chart.funnel() ? "funnel" : "control");
        root.put("centre", chart.centre());
        root.put("spread", chart.spread());
        ArrayNode points = root.putArray("points");
        for (Chart.Point point : chart.points()) {
            ObjectNode node = points.addObject()
                    .put("label", point.counts().label())
                    .put("hits", point.counts().hits())
                    .put("of", point.counts().units())
                    .put("share", point.counts().share());
            Interval limits = point.limits();
            Interval plain = point.plain();
            node.put("low", limits == null ? null : limits.low());
            node.put("high", limits == null ? null : limits.high());
            node.put("verdict", point.verdict());
            node.put("plain_low", plain == null ? null : plain.low());
            node.put("plain_high", plain == null ? null : plain.high());
            node.put("plain_verdict", point.plainVerdict());
        }
        ArrayNode notes = root.putArray("notes");
        chart.notes().forEach(notes::add);
        return root;
    }
}
