package truecount.cli.survey;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import truecount.cli.ExitCode;
import truecount.exports.UnusableInput;
import truecount.statistics.LonelyStratum;

/** Whether a reviewed sample shows that at least so much was recorded. */
@Command(
        name = "certify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Says whether a reviewed sample shows that at least so much of the crime that should have "
                    + "been recorded was, at a risk limit: a force below the mark passes no more often than that.",
            "One look at a sample whose size was fixed before; for looks on the way use looks or sequence."
        },
        footer = {
            "",
            "Example:",
            "  truecount certify sample.csv --at-least 95 --risk 5",
            "",
            "The file: docs/reference/estimate.md. The bound: docs/reference/certify.md.",
            "Exit codes: 0 certified; 1 not certified; 2 bad input."
        })
public final class CertifyCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The reviewed sample, CSV, one row for each crime.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private Path file;

    @Option(
            names = "--at-least",
            required = true,
            paramLabel = "PERCENT",
            description = "The mark, in per cent, such as 95.")
    private double mark;

    @Option(names = "--risk", paramLabel = "PERCENT", description = "The risk limit, in per cent; 5 unless given.")
    private double risk = 5;

    @Option(
            names = "--domain",
            paramLabel = "DOMAIN",
            converter = RowDomain.Reader.class,
            description = "overall (unless given), violence, sexual or domestic.")
    private RowDomain domain = RowDomain.OVERALL;

    @Option(
            names = "--lonely",
            paramLabel = "HOW",
            converter = LonelyChoice.class,
            description = "How to treat a stratum with one drawn incident; see estimate.")
    private LonelyStratum lonely = LonelyStratum.FAIL;

    @Option(names = "--json", description = "Write JSON to the standard output.")
    private boolean json;

    @Override
    public Integer call() {
        double least = ShareOption.atLeast(mark);
        double limit = ShareOption.risk(risk);
        CrimeRows rows = CrimeRows.read(file);
        if (!rows.domains().contains(domain)) {
            throw new UnusableInput("%s has no column '%s', so --domain %s cannot be certified; add the column."
                    .formatted(rows.file(), domain.id(), domain.id()));
        }
        Optional<Certificate> certificate = Certificate.of(DomainEstimate.of(rows.sample(true, lonely), domain), limit);
        boolean certified = certificate.map(it -> it.least() >= least).orElse(false);
        PrintWriter out = spec.commandLine().getOut();
        if (json) SurveyJson.print(json(rows.file(), least, limit, certificate, certified), out);
        else text(rows.file(), least, limit, certificate, certified, out);
        return certified ? ExitCode.OK : ExitCode.NEGATIVE;
    }

    private void text(
            String name,
            double least,
            double limit,
            Optional<Certificate> certificate,
            boolean certified,
            PrintWriter out) {
        out.printf(
                "%s, %s: at least %s%% recorded, risk limit %s%%: %s.%n%n",
                name,
                domain.label(),
                ShareOption.percent(least),
                ShareOption.percent(limit),
                certified ? "certified" : "not certified");
        if (certificate.isEmpty()) {
            out.println("The sample holds no such crime that should have been recorded, so it shows nothing.");
            return;
        }
        Certificate it = certificate.get();
        out.printf(
                Locale.ROOT,
                "%,d of %,d crimes that should have been recorded were not. The sample shows at least %s%% (%s bound).%n",
                it.found(),
                it.reviewed(),
                down(it.least()),
                it.method());
        out.println(
                certified
                        ? "A force that recorded less than the mark would pass no more often than the risk limit says."
                        : "That does not show that less was recorded: more records may show it, or may not.");
    }

    /** Rounded down, since a bound that is rounded up is none. */
    private static String down(double share) {
        return String.format(Locale.ROOT, "%.2f", Math.floor(share * 10_000 + 1e-9) / 100);
    }

    private ObjectNode json(
            String name, double least, double limit, Optional<Certificate> certificate, boolean certified) {
        ObjectNode root = new JsonMapper().createObjectNode();
        root.put("kind", "truecount certify");
        root.put("format", 1);
        root.put("file", name);
        root.put("domain", domain.id());
        root.put("at_least", least);
        root.put("risk_limit", limit);
        root.put("certified", certified);
        root.put("shown", certificate.map(Certificate::least).orElse(null));
        root.put("method", certificate.map(Certificate::method).orElse(null));
        root.put("reviewed", certificate.map(Certificate::reviewed).orElse(0));
        root.put("found", certificate.map(Certificate::found).orElse(0));
        return root;
    }
}
