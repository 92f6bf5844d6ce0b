package truecount.cli.audit;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import truecount.auditfiles.CommitmentFile;
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
                    + " makes every file again and compares byte by byte. Prints what agrees, each difference, and what"
                    + " cannot be checked with what was given."
        },
        footer = {
            "",
            "Example:",
            "  truecount audit verify finding-2026-h1 --commitment commitment.json",
            "",
            "The pack it works from: docs/reference/verification-pack.md.",
            "The JSON: docs/reference/audit-verify.schema.json.",
            "Exit codes: 0 everything agrees; 1 something differs; 2 the folder is not a published folder."
        })
final class VerifyCommand implements Callable<Integer> {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR", description = "The published folder.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private Path folder;

    @Option(
            names = "--commitment",
            paramLabel = "FILE|HASH",
            description = "What was published before the draw: commitment.json, or its hash.")
    private @Nullable String commitment;

    @Option(names = "--json", description = "Write JSON to the standard output.")
    private boolean json;

    @Override
    public Integer call() {
        Verification verification = PublishedFolder.verify(folder, hash());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(VerificationJson.text(verification));
        } else {
            print(verification, out);
        }
        return verification.agrees() ? ExitCode.OK : ExitCode.NEGATIVE;
    }

    private @Nullable String hash() {
        if (commitment == null) return null;
        String written = commitment.strip().toLowerCase(Locale.ROOT);
        return HASH.matcher(written).matches()
                ? written
                : CommitmentFile.read(Path.of(commitment)).hash();
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
                        ? "Everything that could be checked agrees: %d checks.".formatted(all)
                        : "The folder does not agree with its verification pack: %d of %d checks differ."
                                .formatted(differing, all));
        if (verification.unknown().isEmpty()) return;
        out.println("This could not be checked:");
        verification.unknown().forEach(one -> out.println("  " + one));
    }
}
