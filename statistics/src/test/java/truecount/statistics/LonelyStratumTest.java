package truecount.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class LonelyStratumTest {

    private final StratifiedSample<EntryCounts> sample = EntryCounts.sample("case06_lonely_psu");

    @ParameterizedTest
    @EnumSource(names = {"REMOVE", "CERTAINTY", "ADJUST", "AVERAGE"})
    void agreesWithRUnderEveryPolicy(LonelyStratum policy) {
        JsonNode expected =
                Oracle.results("case06_lonely_psu").get(policy.name().toLowerCase(java.util.Locale.ROOT));
        StratifiedSample<EntryCounts> treated = with(policy);

        Estimate ratio = CombinedRatio.of(treated, u -> u.recorded("overall"), u -> u.should("overall"))
                .orElseThrow();
        Estimate should = ExpansionTotal.of(treated, u -> u.should("overall"));
        Estimate recorded = ExpansionTotal.of(treated, u -> u.recorded("overall"));
        Estimate missing = ExpansionTotal.of(treated, u -> u.should("overall") - u.recorded("overall"));

        Oracle.agrees("ratio", ratio.value(), expected.at("/ratio/estimate"), Oracle.EXACT);
        Oracle.agrees("ratio se", ratio.standardError(), expected.at("/ratio/se"), Oracle.EXACT);
        Oracle.agrees(
                "logit", LogitInterval.student(ratio, 0.95).orElseThrow(), expected.at("/ratio/ci_logit_t"), 1e-7);
        Oracle.agrees("should", should.standardError(), expected.at("/ratio/denominator_total_se"), Oracle.EXACT);
        Oracle.agrees("recorded", recorded.standardError(), expected.at("/ratio/numerator_total_se"), Oracle.EXACT);
        Oracle.agrees("missing", missing.standardError(), expected.at("/unrecorded_total/se"), Oracle.EXACT);
    }

    @Test
    void canRefuse() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExpansionTotal.of(with(LonelyStratum.FAIL), u -> u.should("overall")))
                .withMessage("Stratum C has one drawn unit of 200, so its spread is unknown; choose how to treat it");
    }

    @Test
    void collapsesWithTheStratumBefore() {
        // By hand: strata of 10, 6 and 4 units, 2, 1 and 2 drawn. The lonely one joins the first: 3 of 16.
        StratifiedDesign design = StratifiedDesign.of(
                List.of(new Stratum("low", 10, 2), new Stratum("middle", 6, 1), new Stratum("high", 4, 2)));
        StratifiedSample<Integer> drawn = StratifiedSample.of(
                design,
                List.of(
                        new SampledUnit<>("1", "low", 1),
                        new SampledUnit<>("2", "low", 0),
                        new SampledUnit<>("3", "middle", 1),
                        new SampledUnit<>("4", "high", 1),
                        new SampledUnit<>("5", "high", 0)));

        Estimate total = ExpansionTotal.of(drawn, value -> value);

        // Weighted 5, 0, 6 about 11/3, times 3/2 and 13/16; and 2, 0 about 1, times 2 and 1/2.
        double pooled = (Math.pow(5 - 11.0 / 3, 2) + Math.pow(11.0 / 3, 2) + Math.pow(6 - 11.0 / 3, 2)) * 1.5 * 13 / 16;
        assertThat(total.value()).isEqualTo(13);
        assertThat(total.standardError()).isCloseTo(Math.sqrt(pooled + 2 * 2 * 0.5), within(1e-12));
    }

    @Test
    void leavesAStratumTakenInFullAloneUnderEveryPolicy() {
        StratifiedDesign design = StratifiedDesign.of(List.of(new Stratum("one", 1, 1), new Stratum("rest", 9, 3)));
        for (LonelyStratum policy : LonelyStratum.values()) {
            StratifiedSample<Integer> drawn = StratifiedSample.of(
                    design.withLonely(policy),
                    List.of(
                            new SampledUnit<>("1", "one", 7),
                            new SampledUnit<>("2", "rest", 1),
                            new SampledUnit<>("3", "rest", 0),
                            new SampledUnit<>("4", "rest", 2)));

            Estimate total = ExpansionTotal.of(drawn, value -> value);

            // N2 (1 - n/N) s2 / n = 81 * 2/3 * 1 / 3
            assertThat(total.standardError()).isCloseTo(Math.sqrt(18), within(1e-12));
        }
    }

    private StratifiedSample<EntryCounts> with(LonelyStratum policy) {
        return StratifiedSample.of(sample.design().withLonely(policy), sample.units());
    }
}
