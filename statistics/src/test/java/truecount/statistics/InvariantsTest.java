package truecount.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import truecount.statistics.RandomCase.Unit;

/** What must hold for every frame, design and sample, tried on random ones. */
class InvariantsTest {

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aCensusIsExactByEveryMethod(int seed) {
        RandomCase some = RandomCase.of(seed);
        RandomCase census = RandomCase.draw(
                some.frame(),
                StratifiedDesign.of(some.design().strata().stream()
                        .map(s -> new Stratum(s.name(), s.population(), s.population()))
                        .toList()),
                "all");
        double valid = some.frame().stream().mapToDouble(Unit::valid).sum();
        double expected = some.frame().stream().mapToDouble(Unit::expected).sum();

        DifferenceEstimate estimate = census.estimate();
        SampledShare share =
                SampledShare.of(census.sample(), Unit::valid, Unit::expected).orElseThrow();

        assertThat(estimate.completeness().value()).isCloseTo(valid / expected, within(1e-12));
        assertThat(estimate.completeness().standardError()).isZero();
        for (AddOn.Rule rule : AddOn.Rule.values()) {
            assertThat(estimate.interval(rule, 0.95).halfWidth()).isCloseTo(0, within(1e-12));
        }
        for (SampledShare.Method method : SampledShare.Method.values()) {
            assertThat(share.interval(method, 0.95).ends()).isEqualTo(new Interval(valid / expected, valid / expected));
        }
        assertThat(JackknifeVariance.ofRatio(census.sample(), Unit::valid, Unit::expected)
                        .orElseThrow()
                        .standardError())
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aStratumTakenInFullAddsNoVariance(int seed) {
        RandomCase some = RandomCase.of(seed);
        List<Stratum> strata = new ArrayList<>(some.design().strata());
        Stratum first = strata.getFirst();
        strata.set(0, new Stratum(first.name(), first.population(), first.population()));
        RandomCase full = RandomCase.draw(some.frame(), StratifiedDesign.of(strata), "x");

        Estimate all = ExpansionTotal.of(full.sample(), Unit::missed);
        Estimate others = ExpansionTotal.of(full.sample(), u -> u.stratum().equals(first.name()) ? 0 : u.missed());

        assertThat(all.standardError()).isCloseTo(others.standardError(), within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void scalingAllWeightsScalesTotalsAndNothingElse(int seed) {
        RandomCase some = RandomCase.of(seed);
        StratifiedDesign plain = some.design().withoutFinitePopulationCorrection();
        StratifiedDesign scaled = StratifiedDesign.of(some.design().strata().stream()
                        .map(s -> new Stratum(s.name(), 7 * s.population(), s.sampled()))
                        .toList())
                .withoutFinitePopulationCorrection();
        List<Unit> sevenfold = new ArrayList<>();
        IntStream.range(0, 7).forEach(copy -> sevenfold.addAll(some.frame()));

        DifferenceEstimate one = estimate(plain, some.frame(), some.sample().units());
        DifferenceEstimate seven = estimate(scaled, sevenfold, some.sample().units());

        assertThat(seven.missed().value()).isCloseTo(7 * one.missed().value(), relative());
        assertThat(seven.missed().standardError()).isCloseTo(7 * one.missed().standardError(), relative());
        assertThat(seven.completeness().value()).isCloseTo(one.completeness().value(), relative());
        assertThat(seven.completeness().standardError())
                .isCloseTo(one.completeness().standardError(), relative());
        for (AddOn.Rule rule : AddOn.Rule.values()) {
            assertThat(seven.interval(rule, 0.95).low())
                    .isCloseTo(one.interval(rule, 0.95).low(), within(1e-8));
            assertThat(seven.interval(rule, 0.95).high())
                    .isCloseTo(one.interval(rule, 0.95).high(), within(1e-8));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neitherOrderNorNamesMatter(int seed) {
        RandomCase some = RandomCase.of(seed);
        List<Stratum> strata = new ArrayList<>(some.design().strata().stream()
                .map(s -> new Stratum("renamed " + s.name(), s.population(), s.sampled()))
                .toList());
        List<SampledUnit<Unit>> units = new ArrayList<>(some.sample().units().stream()
                .map(u -> new SampledUnit<>("renamed " + u.key(), "renamed " + u.stratum(), u.finding()))
                .toList());
        Collections.shuffle(strata, new Random(seed));
        Collections.shuffle(units, new Random(seed));

        StratifiedSample<Unit> shuffled = StratifiedSample.of(StratifiedDesign.of(strata), units);

        Estimate one =
                CombinedRatio.of(some.sample(), Unit::valid, Unit::expected).orElseThrow();
        Estimate other = CombinedRatio.of(shuffled, Unit::valid, Unit::expected).orElseThrow();
        assertThat(other.value()).isCloseTo(one.value(), within(1e-12));
        assertThat(other.standardError()).isCloseTo(one.standardError(), within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void entriesOfOneUnitMayBeSplitIntoRowsAtWill(int seed) {
        RandomCase some = RandomCase.of(seed);
        StratifiedSample<List<Double>> whole = some.sample().map(u -> List.of(u.missed(), u.registered()));
        StratifiedSample<List<Double>> split =
                some.sample().map(u -> List.of(u.registered() / 2, u.missed() / 2, u.missed() / 2, u.registered() / 2));

        Estimate one = ExpansionTotal.of(whole, InvariantsTest::sum);
        Estimate other = ExpansionTotal.of(split, InvariantsTest::sum);

        assertThat(other).isEqualTo(one);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aUnitThatAppearsTwiceIsRefused(int seed) {
        RandomCase some = RandomCase.of(seed);
        List<SampledUnit<Unit>> twice = new ArrayList<>(some.sample().units());
        twice.add(twice.getFirst());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> StratifiedSample.of(some.design(), twice))
                .withMessage("Unit %s appears twice in the sample"
                        .formatted(twice.getFirst().key()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void intervalsLieWithinZeroAndOneHoldTheEstimateAndNest(int seed) {
        DifferenceEstimate estimate = RandomCase.of(seed).estimate();
        for (AddOn.Rule rule : AddOn.Rule.values()) {
            Interval before = new Interval(
                    estimate.completeness().value(), estimate.completeness().value());
            for (double confidence : new double[] {0.5, 0.9, 0.95, 0.99}) {
                Interval interval = estimate.interval(rule, confidence);
                assertThat(interval.low()).isBetween(0.0, before.low() + 1e-12);
                assertThat(interval.high()).isBetween(before.high() - 1e-12, 1.0);
                before = interval;
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aSampleWithoutErrorsStillLeavesDoubt(int seed) {
        RandomCase some = RandomCase.of(seed);
        StratifiedSample<Reviewed> clean = some.sample().map(u -> new Reviewed(0, 0, 0));

        DifferenceEstimate estimate = DifferenceEstimator.of(clean, some.known(RandomCase.predicting(u -> 0.0)))
                .orElseThrow();

        assertThat(estimate.completeness().value()).isEqualTo(1);
        assertThat(estimate.interval(0.95).high()).isEqualTo(1);
        if (some.design().takesAll()) {
            assertThat(estimate.interval(0.95).low()).isEqualTo(1);
        } else {
            assertThat(estimate.interval(0.95).low()).isGreaterThan(0).isLessThan(1);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anEndlessPopulationNeedsNoCorrection(int seed) {
        RandomCase some = RandomCase.of(seed);
        StratifiedDesign endless = StratifiedDesign.of(some.design().strata().stream()
                .map(s -> new Stratum(s.name(), s.population() * 1_000_000_000_000L, s.sampled()))
                .toList());

        Estimate with = ratio(endless, some);
        Estimate without = ratio(endless.withoutFinitePopulationCorrection(), some);

        assertThat(with.standardError()).isCloseTo(without.standardError(), within(1e-9));
    }

    private static DifferenceEstimate estimate(
            StratifiedDesign design, List<Unit> frame, List<SampledUnit<Unit>> units) {
        return DifferenceEstimator.of(
                        StratifiedSample.of(design, units).map(Unit::reviewed),
                        KnownTotals.of(design, frame, Unit::stratum, Unit::registered, Unit::m))
                .orElseThrow();
    }

    private static Estimate ratio(StratifiedDesign design, RandomCase some) {
        return CombinedRatio.of(StratifiedSample.of(design, some.sample().units()), Unit::valid, Unit::expected)
                .orElseThrow();
    }

    private static double sum(List<Double> rows) {
        return rows.stream().mapToDouble(Double::doubleValue).sum();
    }

    private static Offset<Double> relative() {
        return within(1e-8);
    }
}
