package truecount.cli.survey;

import java.util.List;
import truecount.audit.planning.PlannedDesign;
import truecount.audit.planning.PromisePlan;

/**
 * One audit of a plan with its designs, in the order of {@link PlannedDesign.Kind}.
 *
 * @param contradictions what the scores of the frame say against the plan; none where they agree
 */
record PlannedAudit(PromisePlan plan, List<PlannedDesign> designs, List<String> contradictions) {

    /** What a design costs: records, and person-hours to review them. */
    record Cost(long records, double hours) {}

    /** What all audits cost together when each is drawn by this design. */
    static Cost cost(List<PlannedAudit> audits, PlannedDesign.Kind kind) {
        long records = 0;
        double hours = 0;
        for (PlannedAudit audit : audits) {
            for (PlannedDesign design : audit.designs()) {
                if (design.kind() == kind) {
                    records += design.records();
                    hours += design.hours();
                }
            }
        }
        return new Cost(records, hours);
    }

    /** Whether some design keeps every promise of this audit. */
    boolean met() {
        return designs.stream().anyMatch(PlannedDesign::met);
    }
}
