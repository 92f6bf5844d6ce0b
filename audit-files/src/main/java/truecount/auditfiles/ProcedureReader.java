package truecount.auditfiles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import truecount.audit.AuditKind;
import truecount.audit.Breakdown;
import truecount.audit.EstimatorRule;
import truecount.audit.Population;
import truecount.audit.Population.Mark;
import truecount.audit.Procedure;

/** Reads from a plan file what the audit asks and how it goes about it. */
final class ProcedureReader {

    private final YamlTree.Group root;

    ProcedureReader(YamlTree.Group root) {
        this.root = root;
    }

    Procedure read() {
        YamlTree kind = root.values().get("kind");
        YamlTree mode = root.values().get("mode");
        YamlTree second = root.values().get("second-review");
        return new Procedure(
                PlanReader.choice(kind, "kind", AuditKind.values(), AuditKind::id, AuditKind.RECORDING_ACCURACY),
                population(),
                PlanReader.choice(
                        mode, "mode", EstimatorRule.values(), EstimatorRule::id, EstimatorRule.MODEL_ASSISTED),
                second == null ? 0 : PlanReader.number(second, "second-review"),
                breakdowns());
    }

    private Population population() {
        YamlTree node = root.values().get("population");
        if (node == null) {
            return Population.AS_THE_KIND_SAYS;
        }
        YamlTree.Group group = PlanReader.group(node, "population");
        Set<String> names =
                new TreeSet<>(Arrays.stream(Mark.values()).map(Mark::id).toList());
        PlanReader.refuseUnknown(group, "population.", names);
        Map<Mark, Set<String>> wanted = new EnumMap<>(Mark.class);
        for (Mark mark : Mark.values()) {
            YamlTree values = group.values().get(mark.id());
            if (values != null) {
                wanted.put(mark, new LinkedHashSet<>(texts(values, "population." + mark.id())));
            }
        }
        return new Population(wanted);
    }

    private List<Breakdown> breakdowns() {
        YamlTree node = root.values().get("breakdown");
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof YamlTree.Items list)) {
            throw node.place().fault("'breakdown' must be a list, such as [channel, month].");
        }
        return list.items().stream()
                .map(item -> PlanReader.choice(item, "breakdown", Breakdown.values(), Breakdown::id, Breakdown.ROUTE))
                .toList();
    }

    private static List<String> texts(YamlTree node, String name) {
        if (!(node instanceof YamlTree.Items list)) {
            throw node.place().fault("'%s' must be a list of values, such as [A, B].".formatted(name));
        }
        List<String> texts = new ArrayList<>();
        list.items().forEach(item -> texts.add(PlanReader.text(item, name)));
        return texts;
    }
}
