package truecount.cli.survey;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import truecount.audit.AuditKind;
import truecount.audit.KindDefinition;
import truecount.audit.planning.ExpectedStratum;
import truecount.audit.planning.PlannedDesign;
import truecount.audit.planning.PlannedDesign.Expected;
import truecount.audit.planning.Promise;
import truecount.audit.planning.PromisePlan;
import truecount.cli.survey.PlannedAudit.Cost;

/** Shows what each audit of a plan asks, and its designs side by side with their cost. */
final class PlanReport {

    private static final double POINTS = 100;
    private static final int SCREEN = 110;

    private PlanReport() {}

    static void text(List<PlannedAudit> audits, PrintWriter out) {
        for (PlannedAudit audit : audits) {
            text(audit, out);
            out.println();
        }
        if (audits.size() > 1) {
            out.printf("All %d audits together%n%n", audits.size());
            cost(audits.getFirst().designs(), kind -> PlannedAudit.cost(audits, kind), out);
        }
    }

    private static void cost(List<PlannedDesign> designs, Function<PlannedDesign.Kind, Cost> cost, PrintWriter out) {
        row(out, "", designs.stream().map(design -> design.kind().id()).toList());
        row(
                out,
                "Records",
                designs.stream()
                        .map(design -> whole((double) cost.apply(design.kind()).records()))
                        .toList());
        row(
                out,
                "Person-hours",
                designs.stream()
                        .map(design -> whole(cost.apply(design.kind()).hours()))
                        .toList());
    }

    private static void text(PlannedAudit audit, PrintWriter out) {
        PromisePlan plan = audit.plan();
        List<PlannedDesign> designs = audit.designs();
        KindDefinition kind = plan.kind().definition();
        boolean units = plan.kind().measure() == AuditKind.Measure.ITEMS;
        double accuracy = 100 * plan.accuracy(Promise.OVERALL);
        String expected = units
                ? "about %.1f%% of them right".formatted(accuracy)
                : "about %s crimes that should be recorded, accuracy about %.1f%%"
                        .formatted(whole(plan.total(Promise.OVERALL)), accuracy);
        out.printf("%s: %s %s, %s.%n", plan.title(), whole((double) plan.incidents()), kind.unit(), expected);
        told(out, "Kind", plan.kind().id());
        told(out, "Asks", kind.question());
        told(out, "Drawn from", kind.population());
        told(out, "Unit", kind.unit());
        told(out, "Right", kind.right());
        told(out, "Missing counts", kind.missing());
        told(out, "Estimator", kind.estimator());
        kind.sources().forEach(source -> told(out, "Source", source));
        out.println();
        cost(designs, wanted -> PlannedAudit.cost(List.of(audit), wanted), out);
        row(
                out,
                units ? "Not right, found" : "Unrecorded crimes found",
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
        designs.forEach(design -> out.printf(
                "%-8s %s%n", design.kind().id(), design.kind().label(plan.kind().measure())));
        notes(audit).forEach(note -> out.println("Note: " + note));
    }

    /** A line of a name and a text, broken where the screen ends. */
    private static void told(PrintWriter out, String name, String text) {
        StringBuilder line = new StringBuilder("  %-16s".formatted(name));
        for (String word : text.split(" ", -1)) {
            if (line.length() + word.length() > SCREEN) {
                out.println(line.toString().stripTrailing());
                line = new StringBuilder(" ".repeat(18));
            }
            line.append(word).append(' ');
        }
        out.println(line.toString().stripTrailing());
    }

    private static void row(PrintWriter out, String name, List<String> cells) {
        out.printf("%-34s", name);
        cells.forEach(cell -> out.printf("%14s", cell));
        out.println();
    }

    private static String width(Expected expected) {
        return points(expected.halfWidth()) + (expected.met() ? "" : " NOT") + (expected.doubtful() ? " ?" : "");
    }

    /** What a reader must know beside the numbers. */
    static List<String> notes(PlannedAudit audit) {
        PromisePlan plan = audit.plan();
        List<PlannedDesign> designs = audit.designs();
        List<String> notes = new ArrayList<>(audit.contradictions());
        if (!notes.isEmpty()) {
            notes.add(
                    "The risk design is planned as if the score decided the draw alone, which is what an estimate does with"
                            + " a score that does not stand up to what is found.");
        }
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
                    notes.add("%s expects %s %s for %s; with fewer than %.0f the interval may come out wider (?)."
                            .formatted(
                                    design.kind().id(),
                                    whole(expected.finds()),
                                    plan.kind().measure() == AuditKind.Measure.ITEMS
                                            ? "that are not right"
                                            : "unrecorded crimes",
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

    private static String whole(double number) {
        return String.format(Locale.ROOT, "%,d", Math.round(number));
    }

    private static String points(double share) {
        return String.format(Locale.ROOT, "±%.2f", POINTS * share);
    }
}
