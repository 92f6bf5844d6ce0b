package truecount.cli.audit;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import truecount.cli.ExitCode;
import truecount.publication.PublishedFolder;
import truecount.publication.Verification;
import truecount.publication.VerificationJson;

/** Draws the sample of a published finding again, works out every figure again and compares every file. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Checks a published finding with nothing but its folder: draws the sample again, works out every figure again,"
                    + " makes every file again and compares byte by byte. Prints what agrees and each difference."
        },
        footer = {
            "",
            "Example:",
            "  truecount audit verify finding-2026-h1",
            "",
            "The pack it works from: docs/reference/verification-pack.md.",
            "The JSON: docs/reference/audit-verify.schema.json.",
            "Exit codes: 0 everything agrees; 1 something differs; 2 the folder is not a published folder."
        })
final class VerifyCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR", description = "The published folder.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private Path folder;

    @Option(names = "--json", description = "Write JSON to the standard output.")
    private boolean json;

    @Override
    public Integer call() {
        Verification verification = PublishedFolder.verify(folder);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(VerificationJson.text(verification));
        } else {
            print(verification, out);
        }
        return verification.agrees() ? ExitCode.OK : ExitCode.NEGATIVE;
    }

    private static void print(Verification verification, PrintWriter out) {
        for (Verification.Check check : verification.checks()) {
            out.println((check.agrees() ? "agrees   " : "DIFFERS  ") + check.what());
            for (Verification.Difference difference : check.differences()) {
                out.println("           " + difference.line());
            }
        }
        int all = verification.checks().size();
        long differing =
                verification.checks().stream().filter(check -> !check.agrees()).count();
        out.println();
        out.println(
                differing == 0
                        ? "Everything agrees: %d checks.".formatted(all)
                        : "The folder does not agree with its verification pack: %d of %d checks differ."
                                .formatted(differing, all));
    }
}
