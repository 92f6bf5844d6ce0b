package truecount.cli.force;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import truecount.cli.ExitCode;
import truecount.exports.UnusableInput;
import truecount.synthetic.ExampleVerdicts;
import truecount.synthetic.ReviewerErrors;

/** Fills in the verdicts of an audit of the example force. */
@Command(
        name = "verdicts",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Fills in verdicts.csv of an audit of the example force, as a careful reviewer would who knows the truth.",
            "For trying out and for tests. Real verdicts come from people who read the logs."
        },
        footer = {
            "",
            "Example:",
            "  truecount force verdicts audit --force exampleshire --out first.csv --error-rate 0.02 \\",
            "      --second-out second.csv --second-error-rate 0.06",
            "",
            "The verdicts: docs/reference/verdicts.md. The JSON: docs/reference/force-verdicts.schema.json.",
            "Exit codes: 0 done; 2 bad input."
        })
final class VerdictsCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private CommandSpec spec;

    @Parameters(paramLabel = "AUDITDIR", description = "The folder that audit open wrote.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private Path audit;

    @Option(
            names = "--force",
            required = true,
            paramLabel = "DIR",
            description = "The folder that truecount force wrote.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private Path force;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The verdicts file to write.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private Path out;

    @Option(
            names = "--error-rate",
            paramLabel = "SHARE",
            defaultValue = "0",
            description =
                    "Share of items on which the reviewer goes wrong, from 0 to 1; ${DEFAULT-VALUE} unless given.")
    private double errorRate;

    @Option(
            names = "--second-out",
            paramLabel = "FILE",
            description = "The file for a second reviewer, who reads the same items alone.")
    private @Nullable Path secondOut;

    @Option(
            names = "--second-error-rate",
            paramLabel = "SHARE",
            defaultValue = "0",
            description = "The same share for the second reviewer; ${DEFAULT-VALUE} unless given.")
    private double secondErrorRate;

    @Option(
            names = "--hard-cases",
            paramLabel = "TIMES",
            defaultValue = "" + ReviewerErrors.Rate.USUAL_HARD_CASES,
            description =
                    "How many times likelier an error is on a hard case: what reads like a crime and is none, a log"
                            + " that changes its story, several crimes; ${DEFAULT-VALUE} unless given, 1 for errors at random."
                            + " The shares above stay as they are.")
    private double hardCases;

    @Option(
            names = "--seed",
            paramLabel = "TEXT",
            defaultValue = "reviewers",
            description = "Decides on which items; \"${DEFAULT-VALUE}\" unless given.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private String seed;

    @Option(names = "--json", description = "Write JSON to the standard output.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        try {
            Path second = secondOut;
            int items = second == null
                    ? ExampleVerdicts.fill(audit, force, out, rate(errorRate), seed)
                    : ExampleVerdicts.fill(audit, force, out, rate(errorRate), seed, "Reviewer A");
            if (second != null) {
                ExampleVerdicts.fill(audit, force, second, rate(secondErrorRate), seed, "Reviewer B");
            }
            spec.commandLine()
                    .getOut()
                    .println(
                            json
                                    ? "{\"items\": %d}".formatted(items)
                                    : "Verdicts on %d items in %s".formatted(items, out));
            return ExitCode.OK;
        } catch (IllegalArgumentException e) {
            throw new UnusableInput(String.valueOf(e.getMessage()), e);
        }
    }

    private ReviewerErrors.Rate rate(double overall) {
        return new ReviewerErrors.Rate(overall, hardCases);
    }
}
