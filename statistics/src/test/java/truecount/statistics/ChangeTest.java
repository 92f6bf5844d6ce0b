package truecount.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The difference of two estimates, and a line through several. */
class ChangeTest {

    /** Newcombe (1998), table II, method 10, for the first share less the second. */
    @ParameterizedTest
    @CsvSource({
        "56,70,48,80,0.0524,0.3339",
        "9,10,3,10,0.1705,0.8090",
        "6,7,2,7,0.0582,0.8062",
        "5,56,0,29,-0.0381,0.1926",
        "0,10,0,20,-0.1611,0.2775",
        "0,10,0,10,-0.2775,0.2775",
        "10,10,0,20,0.6791,1.0000",
        "10,10,0,10,0.6075,1.0000"
    })
    void isNewcombesIntervalWhereBothAreWilsons(int a, int m, int b, int n, double low, double high) {
        Interval ends = DifferenceInterval.of(
                (double) b / n, WilsonInterval.of(b, n, 0.95), (double) a / m, WilsonInterval.of(a, m, 0.95));

        assertThat(ends.low()).isCloseTo(low, within(5.1e-5));
        assertThat(ends.high()).isCloseTo(high, within(5.1e-5));
    }

    @Test
    void isPlainWhereBothAreNormal() {
        // Errors of 3 and 4 in any unit make one of 5.
        Interval ends = DifferenceInterval.of(0.80, new Interval(0.77, 0.83), 0.90, new Interval(0.86, 0.94));

        assertThat(ends.low()).isCloseTo(0.05, within(1e-12));
        assertThat(ends.high()).isCloseTo(0.15, within(1e-12));
    }

    @Test
    void isNeverNarrowerWithoutThePoints() {
        Interval first = new Interval(0.7, 0.95);
        Interval second = new Interval(0.8, 0.99);

        Interval ends = DifferenceInterval.ofEnds(first, second);

        for (double a = 0.7; a <= 0.95; a += 0.05) {
            for (double b = 0.8; b <= 0.99; b += 0.05) {
                Interval known = DifferenceInterval.of(a, first, b, second);
                assertThat(ends.low()).isLessThanOrEqualTo(known.low() + 1e-12);
                assertThat(ends.high()).isGreaterThanOrEqualTo(known.high() - 1e-12);
            }
        }
    }

    @Test
    void coversTheTrueDifferenceOfTwoExactIntervals() {
        SplittableRandom random = new SplittableRandom(4);
        int caught = 0;
        int runs = 4000;
        for (int run = 0; run < runs; run++) {
            long a = hits(random, 300, 0.9);
            long b = hits(random, 200, 0.95);
            caught += DifferenceInterval.of(
                                    a / 300.0,
                                    ClopperPearsonInterval.of(a, 300, 0.95),
                                    b / 200.0,
                                    ClopperPearsonInterval.of(b, 200, 0.95))
                            .contains(0.05)
                    ? 1
                    : 0;
        }
        assertThat((double) caught / runs).isGreaterThan(0.945);
    }

    private static long hits(SplittableRandom random, int of, double share) {
        long hits = 0;
        for (int i = 0; i < of; i++) hits += random.nextDouble() < share ? 1 : 0;
        return hits;
    }

    @ParameterizedTest
    @ValueSource(strings = {"apart", "near", "bent"})
    void laysTheLineThatWeightedLeastSquaresDo(String name) {
        JsonNode results = Oracle.results("verbs/trend");
        JsonNode expected = results.get(name);
        double reach = Confidence.normalPoint(0.95);
        List<TrendLine.Point> points = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            double value = expected.get("y").get(i).asDouble();
            double arm = results.get("se").get(i).asDouble() * reach;
            points.add(new TrendLine.Point(
                    results.get("t").get(i).asDouble(), value, new Interval(value - arm, value + arm)));
        }

        TrendLine line = TrendLine.through(points, 0.95);

        Oracle.agrees("slope", line.slope().value(), expected.get("slope"), Oracle.EXACT);
        Oracle.agrees("start", line.start(), expected.get("start"), Oracle.EXACT);
        Oracle.agrees("se", line.slope().standardError(), expected.get("se"), Oracle.EXACT);
        Oracle.agrees("apart", line.apart(), expected.get("q"), 1e-8);
        Oracle.agrees("chance", line.chance(), expected.get("p"), 1e-8);
        assertThat(line.bent()).isEqualTo(name.equals("bent"));
        double multiple = line.interval(0.95).halfWidth() / line.slope().standardError();
        assertThat(multiple).isCloseTo(name.equals("bent") ? 3.182446 : 1.959964, within(1e-5));
    }

    @Test
    void takesTheLongerArmOfALopsidedInterval() {
        TrendLine lopsided = TrendLine.through(
                List.of(
                        new TrendLine.Point(0, 0.9, new Interval(0.86, 0.92)),
                        new TrendLine.Point(1, 0.9, new Interval(0.86, 0.92))),
                0.95);
        TrendLine even = TrendLine.through(
                List.of(
                        new TrendLine.Point(0, 0.9, new Interval(0.86, 0.94)),
                        new TrendLine.Point(1, 0.9, new Interval(0.86, 0.94))),
                0.95);

        assertThat(lopsided.slope().standardError()).isCloseTo(even.slope().standardError(), within(1e-15));
    }

    @Test
    void refusesWhatHasNoTrend() {
        TrendLine.Point point = new TrendLine.Point(1, 0.9, new Interval(0.8, 0.95));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrendLine.through(List.of(point, point), 0.95))
                .withMessage("A trend needs estimates at two different times");
        assertThatIllegalArgumentException().isThrownBy(() -> new TrendLine.Point(1, 0.9, new Interval(0.9, 0.9)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DifferenceInterval.of(0.5, new Interval(0.6, 0.7), 0.6, new Interval(0.5, 0.7)));
    }
}
