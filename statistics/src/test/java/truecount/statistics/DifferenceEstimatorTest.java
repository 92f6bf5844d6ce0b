package truecount.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class DifferenceEstimatorTest {

    private final SyntheticFrame frame = SyntheticFrame.read();
    private final StratifiedSample<Reviewed> sample = frame.sample().map(SyntheticFrame.Unit::reviewed);

    @Test
    void agreesWithTheDefaultPathEndToEnd() {
        JsonNode expected = Oracle.results("case25_default_path");

        DifferenceEstimate estimate =
                DifferenceEstimator.of(sample, frame.known()).orElseThrow();

        Estimate share = estimate.completeness();
        Oracle.agrees("U", estimate.missed().value(), expected.get("unrecorded"), Oracle.EXACT);
        Oracle.agrees("V", estimate.valid(), expected.get("recorded_valid"), Oracle.EXACT);
        Oracle.agrees("R", share.value(), expected.get("accuracy"), Oracle.EXACT);
        Oracle.agrees("se", share.standardError(), expected.get("accuracy_se"), Oracle.EXACT);
        Oracle.agrees("wald", WaldInterval.normal(share, 0.95), expected.get("accuracy_ci_wald"), Oracle.QUANTILE);
        Oracle.agrees(
                "logit",
                LogitInterval.normal(share, 0.95).orElseThrow(),
                expected.get("accuracy_ci_logit_z"),
                Oracle.QUANTILE);
    }

    @ParameterizedTest
    @CsvSource({
        "RISK, gamma_sigma_weight",
        "MODEL, gamma_model_weight",
        "CAUTIOUS, gamma_mean_weight",
        "LARGEST, gamma_max_weight"
    })
    void agreesOnTheGammaIntervalUnderEveryAddOn(AddOn.Rule rule, String name) {
        JsonNode expected = Oracle.results("case25_default_path").get(name);

        DifferenceEstimate estimate =
                DifferenceEstimator.of(sample, frame.known()).orElseThrow();

        AddOn addOn = estimate.known().addOn(rule);
        Oracle.agrees("a", addOn.weight(), expected.get("w_add"), Oracle.EXACT);
        Oracle.agrees("b", addOn.squaredWeight(), expected.get("w2_add"), Oracle.EXACT);
        Oracle.agrees("U", estimate.missedInterval(rule, 0.95), expected.get("unrecorded"), Oracle.QUANTILE);
        Oracle.agrees("R", estimate.interval(rule, 0.95), expected.get("accuracy"), Oracle.QUANTILE);
    }

    @Test
    void agreesOnTheYearlyCount() {
        JsonNode expected = Oracle.results("case25_default_path");
        DifferenceEstimate estimate =
                DifferenceEstimator.of(sample, frame.known()).orElseThrow();

        MissedPerPeriod year = MissedPerPeriod.of(
                expected.at("/annual/recorded_year").asDouble(),
                estimate.completeness().value(),
                estimate.interval(0.95));

        Oracle.agrees("year", year.value(), expected.at("/annual/unrecorded_year"), Oracle.EXACT);
        assertThat(year.interval().contains(year.value())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, lambda_0", "0.5, lambda_0.5", "1, lambda_1", "3.26151195976, lambda_opt_from_vcov"})
    void agreesForEveryTrustInTheModel(double lambda, String name) {
        JsonNode expected = Oracle.results("case15_difference").get(name);

        DifferenceEstimate estimate =
                DifferenceEstimator.of(sample, frame.known(), lambda).orElseThrow();

        Oracle.agrees("U", estimate.missed().value(), expected.get("unrecorded"), Oracle.EXACT);
        Oracle.agrees("U se", estimate.missed().standardError(), expected.get("unrecorded_se"), Oracle.EXACT);
        Oracle.agrees("V", estimate.valid(), expected.get("recorded_valid"), Oracle.EXACT);
        Oracle.agrees("R", estimate.completeness().value(), expected.get("accuracy"), Oracle.EXACT);
        Oracle.agrees("R se", estimate.completeness().standardError(), expected.get("accuracy_se"), Oracle.EXACT);
    }

    @Test
    void agreesOnTheTrustThatWouldHaveServedBest() {
        JsonNode expected = Oracle.results("case15_difference").at("/lambda_opt_from_vcov/lambda");

        Oracle.agrees("lambda", DifferenceEstimator.bestTrust(sample), expected, Oracle.EXACT);
        assertThat(DifferenceEstimator.bestTrust(sample.map(unit -> new Reviewed(1, 0, 0))))
                .isZero();
    }

    @Test
    void drawsTheSameIntervalFromTheSameProbabilitiesHoweverTheyCameAbout() {
        // One stratum of equal chances is also a draw with equal probabilities.
        StratifiedDesign plain = StratifiedDesign.of(List.of(new Stratum("all", 4000, 260)));
        KnownTotals stratified = KnownTotals.of(
                plain, frame.units(), unit -> "all", SyntheticFrame.Unit::linked, SyntheticFrame.Unit::model);
        KnownTotals unequal = KnownTotals.ofProbabilities(
                frame.units(), unit -> 0.065, SyntheticFrame.Unit::linked, SyntheticFrame.Unit::model);

        assertThat(unequal.expectedFinds()).isCloseTo(stratified.expectedFinds(), within(1e-9));
        for (AddOn.Rule rule : AddOn.Rule.values()) {
            assertThat(unequal.addOn(rule).weight())
                    .isCloseTo(stratified.addOn(rule).weight(), within(1e-9));
            assertThat(unequal.addOn(rule).squaredWeight())
                    .isCloseTo(stratified.addOn(rule).squaredWeight(), within(1e-9));
        }
    }

    @Test
    void takesInvalidEntriesOffWhatTheRegisterHolds() {
        // By hand: 10 units, 4 drawn, weight 2.5; the register holds 20 entries; one invalid and one missed found.
        StratifiedDesign design = StratifiedDesign.of(List.of(new Stratum("all", 10, 4)));
        StratifiedSample<Reviewed> drawn = StratifiedSample.of(
                design,
                List.of(
                        new SampledUnit<>("1", "all", new Reviewed(1, 0, 0)),
                        new SampledUnit<>("2", "all", new Reviewed(0, 1, 0)),
                        new SampledUnit<>("3", "all", Reviewed.NOTHING),
                        new SampledUnit<>("4", "all", Reviewed.NOTHING)));
        KnownTotals known =
                KnownTotals.of(design, List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), unit -> "all", unit -> 2, unit -> 0);

        DifferenceEstimate estimate = DifferenceEstimator.of(drawn, known).orElseThrow();

        assertThat(estimate.invalid().value()).isEqualTo(2.5);
        assertThat(estimate.valid()).isEqualTo(17.5);
        assertThat(estimate.missed().value()).isEqualTo(2.5);
        assertThat(estimate.completeness().value()).isEqualTo(0.875);
        // e = -0.125 o - 0.875 u: -0.875, -0.125, 0, 0; s2 = 0.1744791667; N2 (1 - n/N) s2 / n / 20^2
        assertThat(estimate.completeness().standardError())
                .isCloseTo(Math.sqrt(100 * 0.6 * (0.53125 / 3) / 4 / 400), within(1e-12));
        assertThat(estimate.pointMayBeShown()).isFalse();
    }

    @Test
    void hasNothingToSayOfAnEmptyDomain() {
        KnownTotals empty =
                KnownTotals.of(sample.design(), frame.units(), SyntheticFrame.Unit::code, unit -> 0, unit -> 0);

        assertThat(DifferenceEstimator.of(sample.map(unit -> Reviewed.NOTHING), empty))
                .isEmpty();
    }

    @Test
    void staysHonestWhenNoErrorWasFound() {
        KnownTotals known = KnownTotals.of(
                sample.design(), frame.units(), SyntheticFrame.Unit::code, SyntheticFrame.Unit::linked, unit -> 0);

        DifferenceEstimate estimate = DifferenceEstimator.of(sample.map(unit -> Reviewed.NOTHING), known)
                .orElseThrow();

        assertThat(estimate.completeness().value()).isEqualTo(1);
        Interval interval = estimate.interval(0.95);
        assertThat(interval.high()).isEqualTo(1);
        assertThat(interval.low()).isBetween(0.8, 0.98);
        assertThat(estimate.missedInterval(AddOn.Rule.RISK, 0.95).low()).isZero();
    }

    @Test
    void saysZeroWithCertaintyOnlyOfAnEmptyRegister() {
        StratifiedDesign design = StratifiedDesign.of(List.of(new Stratum("all", 10, 4)));
        List<Integer> units = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        StratifiedSample<Reviewed> missing = drawn(design, new Reviewed(1, 0, 0), Reviewed.NOTHING);
        StratifiedSample<Reviewed> allInvalid = drawn(design, new Reviewed(1, 2, 0), new Reviewed(0, 1, 0));

        DifferenceEstimate empty = DifferenceEstimator.of(
                        missing, KnownTotals.of(design, units, unit -> "all", unit -> 0, unit -> 0))
                .orElseThrow();
        DifferenceEstimate spoilt = DifferenceEstimator.of(
                        allInvalid, KnownTotals.of(design, units, unit -> "all", unit -> 1, unit -> 0))
                .orElseThrow();

        assertThat(empty.completeness().value()).isZero();
        assertThat(empty.interval(0.95)).isEqualTo(new Interval(0, 0));
        // More invalid entries are estimated than the register holds; some may still be valid.
        assertThat(spoilt.completeness().value()).isZero();
        assertThat(spoilt.interval(0.95).low()).isZero();
        assertThat(spoilt.interval(0.95).high()).isBetween(0.1, 0.95);
    }

    @Test
    void countsAtLeastWhatWasFoundHoweverWrongTheModel() {
        StratifiedDesign design = StratifiedDesign.of(List.of(new Stratum("all", 10, 4)));
        KnownTotals known = KnownTotals.of(
                design, List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), unit -> "all", unit -> 1, unit -> unit <= 4 ? 0.9 : 0);
        // The model warned of every drawn unit and of no other; expanded, its error would take the count below 0.
        StratifiedSample<Reviewed> sample = drawn(design, new Reviewed(1, 0, 0.9), new Reviewed(0, 0, 0.9));

        DifferenceEstimate estimate = DifferenceEstimator.of(sample, known).orElseThrow();

        assertThat(estimate.missed().value()).isEqualTo(estimate.found()).isEqualTo(1);
    }

    private static StratifiedSample<Reviewed> drawn(StratifiedDesign design, Reviewed first, Reviewed others) {
        return StratifiedSample.of(
                design,
                List.of(
                        new SampledUnit<>("1", "all", first),
                        new SampledUnit<>("2", "all", others),
                        new SampledUnit<>("3", "all", others),
                        new SampledUnit<>("4", "all", others)));
    }
}
