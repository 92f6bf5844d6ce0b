package truecount.cli.survey;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import truecount.cli.ExitCode;
import truecount.exports.UnusableInput;
import truecount.statistics.LonelyStratum;

/** The accuracy that a reviewed sample shows, with its interval. */
@Command(
        name = "estimate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Estimates from a reviewed, stratified sample in crime rows how much of the crime that "
                    + "should have been recorded was, for all crime and for each domain, with standard errors "
                    + "and intervals."
        },
        footer = {
            "",
            "Example:",
            "  truecount estimate sample.csv --json --lonely adjust",
            "",
            "The file and every number: docs/reference/estimate.md.",
            "Exit codes: 0 estimated; 2 bad input."
        })
public final class EstimateCommand implements Callable<Integer> {

    private static final double LEAST_CONFIDENCE = 0.5;
    private static final double MOST_CONFIDENCE = 0.999;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The reviewed sample, CSV, one row for each crime.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private Path file;

    @Option(names = "--json", description = "Write JSON to the standard output, every number in full.")
    private boolean json;

    @Option(
            names = "--no-fpc",
            description = "Leave out the finite population correction, as if each stratum were endless.")
    private boolean noCorrection;

    @Option(
            names = "--lonely",
            paramLabel = "HOW",
            converter = LonelyChoice.class,
            description =
                    "How to treat a stratum with one drawn incident: fail (the default), remove, certainty, adjust"
                            + " or average.")
    private LonelyStratum lonely = LonelyStratum.FAIL;

    @Option(
            names = "--domain",
            paramLabel = "DOMAIN",
            converter = RowDomain.Reader.class,
            description = "Only this domain: overall, violence, sexual or domestic. May be given several times.")
    private List<RowDomain> domains = List.of();

    @Option(
            names = "--cluster",
            paramLabel = "COLUMN",
            description = "Clusters of incidents were drawn, such as days or teams: the column that names the cluster."
                    + " N_h and n_h then count clusters.")
    private String cluster = CrimeRows.INCIDENT;

    @Option(
            names = "--interval",
            paramLabel = "INTERVAL",
            converter = IntervalChoice.Reader.class,
            description = "The interval to read: gamma (S, the default), cautious (T), wald, t, logit, arcsine,"
                    + " korn-graubard, likelihood, jackknife; for a simple sample of crimes also wilson,"
                    + " clopper-pearson, jeffreys and hypergeometric.")
    private IntervalChoice interval = IntervalChoice.GAMMA;

    @Option(
            names = "--confidence",
            paramLabel = "SHARE",
            description = "How often such intervals catch the truth, 0.5 to 0.999; 0.95 by default.")
    private double confidence = 0.95;

    @Option(
            names = "--frame",
            paramLabel = "FRAME.csv",
            description =
                    "The frame that the sample was drawn from, with linked crimes and scores: estimates as the plan of"
                            + " a risk design or a draw by probabilities expects.")
    private @Nullable Path frame;

    @Option(
            names = "--estimator",
            paramLabel = "ESTIMATOR",
            description = "With --frame: difference (the default) or calibrated.")
    private @Nullable String estimator;

    @Override
    public Integer call() {
        if (!(confidence >= LEAST_CONFIDENCE && confidence <= MOST_CONFIDENCE)) {
            throw new UnusableInput(
                    "--confidence must lie from 0.5 to 0.999, such as 0.95; got %s.".formatted(confidence));
        }
        return frame == null ? sampleAlone() : withFrame(frame);
    }

    private Integer withFrame(Path framePath) {
        if (domains.stream().anyMatch(domain -> domain != RowDomain.OVERALL)) {
            throw new UnusableInput(
                    "--frame speaks of all crime, since the frame does not say which domain a linked crime"
                            + " belongs to. Leave out --domain, or --frame.");
        }
        FrameEstimate found = FrameEstimate.of(
                file,
                framePath,
                wanted(),
                new EstimateReport.Choice(!noCorrection, lonely, EnumSet.of(RowDomain.OVERALL), interval, confidence));
        PrintWriter out = spec.commandLine().getOut();
        if (json) SurveyJson.print(FrameEstimateReport.json(found), out);
        else FrameEstimateReport.text(found, out);
        return ExitCode.OK;
    }

    private FrameEstimate.Estimator wanted() {
        if (estimator == null) return FrameEstimate.Estimator.DIFFERENCE;
        return Arrays.stream(FrameEstimate.Estimator.values())
                .filter(one -> one.id().equals(estimator))
                .findFirst()
                .orElseThrow(() -> new UnusableInput(
                        "--estimator '%s' is unknown; it must be difference or calibrated.".formatted(estimator)));
    }

    private Integer sampleAlone() {
        if (estimator != null) {
            throw new UnusableInput("--estimator needs --frame FRAME.csv, which holds what it works with.");
        }
        CrimeRows rows = CrimeRows.read(file, cluster);
        Set<RowDomain> wanted = domains.isEmpty() ? EnumSet.allOf(RowDomain.class) : EnumSet.copyOf(domains);
        for (RowDomain domain : domains) {
            if (!rows.domains().contains(domain)) {
                throw new UnusableInput("%s has no column '%s', so --domain %s cannot be estimated; add the column."
                        .formatted(rows.file(), domain.id(), domain.id()));
            }
        }
        EstimateReport report =
                EstimateReport.of(rows, new EstimateReport.Choice(!noCorrection, lonely, wanted, interval, confidence));
        PrintWriter out = spec.commandLine().getOut();
        if (json) SurveyJson.print(EstimateJson.of(report), out);
        else EstimateText.write(report, out);
        return ExitCode.OK;
    }
}
