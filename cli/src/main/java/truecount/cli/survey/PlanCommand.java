package truecount.cli.survey;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import truecount.audit.planning.PlannedDesign;
import truecount.audit.planning.Planner;
import truecount.audit.planning.PromisePlan;
import truecount.cli.ExitCode;
import truecount.exports.UnusableInput;

/** From promised half-widths to records and hours. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Turns promises such as \"within 1.55 points overall, within 5 for sexual offences\" into records for each",
            "stratum and the person-hours they cost: classic designs and a risk design side by side. Says what can be",
            "promised when that cannot be met."
        },
        footer = {
            "",
            "Example:",
            "  truecount plan plan.yaml --frame frame.csv",
            "",
            "The plan: docs/reference/plan-promises.md.",
            "Exit codes: 0 some design keeps every promise; 1 none does; 2 bad input."
        })
public final class PlanCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private CommandSpec spec;

    @Parameters(paramLabel = "PLAN.yaml", description = "Promises, expectations of the frame, and costs.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private Path file;

    @Option(
            names = "--frame",
            paramLabel = "FRAME.csv",
            description = "The scored frame; without it the score is taken to be as strong as the plan says.")
    private @Nullable Path frame;

    @Option(names = "--json", description = "Write JSON to the standard output.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        PromisePlan plan = PromisePlanReader.read(file);
        String name = String.valueOf(file.getFileName());
        ScoredFrame scored = frame == null ? null : ScoredFrame.read(frame);
        List<PlannedDesign> designs;
        try {
            designs = new Planner(plan, ScoredFrame.risk(plan, scored, name)).compare();
        } catch (IllegalArgumentException e) {
            throw new UnusableInput("%s: %s.".formatted(name, e.getMessage()), e);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) SurveyJson.print(PlanReport.json(plan, designs), out);
        else PlanReport.text(plan, designs, out);
        return designs.stream().anyMatch(PlannedDesign::met) ? ExitCode.OK : ExitCode.NEGATIVE;
    }
}
