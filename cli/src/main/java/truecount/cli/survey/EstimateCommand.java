package truecount.cli.survey;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
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

    private static final double CONFIDENCE = 0.95;

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

    @Override
    public Integer call() {
        CrimeRows rows = CrimeRows.read(file, cluster);
        Set<RowDomain> wanted = domains.isEmpty() ? EnumSet.allOf(RowDomain.class) : EnumSet.copyOf(domains);
        for (RowDomain domain : domains) {
            if (!rows.domains().contains(domain)) {
                throw new UnusableInput("%s has no column '%s', so --domain %s cannot be estimated; add the column."
                        .formatted(rows.file(), domain.id(), domain.id()));
            }
        }
        EstimateReport report =
                EstimateReport.of(rows, new EstimateReport.Choice(!noCorrection, lonely, wanted, interval, CONFIDENCE));
        PrintWriter out = spec.commandLine().getOut();
        if (json) SurveyJson.print(EstimateJson.of(report), out);
        else EstimateText.write(report, out);
        return ExitCode.OK;
    }
}
