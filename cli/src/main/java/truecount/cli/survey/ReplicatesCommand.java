package truecount.cli.survey;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import truecount.cli.ExitCode;
import truecount.exports.UnusableInput;
import truecount.statistics.Estimate;
import truecount.statistics.LonelyStratum;
import truecount.statistics.ReplicateWeights;
import truecount.statistics.StratifiedSample;

/** Replicate weights for tables of one's own. */
@Command(
        name = "replicates",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes replicate weights beside each row of a reviewed sample, so that anyone can work out "
                    + "any figure of it with its standard error in R, Stata, SAS or a spreadsheet.",
            "Jackknife (jk1, jkn) or rescaled bootstrap, of incidents or of clusters such as days or teams."
        },
        footer = {
            "",
            "Example:",
            "  truecount replicates sample.csv --method jkn --cluster team --out weights.csv",
            "",
            "The files, and how to use them in R: docs/reference/replicates.md.",
            "Exit codes: 0 written; 2 bad input."
        })
public final class ReplicatesCommand implements Callable<Integer> {

    private static final int MOST = 2_000;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The reviewed sample, CSV, one row for each crime.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private Path file;

    @Option(
            names = "--method",
            required = true,
            paramLabel = "METHOD",
            description = "jk1 (one stratum), jkn (strata) or bootstrap.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private String method;

    @Option(
            names = "--cluster",
            paramLabel = "COLUMN",
            description = "Clusters of incidents were drawn: the column that names the cluster. N_h and n_h then count"
                    + " clusters.")
    private String cluster = CrimeRows.INCIDENT;

    @Option(
            names = "--replicates",
            paramLabel = "NUMBER",
            description = "How many for the bootstrap; 500 unless given.")
    private int number = 500;

    @Option(
            names = "--seed",
            paramLabel = "TEXT",
            description = "The text that decides the bootstrap; must be given for it.")
    private @Nullable String seed;

    @Option(names = "--no-fpc", description = "Leave out the finite population correction.")
    private boolean noCorrection;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE.csv",
            description = "Where the rows with their weights go; the coefficients beside it, as FILE-scales.csv.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private Path target;

    @Option(names = "--json", description = "Write JSON to the standard output.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Path scales = scales();
        CrimeRows rows = CrimeRows.read(file, cluster);
        StratifiedSample<IncidentCounts> sample = rows.sample(!noCorrection, LonelyStratum.FAIL);
        ReplicateWeights<IncidentCounts> weights = weights(sample);
        ReplicatesCsv.write(file, target, rows, sample, weights);
        try (BufferedWriter out = Files.newBufferedWriter(scales)) {
            out.write("replicate,coefficient\n");
            for (int r = 0; r < weights.replicates(); r++) {
                out.write("repwt_%d,%s\n".formatted(r + 1, weights.coefficient(r)));
            }
        }
        Map<RowDomain, Estimate> estimates = new LinkedHashMap<>();
        for (RowDomain domain : RowDomain.values()) {
            if (!rows.domains().contains(domain)) continue;
            Optional<Estimate> ratio = weights.ratio(unit -> unit.valid(domain), unit -> unit.should(domain));
            ratio.ifPresent(it -> estimates.put(domain, it));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) SurveyJson.print(json(rows, weights, estimates, scales), out);
        else text(rows, weights, estimates, scales, out);
        return ExitCode.OK;
    }

    private Path scales() throws IOException {
        String name = String.valueOf(target.getFileName());
        if (!name.endsWith(".csv")) {
            throw new UnusableInput("--out must name a CSV file, such as weights.csv; got '%s'.".formatted(name));
        }
        Path scales = target.resolveSibling(name.substring(0, name.length() - 4) + "-scales.csv");
        for (Path written : new Path[] {target, scales}) {
            if (Files.exists(written) && Files.exists(file) && Files.isSameFile(written, file)) {
                throw new UnusableInput("--out %s would write over %s; choose another name.".formatted(target, file));
            }
        }
        return scales;
    }

    private ReplicateWeights<IncidentCounts> weights(StratifiedSample<IncidentCounts> sample) {
        int strata = sample.design().strata().size();
        if (method.equals("jk1") && strata > 1) {
            throw new UnusableInput("--method jk1 is for one stratum; this sample has %d. Use jkn.".formatted(strata));
        }
        try {
            return switch (method) {
                case "jk1", "jkn" -> ReplicateWeights.jackknife(sample, MOST);
                case "bootstrap" -> bootstrap(sample);
                default ->
                    throw new UnusableInput(
                            "--method '%s' is unknown; it must be one of: jk1, jkn, bootstrap.".formatted(method));
            };
        } catch (IllegalArgumentException e) {
            throw new UnusableInput(
                    "%s: %s. Use --method bootstrap, or clusters.".formatted(file.getFileName(), e.getMessage()), e);
        }
    }

    private ReplicateWeights<IncidentCounts> bootstrap(StratifiedSample<IncidentCounts> sample) {
        if (seed == null || seed.isBlank()) {
            throw new UnusableInput("--method bootstrap needs --seed TEXT, so that it can be done again.");
        }
        if (!(2 <= number && number <= MOST)) {
            throw new UnusableInput("--replicates must be from 2 to %d; got %d.".formatted(MOST, number));
        }
        return ReplicateWeights.bootstrap(sample, number, seed);
    }

    private void text(
            CrimeRows rows,
            ReplicateWeights<IncidentCounts> weights,
            Map<RowDomain, Estimate> estimates,
            Path scales,
            PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%,d rows with %,d replicate weights (%s) in %s, coefficients in %s.%n%n",
                rows.unitOfRow().size(),
                weights.replicates(),
                method,
                target,
                scales);
        out.printf("%-28s %9s %15s%n", "", "accuracy", "standard error");
        estimates.forEach((domain, it) -> out.printf(
                Locale.ROOT, "%-28s %8.2f%% %14.3f%%%n", domain.label(), 100 * it.value(), 100 * it.standardError()));
    }

    private ObjectNode json(
            CrimeRows rows, ReplicateWeights<IncidentCounts> weights, Map<RowDomain, Estimate> estimates, Path scales) {
        ObjectNode root = new JsonMapper().createObjectNode();
        root.put("kind", "truecount replicates");
        root.put("format", 1);
        root.put("file", rows.file());
        root.put("method", method);
        root.put("unit", rows.unit());
        root.put("rows", rows.unitOfRow().size());
        root.put("replicates", weights.replicates());
        root.put("seed", method.equals("bootstrap") ? seed : null);
        root.put("weights", target.toString());
        root.put("scales", scales.toString());
        ObjectNode domains = root.putObject("accuracy");
        estimates.forEach((domain, it) ->
                domains.putObject(domain.id()).put("estimate", it.value()).put("se", it.standardError()));
        return root;
    }
}
