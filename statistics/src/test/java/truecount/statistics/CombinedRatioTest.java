package truecount.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class CombinedRatioTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "case01_srs",
                "case01b_srs_nofpc",
                "case02_strat_prop",
                "case04_zero_error_stratum",
                "case05_zero_errors",
                "case07_census",
                "case08_take_all_stratum",
                "case10_tiny",
                "case18_nine_strata"
            })
    void agreesWithRForTheWholeAndForEachDomain(String name) {
        StratifiedSample<EntryCounts> sample = EntryCounts.sample(name);
        if (name.endsWith("nofpc")) {
            sample = StratifiedSample.of(sample.design().withoutFinitePopulationCorrection(), sample.units());
        }
        JsonNode results = Oracle.results(name);
        for (String domain : EntryCounts.DOMAINS) {
            JsonNode expected = results.get(domain);
            agrees(name + " " + domain, sample, domain, expected.get("ratio"));
            Estimate missing = ExpansionTotal.of(sample, unit -> unit.should(domain) - unit.recorded(domain));
            Oracle.agrees("missing", missing.value(), expected.at("/unrecorded_total/estimate"), Oracle.EXACT);
            Oracle.agrees("missing se", missing.standardError(), expected.at("/unrecorded_total/se"), Oracle.EXACT);
        }
    }

    private static void agrees(String what, StratifiedSample<EntryCounts> sample, String domain, JsonNode expected) {
        Estimate above = ExpansionTotal.of(sample, unit -> unit.recorded(domain));
        Estimate below = ExpansionTotal.of(sample, unit -> unit.should(domain));
        Optional<Estimate> ratio = CombinedRatio.of(sample, unit -> unit.recorded(domain), unit -> unit.should(domain));

        Oracle.agrees(what + " numerator", above.value(), expected.get("numerator_total"), Oracle.EXACT);
        Oracle.agrees(what + " denominator", below.value(), expected.get("denominator_total"), Oracle.EXACT);
        Oracle.agrees(what + " numerator se", above.standardError(), expected.get("numerator_total_se"), Oracle.EXACT);
        Oracle.agrees(
                what + " denominator se", below.standardError(), expected.get("denominator_total_se"), Oracle.EXACT);
        if (ratio.isEmpty()) {
            // R answers NaN for an empty domain; ours says that there is no ratio.
            assertThat(expected.get("estimate").asString()).isEqualTo("NaN");
            return;
        }
        Oracle.agrees(what, ratio.get().value(), expected.get("estimate"), Oracle.EXACT);
        Oracle.agrees(what + " se", ratio.get().standardError(), expected.get("se"), Oracle.EXACT);
        Oracle.agrees(
                what + " normal", WaldInterval.normal(ratio.get(), 0.95), expected.get("ci_normal"), Oracle.QUANTILE);
        agreesByStudent(what, sample, domain, ratio.get(), expected);
    }

    /** R counts degrees of freedom within the domain; for the whole it counts every drawn unit, as we always do. */
    private static void agreesByStudent(
            String what, StratifiedSample<EntryCounts> sample, String domain, Estimate ratio, JsonNode expected) {
        int degrees = domain.equals("overall")
                ? sample.degreesOfFreedom()
                : sample.degreesOfFreedomWithin(unit -> unit.speaksOf(domain));
        assertThat(degrees).as(what).isEqualTo(expected.get("degf").asInt());
        Estimate asInR = new Estimate(ratio.value(), ratio.standardError(), degrees);
        if (expected.get("ci_t").get(0).isNumber()) {
            Oracle.agrees(what + " t", WaldInterval.student(asInR, 0.95), expected.get("ci_t"), Oracle.QUANTILE);
        }
        Optional<Interval> logit = LogitInterval.student(asInR, 0.95);
        if (expected.get("ci_logit_t").get(0).isNumber()) {
            Oracle.agrees(what + " logit", logit.orElseThrow(), expected.get("ci_logit_t"), Oracle.QUANTILE);
        } else {
            // R answers NaN where the log-odds are endless or no degree of freedom is left.
            assertThat(logit).as(what).isEmpty();
        }
    }
}
