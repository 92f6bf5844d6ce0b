package truecount.app.audits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;
import truecount.app.intake.IncidentStore;
import truecount.app.register.CrimeStore;
import truecount.audit.AuditKind;
import truecount.audit.LastKnown;
import truecount.audit.planning.Effort;
import truecount.audit.planning.ExpectedStratum;
import truecount.audit.planning.PlannedDesign;
import truecount.audit.planning.Planner;
import truecount.audit.planning.Promise;
import truecount.audit.planning.PromisePlan;
import truecount.audit.planning.RiskParts;

/** Writes the plan that a form asks for, and says what a size buys and costs. */
public final class PlanProposal {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .build();

    /** Half-widths in points; 1.55 is what Northamptonshire 2020 was published with. */
    private static final double[] POINTS = {1, 1.55, 2, 3, 5};

    private static final double CONFIDENCE = 0.95;
    private static final LastKnown EXPECTED = new LastKnown(0.92, 0.015);

    private final IncidentStore incidents;
    private final CrimeStore crimes;

    PlanProposal(IncidentStore incidents, CrimeStore crimes) {
        this.incidents = incidents;
        this.crimes = crimes;
    }

    /**
     * What a size buys.
     *
     * @param points the half-width of the interval in percentage points
     * @param records how many records it takes
     * @param hours person-hours to review them, second reviews included
     */
    public record Size(double points, long records, double hours) {}

    /**
     * Records and hours for some half-widths of the share of all reported crime, as if nothing were known of an
     * incident but that it was reported: by the classic design, which a scored log undercuts.
     *
     * @return empty where the house holds no incident or no crime of the period
     */
    List<Size> sizes(LocalDate from, LocalDate to) {
        long reports = incidents.reported(from, to);
        long recorded = crimes.recorded(from, to);
        List<Size> sizes = new ArrayList<>();
        if (reports == 0 || recorded == 0) return sizes;
        for (double points : POINTS) {
            PromisePlan plan = new PromisePlan(
                    "sizes",
                    CONFIDENCE,
                    List.of(new ExpectedStratum(
                            "all", reports, recorded / EXPECTED.accuracy() / reports, EXPECTED.accuracy(), Map.of())),
                    List.of(new Promise(Promise.OVERALL, points / 100)),
                    new PromisePlan.Score(0.5, EXPECTED.overRecording(), 0.04),
                    new Effort(Effort.USUAL_MINUTES, Effort.USUAL_SECOND_REVIEW, reports));
            PlannedDesign design = new Planner(plan, RiskParts.anticipated(plan)).design(PlannedDesign.Kind.CLASSIC);
            sizes.add(new Size(points, design.records(), design.hours()));
        }
        return sizes;
    }

    /**
     * The plan in YAML: the newest plan of the same kind and force with what the form says put into it, so that strata,
     * reserves and the words that show a decision are kept; or a short one where there is none.
     */
    static String yaml(AuditForm form, List<AuditSummary> before) {
        ObjectNode plan = before.stream()
                .filter(audit -> audit.force().equals(form.force().strip()))
                .map(audit -> YAML.readTree(audit.planText()))
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .filter(tree -> kindOf(tree).equals(form.kind()))
                .findFirst()
                .map(ObjectNode::deepCopy)
                .orElseGet(YAML::createObjectNode);
        ObjectNode written = YAML.createObjectNode();
        written.put("title", form.title().strip());
        written.put("force", form.force().strip());
        if (form.auditKind() != AuditKind.RECORDING_ACCURACY) written.put("kind", form.kind());
        written.putObject("period")
                .put("from", Objects.requireNonNull(form.from().parsed()).toString())
                .put("to", Objects.requireNonNull(form.to().parsed()).toString());
        written.put("records", form.size());
        for (Map.Entry<String, JsonNode> kept : plan.properties()) {
            // When the next finding was due after the last one says nothing of this one.
            if (!written.has(kept.getKey()) && !kept.getKey().equals("next-finding"))
                written.set(kept.getKey(), kept.getValue());
        }
        return YAML.writeValueAsString(written);
    }

    private static String kindOf(JsonNode plan) {
        return plan.path("kind").asString(AuditKind.RECORDING_ACCURACY.id());
    }
}
