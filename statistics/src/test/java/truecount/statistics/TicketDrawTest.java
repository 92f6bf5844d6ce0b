package truecount.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketDrawTest {

    private static final List<String> FRAME =
            IntStream.range(0, 500).mapToObj(i -> "unit-" + i).toList();

    @Test
    void printsTheHashThatAnyToolPrints() {
        // printf 'seed|key' | sha256sum
        assertThat(TicketDraw.ticket("seed", "key"))
                .isEqualTo("2b40903c951660bda478db8aed70acf953523bc9c698588159eec5681168c9ce");
    }

    @Test
    void drawsTheSmallestTicketsOfEachStratumInOrder() {
        StratifiedDesign design = design(7, 3);

        List<Ticket> drawn = draw("2026-11-23", FRAME, design);

        List<String> expected = new ArrayList<>();
        for (Stratum stratum : design.strata()) {
            FRAME.stream()
                    .filter(key -> half(key).equals(stratum.name()))
                    .map(key -> TicketDraw.ticket("2026-11-23", key))
                    .sorted()
                    .limit(stratum.sampled())
                    .forEach(expected::add);
        }
        assertThat(drawn.stream().map(Ticket::hash)).isEqualTo(expected);
    }

    @Test
    void keepsAllOfASmallerSampleInABiggerOne() {
        for (int size = 1; size < 60; size++) {
            assertThat(draw("a", FRAME, design(size + 1, size + 1))).containsAll(draw("a", FRAME, design(size, size)));
        }
    }

    @Test
    void doesNotDependOnTheOrderOfTheFrame() {
        List<String> shuffled = new ArrayList<>(FRAME);
        Collections.shuffle(shuffled, new Random(1));

        assertThat(draw("a", shuffled, design(20, 20))).isEqualTo(draw("a", FRAME, design(20, 20)));
    }

    @Test
    void drawsEachUnitEquallyOftenOverManySeeds() {
        int[] times = new int[500];
        for (int seed = 0; seed < 2000; seed++) {
            for (Ticket ticket : draw("seed " + seed, FRAME, design(25, 25))) {
                times[Integer.parseInt(ticket.key().substring(5))]++;
            }
        }
        // Each is expected 200 times with deviation 13.4; five deviations for the worst of 500 units.
        assertThat(IntStream.of(times).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(133, 267));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void refusesASeedOfSpaces(String seed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draw(seed, FRAME, design(2, 2)))
                .withMessage("The seed is blank; give a text that nobody could have foreseen");
    }

    @Test
    void refusesAKeyThatAppearsTwice() {
        List<String> frame = new ArrayList<>(FRAME);
        frame.set(499, "unit-401");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> draw("a", frame, design(2, 2)))
                .withMessage("Unit unit-401 appears twice in the frame");
    }

    @Test
    void refusesAFrameThatDiffersFromItsDesign() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draw("a", FRAME.subList(0, 499), design(2, 2)))
                .withMessage("Stratum odd: the design says 250 units but the frame holds 249");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TicketDraw.draw("a", FRAME, key -> key, key -> "third", design(2, 2)))
                .withMessage("Unit unit-0 is in stratum third, which the design does not have (it has even, odd)");
    }

    private static List<Ticket> draw(String seed, List<String> frame, StratifiedDesign design) {
        return TicketDraw.draw(seed, frame, key -> key, TicketDrawTest::half, design);
    }

    private static StratifiedDesign design(int even, int odd) {
        return StratifiedDesign.of(List.of(new Stratum("even", 250, even), new Stratum("odd", 250, odd)));
    }

    private static String half(String key) {
        return (key.charAt(key.length() - 1) - '0') % 2 == 0 ? "even" : "odd";
    }
}
