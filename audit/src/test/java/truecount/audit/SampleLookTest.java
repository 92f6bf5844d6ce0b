package truecount.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** What is changed on undrawn units after the draw makes the drawn ones stand out; an honest draw does not. */
class SampleLookTest {

    private static final Plan PLAN = Examples.plan(300);

    @Test
    void honestDrawsDoNotStandOut() {
        int standingOut = 0;
        for (int seed = 0; seed < 200; seed++) {
            Frame frame = frame(unit -> unit.modelScore());
            SampleLook look = new SampleLook(frame, Draw.of(PLAN, frame, "seed " + seed));
            if (look.scores().standsOut() || look.links().standsOut()) standingOut++;
        }
        assertThat(standingOut).isZero();
    }

    @Test
    void scoresOfUndrawnUnitsSetToNothingStandOut() {
        Frame honest = frame(unit -> unit.modelScore());
        Draw draw = Draw.of(PLAN, honest, "rolled in public");
        Set<String> drawn = new HashSet<>();
        draw.items().forEach(item -> drawn.add(item.key()));
        Frame forged = frame(unit -> drawn.contains(unit.key()) ? unit.modelScore() : 0);

        SampleLook.Sums sums = new SampleLook(forged, Draw.of(PLAN, forged, "rolled in public")).scores();

        assertThat(sums.standsOut()).isTrue();
        assertThat(sums.z()).isGreaterThan(20);
        assertThat(new SampleLook(honest, draw).scores().standsOut()).isFalse();
    }

    @Test
    void aFewLargeScoresThatWereDrawnByChanceAreNoForgery() {
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) units.add(new Unit("key-%05d".formatted(i), "one", none(), i == 7 ? 0.9 : 0));
        Frame frame = Frame.of(LocalDate.of(2026, 7, 20), units, List.of());
        int drawnWithIt = 0;
        for (int seed = 0; seed < 60; seed++) {
            Draw draw = Draw.of(PLAN, frame, "seed " + seed);
            SampleLook.Sums sums = new SampleLook(frame, draw).scores();
            if (draw.items().stream().anyMatch(item -> item.key().equals("key-00007"))) drawnWithIt++;
            assertThat(sums.standsOut()).isFalse();
        }
        assertThat(drawnWithIt).isPositive();
    }

    @Test
    void whereEveryUnitIsReviewedTheSumsAreTheSame() {
        Frame frame = frame(unit -> unit.modelScore());
        SampleLook.Sums sums =
                new SampleLook(frame, Draw.of(Examples.plan(10_000), frame, "rolled in public")).scores();

        assertThat(sums.standsOut()).isFalse();
        assertThat(sums.expanded()).isEqualTo(sums.total(), org.assertj.core.api.Assertions.within(1e-9));
    }

    private static LinkedCrimes none() {
        return LinkedCrimes.NONE;
    }

    private static Frame frame(ToDoubleFunction<Unit> score) {
        SplittableRandom random = new SplittableRandom(7);
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            Unit honest = new Unit("key-%05d".formatted(i), i % 3 == 0 ? "a" : "b", none(), 0.2 * random.nextDouble());
            units.add(new Unit(honest.key(), honest.stratum(), honest.linked(), score.applyAsDouble(honest)));
        }
        return Frame.of(LocalDate.of(2026, 7, 20), units, List.of());
    }
}
