package truecount.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import truecount.statistics.SampledShare.Method;

class SampledShareTest {

    private static final Map<String, Method> IN_R = Map.of(
            "logit", Method.LOGIT,
            "xlogit", Method.LOGIT,
            "beta", Method.KORN_GRAUBARD,
            "asin", Method.ARCSINE,
            "mean", Method.STUDENT,
            "likelihood", Method.LIKELIHOOD);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "case01_srs",
                "case01b_srs_nofpc",
                "case02_strat_prop",
                "case04_zero_error_stratum",
                "case08_take_all_stratum",
                "case18_nine_strata"
            })
    void agreesWithREveryWayAShareCanBeBounded(String name) {
        StratifiedSample<EntryCounts> sample = EntryCounts.sample(name);
        if (name.endsWith("nofpc")) {
            sample = StratifiedSample.of(sample.design().withoutFinitePopulationCorrection(), sample.units());
        }
        for (String domain : EntryCounts.DOMAINS) {
            JsonNode expected = Oracle.results(name).at("/" + domain + "/proportion");
            SampledShare share = share(sample, domain);
            assertThat(share.entries()).isEqualTo(expected.get("rows_in_subset").asDouble());
            assertThat(share.estimate().degreesOfFreedom())
                    .isEqualTo(expected.get("degf").asInt());
            IN_R.forEach((inR, method) -> {
                JsonNode row = expected.path(inR);
                // Where no error was found R answers NaN or [1, 1]; ours is tested below.
                if (row.at("/ci/0").isNumber() && share.estimate().standardError() > 0) {
                    boolean iterated = inR.equals("logit") || inR.equals("likelihood");
                    SampledShare.Answer answer = share.interval(method, 0.95);
                    assertThat(answer.used()).isEqualTo(method);
                    Oracle.agrees(
                            name + " " + domain + " " + inR,
                            answer.ends(),
                            row.get("ci"),
                            iterated ? Oracle.ITERATED : Oracle.QUANTILE);
                }
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"case05_zero_errors", "case10_tiny"})
    void boundsTheShareFromBelowWhenNoErrorWasFoundWhereRAnswersNaNOrCertainty(String name) {
        SampledShare share = share(EntryCounts.sample(name), "overall");

        assertThat(share.estimate().value()).isEqualTo(1);
        for (Method method : Method.values()) {
            SampledShare.Answer answer = share.interval(method, 0.95);
            assertThat(answer.used()).isEqualTo(Method.KORN_GRAUBARD);
            assertThat(answer.ends().high()).isEqualTo(1);
            assertThat(answer.ends().low()).isBetween(0.01, 0.96);
        }
    }

    @Test
    void countsEntriesAtTheirKishNumberWhenNoErrorWasFound() {
        SampledShare share = share(EntryCounts.sample("case05_zero_errors"), "overall");

        // 80 entries at unequal weights: the lower end is 0.025^(1/n) for a little under 80.
        assertThat(share.equallyWeightedEntries()).isBetween(60.0, 80.0);
        assertThat(share.interval(Method.LOGIT, 0.95).ends().low()).isBetween(0.93, 0.96);
    }

    @Test
    void isExactAfterACensusWhereRAnswersAHalf() {
        StratifiedSample<EntryCounts> census = EntryCounts.sample("case07_census");

        for (String domain : EntryCounts.DOMAINS) {
            SampledShare share = share(census, domain);
            double expected = Oracle.results("case07_census")
                    .at("/" + domain + "/ratio/estimate")
                    .asDouble();
            for (Method method : Method.values()) {
                Interval ends = share.interval(method, 0.95).ends();
                assertThat(ends.halfWidth()).isZero();
                assertThat(Math.abs(ends.low() - expected)).isLessThan(1e-9);
            }
        }
    }

    @Test
    void isNothingForAnEmptyDomainWhereRAnswersZeroOrNaN() {
        StratifiedSample<EntryCounts> tiny = EntryCounts.sample("case10_tiny");

        assertThat(SampledShare.of(tiny, unit -> unit.recorded("sexual"), unit -> unit.should("sexual")))
                .isEmpty();
    }

    @Test
    void refusesMoreHitsThanEntries() {
        StratifiedSample<Integer> sample = StratifiedSample.of(
                StratifiedDesign.of(List.of(new Stratum("a", 9, 1))), List.of(new SampledUnit<>("1", "a", 1)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampledShare.of(sample, unit -> 2, unit -> 1))
                .withMessage("A unit with 1.0 entries cannot have 2.0 hits among them");
    }

    private static SampledShare share(StratifiedSample<EntryCounts> sample, String domain) {
        return SampledShare.of(sample, unit -> unit.recorded(domain), unit -> unit.should(domain))
                .orElseThrow()
                .withDegreesOfFreedom(sample.degreesOfFreedomWithin(unit -> unit.speaksOf(domain)));
    }
}
