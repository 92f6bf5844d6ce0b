package truecount.cli.survey;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import truecount.audit.planning.PlannedDesign;
import truecount.audit.planning.Planner;
import truecount.audit.planning.PromisePlan;
import truecount.cli.ExitCode;
import truecount.exports.UnusableInput;

/** Draws a sample that anyone can draw again. */
@Command(
        name = "draw",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Draws the sample of a plan from a frame by tickets of a public seed, with the "
                    + "probability and weight of each drawn incident.",
            "Anyone with the frame, the plan and the seed draws the same."
        },
        footer = {
            "",
            "Example:",
            "  truecount draw --frame frame.csv --plan plan.yaml --seed \"6 2 5 1 4 3\" --out sample.csv",
            "",
            "The files: docs/reference/draw.md.",
            "Exit codes: 0 drawn; 1 drawn, but the plan cannot keep its promises; 2 bad input."
        })
public final class DrawCommand implements Callable<Integer> {

    private static final List<String> DESIGNS = List.of("risk", "classic", "spread", "pareto", "sampford");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private CommandSpec spec;

    @Option(names = "--frame", required = true, paramLabel = "FRAME.csv", description = "The incidents to draw from.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private Path frame;

    @Option(names = "--plan", paramLabel = "PLAN.yaml", description = "The promises that say how many to draw.")
    private @Nullable Path plan;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "Which audit of the plan to draw for; without it, the first.")
    private @Nullable String kind;

    @Option(
            names = "--seed",
            required = true,
            paramLabel = "SEED",
            description = "A text that nobody could have foreseen, such as public dice rolls.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private String seed;

    @Option(
            names = "--design",
            paramLabel = "DESIGN",
            description =
                    "risk (the default), classic or spread, as the plan has them; pareto or sampford to draw by the"
                            + " column 'probability' without a plan.")
    private String design = "risk";

    @Option(names = "--out", paramLabel = "SAMPLE.csv", description = "Write the sample here, not to the screen.")
    private @Nullable Path target;

    @Option(names = "--json", description = "Write a summary with hashes as JSON to the standard output; needs --out.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (seed.isBlank()) {
            throw new UnusableInput(
                    "--seed is blank; give a text that nobody could have foreseen, such as dice rolls.");
        }
        if (!DESIGNS.contains(design)) {
            throw new UnusableInput(
                    "--design '%s' is unknown; it must be one of: %s.".formatted(design, String.join(", ", DESIGNS)));
        }
        if (json && target == null) {
            throw new UnusableInput("--json needs --out, which says where the sample goes.");
        }
        ScoredFrame scored = ScoredFrame.read(frame);
        boolean met = true;
        DrawnSample sample;
        if (design.equals("pareto") || design.equals("sampford")) {
            sample = DrawnSample.byProbability(scored, design.equals("sampford"), seed);
        } else {
            if (plan == null) throw new UnusableInput("--design %s needs --plan PLAN.yaml.".formatted(design));
            PromisePlan promises = planned(PromisePlanReader.read(plan));
            PlannedDesign planned = planned(promises, scored);
            met = planned.met();
            sample = DrawnSample.planned(promises, planned, scored, seed);
        }
        write(sample);
        return met ? ExitCode.OK : ExitCode.NEGATIVE;
    }

    /** The audit that is drawn for: the first of the plan, or the one asked for. */
    private PromisePlan planned(List<PromisePlan> audits) {
        if (kind == null) return audits.getFirst();
        return audits.stream()
                .filter(audit -> audit.kind().id().equals(kind))
                .findFirst()
                .orElseThrow(() -> new UnusableInput("--kind '%s' is not in the plan; it plans: %s."
                        .formatted(
                                kind,
                                String.join(
                                        ", ",
                                        audits.stream()
                                                .map(audit -> audit.kind().id())
                                                .toList()))));
    }

    private PlannedDesign planned(PromisePlan promises, ScoredFrame scored) {
        String name = plan == null ? "" : String.valueOf(plan.getFileName());
        PlannedDesign.Kind wanted = Arrays.stream(PlannedDesign.Kind.values())
                .filter(one -> one.id().equals(design))
                .findFirst()
                .orElse(PlannedDesign.Kind.RISK);
        if (wanted == PlannedDesign.Kind.RISK && !scored.scored()) {
            throw new UnusableInput(
                    "%s lacks the columns 'linked' and 'score', which a risk design needs. Use --design classic."
                            .formatted(scored.file()));
        }
        try {
            Planner planner = new Planner(promises, ScoredFrame.risk(promises, scored, name));
            if (wanted == PlannedDesign.Kind.RISK) {
                planner.contradictions().forEach(spec.commandLine().getErr()::println);
            }
            return planner.design(wanted);
        } catch (IllegalArgumentException e) {
            throw new UnusableInput("%s: %s.".formatted(name, e.getMessage()), e);
        }
    }

    private void write(DrawnSample sample) throws IOException {
        StringBuilder csv = new StringBuilder("item,record,stratum,N_h,n_h,inclusion_probability,weight,ticket\n");
        int item = 0;
        for (DrawnSample.Drawn drawn : sample.drawn()) {
            item++;
            csv.append(item).append(',').append(quoted(drawn.record())).append(',');
            csv.append(quoted(drawn.stratum()))
                    .append(',')
                    .append(drawn.population())
                    .append(',');
            csv.append(drawn.sampled()).append(',').append(drawn.probability()).append(',');
            csv.append(drawn.weight()).append(',').append(drawn.ticket()).append('\n');
        }
        PrintWriter out = spec.commandLine().getOut();
        if (target == null) {
            out.print(csv);
            return;
        }
        Files.writeString(target, csv);
        if (json) {
            SurveyJson.print(summary(sample, csv.toString()), out);
        } else {
            out.printf(
                    Locale.ROOT,
                    "Drawn: %,d of %,d incidents, by the %s design, into %s.%n",
                    sample.drawn().size(),
                    sample.frame(),
                    sample.design(),
                    target);
        }
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    private ObjectNode summary(DrawnSample sample, String csv) throws IOException {
        ObjectNode root = new JsonMapper().createObjectNode();
        root.put("kind", "truecount draw");
        root.put("format", 1);
        root.put("design", sample.design());
        root.put("seed", seed);
        root.put("frame_hash", hash(Files.readAllBytes(frame)));
        if (plan == null) {
            root.putNull("plan_hash");
        } else {
            root.put("plan_hash", hash(Files.readAllBytes(plan)));
        }
        root.put("sample_hash", hash(csv.getBytes(StandardCharsets.UTF_8)));
        root.put("incidents", sample.frame());
        root.put("drawn", sample.drawn().size());
        root.put(
                "weights",
                sample.drawn().stream().mapToDouble(DrawnSample.Drawn::weight).sum());
        return root;
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
