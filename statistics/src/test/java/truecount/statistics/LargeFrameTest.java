package truecount.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A million units; the limits leave room for a busy machine, the benchmarks measure. */
class LargeFrameTest {

    private record Unit(String key, String stratum, double registered, double predicted) {}

    private static final int SIZE = 1_000_000;
    private static final List<Unit> FRAME = new ArrayList<>();
    private static StratifiedDesign design;

    @BeforeAll
    static void planByRisk() {
        SplittableRandom random = new SplittableRandom(7);
        double[] registered = new double[SIZE];
        double[] predicted = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            registered[i] = random.nextInt(10) == 0 ? 1 : 0;
            predicted[i] = Math.pow(random.nextDouble(), 20);
        }
        long before = System.nanoTime();
        double[] deviations = new double[SIZE];
        AnticipatedDeviation usual = AnticipatedDeviation.usual(0.92, 0.015);
        for (int i = 0; i < SIZE; i++) {
            deviations[i] = usual.of(registered[i], predicted[i]);
        }
        int[] strata = RiskStrata.cut(deviations, i -> "unit-" + i, RiskStrata.strataFor(1000));
        long[] sizes = new long[50];
        double[] sums = new double[50];
        for (int i = 0; i < SIZE; i++) {
            sizes[strata[i]]++;
            sums[strata[i]] += deviations[i];
        }
        List<AnticipatedStratum> anticipated = new ArrayList<>();
        for (int h = 0; h < 50; h++) {
            anticipated.add(new AnticipatedStratum("risk " + h, sizes[h], sums[h] / sizes[h]));
        }
        design = Allocation.optimal(anticipated, 1000, 2);
        report("plan", before);
        for (int i = 0; i < SIZE; i++) {
            FRAME.add(new Unit("unit-" + i, "risk " + strata[i], registered[i], predicted[i]));
        }
    }

    @Test
    void givesEachRiskStratumTheSameNumber() {
        assertThat(design.strata())
                .allSatisfy(stratum -> assertThat(stratum.sampled()).isEqualTo(20));
    }

    @Test
    void isDrawnInSeconds() {
        long before = System.nanoTime();

        List<Ticket> drawn = TicketDraw.draw("seed", FRAME, Unit::key, Unit::stratum, design);

        assertThat(report("draw", before)).isLessThan(Duration.ofSeconds(5));
        assertThat(drawn).hasSize(1000);
    }

    @Test
    void isSummedUpInLessThanASecond() {
        long before = System.nanoTime();

        KnownTotals known = KnownTotals.of(design, FRAME, Unit::stratum, Unit::registered, Unit::predicted);

        assertThat(report("known totals", before)).isLessThan(Duration.ofSeconds(2));
        assertThat(known.expectedFinds()).isGreaterThan(0);
    }

    private static Duration report(String what, long before) {
        Duration taken = Duration.ofNanos(System.nanoTime() - before);
        System.out.printf("A million units, %s: %d ms%n", what, taken.toMillis());
        return taken;
    }
}
