package truecount.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import truecount.statistics.Agreement.ConfusionMatrix;
import truecount.statistics.RoganGladen.Measured;

class AgreementTest {

    @Test
    void agreesOnKappaAndItsStandardError() {
        for (JsonNode row : Oracle.results("case23_reviewers").get("kappa")) {
            List<List<Long>> counts = new ArrayList<>();
            row.get("table").forEach(line -> {
                List<Long> numbers = new ArrayList<>();
                line.forEach(cell -> numbers.add(cell.asLong()));
                counts.add(numbers);
            });

            Agreement agreement = Agreement.of(table(counts)).orElseThrow();

            Oracle.agrees("observed", agreement.observed(), row.get("observed"), Oracle.EXACT);
            Oracle.agrees("expected", agreement.expected(), row.get("expected"), Oracle.EXACT);
            Oracle.agrees("kappa", agreement.kappa().value(), row.get("kappa"), Oracle.EXACT);
            Oracle.agrees("se", agreement.kappa().standardError(), row.get("se_fleiss_cohen_everitt"), Oracle.EXACT);
            Oracle.agrees("ci", WaldInterval.normal(agreement.kappa(), 0.95), row.get("ci"), Oracle.QUANTILE);
        }
    }

    @Test
    void adjustsForPrevalence() {
        // Two answers: twice the observed agreement less one.
        assertThat(Agreement.of(table(List.of(List.of(90L, 3L), List.of(2L, 5L))))
                        .orElseThrow()
                        .prevalenceAdjusted())
                .isCloseTo(0.9, within(1e-12));
        // Three answers: (3 * 0.88 - 1) / 2.
        assertThat(Agreement.of(table(List.of(List.of(20L, 2L, 0L), List.of(3L, 30L, 2L), List.of(1L, 4L, 38L))))
                        .orElseThrow()
                        .prevalenceAdjusted())
                .isCloseTo(0.82, within(1e-12));
    }

    @Test
    void hasNoKappaWhenBothAlwaysGaveOneAnswer() {
        assertThat(Agreement.of(table(List.of(List.of(50L, 0L), List.of(0L, 0L)))))
                .isEmpty();
    }

    @Test
    void refusesTablesThatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table(List.of(List.of(1L, -1L), List.of(0L, 0L))))
                .withMessage("A table of answers holds a negative count");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table(List.of(List.of(0L, 0L), List.of(0L, 0L))))
                .withMessage("No unit was seen by both reviewers");
    }

    @Test
    void agreesOnTheCorrectionByRoganAndGladen() {
        for (JsonNode row : Oracle.results("case23_reviewers").get("rogan_gladen")) {
            Estimate corrected = RoganGladen.of(
                            measured(row, "apparent", "n"),
                            measured(row, "sensitivity", "n_sensitivity"),
                            measured(row, "specificity", "n_specificity"))
                    .orElseThrow();

            Oracle.agrees("corrected", corrected.value(), row.get("corrected"), Oracle.EXACT);
            Oracle.agrees("se", corrected.standardError(), row.get("se"), Oracle.EXACT);
        }
    }

    @Test
    void keepsTheCorrectedShareInRangeAndAnswersNothingForChance() {
        Measured perfect = new Measured(1, 100);

        assertThat(RoganGladen.of(new Measured(0.01, 100), perfect, new Measured(0.9, 100))
                        .orElseThrow()
                        .value())
                .isZero();
        assertThat(RoganGladen.of(new Measured(0.1, 100), new Measured(0.5, 100), new Measured(0.5, 100)))
                .isEmpty();
    }

    private static ConfusionMatrix table(List<List<Long>> counts) {
        return new ConfusionMatrix(
                IntStream.range(0, counts.size()).mapToObj(i -> "answer " + i).toList(), counts);
    }

    private static Measured measured(JsonNode row, String rate, String units) {
        return new Measured(row.get(rate).asDouble(), row.get(units).asLong());
    }
}
