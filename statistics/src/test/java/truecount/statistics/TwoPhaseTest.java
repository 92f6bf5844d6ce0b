package truecount.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import truecount.statistics.RecheckDraw.Candidate;

class TwoPhaseTest {

    private static final StratifiedDesign DESIGN =
            StratifiedDesign.of(List.of(new Stratum("a", 10, 4), new Stratum("b", 6, 3)));
    private static final double[] FIRST = {1, 0, 0, 2, 1, 0, 0};
    private static final double[] EXPERT = {1, 0, 1, 1, 0, 0, 2};

    @Test
    void isTheExpertsOwnSampleWhenEverythingIsRechecked() {
        Map<String, Double> certain = keys().collect(Collectors.toMap(key -> key, key -> 1.0));

        TwoPhaseSample<Double> corrected =
                TwoPhaseSample.of(sample(FIRST), experts(keys().toList()), new RecheckDesign.Independent(certain));

        assertThat(ExpansionTotal.of(corrected, value -> value).value())
                .isCloseTo(ExpansionTotal.of(sample(EXPERT), value -> value).value(), within(1e-12));
        assertThat(ExpansionTotal.of(corrected, value -> value).standardError())
                .isCloseTo(ExpansionTotal.of(sample(EXPERT), value -> value).standardError(), within(1e-12));
        assertThat(corrected.count(corrected.values(value -> value))).isEqualTo(5);
    }

    @Test
    void isUnbiasedOverAllIndependentChoices() {
        Map<String, Double> chances = new HashMap<>();
        double[] p = {1, 0.5, 0.3, 1, 0.8, 0.4, 0.25};
        keys().forEach(key -> chances.put(key, p[Integer.parseInt(key)]));
        double mean = 0;
        double meanVariance = 0;
        double spread = 0;
        double truth = ExpansionTotal.of(sample(EXPERT), value -> value).value();
        for (int subset = 0; subset < 128; subset++) {
            double chance = 1;
            for (int i = 0; i < 7; i++) {
                chance *= (subset >> i & 1) == 1 ? p[i] : 1 - p[i];
            }
            if (chance > 0) {
                int bits = subset;
                List<String> chosen = keys().filter(key -> (bits >> Integer.parseInt(key) & 1) == 1)
                        .toList();
                Estimate total = ExpansionTotal.of(
                        TwoPhaseSample.of(sample(FIRST), experts(chosen), new RecheckDesign.Independent(chances)),
                        value -> value);
                mean += chance * total.value();
                meanVariance += chance * total.standardError() * total.standardError();
                spread += chance * (total.value() - truth) * (total.value() - truth);
            }
        }
        // Given the sample: the variance estimate is on average the sample's own plus the spread of the corrections.
        Estimate expert = ExpansionTotal.of(sample(EXPERT), value -> value);
        assertThat(mean).isCloseTo(truth, within(1e-12));
        assertThat(meanVariance).isCloseTo(expert.standardError() * expert.standardError() + spread, within(1e-10));
    }

    @Test
    void isUnbiasedOverAllChoicesFromGroups() {
        Map<String, String> groups =
                keys().collect(Collectors.toMap(key -> key, key -> Integer.parseInt(key) % 2 == 0 ? "even" : "odd"));
        double mean = 0;
        double meanVariance = 0;
        double spread = 0;
        int choices = 0;
        double truth = ExpansionTotal.of(sample(EXPERT), value -> value).value();
        for (int subset = 0; subset < 128; subset++) {
            int even = Integer.bitCount(subset & 0b1010101);
            int odd = Integer.bitCount(subset & 0b0101010);
            if (even == 2 && odd == 2) {
                int bits = subset;
                List<String> chosen = keys().filter(key -> (bits >> Integer.parseInt(key) & 1) == 1)
                        .toList();
                TwoPhaseSample<Double> corrected =
                        TwoPhaseSample.of(sample(FIRST), experts(chosen), new RecheckDesign.Groups(groups));
                double value = ExpansionTotal.of(corrected, v -> v).value();
                mean += value;
                meanVariance += corrected.varianceOfTotal(corrected.values(v -> v));
                spread += (value - truth) * (value - truth);
                choices++;
            }
        }
        Estimate expert = ExpansionTotal.of(sample(EXPERT), value -> value);
        assertThat(choices).isEqualTo(6 * 3);
        assertThat(mean / choices).isCloseTo(truth, within(1e-12));
        assertThat(meanVariance / choices)
                .isCloseTo(expert.standardError() * expert.standardError() + spread / choices, within(1e-10));
    }

