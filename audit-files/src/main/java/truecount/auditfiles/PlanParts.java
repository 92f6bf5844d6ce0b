package truecount.auditfiles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import truecount.audit.AllocationRule;
import truecount.audit.Announcement;
import truecount.audit.AuditKind;
import truecount.audit.Breakdown;
import truecount.audit.EstimatorRule;
import truecount.audit.LastKnown;
import truecount.audit.Plan;
import truecount.audit.Population;
import truecount.audit.Population.Mark;
import truecount.audit.Procedure;
import truecount.audit.StrataRule;

/** Reads a plan back from {@link Plan#parts()}. */
final class PlanParts {

    private static final String RESERVE = "reserve.";

    private PlanParts() {}

    static Plan read(SortedMap<String, String> parts) {
        Map<String, Double> reserves = new LinkedHashMap<>();
        parts.forEach((name, value) -> {
            if (name.startsWith(RESERVE)) {
                reserves.put(name.substring(RESERVE.length()), Double.valueOf(value));
            }
        });
        String annual = parts.get("annual-recorded-crime");
        String accuracy = parts.get("last-known.accuracy");
        return new Plan(
                need(parts, "title"),
                need(parts, "force"),
                LocalDate.parse(need(parts, "from")),
                LocalDate.parse(need(parts, "to")),
                Integer.parseInt(need(parts, "records")),
                Double.parseDouble(need(parts, "confidence")),
                choice(StrataRule.values(), StrataRule::id, need(parts, "strata")),
                choice(AllocationRule.values(), AllocationRule::id, need(parts, "allocation")),
                reserves,
                need(parts, "directly-recorded").equals("include"),
                annual == null ? null : Long.valueOf(annual),
                accuracy == null ? null : lastKnown(accuracy, parts),
                procedure(parts),
                announcement(parts));
    }

    private static Announcement announcement(SortedMap<String, String> parts) {
        String next = parts.get("next-finding");
        return new Announcement(parts.getOrDefault("contact", ""), next == null ? null : LocalDate.parse(next));
    }

    private static Procedure procedure(SortedMap<String, String> parts) {
        Map<Mark, Set<String>> wanted = new EnumMap<>(Mark.class);
        List<Breakdown> breakdowns = new ArrayList<>();
        parts.forEach((name, value) -> {
            for (Mark mark : Mark.values()) {
                if (name.startsWith("population." + mark.id() + ".")) {
                    wanted.computeIfAbsent(mark, it -> new LinkedHashSet<>()).add(value);
                }
            }
            if (name.startsWith("breakdown.")) {
                breakdowns.add(choice(Breakdown.values(), Breakdown::id, value));
            }
        });
        Procedure usual = Procedure.USUAL;
        return new Procedure(
                choice(
                        AuditKind.values(),
                        AuditKind::id,
                        parts.getOrDefault("kind", usual.kind().id())),
                new Population(wanted),
                choice(
                        EstimatorRule.values(),
                        EstimatorRule::id,
                        parts.getOrDefault("mode", usual.estimator().id())),
                Double.parseDouble(parts.getOrDefault("second-review", "0")),
                breakdowns);
    }

    private static @Nullable LastKnown lastKnown(String accuracy, SortedMap<String, String> parts) {
        return new LastKnown(
                Double.parseDouble(accuracy), Double.parseDouble(need(parts, "last-known.over-recording")));
    }

    private static <T> T choice(T[] choices, Function<T, String> id, String wanted) {
        return Arrays.stream(choices)
                .filter(choice -> id.apply(choice).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the plan says '%s'".formatted(wanted)));
    }

    private static String need(SortedMap<String, String> parts, String name) {
        String value = parts.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the plan lacks '%s'".formatted(name));
        }
        return value;
    }
}
