package truecount.cli.survey;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
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
import truecount.statistics.BorrowedShares;
import truecount.statistics.ClopperPearsonInterval;
import truecount.statistics.HypergeometricInterval;
import truecount.statistics.Interval;
import truecount.statistics.LabelledCounts;

/** Shares of groups with few records: exact, and borrowed from each other. */
@Command(
        name = "small",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Intervals for groups with few records each, such as rape or modern slavery by quarter or by "
                    + "station: exact, from the group's own records alone, and borrowed, from what all groups show "
                    + "together."
        },
        footer = {
            "",
            "Example:",
            "  truecount small rape-by-district.csv",
            "",
            "The file, and what is borrowed: docs/reference/small.md.",
            "Exit codes: 0 worked out; 2 bad input."
        })
public final class SmallCommand implements Callable<Integer> {

    private static final double CONFIDENCE = 0.95;
    private static final String POPULATION = "population";
    private static final int MOST_GROUPS = 1_000;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            description = "CSV with the columns label, hits, of, and if known population: records in the group in all.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private Path file;

    @Option(names = "--json", description = "Write JSON to the standard output.")
    private boolean json;

    private record Row(LabelledCounts counts, Interval exact, BorrowedShares.@Nullable Group borrowed) {}

    @Override
    public Integer call() {
        List<Interval> exact = new ArrayList<>();
        List<LabelledCounts> groups =
                ChartRows.read(file, List.of(POPULATION), (row, counts) -> exact.add(exact(row, counts)));
        boolean known = groups.size() >= BorrowedShares.FEWEST;
        if (groups.size() > MOST_GROUPS) {
            throw new UnusableInput("%s holds %,d groups; small takes up to %,d."
                    .formatted(file.getFileName(), groups.size(), MOST_GROUPS));
        }
        BorrowedShares borrowed = known ? BorrowedShares.of(groups, CONFIDENCE) : null;
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            rows.add(new Row(
                    groups.get(i),
                    exact.get(i),
                    borrowed == null ? null : borrowed.groups().get(i)));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) SurveyJson.print(json(rows, borrowed), out);
        else text(rows, borrowed, out);
        return ExitCode.OK;
    }

    private static Interval exact(truecount.auditfiles.CsvTable.Row row, LabelledCounts counts) {
        boolean given = row.cells().getHeader().contains(POPULATION)
                && !row.text(POPULATION).isEmpty();
        if (!given) return ClopperPearsonInterval.of(counts.hits(), counts.units(), CONFIDENCE);
        int population = row.whole(POPULATION);
        if (population < counts.units()) {
            throw row.fault("the column 'population' holds %d, fewer than the %d in the column 'of'"
                    .formatted(population, counts.units()));
        }
        Interval hits = HypergeometricInterval.of((int) counts.hits(), (int) counts.units(), population, CONFIDENCE);
        return new Interval(hits.low() / population, hits.high() / population);
    }

    private static List<String> notes(@Nullable BorrowedShares borrowed) {
        return borrowed == null
                ? List.of(
                        "With fewer than %d groups there is too little to borrow from; the exact intervals stand alone."
                                .formatted(BorrowedShares.FEWEST))
                : List.of(
                        "Judge a group by its exact interval. The borrowed one says what is likely if groups are much alike, as for planning or for a figure by group: one that differs for a reason of its own is pulled too far towards the others.",
                        "Both hold for all records of a group or a plain random sample of them, not for a sample by risk.");
    }

    private static void text(List<Row> rows, @Nullable BorrowedShares borrowed, PrintWriter out) {
        out.printf(
                "%-24s %7s %7s %8s  %-18s %9s  %-18s %s%n",
                "", "hits", "of", "share", "exact 95%", "borrowed", "borrowed 95%", "own part");
        for (Row row : rows) {
            BorrowedShares.Group group = row.borrowed();
            out.printf(
                    Locale.ROOT,
                    "%-24s %,7d %,7d %7.1f%%  %-18s %9s  %-18s %s%n",
                    row.counts().label(),
                    row.counts().hits(),
                    row.counts().units(),
                    100 * row.counts().share(),
                    ends(row.exact()),
                    group == null ? "-" : String.format(Locale.ROOT, "%.1f%%", 100 * group.share()),
                    group == null ? "-" : ends(group.ends()),
                    group == null ? "-" : String.format(Locale.ROOT, "%.0f%%", 100 * group.own()));
        }
        out.println();
        notes(borrowed).forEach(note -> out.println("Note: " + note));
    }

    private static String ends(Interval ends) {
        return String.format(Locale.ROOT, "%.1f%% to %.1f%%", 100 * ends.low(), 100 * ends.high());
    }

    private static ObjectNode json(List<Row> rows, @Nullable BorrowedShares borrowed) {
        ObjectNode root = new JsonMapper().createObjectNode();
        root.put("kind", "truecount small");
        root.put("format", 1);
        root.put("confidence_level", CONFIDENCE);
        root.put("mean", borrowed == null ? null : borrowed.mean());
        ArrayNode groups = root.putArray("groups");
        for (Row row : rows) {
            ObjectNode node = groups.addObject();
            node.put("label", row.counts().label());
            node.put("hits", row.counts().hits());
            node.put("of", row.counts().units());
            node.put("share", row.counts().share());
            node.putArray("exact").add(row.exact().low()).add(row.exact().high());
            BorrowedShares.Group group = row.borrowed();
            if (group == null) {
                node.putNull("borrowed");
            } else {
                node.putObject("borrowed")
                        .put("share", group.share())
                        .put("low", group.ends().low())
                        .put("high", group.ends().high())
                        .put("own", group.own());
            }
        }
        ArrayNode notes = root.putArray("notes");
        notes(borrowed).forEach(notes::add);
        return root;
    }
}