    @Test
    void carriesThroughTheDifferenceEstimator() {
        Map<String, Double> certain = keys().collect(Collectors.toMap(key -> key, key -> 1.0));
        StratifiedSample<Reviewed> first = sample(FIRST).map(value -> new Reviewed(value, 0, 0.1));
        Map<String, Reviewed> second = new HashMap<>();
        experts(keys().toList()).forEach((key, value) -> second.put(key, new Reviewed(value, 0, 0.1)));
        KnownTotals known = KnownTotals.of(DESIGN, 20, new double[] {1, 0.6}, new double[] {3, 2});

        DifferenceEstimate corrected = DifferenceEstimator.of(
                        TwoPhaseSample.of(first, second, new RecheckDesign.Independent(certain)), known)
                .orElseThrow();

        DifferenceEstimate experts = DifferenceEstimator.of(
                        sample(EXPERT).map(value -> new Reviewed(value, 0, 0.1)), known)
                .orElseThrow();
        assertThat(corrected.missed().value()).isCloseTo(experts.missed().value(), within(1e-12));
        assertThat(corrected.found()).isEqualTo(experts.found()).isEqualTo(5);
    }

    @Test
    void choosesAllHitsAndTheShareOfTheRest() {
        List<Candidate> candidates = IntStream.range(0, 1000)
                .mapToObj(i -> new Candidate("k" + i, i < 50, i % 100))
                .toList();

        Map<String, Double> chances = RecheckDraw.probabilities(candidates, 0.2);

        double rest = candidates.stream()
                .filter(c -> !c.hit())
                .mapToDouble(c -> chances.get(c.key()))
                .sum();
        assertThat(rest).isCloseTo(190, within(1e-6));
        assertThat(chances.values()).allSatisfy(chance -> assertThat(chance).isBetween(0.05, 1.0));
        assertThat(chances.get("k3")).isEqualTo(1);
        List<String> chosen = RecheckDraw.choose("seed", chances);
        assertThat(chosen).hasSizeBetween(200, 280).contains("k0", "k49");
        assertThat(RecheckDraw.choose("seed", chances)).isEqualTo(chosen);
    }

    @Test
    void refusesRechecksThatDoNotFit() {
        Map<String, Double> half = keys().collect(Collectors.toMap(key -> key, key -> 0.5));

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> TwoPhaseSample.of(sample(FIRST), Map.of("99", 1.0), new RecheckDesign.Independent(half)))
                .withMessage("Unit 99 was rechecked but is not in the sample");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RecheckDesign.Independent(Map.of("1", 0.0)))
                .withMessage("Unit 1 cannot be rechecked with probability 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TwoPhaseSample.of(
                        sample(FIRST),
                        experts(List.of("1")),
                        new RecheckDesign.Groups(keys().collect(Collectors.toMap(key -> key, key -> "all")))))
                .withMessage("Recheck group all: 1 of 7 units were rechecked; two are needed to show the spread");
    }

    private static Stream<String> keys() {
        return IntStream.range(0, 7).mapToObj(Integer::toString);
    }

    private static Map<String, Double> experts(List<String> keys) {
        return keys.stream().collect(Collectors.toMap(key -> key, key -> EXPERT[Integer.parseInt(key)]));
    }

    private static StratifiedSample<Double> sample(double[] values) {
        return StratifiedSample.of(
                DESIGN,
                keys().map(key -> new SampledUnit<>(
                                key, Integer.parseInt(key) < 4 ? "a" : "b", values[Integer.parseInt(key)]))
                        .toList());
    }
}
