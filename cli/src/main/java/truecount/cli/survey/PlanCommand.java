package truecount.cli.survey;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
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
            "Turns promises such as \"within 1.55 points overall, within 5 for sexual offences\" into "
                    + "records for each stratum and the person-hours they cost: classic designs and a risk "
                    + "design side by side, for each kind of audit that the plan names.",
            "Says what can be promised when that cannot be met."
        },
        footer = {
            "",
            "Example:",
            "  truecount plan plan.yaml --frame frame.csv",
            "",
            "The plan: docs/reference/plan-promises.md.",
            "Exit codes: 0 for each audit some design keeps its promises; 1 for one none does; 2 bad input."
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
        String name = String.valueOf(file.getFileName());
        ScoredFrame scored = frame == null ? null : ScoredFrame.read(frame);
        List<PlannedAudit> audits = new ArrayList<>();
        for (PromisePlan plan : PromisePlanReader.read(file)) {
            // The frame is that of the first audit; those named under 'also' have frames of their own.
            ScoredFrame own = audits.isEmpty() ? scored : null;
            try {
                Planner planner = new Planner(plan, ScoredFrame.risk(plan, own, name));
                audits.add(new PlannedAudit(plan, planner.compare(), planner.contradictions()));
            } catch (IllegalArgumentException e) {
                throw new UnusableInput(
                        "%s, %s: %s.".formatted(name, plan.kind().id(), e.getMessage()), e);
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) SurveyJson.print(PlanJson.of(audits), out);
        else PlanReport.text(audits, out);
        return audits.stream().allMatch(PlannedAudit::met) ? ExitCode.OK : ExitCode.NEGATIVE;
    }
}
