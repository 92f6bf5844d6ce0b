package truecount.cli.survey;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import truecount.auditfiles.Spellings;
import truecount.cli.ExitCode;
import truecount.exports.UnusableInput;
import truecount.statistics.Agreement;
import truecount.statistics.Agreement.ConfusionMatrix;
import truecount.statistics.Interval;
import truecount.statistics.KappaInterval;

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
    private static final String FEW =
            "Fewer than %d records on which they differ, or on which they agree, say little: kappa's interval rests on the exact binomial one for the share on which they agree, and is wide."
                    .formatted(KappaInterval.FEW);

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
        Spellings spellings = new Spellings();
        CsvTable.readKnown(path, COLUMNS, COLUMNS, row -> {
            String record = text(row, "record");
            Long before = seen.put(record, row.number());
            if (before != null) {
                throw row.fault("the column 'record': %s stands in row %d already; keep one row for each record"
                        .formatted(record, before));
            }
            String first = text(row, "first");
            String second = text(row, "second");
            spellings.check(row, "first", first);
            spellings.check(row, "second", second);
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
        KappaInterval kappa = KappaInterval.of(matrix, agreement, CONFIDENCE);
        Interval agree = KappaInterval.ofAgreement(matrix, CONFIDENCE);
        out.printf(
                Locale.ROOT,
                "%-28s %.1f%%, 95%% interval %.1f%% to %.1f%%%n",
                "Agree",
                100 * agreement.observed(),
                100 * agree.low(),
                100 * agree.high());
        out.printf(Locale.ROOT, "%-28s %.1f%%%n", "Would agree by chance", 100 * agreement.expected());
        out.printf(
                Locale.ROOT,
                "%-28s %.3f, standard error %.3f, 95%% interval %.3f to %.3f%n",
                "Kappa",
                agreement.kappa().value(),
                agreement.kappa().standardError(),
                kappa.ends().low(),
                kappa.ends().high());
        out.printf(Locale.ROOT, "%-28s %.3f%n", "Prevalence-adjusted kappa", agreement.prevalenceAdjusted());
        if (kappa.exact()) out.printf("%n%s%n", FEW);
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
            for (String name : List.of(
                    "observed",
                    "expected",
                    "kappa",
                    "kappa_se",
                    "kappa_ci",
                    "kappa_ci_method",
                    "observed_ci",
                    "pabak")) {
                root.putNull(name);
            }
            return root;
        }
        root.put("observed", agreement.observed());
        root.put("expected", agreement.expected());
        root.put("kappa", agreement.kappa().value());
        root.put("kappa_se", agreement.kappa().standardError());
        KappaInterval kappa = KappaInterval.of(matrix, agreement, CONFIDENCE);
        root.putArray("kappa_ci").add(kappa.ends().low()).add(kappa.ends().high());
        root.put("kappa_ci_method", kappa.exact() ? "exact" : "wald");
        Interval agree = KappaInterval.ofAgreement(matrix, CONFIDENCE);
        root.putArray("observed_ci").add(agree.low()).add(agree.high());
        root.put("pabak", agreement.prevalenceAdjusted());
        return root;
    }
}
