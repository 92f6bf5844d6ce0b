package truecount.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import truecount.statistics.Calibration.Distance;
import truecount.statistics.SyntheticFrame.Unit;

class CalibrationTest {

    private static final List<String> CODES = List.of("ASB", "DA", "OTHER", "VIOL");

    private final SyntheticFrame frame = SyntheticFrame.read();

    @ParameterizedTest
    @ValueSource(
            strings = {"linear_intercept", "linear_no_intercept", "raking", "logit_bounds_0.3_3", "linear_with_code"})
    void agreesWithRForEveryDistance(String name) {
        JsonNode expected = Oracle.results("case14_greg").get(name);
        boolean iterated = name.equals("raking") || name.startsWith("logit");
        double tolerance = iterated ? Oracle.ITERATED : Oracle.EXACT;

        CalibratedSample<Unit> calibrated = calibrated(name);

        agrees(ratio(calibrated, unit -> true), expected.get("ratio"), tolerance, iterated);
        agrees(
                ratio(calibrated, unit -> unit.code().equals("VIOL")),
                expected.get("violence_code_ratio"),
                tolerance,
                iterated);
        Estimate missing = ExpansionTotal.of(calibrated, Unit::unrecorded);
        Oracle.agrees("missing", missing.value(), expected.at("/unrecorded_total/estimate"), tolerance);
        Oracle.agrees("missing se", missing.standardError(), expected.at("/unrecorded_total/se"), tolerance);
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (int i = 0; i < calibrated.findings().size(); i++) {
            low = Math.min(low, calibrated.factor(i));
            high = Math.max(high, calibrated.factor(i));
        }
        Oracle.agrees("g", new Interval(low, high), expected.get("g_range"), tolerance);
        for (int i = 0; i < 5; i++) {
            Oracle.agrees("weight", calibrated.weight(i), expected.at("/weights_first5/" + i), tolerance);
        }
    }

    @Test
    void reproducesItsTotalsWithoutErrorAndTwiceIsOnce() {
        CalibratedSample<Unit> once = calibrated("linear_intercept");
        CalibratedSample<Unit> twice =
                Calibration.of(once, known("linear_intercept"), totals("linear_intercept"), new Distance.Linear());

        Estimate linked = ExpansionTotal.of(once, Unit::linked);
        assertThat(linked.value()).isCloseTo(814, within(1e-9));
        assertThat(linked.standardError()).isCloseTo(0, within(1e-9));
        for (int i = 0; i < 260; i++) {
            assertThat(twice.factor(i)).isCloseTo(1, within(1e-10));
        }
    }

    @Test
    void postStratifiesLikeAMeanWithinEachGroup() {
        // By hand: 12 units, 4 drawn; group a has 8 units (values 1, 3 drawn), group b 4 (values 5, 9 drawn).
        StratifiedSample<double[]> sample = StratifiedSample.of(
                StratifiedDesign.of(List.of(new Stratum("all", 12, 4))),
                List.of(
                        new SampledUnit<>("1", "all", new double[] {0, 1}),
                        new SampledUnit<>("2", "all", new double[] {0, 3}),
                        new SampledUnit<>("3", "all", new double[] {1, 5}),
                        new SampledUnit<>("4", "all", new double[] {1, 9})));

        CalibratedSample<double[]> calibrated =
                Calibration.toGroups(sample, unit -> unit[0] == 0 ? "a" : "b", Map.of("a", 8L, "b", 4L));

        Estimate total = ExpansionTotal.of(calibrated, unit -> unit[1]);
        assertThat(total.value()).isCloseTo(8 * 2 + 4 * 7, within(1e-12));
        // Weighted residuals: weights 4 and 2; -4, 4, -4, 4 about 0; times 4/3 and 2/3.
        assertThat(total.standardError()).isCloseTo(Math.sqrt(64 * 4.0 / 3 * 2 / 3), within(1e-12));
    }

    @Test
    void changesNothingWhenTheSampleHasTheTrueShares() {
        Map<String, Long> counts = Map.of("ASB", 1064L, "DA", 550L, "OTHER", 1588L, "VIOL", 798L);

        CalibratedSample<Unit> calibrated = Calibration.toGroups(frame.sample(), Unit::code, counts);

        assertThat(ExpansionTotal.of(calibrated, Unit::unrecorded).value())
                .isCloseTo(ExpansionTotal.of(frame.sample(), Unit::unrecorded).value(), within(1e-9));
        assertThat(ExpansionTotal.of(calibrated, Unit::unrecorded).standardError())
                .isCloseTo(ExpansionTotal.of(frame.sample(), Unit::unrecorded).standardError(), within(1e-9));
    }

