package truecount.cli.survey;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
import truecount.auditfiles.CsvTable;
import truecount.cli.ExitCode;
import truecount.exports.UnusableInput;
import truecount.statistics.Agreement;
import truecount.statistics.Agreement.ConfusionMatrix;
import truecount.statistics.Interval;
import truecount.statistics.WaldInterval;

/** How far two reviewers of the same records agree. */
@Command(
        name = "agreement",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Compares the verdicts of two reviewers who read the same records without knowing of each "
                    + "other: share of agreement, Cohen's kappa with its standard error and interval, "
                    + "prevalence-adjusted kappa, and every cell."
        },
        footer = {
            "",
            "Example:",
            "  truecount agreement verdicts.csv --json",
            "",
            "The file and the numbers: docs/reference/agreement.md.",
            "Exit codes: 0 compared; 2 bad input."
        })
public final class AgreementCommand implements Callable<Integer> {

    private static final double CONFIDENCE = 0.95;
    private static final List<String> COLUMNS = List.of("record", "first", "second");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "CSV with the columns record, first, second.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private Path file;

    @Option(names = "--json", description = "Write JSON to the standard output.")
    private boolean json;

    @Override
    public Integer call() {
        ConfusionMatrix matrix = read(file);
        PrintWriter out = spec.commandLine().getOut();
        if (json) SurveyJson.print(json(matrix), out);
        else text(matrix, out);
        return ExitCode.OK;
    }

    private static ConfusionMatrix read(Path path) {
        Map<String, Long> seen = new HashMap<>();
        Map<String, Map<String, Long>> counts = new TreeMap<>();
        Map<String, Integer> answers = new TreeMap<>();
        CsvTable.read(path, COLUMNS, row -> {
            for (String column : row.cells().getHeader()) {
                if (row.number() == 2 && !COLUMNS.contains(column)) {
                    throw new UnusableInput("%s, row 1: there is no column '%s'. The columns are: %s. Delete it."
                            .formatted(row.file(), column, String.join(", ", COLUMNS)));
                }
            }
            String record = text(row, "record");
            Long before = seen.put(record, row.number());
            if (before != null) {
                throw row.fault("the column 'record': %s stands in row %d already; keep one row for each record"
                        .formatted(record, before));
            }
            String first = text(row, "first");
            String second = text(row, "second");
            answers.put(first, 0);
            answers.put(second, 0);
            counts.computeIfAbsent(first, it -> new TreeMap<>()).merge(second, 1L, Long::sum);
        });
        List<String> names = List.copyOf(answers.keySet());
        if (names.size() < 2) {
            throw new UnusableInput(
                    "%s: both reviewers gave '%s' throughout. Where nobody ever answered otherwise agreement beyond chance has no meaning."
                            .formatted(path.getFileName(), names.get(0)));
        }
        List<List<Long>> table = new ArrayList<>();
        for (String first : names) {
            List<Long> line = new ArrayList<>();
            names.forEach(
                    second -> line.add(counts.getOrDefault(first, Map.of()).getOrDefault(second, 0L)));
            table.add(line);
        }
        return new ConfusionMatrix(names, table);
    }

    private static String text(CsvTable.Row row, String column) {
        String text = row.text(column);
        if (text.isEmpty()) {
            throw row.fault("the column '%s' is empty; leave out records that only one reviewer saw".formatted(column));
        }
        return text;
    }

    private static Optional<Interval> interval(@Nullable Agreement agreement) {
        if (agreement == null) return Optional.empty();
        Interval plain = WaldInterval.normal(agreement.kappa(), CONFIDENCE);
        return Optional.of(new Interval(Math.max(-1, plain.low()), Math.min(1, plain.high())));
    }

    private static long units(ConfusionMatrix matrix) {
        return matrix.counts().stream()
                .flatMap(List::stream)
                .mapToLong(Long::longValue)
                .sum();
    }

    private static void text(ConfusionMatrix matrix, PrintWriter out) {
        @Nullable Agreement agreement = Agreement.of(matrix).orElse(null);
        out.printf(Locale.ROOT, "%,d records read by both.%n%n", units(matrix));
        int width = Math.max(
                12, matrix.answers().stream().mapToInt(String::length).max().orElse(0) + 2);
        String cell = "%" + width + "s";
        out.print(cell.formatted("first \\ second"));
        matrix.answers().forEach(answer -> out.print(cell.formatted(answer)));
        out.println();
        for (int i = 0; i < matrix.answers().size(); i++) {
            out.print(cell.formatted(matrix.answers().get(i)));
            matrix.counts().get(i).forEach(count -> out.print(cell.formatted(count)));
            out.println();
        }
        out.println();
        if (agreement == null) {
            out.println("Kappa has no meaning here: chance alone would make them agree throughout.");
            return;
        }
        Interval ends = interval(agreement).orElseThrow();
        out.printf(Locale.ROOT, "%-28s %.1f%%%n", "Agree", 100 * agreement.observed());
        out.printf(Locale.ROOT, "%-28s %.1f%%%n", "Would agree by chance", 100 * agreement.expected());
        out.printf(
                Locale.ROOT,
                "%-28s %.3f, standard error %.3f, 95%% interval %.3f to %.3f%n",
                "Kappa",
                agreement.kappa().value(),
                agreement.kappa().standardError(),
                ends.low(),
                ends.high());
        out.printf(Locale.ROOT, "%-28s %.3f%n", "Prevalence-adjusted kappa", agreement.prevalenceAdjusted());
    }

    private static ObjectNode json(ConfusionMatrix matrix) {
        Agreement agreement = Agreement.of(matrix).orElse(null);
        ObjectNode root = new JsonMapper().createObjectNode();
        root.put("kind", "truecount agreement");
        root.put("format", 1);
        root.put("records", units(matrix));
        ArrayNode answers = root.putArray("answers");
        matrix.answers().forEach(answers::add);
        ArrayNode counts = root.putArray("counts");
        for (List<Long> line : matrix.counts()) {
            ArrayNode cells = counts.addArray();
            line.forEach(cells::add);
        }
        if (agreement == null) {
            for (String name : List.of("observed", "expected", "kappa", "kappa_se", "kappa_ci", "pabak")) {
                root.putNull(name);
            }
            return root;
        }
        root.put("observed", agreement.observed());
        root.put("expected", agreement.expected());
        root.put("kappa", agreement.kappa().value());
        root.put("kappa_se", agreement.kappa().standardError());
        interval(agreement)
                .ifPresent(it -> root.putArray("kappa_ci").add(it.low()).add(it.high()));
        root.put("pabak", agreement.prevalenceAdjusted());
        return root;
    }
}
