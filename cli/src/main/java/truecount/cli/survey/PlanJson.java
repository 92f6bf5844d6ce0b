package truecount.cli.survey;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import truecount.audit.AuditKind;
import truecount.audit.KindDefinition;
import truecount.audit.planning.PlannedDesign;
import truecount.audit.planning.PlannedDesign.Expected;
import truecount.audit.planning.Promise;
import truecount.audit.planning.PromisePlan;

/** The audits of a plan as JSON: docs/reference/plan.schema.json. */
final class PlanJson {

    private PlanJson() {}

    static ObjectNode of(List<PlannedAudit> audits) {
        ObjectNode root = new JsonMapper().createObjectNode();
        root.put("kind", "truecount plan");
        root.put("format", 1);
        audit(audits.getFirst(), root);
        ArrayNode also = root.putArray("also");
        audits.stream().skip(1).forEach(audit -> audit(audit, also.addObject()));
        ArrayNode together = root.putArray("together");
        for (PlannedDesign design : audits.getFirst().designs()) {
            PlannedAudit.Cost cost = PlannedAudit.cost(audits, design.kind());
            together.addObject()
                    .put("design", design.kind().id())
                    .put("records", cost.records())
                    .put("hours", cost.hours());
        }
        return root;
    }

    private static void audit(PlannedAudit audit, ObjectNode root) {
        PromisePlan plan = audit.plan();
        asked(plan.kind(), root.putObject("asks"));
        root.put("title", plan.title());
        root.put("confidence_level", plan.confidence());
        root.put("incidents", plan.incidents());
        root.put("crimes", plan.total(Promise.OVERALL));
        root.put("accuracy", plan.accuracy(Promise.OVERALL));
        ArrayNode list = root.putArray("designs");
        for (PlannedDesign design : audit.designs()) {
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
        PlanReport.notes(audit).forEach(notes::add);
    }

    private static void asked(AuditKind kind, ObjectNode node) {
        KindDefinition definition = kind.definition();
        node.put("kind", kind.id());
        node.put("question", definition.question());
        node.put("population", definition.population());
        node.put("unit", definition.unit());
        node.put("right", definition.right());
        node.put("missing", definition.missing());
        node.put("estimator", definition.estimator());
        ArrayNode sources = node.putArray("sources");
        definition.sources().forEach(sources::add);
    }
}
