package truecount.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import truecount.statistics.Agreement.ConfusionMatrix;

class KappaIntervalTest {

    private static KappaInterval interval(long... cells) {
        ConfusionMatrix table = table(cells);
        return KappaInterval.of(table, Agreement.of(table).orElseThrow(), 0.95);
    }

    private static ConfusionMatrix table(long... cells) {
        int size = (int) Math.round(Math.sqrt(cells.length));
        List<List<Long>> rows = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            List<Long> row = new ArrayList<>();
            for (int j = 0; j < size; j++) row.add(cells[i * size + j]);
            rows.add(row);
            names.add("answer " + i);
        }
        return new ConfusionMatrix(names, rows);
    }

    @Test
    void leavesRoomWhereTwentyOfTwentyAgree() {
        KappaInterval all = interval(10, 0, 0, 10);

        // Clopper and Pearson for 20 of 20: 0.05 / 2 to the power of a twentieth, 0.8316; chance agrees on half.
        double share = Math.pow(0.025, 1 / 20.0);
        assertThat(all.ends().low()).isCloseTo((share - 0.5) / 0.5, within(1e-9));
        assertThat(all.ends().high()).isEqualTo(1);
        assertThat(all.exact()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1,0,0,1", "0,1,0,0", "0,5,5,0", "10,0,3,0", "0,0,4,9", "199,0,0,1", "1,0,0,999999"})
    void isNeverAPoint(long a, long b, long c, long d) {
        Interval ends = interval(a, b, c, d).ends();

        assertThat(ends.high() - ends.low()).isGreaterThan(1e-4);
        assertThat(ends.low()).isBetween(-1.0, 1.0);
    }

    @Test
    void isNeverAPointForThreeAnswers() {
        Interval ends = interval(7, 0, 0, 0, 8, 0, 0, 0, 9).ends();

        assertThat(ends.low()).isBetween(0.5, 0.95);
        assertThat(ends.high()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"4,true", "5,false", "6,false"})
    void isPlainFromFiveDifferencesOn(int differ, boolean exact) {
        KappaInterval some = interval(40, differ, 0, 40);

        assertThat(some.exact()).isEqualTo(exact);
        Interval plain = WaldInterval.normal(
                Agreement.of(table(40, differ, 0, 40)).orElseThrow().kappa(), 0.95);
        assertThat(some.ends().low() < plain.low() - 1e-12).isEqualTo(exact);
    }

    @ParameterizedTest
    @CsvSource({"20,0.9,0.1", "20,0.6,0.5", "50,0.95,0.2", "100,0.8,0.1", "100,0.95,0.5"})
    void catchesTheTruthWhereThePlainOneFails(int records, double kappa, double common) {
        double chance = common * common + (1 - common) * (1 - common);
        double differ = (1 - kappa) * (1 - chance) / 2;
        SplittableRandom random = new SplittableRandom(11);
        int caught = 0;
        int runs = 2000;
        for (int run = 0; run < runs; run++) {
            long[] cells = new long[4];
            for (int i = 0; i < records; i++) {
                double u = random.nextDouble();
                int cell = u < common - differ ? 0 : u < common ? 1 : u < common + differ ? 2 : 3;
                cells[cell]++;
            }
            ConfusionMatrix table = table(cells);
            boolean held = Agreement.of(table)
                    .map(it -> KappaInterval.of(table, it, 0.95).ends().contains(kappa))
                    .orElse(true);
            caught += held ? 1 : 0;
        }
        // Three binomial deviations below 95 percent.
        assertThat((double) caught / runs).isGreaterThan(0.935);
    }
}
