package truecount.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ExactIntervalsTest {

    @Test
    void agreeWithRForBinomialCounts() {
        for (JsonNode row : Oracle.results("case19_binomial_intervals")) {
            int hits = row.get("x").asInt();
            int sampled = row.get("n").asInt();
            Oracle.agrees(
                    "Clopper-Pearson",
                    ClopperPearsonInterval.of(hits, sampled, 0.95),
                    row.get("clopper_pearson"),
                    Oracle.QUANTILE);
            Oracle.agrees("Jeffreys", JeffreysInterval.of(hits, sampled, 0.95), row.get("jeffreys"), Oracle.QUANTILE);
            Oracle.agrees("Wilson", WilsonInterval.of(hits, sampled, 0.95), row.get("wilson"), Oracle.QUANTILE);
        }
    }

    @Test
    void agreeWithTestInversionForFinitePopulations() {
        for (JsonNode row : Oracle.results("case20_hypergeometric")) {
            Interval interval = HypergeometricInterval.of(
                    row.get("x").asInt(), row.get("n").asInt(), row.get("N").asInt(), 0.95);

            assertThat(interval)
                    .isEqualTo(new Interval(
                            row.at("/errors_interval/0").asDouble(),
                            row.at("/errors_interval/1").asDouble()));
        }
    }

    @Test
    void refuseImpossibleCounts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClopperPearsonInterval.of(11, 10, 0.95))
                .withMessage("11 out of 10 sampled is impossible");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HypergeometricInterval.of(1, 11, 10, 0.95))
                .withMessage("Cannot sample 11 of a population of 10");
    }
}
