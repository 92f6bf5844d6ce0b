package truecount.cli.survey;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import truecount.audit.planning.ExpectedStratum;
import truecount.audit.planning.PlannedDesign;
import truecount.audit.planning.PlannedDesign.Expected;
import truecount.audit.planning.PromisePlan;

/** Shows designs side by side. */
final class PlanReport {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final double POINTS = 100;

    private PlanReport() {}

    static void text(PromisePlan plan, List<PlannedDesign> designs, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%s: %,d incidents, about %,d crimes that should be recorded, accuracy about %.1f%%.%n%n",
                plan.title(),
                plan.incidents(),
                Math.round(plan.total("overall")),
                100 * plan.accuracy("overall"));
        row(out, "", designs.stream().map(design -> design.kind().id()).toList());
        row(
                out,
                "Records",
                designs.stream().map(design -> whole((double) design.records())).toList());
        row(
                out,
                "Person-hours",
                designs.stream().map(design -> whole(design.hours())).toList());
        row(
                out,
                "Unrecorded crimes found",
                designs.stream().map(design -> whole(design.finds())).toList());
        for (int j = 0; j < plan.promises().size(); j++) {
            int promise = j;
            row(
                    out,
                    "%s, promised %s"
                            .formatted(
                                    plan.promises().get(j).domain(),
                                    points(plan.promises().get(j).halfWidth())),
                    designs.stream()
                            .map(design -> width(design.expected().get(promise)))
                            .toList());
        }
        out.println();
        for (ExpectedStratum stratum : plan.strata()) {
            row(
                    out,
                    "  " + stratum.name(),
                    designs.stream()
                            .map(design -> whole(design.byStratum().getOrDefault(stratum.name(), 0.0)))
                            .toList());
        }
        out.println();
        designs.forEach(design ->
                out.printf("%-8s %s%n", design.kind().id(), design.kind().label()));
        notes(plan, designs).forEach(note -> out.println("Note: " + note));
    }

    private static void row(PrintWriter out, String name, List<String> cells) {
        out.printf("%-34s", name);
        cells.forEach(cell -> out.printf("%14s", cell));
        out.println();
    }

    private static String width(Expected expected) {
        return points(expected.halfWidth()) + (expected.met() ? "" : " NOT") + (expected.doubtful() ? " ?" : "");
    }

    private static List<String> notes(PromisePlan plan, List<PlannedDesign> designs) {
        List<String> notes = new ArrayList<>();
        for (PlannedDesign design : designs) {
            if (!design.met()) {
                notes.add("%s cannot keep every promise with %s records. With them it can promise: %s."
                        .formatted(
                                design.kind().id(),
                                whole((double) plan.effort().mostRecords()),
                                String.join(
                                        ", ",
                                        design.expected().stream()
                                                .map(one -> "%s %s"
                                                        .formatted(
                                                                one.promise().domain(),
                                                                points(Math.ceil(one.halfWidth() * 1e4) / 1e4)))
                                                .toList())));
            }
            for (Expected expected : design.expected()) {
                if (expected.doubtful()) {
                    notes.add(
                            "%s expects %s unrecorded crimes for %s; with fewer than %.0f the interval may come out wider (?)."
                                    .formatted(
                                            design.kind().id(),
                                            whole(expected.finds()),
                                            expected.promise().domain(),
                                            Expected.FEW));
                }
            }
        }
        if (plan.score().auc() == 0.5) {
            notes.add("The plan gives no strength of a score (score.auc), so the risk design knows the strata alone.");
        }
        return notes;
    }

    static ObjectNode json(PromisePlan plan, List<PlannedDesign> designs) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("kind", "truecount plan");
        root.put("format", 1);
        root.put("title", plan.title());
        root.put("confidence_level", plan.confidence());
        root.put("incidents", plan.incidents());
        root.put("crimes", plan.total("overall"));
        root.put("accuracy", plan.accuracy("overall"));
        ArrayNode list = root.putArray("designs");
        for (PlannedDesign design : designs) {
            ObjectNode node = list.addObject();
            node.put("design", design.kind().id());
            node.put("met", design.met());
            node.put("records", design.records());
            node.put("hours", design.hours());
            node.put("finds", design.finds());
            ArrayNode promises = node.putArray("promises");
            for (Expected expected : design.expected()) {
                promises.addObject()
                        .put("domain", expected.promise().domain())
                        .put("promised", expected.promise().halfWidth())
                        .put("half_width", expected.halfWidth())
                        .put("finds", expected.finds())
                        .put("met", expected.met())
                        .put("doubtful", expected.doubtful());
            }
            ArrayNode strata = node.putArray("strata");
            design.byStratum()
                    .forEach((name, records) ->
                            strata.addObject().put("stratum", name).put("records", records));
            ArrayNode parts = node.putArray("parts");
            design.byPart()
                    .forEach((name, records) ->
                            parts.addObject().put("part", name).put("records", records));
        }
        ArrayNode notes = root.putArray("notes");
        notes(plan, designs).forEach(notes::add);
        return root;
    }

    private static String whole(double number) {
        return String.format(Locale.ROOT, "%,d", Math.round(number));
    }

    private static String points(double share) {
        return String.format(Locale.ROOT, "±%.2f", POINTS * share);
    }
}
