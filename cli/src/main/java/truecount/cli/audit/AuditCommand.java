package truecount.cli.audit;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** An audit from plan to published finding, over files. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Audits recording accuracy: draws a sample, takes the verdicts, publishes the finding.",
        synopsisSubcommandLabel = "VERB",
        commandListHeading = "%nVerbs:%n",
        subcommands = {CommitCommand.class, DrawCommand.class, CloseCommand.class, VerifyCommand.class})
public final class AuditCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before run().
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say which: truecount audit commit, audit draw, audit close or audit verify.");
    }
}
