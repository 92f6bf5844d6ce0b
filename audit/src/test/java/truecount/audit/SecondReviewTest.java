package truecount.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import truecount.audit.ItemResult.Unreadable;
import truecount.audit.VerdictCode.Code;
import truecount.statistics.DifferenceEstimate;

class SecondReviewTest {

    private static final Wexshire FORCE = Wexshire.of(3_000, 7);
    private static final Plan PLAN = plan();

    private static Plan plan() {
        Plan plan = Examples.plan(500);
        return new Plan(
                plan.title(),
                plan.force(),
                plan.from(),
                plan.to(),
                500,
                plan.confidence(),
                plan.strata(),
                plan.allocation(),
                Map.of(),
                false,
                null,
                null,
                new Procedure(
                        AuditKind.RECORDING_ACCURACY,
                        Population.AS_THE_KIND_SAYS,
                        EstimatorRule.MODEL_ASSISTED,
                        0.25,
                        List.of()));
    }

    @Test
    void everyErrorIsSeenTwiceAndAboutTheShareAskedForOfTheRest() {
        Draw draw = Draw.of(PLAN, FORCE.frame(), "seed");
        SecondReview second = SecondReview.of(PLAN, FORCE.frame(), draw);
        int errors = 0;
        int errorsDue = 0;
        int others = 0;
        int othersDue = 0;
        for (Item item : draw.items()) {
            List<VerdictCode> codes = FORCE.truth().getOrDefault(item.key(), List.of());
            boolean error =
                    codes.stream().anyMatch(code -> code.code() != Code.RECORDED && code.code() != Code.NO_CRIME);
            int due = second.isDue(item.key(), codes) ? 1 : 0;
            errors += error ? 1 : 0;
            errorsDue += error ? due : 0;
            others += error ? 0 : 1;
            othersDue += error ? 0 : due;
        }

        assertThat(errorsDue).isEqualTo(errors);
        assertThat((double) othersDue / others).isBetween(0.17, 0.33);
        assertThat(second.chances().values().stream()
                        .mapToDouble(it -> it)
                        .average()
                        .orElseThrow())
                .isCloseTo(0.25, within(1e-6));
    }

    @Test
    void secondReviewersMeetItemsInAnOrderOfTheirOwn() {
        Draw draw = Draw.of(PLAN, FORCE.frame(), "seed");
        SecondReview second = SecondReview.of(PLAN, FORCE.frame(), draw);

        List<Item> order = second.inOrder(draw.items());

        assertThat(order).containsExactlyInAnyOrderElementsOf(draw.items()).isNotEqualTo(draw.items());
        assertThat(second.inOrder(draw.items().reversed())).isEqualTo(order);
    }

    @Test
    void theMistakesOfFirstReviewersAreCorrectedOnAverage() {
        // 300 fixed seeds, so this cannot fail by chance; four standard errors of the mean are allowed.
        double naive = 0;
        double corrected = 0;
        double squares = 0;
        int held = 0;
        int draws = 300;
        for (int i = 0; i < draws; i++) {
            Draw draw = Draw.of(PLAN, FORCE.frame(), "seed " + i);
            Optional<SecondReview> second = Optional.of(SecondReview.of(PLAN, FORCE.frame(), draw));
            List<VerdictCode> first = mistaken(draw, i);
            CodedReviews reviews = seenTwice(first, FORCE.review(draw), second.orElseThrow());
            DifferenceEstimate estimate = ReviewedSample.of(FORCE.frame(), draw, reviews, second)
                    .estimate(null, Unreadable.AGAINST_THE_FORCE)
                    .orElseThrow();
            naive += accuracy(ReviewedSample.of(FORCE.frame(), draw, first));
            double value = estimate.completeness().value();
            corrected += value;
            squares += value * value;
            held += estimate.interval(0.95).contains(FORCE.accuracy(null)) ? 1 : 0;
        }
        double mean = corrected / draws;
        double meanError = Math.sqrt((squares / draws - mean * mean) / draws);

        assertThat(mean).isCloseTo(FORCE.accuracy(null), within(4 * meanError));
        assertThat(Math.abs(naive / draws - FORCE.accuracy(null))).isGreaterThan(0.01);
        assertThat(held).isGreaterThanOrEqualTo((int) (draws * (0.95 - 2 * Math.sqrt(0.95 * 0.05 / draws))));
    }

    private static double accuracy(ReviewedSample sample) {
        return sample.estimate(null, Unreadable.AGAINST_THE_FORCE)
                .orElseThrow()
                .completeness()
                .value();
    }

    /** First reviewers who overlook one error in ten and see a crime in 3 of 100 items where none was due. */
    private static List<VerdictCode> mistaken(Draw draw, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<VerdictCode> codes = new ArrayList<>();
        for (Item item : draw.items()) {
            List<VerdictCode> own = new ArrayList<>(FORCE.truth().getOrDefault(item.key(), List.of()));
            boolean missed = own.removeIf(code -> code.code() == Code.UNRECORDED && random.nextInt(10) == 0);
            if (!missed && random.nextInt(100) < 3) {
                own.removeIf(code -> code.code() == Code.NO_CRIME);
                own.add(new VerdictCode(item.key(), Code.UNRECORDED, Domains.NONE, 1));
            }
            if (own.isEmpty()) {
                own.add(new VerdictCode(item.key(), Code.NO_CRIME, Domains.NONE, 0));
            }
            codes.addAll(own);
        }
        return codes;
    }

    private static CodedReviews seenTwice(List<VerdictCode> first, List<VerdictCode> truth, SecondReview second) {
        Set<String> due = new HashSet<>();
        CodedReviews.byKey(first).forEach((key, codes) -> {
            if (second.isDue(key, codes)) {
                due.add(key);
            }
        });
        List<VerdictCode> settled =
                truth.stream().filter(code -> due.contains(code.key())).toList();
        return new CodedReviews(first, settled, settled, List.of(), Map.of());
    }

    @Test
    void aSecondReviewThatIsMissingOrWasNotDueIsRefused() {
        Draw draw = Draw.of(PLAN, FORCE.frame(), "seed");
        List<VerdictCode> codes = FORCE.review(draw);
        SecondReview second = SecondReview.of(PLAN, FORCE.frame(), draw);
        CodedReviews right = seenTwice(codes, codes, second);
        String due = right.second().getFirst().key();
        List<VerdictCode> lacking =
                right.second().stream().filter(code -> !code.key().equals(due)).toList();
        String notDue = codes.stream()
                .map(VerdictCode::key)
                .filter(key -> !CodedReviews.keys(right.second()).contains(key))
                .findFirst()
                .orElseThrow();
        List<VerdictCode> more = new ArrayList<>(right.second());
        codes.stream().filter(code -> code.key().equals(notDue)).forEach(more::add);

        assertThatThrownBy(() -> FindingMaker.make(
                        PLAN, FORCE.frame(), draw, new CodedReviews(codes, lacking, lacking, List.of(), Map.of())))
                .hasMessageContaining("(unit %s) was due for a second review and has none".formatted(due));
        assertThatThrownBy(() -> FindingMaker.make(
                        PLAN, FORCE.frame(), draw, new CodedReviews(codes, more, more, List.of(), Map.of())))
                .hasMessageContaining("has a second review that was not due");
    }
}
