package truecount.audit;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import truecount.audit.Population.Mark;

/**
 * What an audit asks and how it goes about it.
 *
 * @param kind the question
 * @param population which incidents or records it draws from, beyond what the kind says
 * @param estimator how the sample is turned into figures
 * @param secondReview share of the items without an error that a second reviewer sees on average, 0.05 to 1, beside all
 *     with an error; 0 for a single review
 * @param breakdowns by what the figures are told apart, in order
 * @param method the edition of the rules for drawing and estimating; no part of the plan's hash, since the plan does not
 *     choose it
 */
public record Procedure(
        AuditKind kind,
        Population population,
        EstimatorRule estimator,
        double secondReview,
        List<Breakdown> breakdowns,
        Method method) {

    /** A procedure by the latest method. */
    public Procedure(
            AuditKind kind,
            Population population,
            EstimatorRule estimator,
            double secondReview,
            List<Breakdown> breakdowns) {
        this(kind, population, estimator, secondReview, breakdowns, Method.LATEST);
    }

    /** Recording accuracy, one reviewer an item. */
    public static final Procedure USUAL = of(AuditKind.RECORDING_ACCURACY);

    private static final double LEAST_SECOND_REVIEW = 0.05;

    /** Refuses what the kind cannot do. */
    public Procedure {
        breakdowns = List.copyOf(breakdowns);
        require(
                secondReview == 0 || (secondReview >= LEAST_SECOND_REVIEW && secondReview <= 1),
                "The share for the second review must lie from %s to 1, such as 0.25; got %s"
                        .formatted(LEAST_SECOND_REVIEW, secondReview));
        require(
                !kind.needsPopulation() || !population.isEmpty(),
                "The kind '%s' needs a population: say by which %s its records are told"
                        .formatted(kind.id(), words(marksFor(kind))));
        for (Mark mark : population.wanted().keySet()) {
            require(
                    marksFor(kind).contains(mark),
                    "The population of the kind '%s' cannot be told by '%s', only by %s"
                            .formatted(kind.id(), mark.id(), words(marksFor(kind))));
        }
        require(
                breakdowns.size() == Set.copyOf(breakdowns).size(),
                "The breakdowns name one twice: "
                        + breakdowns.stream().map(Breakdown::id).toList());
        require(
                breakdowns.isEmpty() || kind.measure() == AuditKind.Measure.ACCURACY,
                "The kind '%s' has no breakdowns; they belong to recording accuracy".formatted(kind.id()));
        require(
                estimator == EstimatorRule.MODEL_ASSISTED || kind.measure() == AuditKind.Measure.ACCURACY,
                "The mode 'classic' belongs to recording accuracy; the kind '%s' counts items".formatted(kind.id()));
        require(
                estimator == EstimatorRule.MODEL_ASSISTED || secondReview == 0,
                "The mode 'classic' is for one reviewer an item; leave out 'second-review'");
    }

    /** The usual procedure for a kind that needs no population of its own. */
    public static Procedure of(AuditKind kind) {
        return new Procedure(kind, Population.AS_THE_KIND_SAYS, EstimatorRule.MODEL_ASSISTED, 0, List.of());
    }

    /** The same by another method. */
    Procedure by(Method other) {
        return new Procedure(kind, population, estimator, secondReview, breakdowns, other);
    }

    /** Whether some items are reviewed twice. */
    public boolean reviewsTwice() {
        return secondReview > 0;
    }

    private static Set<Mark> marksFor(AuditKind kind) {
        EnumSet<Mark> marks = EnumSet.noneOf(Mark.class);
        for (Mark mark : Mark.values()) {
            if (mark.ofIncidents() == (kind.drawn() == AuditKind.Drawn.INCIDENTS)) {
                marks.add(mark);
            }
        }
        return marks;
    }

    private static String words(Set<Mark> marks) {
        return String.join(", ", marks.stream().map(Mark::id).toList());
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** Adds what differs from {@link #USUAL}, so that a plan that asks for nothing new keeps its hash. */
    void addParts(SortedMap<String, String> parts) {
        if (kind != USUAL.kind) {
            parts.put("kind", kind.id());
        }
        if (estimator != USUAL.estimator) {
            parts.put("mode", estimator.id());
        }
        if (reviewsTwice()) {
            parts.put("second-review", Double.toString(secondReview));
        }
        population.wanted().forEach((mark, values) -> {
            int number = 1;
            for (String value : values) {
                parts.put("population.%s.%03d".formatted(mark.id(), number++), value);
            }
        });
        for (int i = 0; i < breakdowns.size(); i++) {
            parts.put("breakdown.%03d".formatted(i + 1), breakdowns.get(i).id());
        }
    }
}
