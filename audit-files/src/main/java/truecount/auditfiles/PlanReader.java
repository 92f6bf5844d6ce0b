package truecount.auditfiles;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import truecount.audit.AllocationRule;
import truecount.audit.Announcement;
import truecount.audit.AuditKind;
import truecount.audit.LastKnown;
import truecount.audit.Plan;
import truecount.audit.Procedure;
import truecount.audit.StrataRule;
import truecount.exports.UnusableInput;

/** Turns the tree of a plan file into a plan, pointing at whatever cannot be used. */
final class PlanReader {

    private static final Set<String> PARTS = new TreeSet<>(Set.of(
            "title",
            "force",
            "period",
            "records",
            "confidence",
            "strata",
            "allocation",
            "reserve",
            "directly-recorded",
            "annual-recorded-crime",
            "last-known",
            "decision-marks",
            "kind",
            "population",
            "mode",
            "second-review",
            "breakdown",
            "contact",
            "next-finding"));

    /** Words that show in a British log that the outcome has been settled; a plan may give its own. */
    private static final List<String> DEFAULT_MARKS = List.of(
            "crime number",
            "crime no",
            "crime ref",
            "crime recorded",
            "crimed",
            "no crime",
            "non crime",
            "non-crime",
            "not crimed",
            "result code",
            "closing code",
            "closed as",
            "log closed",
            "nfa");

    private static final double USUAL_CONFIDENCE = 0.95;

    private final YamlTree.Group root;

    PlanReader(YamlTree.Group root) {
        this.root = root;
    }

    PlanFile read(String text) {
        refuseUnknown(root, "", PARTS);
        YamlTree.Group period = group(need(root, "period", "period"), "period");
        refuseUnknown(period, "period.", Set.of("from", "to"));
        try {
            Procedure procedure = new ProcedureReader(root).read();
            Plan plan = new Plan(
                    text(need(root, "title", "title"), "title"),
                    text(need(root, "force", "force"), "force"),
                    day(need(period, "from", "period.from"), "period.from"),
                    day(need(period, "to", "period.to"), "period.to"),
                    Math.toIntExact(whole(need(root, "records", "records"), "records", Integer.MAX_VALUE)),
                    optional("confidence", node -> number(node, "confidence"), USUAL_CONFIDENCE),
                    choice("strata", StrataRule.values(), StrataRule::id, usualStrata(procedure.kind())),
                    choice("allocation", AllocationRule.values(), AllocationRule::id, AllocationRule.PROPORTIONAL),
                    optional("reserve", this::reserves, Map.of()),
                    directlyRecorded(),
                    annualRecordedCrime(),
                    lastKnown(),
                    procedure,
                    announcement());
            return new PlanFile(plan, optional("decision-marks", this::marks, DEFAULT_MARKS), text);
        } catch (IllegalArgumentException e) {
            throw new UnusableInput("%s: %s.".formatted(root.place().file(), e.getMessage()), e);
        }
    }

    /** Audits other than of recording accuracy draw a few records, each as likely as the other. */
    private static StrataRule usualStrata(AuditKind kind) {
        return kind == AuditKind.RECORDING_ACCURACY ? StrataRule.TYPE_AND_LINK : StrataRule.NONE;
    }

    private Map<String, Double> reserves(YamlTree node) {
        Map<String, Double> shares = new LinkedHashMap<>();
        group(node, "reserve").values().forEach((name, share) -> shares.put(name, number(share, "reserve." + name)));
        return shares;
    }

    private List<String> marks(YamlTree node) {
        if (!(node instanceof YamlTree.Items list)) {
            throw node.place().fault("'decision-marks' must be a list of words, such as [\"crime number\"].");
        }
        List<String> marks = new ArrayList<>();
        for (YamlTree item : list.items()) {
            marks.add(text(item, "decision-marks"));
        }
        return marks;
    }

