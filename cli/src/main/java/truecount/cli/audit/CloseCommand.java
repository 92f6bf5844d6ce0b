package truecount.cli.audit;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import truecount.auditfiles.AuditClosing;
import truecount.auditfiles.AuditClosing.WithoutVerdict;
import truecount.auditfiles.OutputFolder;
import truecount.cli.ExitCode;
import truecount.publication.FindingJson;
import truecount.publication.Publication;
import truecount.publication.PublishedFolder;

/** Takes the verdicts, works out the finding and writes the folder to publish. */
@Command(
        name = "close",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Holds the verdicts against the crime records of an open audit, works out the finding and writes the folder to"
                    + " publish: the finding as HTML, PDF, JSON, ODS and CSV, and the pack with which anyone can check"
                    + " it. No personal data is in that folder."
        },
        footer = {
            "",
            "Example:",
            "  truecount audit close audit-2026-h1 --verdicts audit-2026-h1/review/verdicts.csv --out finding-2026-h1",
            "",
            "The verdicts: docs/reference/verdicts.md. The pack: docs/reference/verification-pack.md.",
            "The JSON is finding.json: docs/reference/finding.schema.json.",
            "Exit codes: 0 done; 2 bad input."
        })
final class CloseCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR", description = "The folder that 'audit open' wrote.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private Path folder;

    @Option(
            names = "--verdicts",
            required = true,
            paramLabel = "VERDICTS.csv",
            description = "The verdicts file, filled in.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private Path verdicts;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to write; new or empty.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private Path out;

    @Mixin
    private final SecretOption secret = new SecretOption();

    @Option(
            names = "--count-missing-as-unreadable",
            description =
                    "Count items without a verdict as items that could not be read, which count against the force.")
    private boolean countMissing;

    @Option(
            names = "--explain",
            paramLabel = "FILE",
            description = "Write what came of each item as CSV: a sentence for each crime and its rule. It names crime"
                    + " numbers: keep it within the force.")
    private @Nullable Path explain;

    @Option(names = "--json", description = "Write the finding as JSON to the standard output.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        WithoutVerdict missing = countMissing ? WithoutVerdict.COUNT_AS_UNREADABLE : WithoutVerdict.REFUSE;
        AuditClosing closing;
        try (OutputFolder published = OutputFolder.at(out)) {
            closing = AuditClosing.of(folder, verdicts, secret.toClose(), missing);
            closing.writePack(published.path().resolve(PublishedFolder.PACK));
            Publication.write(closing.finding(), published.path());
            published.finish();
        }
        if (explain != null) {
            closing.writeExplanations(explain);
        }
        PrintWriter shown = spec.commandLine().getOut();
        if (json) {
            shown.print(new String(FindingJson.bytes(closing.finding()), StandardCharsets.UTF_8));
        } else {
            ClosedReport.text(closing.finding(), out, shown);
        }
        return ExitCode.OK;
    }
}
