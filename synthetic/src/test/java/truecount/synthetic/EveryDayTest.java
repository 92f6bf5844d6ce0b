package truecount.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import truecount.rules.InForce;

/** A force may begin on any day for which rules are held: the book decides what should have been recorded on each. */
class EveryDayTest {

    private static final Population PEOPLE = Population.of(ExampleForce.plan("every day", 2000));

    private static Truth on(LocalDate day, Situation situation) {
        Dice dice = Dice.of(day.toString(), situation.name());
        Scene scene = Scene.set(situation, PEOPLE, day, dice);
        return Ruling.on(situation
                .facts()
                .json(day.atTime(12, 5).atZone(ReportTimes.LONDON), dice.pick(situation.channels()), scene.victim()));
    }

    private static List<Situation> since(LocalDate day) {
        return Situations.all().list().stream()
                .filter(situation -> situation.since().isAfter(day))
                .toList();
    }

    @Test
    void everythingThatHappensIsDecidedInEveryMonthSinceRulesAreHeld() {
        for (LocalDate day = InForce.FIRST_HELD_DAY; !day.isAfter(InForce.LAST_HELD_DAY); day = day.plusMonths(1)) {
            for (Situation situation : Situations.all().list()) {
                if (!situation.since().isAfter(day)) {
                    assertThat(on(day, situation))
                            .as("%s on %s", situation.name(), day)
                            .isNotNull();
                }
            }
        }
    }

    @Test
    void whatHappensOnlySinceALaterDayIsDecidedFromThatDayAndNotTheDayBefore() {
        assertThat(since(InForce.FIRST_HELD_DAY)).isNotEmpty().allSatisfy(situation -> {
            assertThat(on(situation.since(), situation)).isNotNull();
            assertThatThrownBy(() -> on(situation.since().minusDays(1), situation))
                    .as(situation.name())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("The rule book says registrar");
        });
    }

    @Test
    void noSituationComesBeforeItsFirstDay() {
        LocalDate day = InForce.FIRST_HELD_DAY;
        Dice dice = Dice.of("first day", "draws");

        for (int i = 0; i < 5000; i++) {
            assertThat(Situations.all()
                            .draw(day.atTime(i % 24, 0).atZone(ReportTimes.LONDON), dice)
                            .since())
                    .isEqualTo(day);
        }
    }
}
