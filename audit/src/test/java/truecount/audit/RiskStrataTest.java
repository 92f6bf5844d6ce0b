package truecount.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import truecount.audit.ItemResult.Unreadable;
import truecount.audit.VerdictCode.Code;
import truecount.statistics.DifferenceEstimate;

class RiskStrataTest {

    private static final Wexshire FORCE = Wexshire.of(6_000, 11);
    private static final List<Unit> SCORED = scored();

    /** Each unit in the stratum of its type group with a score that is often but not always right. */
    private static List<Unit> scored() {
        SplittableRandom random = new SplittableRandom(5);
        List<Unit> units = new ArrayList<>();
        for (Unit unit : FORCE.frame().units()) {
            boolean missed = FORCE.truth().getOrDefault(unit.key(), List.of()).stream()
                    .anyMatch(code -> code.code() == Code.UNRECORDED);
            double score = missed == random.nextInt(100) < 85 ? 0.35 + random.nextDouble() / 5 : 0.01;
            units.add(new Unit(unit.key(), StrataRule.TYPE_AND_LINK.typeGroupOf(unit.stratum()), unit.linked(), score));
        }
        return units;
    }

    private static Plan plan(int records, StrataRule strata, Map<String, Double> reserves) {
        Plan plan = Examples.plan(records);
        return new Plan(
                plan.title(),
                plan.force(),
                plan.from(),
                plan.to(),
                records,
                plan.confidence(),
                strata,
                plan.allocation(),
                reserves,
                false,
                null,
                null);
    }

    private static Frame frame(Plan plan) {
        return Frame.of(FORCE.frame().frozenOn(), plan.stratified(SCORED), List.of());
    }

    @Test
    void everyUnitHasItsStratumAndTheDrawFollowsFromFrameAndPlanAlone() {
        Plan plan = plan(400, StrataRule.RISK, Map.of("Violence", 0.3));
        Frame frame = frame(plan);

        Draw draw = Draw.of(plan, frame, "seed");

        assertThat(draw.items()).hasSize(400);
        assertThat(draw.items().stream().filter(item -> item.stratum().startsWith("Violence ")))
                .hasSize(120);
        assertThat(Draw.of(plan, Frame.of(frame.frozenOn(), frame.units(), List.of()), "seed")
                        .items())
                .isEqualTo(draw.items());
    }

    @Test
    void aUnitMovedToAnotherStratumIsFoundOut() {
        Plan plan = plan(400, StrataRule.RISK, Map.of());
        List<Unit> units = new ArrayList<>(frame(plan).units());
        Unit first = units.getFirst();
        String other = units.stream()
                .map(Unit::stratum)
                .filter(stratum -> !stratum.equals(first.stratum()))
                .findFirst()
                .orElseThrow();
        units.set(0, new Unit(first.key(), other, first.linked(), first.modelScore()));

        assertThatThrownBy(() -> Draw.of(plan, Frame.of(FORCE.frame().frozenOn(), units, List.of()), "seed"))
                .hasMessageContaining("but by its risk it belongs to '" + first.stratum() + "'");
    }

    @Test
    void withoutAScoreThereIsNoRiskToSortBy() {
        Plan plan = plan(400, StrataRule.RISK, Map.of());

        assertThatThrownBy(() -> plan.stratified(FORCE.frame().units()))
                .hasMessageStartingWith("Strata by risk need a model score, and no incident has one.");
        assertThatThrownBy(
                        () -> plan(400, StrataRule.RISK, Map.of("Arson", 0.1)).stratified(SCORED))
                .hasMessage("The plan reserves records for 'Arson', but the frame has no such group.");
    }

    @Test
    void overManyDrawsTheEstimateIsRightItsIntervalHoldsAndIsNarrower() {
        Plan plan = plan(300, StrataRule.RISK, Map.of());
        Plan plain = plan(300, StrataRule.TYPE, Map.of());
        Frame frame = frame(plan);
        Frame unsorted = Frame.of(
                frame.frozenOn(),
                SCORED.stream()
                        .map(unit -> new Unit(unit.key(), unit.stratum(), unit.linked(), 0))
                        .toList(),
                List.of());
        int draws = 200;
        double sum = 0;
        double squares = 0;
        int held = 0;
        double width = 0;
        double plainWidth = 0;
        for (int i = 0; i < draws; i++) {
            DifferenceEstimate estimate = estimate(plan, frame, i);
            double accuracy = estimate.completeness().value();
            sum += accuracy;
            squares += accuracy * accuracy;
            held += estimate.interval(0.95).contains(FORCE.accuracy(null)) ? 1 : 0;
            width += estimate.interval(0.95).high() - estimate.interval(0.95).low();
            if (i < 20) {
                DifferenceEstimate other = estimate(plain, unsorted, i);
                plainWidth +=
                        (other.interval(0.95).high() - other.interval(0.95).low()) * draws / 20;
            }
        }
        double mean = sum / draws;
        assertThat(mean)
                .isCloseTo(FORCE.accuracy(null), within(4 * Math.sqrt((squares / draws - mean * mean) / draws)));
        // 95% less two Monte Carlo standard errors.
        assertThat(held).isGreaterThanOrEqualTo((int) (draws * (0.95 - 2 * Math.sqrt(0.95 * 0.05 / draws))));
        assertThat(width).isLessThan(0.8 * plainWidth);
    }

    private static DifferenceEstimate estimate(Plan plan, Frame frame, int seed) {
        Draw draw = Draw.of(plan, frame, "seed " + seed);
        return ReviewedSample.of(frame, draw, FORCE.review(draw))
                .estimate(null, Unreadable.AGAINST_THE_FORCE)
                .orElseThrow();
    }

    @Test
    void howBlindTheScoreIsIsPublished() {
        Plan plan = plan(400, StrataRule.RISK, Map.of());
        Frame frame = frame(plan);
        Draw draw = Draw.of(plan, frame, "seed");

        Figure blindness = FindingMaker.make(plan, frame, draw, FORCE.review(draw))
                .table("score")
                .figures()
                .getFirst();

        double truth = (double) SCORED.stream()
                        .filter(unit -> unit.modelScore() <= 0.01)
                        .flatMap(unit -> FORCE.truth().getOrDefault(unit.key(), List.of()).stream())
                        .filter(code -> code.code() == Code.UNRECORDED)
                        .mapToInt(VerdictCode::count)
                        .sum()
                / FORCE.count(Code.UNRECORDED, null);
        assertThat(blindness.value())
                .isInstanceOfSatisfying(
                        Value.Share.class, share -> assertThat(truth).isBetween(share.low(), share.high()));
        assertThat(blindness.definition()).contains("The model expected ");
    }
}
