package truecount.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import truecount.statistics.RatioSequence.Unit;

class RatioSequenceTest {

    /** Units of none to three entries, all hits but for every {@code miss}-th entry. */
    private static List<Unit> population(int size, int miss, long seed) {
        List<Unit> units = new ArrayList<>();
        int entry = 0;
        for (int i = 0; i < size; i++) {
            int entries = new int[] {1, 1, 0, 2, 1, 3}[i % 6];
            int hits = entries;
            for (int k = 0; k < entries; k++) {
                entry++;
                hits -= entry % miss == 0 ? 1 : 0;
            }
            units.add(new Unit(hits, entries));
        }
        Collections.shuffle(units, new Random(seed));
        return units;
    }

    private static double share(List<Unit> units) {
        return units.stream().mapToDouble(Unit::hits).sum()
                / units.stream().mapToDouble(Unit::entries).sum();
    }

    @Test
    void seldomClaimsAtAnyMomentWhatIsNotSo() {
        int wrong = 0;
        for (int run = 0; run < 400; run++) {
            List<Unit> units = population(300, 12, run);
            double[] risk = new RatioSequence(units.subList(0, 299), 300, 3).riskOfClaimingMoreThan(share(units));
            wrong += Arrays.stream(risk).anyMatch(it -> it <= 0.05) ? 1 : 0;
        }
        // 20 of 400 expected at most; 33 is three deviations more.
        assertThat(wrong).isLessThanOrEqualTo(33);
    }

    @Test
    void holdsTheTruthAtEveryMoment() {
        int missed = 0;
        for (int run = 0; run < 30; run++) {
            List<Unit> units = population(200, 8, run);
            double truth = share(units);
            List<Interval> intervals =
                    new RatioSequence(units, 200, 3).intervals(List.of(10, 50, 100, 150, 190, 200), 0.95);
            missed += intervals.stream().allMatch(ends -> ends.contains(truth)) ? 0 : 1;
        }
        // 1.5 of 30 expected at most; 5 is three deviations more.
        assertThat(missed).isLessThanOrEqualTo(5);
    }

    @Test
    void narrowsAndEndsAtTheTruth() {
        List<Unit> units = population(1200, 12, 3);

        List<Interval> intervals = new RatioSequence(units, 1200, 3).intervals(List.of(100, 400, 900, 1200), 0.95);

        for (int i = 1; i < 4; i++) {
            assertThat(intervals.get(i).low())
                    .isGreaterThanOrEqualTo(intervals.get(i - 1).low() - 1e-12);
            assertThat(intervals.get(i).high())
                    .isLessThanOrEqualTo(intervals.get(i - 1).high() + 1e-12);
        }
        assertThat(intervals.getLast().halfWidth()).isZero();
        assertThat(intervals.getLast().low()).isCloseTo(share(units), within(1e-12));
        assertThat(intervals.get(2).halfWidth()).isLessThan(0.05);
    }

    @Test
    void showsAHighShareLongBeforeTheEnd() {
        List<Unit> units = Collections.nCopies(200, new Unit(1, 1));

        double[] above = new RatioSequence(units, 5000, 1).riskOfClaimingMoreThan(0.95);
        double[] below = new RatioSequence(units, 5000, 1).riskOfClaimingLessThan(0.95);

        // No error in a fixed sample needs 59 records (AICPA); looking after each costs more.
        assertThat(above[58]).isGreaterThan(0.05);
        assertThat(above[199]).isLessThanOrEqualTo(0.05);
        assertThat(below[199]).isEqualTo(1);
    }

    /** SHANGRLA's tests: where every value is a half nothing speaks against a mean of a half. */
    @Test
    void findsNothingInUnitsThatAreAllTheMean() {
        List<Unit> halves = Collections.nCopies(50, new Unit(1, 2));

        assertThat(new RatioSequence(halves, 100, 2).riskOfClaimingMoreThan(0.5))
                .containsOnly(1.0);
        assertThat(new RatioSequence(halves, 100, 2).riskOfClaimingLessThan(0.5))
                .containsOnly(1.0);
    }

    @Test
    void refusesWhatItsProofDoesNotCover() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RatioSequence(List.of(new Unit(1, 4)), 10, 3))
                .withMessage("A unit holds 4 entries where at most 3 were possible");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RatioSequence(Collections.nCopies(11, new Unit(1, 1)), 10, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new Unit(2, 1));
    }
}
