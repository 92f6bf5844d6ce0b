package truecount.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import truecount.statistics.RandomCase.Unit;

/** What must hold of domains and of the model for every frame, design and sample, tried on random ones. */
class ModelInvariantsTest {

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void domainsAddUpToTheWhole(int seed) {
        RandomCase some = RandomCase.of(seed);
        // Without the model the count found is never above the estimate, so nothing is clamped.
        DifferenceEstimate whole = some.estimate(RandomCase.predicting(u -> 0.0));
        DifferenceEstimate left = some.estimate(RandomCase.predicting(u -> 0.0).andThen(RandomCase.within(true)));
        DifferenceEstimate right = some.estimate(RandomCase.predicting(u -> 0.0).andThen(RandomCase.within(false)));

        assertThat(left.missed().value() + right.missed().value())
                .isCloseTo(whole.missed().value(), relative());
        assertThat(left.invalid().value() + right.invalid().value())
                .isCloseTo(whole.invalid().value(), relative());
        assertThat(left.known().registered() + right.known().registered())
                .isCloseTo(whole.known().registered(), relative());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void withoutAModelItIsThePlainExpansion(int seed) {
        RandomCase some = RandomCase.of(seed);
        StratifiedSample<Reviewed> reviewed = some.sample().map(Unit::reviewed);
        Estimate plain = ExpansionTotal.of(some.sample(), Unit::missed);

        DifferenceEstimate noModel = some.estimate(RandomCase.predicting(u -> 0.0));
        DifferenceEstimate noTrust =
                DifferenceEstimator.of(reviewed, some.known(u -> u), 0).orElseThrow();

        assertThat(noModel.missed().value()).isCloseTo(plain.value(), relative());
        assertThat(noModel.missed().standardError()).isCloseTo(plain.standardError(), relative());
        assertThat(noTrust.missed().value()).isCloseTo(plain.value(), relative());
        assertThat(noTrust.completeness().value())
                .isEqualTo(noModel.completeness().value());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theCautiousIntervalContainsTheDefaultAtEveryConfidence(int seed) {
        RandomCase some = RandomCase.of(seed);
        for (DifferenceEstimate estimate : List.of(
                some.estimate(RandomCase.predicting(u -> 0.0)), some.estimate(RandomCase.predicting(Unit::m)))) {
            for (double confidence : new double[] {0.5, 0.9, 0.95, 0.99, 0.999}) {
                Interval cautious = estimate.interval(AddOn.Rule.CAUTIOUS, confidence);
                for (Interval inner :
                        List.of(estimate.interval(confidence), estimate.interval(AddOn.Rule.RISK, confidence))) {
                    assertThat(cautious.low()).isLessThanOrEqualTo(inner.low());
                    assertThat(cautious.high()).isGreaterThanOrEqualTo(inner.high());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aPerfectModelLeavesOnlyTheDoubtAboutInvalidEntries(int seed) {
        RandomCase some = RandomCase.of(seed);
        double truth = some.frame().stream().mapToDouble(Unit::missed).sum();

        DifferenceEstimate perfect = some.estimate(RandomCase.predicting(Unit::missed));

        assertThat(perfect.missed().value()).isCloseTo(truth, relative());
        assertThat(perfect.missed().standardError()).isCloseTo(0, within(1e-9));
        double share = perfect.completeness().value();
        double total = perfect.valid() + perfect.missed().value();
        assertThat(perfect.completeness().standardError())
                .isCloseTo((1 - share) * perfect.invalid().standardError() / total, within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aConstantAddedToTheModelInEachStratumChangesNothing(int seed) {
        RandomCase some = RandomCase.of(seed);

        DifferenceEstimate plain = some.estimate();
        DifferenceEstimate shifted = some.estimate(
                RandomCase.predicting(u -> u.m() + 0.1 * (u.stratum().charAt(1) - '0')));

        assertThat(shifted.missed().value()).isCloseTo(plain.missed().value(), relative());
        assertThat(shifted.missed().standardError()).isCloseTo(plain.missed().standardError(), relative());
        assertThat(shifted.completeness().value())
                .isCloseTo(plain.completeness().value(), relative());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anotherScaleOfTheScoreChangesNeitherStrataNorTheRatio(int seed) {
        RandomCase some = RandomCase.of(seed);
        double[] scores = some.frame().stream().mapToDouble(u -> u.m() + 0.04).toArray();
        double[] scaled = Arrays.stream(scores).map(score -> 4 * score).toArray();

        int[] strata = RiskStrata.cut(scores, i -> "k" + i, 5);

        assertThat(RiskStrata.cut(scaled, i -> "k" + i, 5)).isEqualTo(strata);
        assertThat(Arrays.stream(strata).distinct().count()).isBetween(3L, 5L);
        for (int i = 1; i < scores.length; i++) {
            assertThat(Integer.signum(strata[i] - strata[i - 1]) * Math.signum(scores[i] - scores[i - 1]))
                    .isGreaterThanOrEqualTo(0);
        }
        assertThat(CombinedRatio.of(some.sample().map(RandomCase.predicting(u -> 0.0)), Unit::valid, Unit::expected))
                .isEqualTo(CombinedRatio.of(some.sample(), Unit::valid, Unit::expected));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oneMoreMissedEntryNeverRaisesTheShare(int seed) {
        RandomCase some = RandomCase.of(seed);
        DifferenceEstimate before = some.estimate();
        String worse =
                some.sample().units().get(seed % some.sample().units().size()).key();

        DifferenceEstimate after = some.estimate(u -> u.key().equals(worse)
                ? new Unit(u.key(), u.stratum(), u.left(), u.registered(), u.missed() + 1, u.invalid(), u.m())
                : u);

        assertThat(after.completeness().value())
                .isLessThan(before.completeness().value());
    }

    private static Offset<Double> relative() {
        return within(1e-8);
    }
}
