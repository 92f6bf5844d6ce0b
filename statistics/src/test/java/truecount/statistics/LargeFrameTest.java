package truecount.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A million units; the limits leave room for a busy machine, the benchmarks measure. */
class LargeFrameTest {

    private record Unit(String key, int position, double registered, double predicted) {}

    private static final int SIZE = 1_000_000;
    private static final List<Unit> FRAME = frame();
    private static RiskDesign plan;

    @BeforeAll
    static void planByRisk() {
        long before = System.nanoTime();
        AnticipatedDeviation usual = AnticipatedDeviation.usual(0.92, 0.015);
        RiskFrame risk = RiskFrame.of(FRAME, Unit::key, u -> "all", u -> usual.of(u.registered(), u.predicted()));
        plan = RiskDesign.of(risk, Map.of("all", 1000));
        report("plan", before);
    }

    @Test
    void givesEachRiskStratumNearlyTheSameNumber() {
        assertThat(plan.design().sampled()).isEqualTo(1000);
        assertThat(plan.design().strata())
                .hasSize(50)
                .allSatisfy(stratum -> assertThat(stratum.sampled()).isBetween(19L, 21L));
    }

    @Test
    void isDrawnInSeconds() {
        long before = System.nanoTime();

        List<Ticket> drawn = TicketDraw.draw("seed", FRAME, Unit::key, u -> plan.stratum(u.position()), plan.design());

        assertThat(report("draw", before)).isLessThan(Duration.ofSeconds(5));
        assertThat(drawn).hasSize(1000);
    }

    @Test
    void isSummedUpInLessThanASecond() {
        long before = System.nanoTime();

        KnownTotals known = KnownTotals.of(
                plan.design(), FRAME, u -> plan.stratum(u.position()), Unit::registered, Unit::predicted);

        assertThat(report("known totals", before)).isLessThan(Duration.ofSeconds(2));
        assertThat(known.expectedFinds()).isGreaterThan(0);
    }

    private static List<Unit> frame() {
        SplittableRandom random = new SplittableRandom(7);
        List<Unit> frame = new ArrayList<>();
        for (int i = 0; i < SIZE; i++) {
            double registered = random.nextInt(10) == 0 ? 1 : 0;
            frame.add(new Unit("unit-" + i, i, registered, Math.pow(random.nextDouble(), 20)));
        }
        return frame;
    }

    private static Duration report(String what, long before) {
        Duration taken = Duration.ofNanos(System.nanoTime() - before);
        System.out.printf("A million units, %s: %d ms%n", what, taken.toMillis());
        return taken;
    }
}
