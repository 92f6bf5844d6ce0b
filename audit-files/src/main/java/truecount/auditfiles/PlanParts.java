package truecount.auditfiles;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import truecount.audit.AllocationRule;
import truecount.audit.LastKnown;
import truecount.audit.Plan;
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
                accuracy == null ? null : lastKnown(accuracy, parts));
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
