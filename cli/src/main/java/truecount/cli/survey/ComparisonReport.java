package truecount.cli.survey;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import truecount.cli.survey.MeasuredAudit.Measured;
import truecount.statistics.Interval;

/** Writes a comparison of two audits, as docs/reference/compare.md describes it. */
record ComparisonReport(MeasuredAudit first, MeasuredAudit second, Comparability comparability, List<Change> changes) {

    void text(PrintWriter out) {
        out.println("First:  " + named(first));
        out.println("Second: " + named(second));
        out.println();
        if (!comparability.reasons().isEmpty()) {
            out.println("These two cannot be compared, so no difference is shown:");
            comparability.reasons().forEach(reason -> out.println("  " + reason));
            return;
        }
        int width = changes.stream()
                .mapToInt(change -> change.first().label().length())
                .max()
                .orElse(0);
        String row = "%-" + width + "s  %-24s %-24s %-28s %s%n";
        out.printf(row, "", "first", "second", "second less first", "");
        for (Change change : changes) {
            boolean share = change.first().share();
            out.printf(
                    row,
                    change.first().label(),
                    shown(change.first()),
                    shown(change.second()),
                    (change.pointKnown() ? signed(change.difference(), share) + " " : "")
                            + "(" + signed(change.ends().low(), share) + " to "
                            + signed(change.ends().high(), share) + ")",
                    change.verdict());
        }
        out.println();
        notes().forEach(note -> out.println("Note: " + note));
    }

    private List<String> notes() {
        List<String> notes = new java.util.ArrayList<>(comparability.cautions());
        notes.add("Shares are in per cent and their differences in points; in brackets %s intervals.%s"
                .formatted(
                        level(first),
                        changes.size() < 2
                                ? ""
                                : (" With %d figures compared, one in twenty would" + " show a change by chance alone.")
                                        .formatted(changes.size())));
        if (changes.stream().anyMatch(change -> !change.pointKnown())) {
            notes.add("Where an audit shows an interval only, so does the difference: from the least the two intervals"
                    + " allow to the most.");
        }
        Change.leftOut(first, second).forEach(left -> notes.add("Not compared: " + left + "."));
        return notes;
    }

    static String level(MeasuredAudit audit) {
        return String.format(Locale.ROOT, "%.4g%%", 100 * audit.confidence()).replaceAll("\\.?0+%", "%");
    }

    static String named(MeasuredAudit audit) {
        String force = audit.force().isEmpty() ? "" : audit.force() + ", ";
        return force
                + audit.about()
                + audit.period()
                        .map(period -> " (%s to %s)".formatted(period.from(), period.to()))
                        .orElse("");
    }

    static String shown(Measured measured) {
        boolean share = measured.share();
        String ends = "(" + plain(measured.ends().low(), share) + " to "
                + plain(measured.ends().high(), share) + ")";
        return measured.value().map(value -> plain(value, share) + " " + ends).orElse("- " + ends);
    }

    private static String plain(double value, boolean share) {
        return share ? String.format(Locale.ROOT, "%.1f", 100 * value) : String.format(Locale.ROOT, "%,.0f", value);
    }

    static String signed(double value, boolean share) {
        return share ? String.format(Locale.ROOT, "%+.1f", 100 * value) : String.format(Locale.ROOT, "%+,.0f", value);
    }

    ObjectNode json() {
        ObjectNode root = new JsonMapper().createObjectNode();
        root.put("kind", "truecount compare");
        root.put("format", 1);
        root.put("comparable", comparability.reasons().isEmpty());
        words(root.putArray("reasons"), comparability.reasons());
        words(root.putArray("cautions"), comparability.cautions());
        root.put("confidence_level", first.confidence());
        audit(root.putObject("first"), first);
        audit(root.putObject("second"), second);
        ArrayNode list = root.putArray("changes");
        for (Change change : changes) {
            ObjectNode node = list.addObject();
            node.put("id", change.id());
            node.put("label", change.first().label());
            node.put("definition", change.first().definition());
            figure(node.putObject("first"), change.first());
            figure(node.putObject("second"), change.second());
            ObjectNode difference = node.putObject("difference");
            difference.put("value", change.pointKnown() ? change.difference() : null);
            ends(difference, change.ends());
            node.put("verdict", change.verdict());
        }
        words(root.putArray("not_compared"), changes.isEmpty() ? List.of() : Change.leftOut(first, second));
        return root;
    }

    static void audit(ObjectNode node, MeasuredAudit audit) {
        node.put("source", audit.source());
        node.put("title", audit.about());
        node.put("force", audit.force());
        node.put("from", audit.period().map(it -> it.from().toString()).orElse(null));
        node.put("to", audit.period().map(it -> it.to().toString()).orElse(null));
    }

    static void figure(ObjectNode node, Measured measured) {
        node.put("value", measured.value().orElse(null));
        ends(node, measured.ends());
    }

    static void ends(ObjectNode node, Interval ends) {
        node.put("low", ends.low());
        node.put("high", ends.high());
    }

    static void words(ArrayNode node, List<String> words) {
        words.forEach(node::add);
    }
}
