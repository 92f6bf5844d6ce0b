package truecount.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What every step of a review came to, as codes that may be published.
 *
 * @param first the first reviewer's, for every drawn unit
 * @param second the second reviewer's, for the units that were seen twice
 * @param settled what stands after agreement, adjudication or the resolution of a dispute, for the same units; where
 *     nothing was settled yet, the verdict that counts more against the force
 * @param kinder for units that nothing settled, the verdict that counts more for the force
 */
public record CodedReviews(
        List<VerdictCode> first, List<VerdictCode> second, List<VerdictCode> settled, List<VerdictCode> kinder) {

    /** Refuses units that were settled without having been seen twice, or the reverse. */
    public CodedReviews {
        first = List.copyOf(first);
        second = List.copyOf(second);
        settled = List.copyOf(settled);
        kinder = List.copyOf(kinder);
        Set<String> twice = keys(second);
        for (String key : keys(settled)) {
            if (!twice.contains(key)) {
                throw new IllegalArgumentException("Unit %s is settled, but no second reviewer saw it".formatted(key));
            }
        }
        for (String key : twice) {
            if (!keys(settled).contains(key)) {
                throw new IllegalArgumentException("Unit %s was seen twice and has no settled verdict".formatted(key));
            }
        }
        for (String key : keys(kinder)) {
            if (!twice.contains(key)) {
                throw new IllegalArgumentException(
                        "Unit %s is open between two verdicts, but no second reviewer saw it".formatted(key));
            }
        }
    }

    /** One reviewer saw each unit, and that stands. */
    public static CodedReviews single(List<VerdictCode> codes) {
        return new CodedReviews(codes, List.of(), List.of(), List.of());
    }

    /** The codes that count: settled where a unit was seen twice, else the first reviewer's. */
    public List<VerdictCode> standing() {
        Set<String> twice = keys(settled);
        List<VerdictCode> codes = new ArrayList<>(settled);
        first.stream().filter(code -> !twice.contains(code.key())).forEach(codes::add);
        return codes;
    }

    /** The same reviews with every unit that nothing settled read in the force's favour. */
    CodedReviews inTheForcesFavour() {
        Set<String> open = keys(kinder);
        List<VerdictCode> codes = new ArrayList<>(kinder);
        settled.stream().filter(code -> !open.contains(code.key())).forEach(codes::add);
        return new CodedReviews(first, second, codes, List.of());
    }

    static Set<String> keys(List<VerdictCode> codes) {
        Set<String> keys = new HashSet<>();
        codes.forEach(code -> keys.add(code.key()));
        return keys;
    }

    static Map<String, List<VerdictCode>> byKey(List<VerdictCode> codes) {
        Map<String, List<VerdictCode>> byKey = new LinkedHashMap<>();
        codes.forEach(code ->
                byKey.computeIfAbsent(code.key(), it -> new ArrayList<>()).add(code));
        return byKey;
    }
}