    @Test
    void refusesTotalsOutOfReachAndGroupsWithoutUnits() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Calibration.of(
                        frame.sample(), unit -> new double[] {1}, new double[] {40_000}, new Distance.Logit(0.3, 3)))
                .withMessage(
                        "No weights give the known totals; check the totals, or allow the weights to move further");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Calibration.toGroups(frame.sample(), unit -> "a", Map.of("a", 3990L, "b", 10L)))
                .withMessage("No unit of group b was drawn, so its 10 units cannot be stood for");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Calibration.toGroups(frame.sample(), Unit::code, Map.of("ASB", 4000L)))
                .withMessageMatching("Group (DA|OTHER|VIOL) has no known count");
    }

    @Test
    void jackknifeAndSeparateRatiosAgreeWithR() {
        JsonNode expected = Oracle.results("case16_jackknife_separate");

        Estimate jackknife = JackknifeVariance.ofRatio(frame.sample(), Unit::recorded, Unit::should)
                .orElseThrow();

        Oracle.agrees("JKn", jackknife.value(), expected.at("/jkn_ratio/estimate"), Oracle.EXACT);
        Oracle.agrees("JKn se", jackknife.standardError(), expected.at("/jkn_ratio/se"), Oracle.EXACT);
        SeparateRatio.byStratum(frame.sample(), Unit::recorded, Unit::should).forEach((name, ratio) -> {
            Oracle.agrees(name, ratio.orElseThrow().value(), expected.at("/separate/" + name + "/ratio"), Oracle.EXACT);
            Oracle.agrees(
                    name, ratio.orElseThrow().standardError(), expected.at("/separate/" + name + "/se"), Oracle.EXACT);
        });
    }

    @Test
    void weighsSeparateRatiosByTheirKnownDenominators() {
        Map<String, Double> known = Map.of("ASB", 0.0, "DA", 100.0, "OTHER", 0.0, "VIOL", 300.0);

        Estimate mean = SeparateRatio.combined(frame.sample(), Unit::recorded, Unit::should, known);

        assertThat(mean.value()).isCloseTo((11.0 / 12 + 3 * 0.847826086956522) / 4, within(1e-12));
    }

    private CalibratedSample<Unit> calibrated(String name) {
        Distance distance = switch (name) {
            case "raking" -> new Distance.Raking();
            case "logit_bounds_0.3_3" -> new Distance.Logit(0.3, 3);
            default -> new Distance.Linear();
        };
        return Calibration.of(frame.sample(), known(name), totals(name), distance);
    }

    private static Function<Unit, double[]> known(String name) {
        return switch (name) {
            case "linear_no_intercept" -> unit -> new double[] {unit.linked(), unit.model()};
            case "linear_with_code" ->
                unit -> {
                    double[] row = new double[6];
                    row[CODES.indexOf(unit.code())] = 1;
                    row[4] = unit.linked();
                    row[5] = unit.model();
                    return row;
                };
            default -> unit -> new double[] {1, unit.linked(), unit.model()};
        };
    }

    private static double[] totals(String name) {
        return switch (name) {
            case "linear_no_intercept" -> new double[] {814, 98.901237};
            case "linear_with_code" -> new double[] {1064, 550, 1588, 798, 814, 98.901237};
            default -> new double[] {4000, 814, 98.901237};
        };
    }

    private static Estimate ratio(Sample<Unit> sample, Function<Unit, Boolean> domain) {
        return CombinedRatio.of(
                        sample,
                        unit -> domain.apply(unit) ? unit.recorded() : 0,
                        unit -> domain.apply(unit) ? unit.should() : 0)
                .orElseThrow();
    }

    private static void agrees(Estimate ratio, JsonNode expected, double tolerance, boolean iterated) {
        Oracle.agrees("ratio", ratio.value(), expected.get("estimate"), tolerance);
        Oracle.agrees("ratio se", ratio.standardError(), expected.get("se"), tolerance);
        Estimate asInR = new Estimate(
                ratio.value(), ratio.standardError(), expected.get("degf").asInt());
        double ends = iterated ? Oracle.ITERATED : Oracle.QUANTILE;
        Oracle.agrees("normal", WaldInterval.normal(asInR, 0.95), expected.get("ci_normal"), ends);
        Oracle.agrees("t", WaldInterval.student(asInR, 0.95), expected.get("ci_t"), ends);
        Oracle.agrees("logit", LogitInterval.student(asInR, 0.95).orElseThrow(), expected.get("ci_logit_t"), ends);
    }
}
