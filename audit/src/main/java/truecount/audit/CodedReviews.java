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
 * @param first the first reviewer's, for every drawn unit; where a dispute over a unit seen once was resolved, what stands
 * @param second the second reviewer's, for the units that were seen twice
 * @param settled what stands after agreement, adjudication or the resolution of a dispute, for the same units; where
 *     nothing was settled yet, the verdict that counts more against the force
 * @param kinder for units that nothing settled, the verdict that counts more for the force
 * @param states how the review of each unit ended, by key; empty where one reviewer saw each unit and that stands
 */
public record CodedReviews(
        List<VerdictCode> first,
        List<VerdictCode> second,
        List<VerdictCode> settled,
        List<VerdictCode> kinder,
        Map<String, ItemReview.State> states) {

    /** Refuses units that were settled without having been seen twice, or the reverse. */
    public CodedReviews {
        first = List.copyOf(first);
        second = List.copyOf(second);
        settled = List.copyOf(settled);
        kinder = List.copyOf(kinder);
        states = Map.copyOf(states);
        Set<String> twice = keys(second);
        Set<String> once = keys(first);
        Set<String> standing = keys(settled);
        for (String key : standing) {
            require(twice.contains(key), "Unit %s is settled, but no second reviewer saw it", key);
        }
        for (String key : twice) {
            require(standing.contains(key), "Unit %s was seen twice and has no settled verdict", key);
            require(once.contains(key), "Unit %s has a second verdict and no first", key);
        }
        for (String key : keys(kinder)) {
            require(once.contains(key), "Unit %s is open between two verdicts, but was not drawn", key);
        }
    }

    private static void require(boolean holds, String otherwise, String key) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise.formatted(key));
        }
    }

    /** One reviewer saw each unit, and that stands. */
    public static CodedReviews single(List<VerdictCode> codes) {
        return new CodedReviews(codes, List.of(), List.of(), List.of(), Map.of());
    }

    /** Whether anything but a single verdict on each unit was filed. */
    public boolean hasRounds() {
        return !states.isEmpty();
    }

    /** The codes that count: settled where a unit was seen twice, else the first reviewer's. */
    public List<VerdictCode> standing() {
        return replaced(first, settled);
    }

    /** The same reviews with every unit that nothing settled read in the force's favour. */
    CodedReviews inTheForcesFavour() {
        Set<String> twice = keys(second);
        List<VerdictCode> ofTwice =
                kinder.stream().filter(code -> twice.contains(code.key())).toList();
        List<VerdictCode> ofOnce =
                kinder.stream().filter(code -> !twice.contains(code.key())).toList();
        return new CodedReviews(replaced(first, ofOnce), second, replaced(settled, ofTwice), List.of(), states);
    }

    private static List<VerdictCode> replaced(List<VerdictCode> codes, List<VerdictCode> better) {
        Set<String> changed = keys(better);
        List<VerdictCode> standing = new ArrayList<>(better);
        codes.stream().filter(code -> !changed.contains(code.key())).forEach(standing::add);
        return standing;
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