    private boolean directlyRecorded() {
        YamlTree node = root.values().get("directly-recorded");
        if (node == null) {
            return false;
        }
        return switch (text(node, "directly-recorded")) {
            case "include" -> true;
            case "leave-out" -> false;
            default -> throw node.place().fault("'directly-recorded' must be 'include' or 'leave-out'.");
        };
    }

    private @Nullable Long annualRecordedCrime() {
        YamlTree node = root.values().get("annual-recorded-crime");
        return node == null ? null : (Long) whole(node, "annual-recorded-crime", Long.MAX_VALUE);
    }

    private @Nullable LastKnown lastKnown() {
        YamlTree node = root.values().get("last-known");
        if (node == null) {
            return null;
        }
        YamlTree.Group known = group(node, "last-known");
        refuseUnknown(known, "last-known.", Set.of("accuracy", "over-recording"));
        return new LastKnown(
                number(need(known, "accuracy", "last-known.accuracy"), "last-known.accuracy"),
                number(need(known, "over-recording", "last-known.over-recording"), "last-known.over-recording"));
    }

    private Announcement announcement() {
        YamlTree next = root.values().get("next-finding");
        return new Announcement(
                optional("contact", node -> text(node, "contact"), ""),
                next == null ? null : day(next, "next-finding"));
    }

    private <T> T optional(String name, Function<YamlTree, T> read, T otherwise) {
        YamlTree node = root.values().get(name);
        return node == null ? otherwise : read.apply(node);
    }

    private <T> T choice(String name, T[] choices, Function<T, String> id, T otherwise) {
        return choice(root.values().get(name), name, choices, id, otherwise);
    }

    static <T> T choice(@Nullable YamlTree node, String name, T[] choices, Function<T, String> id, T otherwise) {
        if (node == null) {
            return otherwise;
        }
        String wanted = text(node, name);
        for (T choice : choices) {
            if (id.apply(choice).equals(wanted)) {
                return choice;
            }
        }
        throw node.place()
                .fault("'%s' cannot be '%s'; it must be one of: %s."
                        .formatted(name, wanted, Arrays.stream(choices).map(id).collect(Collectors.joining(", "))));
    }

    static void refuseUnknown(YamlTree.Group group, String prefix, Set<String> allowed) {
        group.names().forEach((name, place) -> {
            if (!allowed.contains(name)) {
                throw place.fault("a plan has no '%s%s'. It may hold here: %s."
                        .formatted(prefix, name, String.join(", ", new TreeSet<>(allowed))));
            }
        });
    }

    private static YamlTree need(YamlTree.Group group, String name, String called) {
        YamlTree node = group.values().get(name);
        if (node == null) {
            throw group.place().fault("the plan lacks '%s'. See docs/reference/audit-plan.md.".formatted(called));
        }
        return node;
    }

    static YamlTree.Group group(YamlTree node, String name) {
        if (node instanceof YamlTree.Group group) {
            return group;
        }
        throw node.place().fault("'%s' must hold names and values, each on a line of its own.".formatted(name));
    }

    static String text(YamlTree node, String name) {
        if (node instanceof YamlTree.Value value && !value.text().isBlank()) {
            return value.text().strip();
        }
        throw node.place().fault("'%s' must be a single value and not empty.".formatted(name));
    }

    private static LocalDate day(YamlTree node, String name) {
        String text = text(node, name);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw node.place().fault("'%s' must be a day such as 2026-01-31; got '%s'.".formatted(name, text));
        }
    }

    static double number(YamlTree node, String name) {
        String text = text(node, name);
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw node.place().fault("'%s' must be a number such as 0.95; got '%s'.".formatted(name, text));
        }
    }

    private static long whole(YamlTree node, String name, long most) {
        String text = text(node, name);
        try {
            long number = Long.parseLong(text);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below with the numbers that are out of range.
        }
        throw node.place().fault("'%s' must be a whole number from 1 up; got '%s'.".formatted(name, text));
    }
}
