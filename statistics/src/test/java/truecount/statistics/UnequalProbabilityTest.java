package truecount.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class UnequalProbabilityTest {

    private final double[] probabilities = Oracle.rows("case11_pps").stream()
            .mapToDouble(row -> Double.parseDouble(row.getField("pi")))
            .toArray();

    @ParameterizedTest
    @CsvSource({"2, n2", "5, n5", "8, n8", "9, n9", "10, n10"})
    void givesTheProbabilitiesThatRGives(int sampled, String name) {
        double[] sizes = Oracle.rows("case12b_inclusion_probabilities").stream()
                .mapToDouble(row -> Double.parseDouble(row.getField("size")))
                .toArray();
        JsonNode expected = Oracle.results("case12b_inclusion_probabilities").get(name);

        double[] ours = InclusionProbabilities.of(sizes, sampled);

        for (int i = 0; i < ours.length; i++) {
            Oracle.agrees("unit " + i, ours[i], expected.get(i), Oracle.EXACT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"brewer", "with_replacement_approx", "hartley_rao_yg"})
    void agreesWithREveryVarianceThatNeedsNoJointProbabilities(String name) {
        JsonNode expected = Oracle.results("case11_pps").get(name);
        UnequalProbabilityVariance rule = switch (name) {
            case "brewer" -> new BrewerVariance();
            case "with_replacement_approx" -> new WithReplacementVariance();
            default -> HartleyRaoVariance.estimated(probabilities);
        };
        UnequalProbabilitySample<NamedCsvRecord> sample = sample("case11_pps", "incident", rule);

        agrees(sample, "recorded", "should", expected.get("ratio"));
        Estimate missing = ExpansionTotal.of(sample, row -> number(row, "unrecorded"));
        Oracle.agrees("missing", missing.value(), expected.at("/unrecorded_total/estimate"), Oracle.EXACT);
        Oracle.agrees("missing se", missing.standardError(), expected.at("/unrecorded_total/se"), Oracle.EXACT);
    }

    @Test
    void agreesOnHajekDevilleAndOnHartleyRaoWithItsKnownSum() {
        JsonNode results = Oracle.results("case11_pps");
        double known = results.at("/hartley_rao_known_sum/sum_pi2_over_n").asDouble();

        Estimate hartleyRao = ExpansionTotal.of(
                sample("case11_pps", "incident", new HartleyRaoVariance(known)), row -> number(row, "unrecorded"));
        Estimate hajek = ExpansionTotal.of(
                sample("case11_pps", "incident", new HajekDevilleVariance()), row -> number(row, "unrecorded"));

        Oracle.agrees(
                "Hartley-Rao",
                hartleyRao.standardError(),
                results.at("/hartley_rao_known_sum/unrecorded_total/se"),
                Oracle.EXACT);
        Oracle.agrees(
                "Hajek-Deville",
                hajek.standardError() * hajek.standardError(),
                results.at("/hajek_deville/unrecorded_total/variance"),
                Oracle.EXACT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HT", "YG"})
    void agreesWithRWithExactJointProbabilities(String name) {
        JsonNode results = Oracle.results("case12_pps_joint");
        double[][] matrix = new double[5][5];
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                matrix[i][j] = results.at("/joint/%d/%d".formatted(i, j)).asDouble();
            }
        }
        JointProbabilities joint = JointProbabilities.of(matrix);
        UnequalProbabilityVariance rule =
                name.equals("HT") ? new HorvitzThompsonVariance(joint) : new YatesGrundyVariance(joint);
        UnequalProbabilitySample<NamedCsvRecord> sample = sample("case12_pps_joint", "unit", rule);

        Estimate total = ExpansionTotal.of(sample, row -> number(row, "y"));

        Oracle.agrees("total", total.value(), results.get(name).at("/total_y/estimate"), Oracle.EXACT);
        Oracle.agrees("total se", total.standardError(), results.get(name).at("/total_y/se"), Oracle.EXACT);
        agrees(sample, "y", "k", results.get(name).get("ratio"));
    }

    @Test
    void countsNoUnitThatWasCertainToBeDrawn() {
        double[] withCertain = {1, 0.5, 0.25};
        double[] without = {0.5, 0.25};

        for (UnequalProbabilityVariance rule : List.of(new HajekDevilleVariance(), new BrewerVariance())) {
            assertThat(rule.of(withCertain, new double[] {99, 1, 2})).isEqualTo(rule.of(without, new double[] {1, 2}));
            assertThat(rule.of(new double[] {1, 1}, new double[] {3, 4})).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void drawsEachUnitAsOftenAsItsProbabilitySays(boolean sampford) {
        double[] wanted = InclusionProbabilities.of(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 40}, 4);
        List<String> keys = IntStream.range(0, 9).mapToObj(i -> "k" + i).toList();
        int[] times = new int[9];
        int runs = 4000;
        for (int run = 0; run < runs; run++) {
            List<Integer> drawn = sampford
                    ? SampfordDraw.draw("seed" + run, keys, wanted)
                    : ParetoDraw.draw("seed" + run, keys, wanted);
            assertThat(drawn).hasSize(4).doesNotHaveDuplicates().contains(8);
            drawn.forEach(i -> times[i]++);
        }
        // Sampford is exact; Pareto is near at this small size. Four deviations of a binomial, plus 0.02 for Pareto.
        for (int i = 0; i < 9; i++) {
            double deviation = Math.sqrt(wanted[i] * (1 - wanted[i]) / runs);
            assertThat((double) times[i] / runs)
                    .as("unit " + i)
                    .isCloseTo(wanted[i], within(4 * deviation + (sampford ? 0 : 0.02) + 1e-12));
        }
    }

    @Test
    void refusesProbabilitiesThatDoNotSumToASampleSize() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParetoDraw.draw("a", List.of("1", "2"), new double[] {0.7, 0.7}))
                .withMessage("The probabilities of inclusion sum to 1.4; a sample of fixed size needs a whole number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampfordDraw.draw("a", List.of("1", "1"), new double[] {0.5, 0.5}))
                .withMessage("Unit 1 appears twice in the frame");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InclusionProbabilities.of(new double[] {1, 0}, 1))
                .withMessage("Every unit needs a size above 0; got 0.0");
    }

    private static void agrees(
            UnequalProbabilitySample<NamedCsvRecord> sample, String above, String below, JsonNode expected) {
        Estimate ratio = CombinedRatio.of(sample, row -> number(row, above), row -> number(row, below))
                .orElseThrow();
        assertThat(ratio.degreesOfFreedom()).isEqualTo(expected.get("degf").asInt());
        Oracle.agrees("ratio", ratio.value(), expected.get("estimate"), Oracle.EXACT);
        Oracle.agrees("ratio se", ratio.standardError(), expected.get("se"), Oracle.EXACT);
        Oracle.agrees("normal", WaldInterval.normal(ratio, 0.95), expected.get("ci_normal"), Oracle.QUANTILE);
        Oracle.agrees("t", WaldInterval.student(ratio, 0.95), expected.get("ci_t"), Oracle.QUANTILE);
        Oracle.agrees(
                "logit", LogitInterval.student(ratio, 0.95).orElseThrow(), expected.get("ci_logit_t"), Oracle.QUANTILE);
        Estimate denominator = ExpansionTotal.of(sample, row -> number(row, below));
        Oracle.agrees("below", denominator.standardError(), expected.get("denominator_total_se"), Oracle.EXACT);
    }

    private static UnequalProbabilitySample<NamedCsvRecord> sample(
            String name, String key, UnequalProbabilityVariance rule) {
        return UnequalProbabilitySample.of(
                Oracle.rows(name).stream()
                        .map(row -> new ProbabilityUnit<>(row.getField(key), number(row, "pi"), row))
                        .toList(),
                rule);
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }
}
