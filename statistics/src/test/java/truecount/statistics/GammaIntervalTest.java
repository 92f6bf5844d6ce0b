package truecount.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GammaIntervalTest {

    private static final AddOn ONE = new AddOn(1, 1);

    /** With weights of 1 it is the exact Poisson interval; these ends are in Garwood's tables. */
    @ParameterizedTest
    @CsvSource({"0, 0, 3.6889", "1, 0.0253, 5.5716", "5, 1.6235, 11.6683", "20, 12.2165, 30.8884"})
    void isTheExactPoissonIntervalForUnweightedCounts(double count, double low, double high) {
        Interval interval = GammaInterval.of(count, count, ONE, 0.95);

        assertThat(interval.low()).isCloseTo(low, within(5e-5));
        assertThat(interval.high()).isCloseTo(high, within(5e-5));
    }

    @Test
    void isThePointWhenNothingIsInDoubt() {
        assertThat(GammaInterval.of(7, 0, AddOn.NONE, 0.95)).isEqualTo(new Interval(7, 7));
        assertThat(GammaInterval.of(0, 0, AddOn.NONE, 0.95)).isEqualTo(new Interval(0, 0));
    }

    @ParameterizedTest
    @CsvSource({"1e6, 1e-3", "1e6, 1e-7", "1e-6, 10", "1e5, 1e5", "3, 1e6", "1e9, 1"})
    void staysInOrderFarFromTheUsual(double count, double variance) {
        for (AddOn addOn : new AddOn[] {AddOn.NONE, ONE, new AddOn(300, 100_000)}) {
            Interval interval = GammaInterval.of(count, variance, addOn, 0.95);

            assertThat(interval.low()).isBetween(0.0, count);
            assertThat(interval.high()).isGreaterThanOrEqualTo(count).isFinite();
        }
    }

    @Test
    void refusesCountsBelowZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GammaInterval.of(-1, 1, ONE, 0.95))
                .withMessage("Cannot build an interval around a count of -1.0 with variance 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GammaInterval.of(1, 1, ONE, 1))
                .withMessage("Confidence must lie between 0 and 1; got 1.0");
    }

    @Test
    void turnsACompletenessIntoACountWithItsEnds() {
        // 61,000 entries at 0.92: 61,000 * 0.08 / 0.92, and the same at 0.9045 and 0.9355.
        MissedPerPeriod year = MissedPerPeriod.of(61_000, 0.92, new Interval(0.9045, 0.9355));

        assertThat(year.value()).isCloseTo(5304.35, within(0.01));
        assertThat(year.interval().low()).isCloseTo(4205.77, within(0.01));
        assertThat(year.interval().high()).isCloseTo(6440.58, within(0.01));
        assertThat(MissedPerPeriod.of(0, 0.92, new Interval(0.9, 1)).value()).isZero();
        assertThat(MissedPerPeriod.of(10, 0.5, new Interval(0, 1)).interval().high())
                .isInfinite();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MissedPerPeriod.of(100, 0, new Interval(0, 0.1)))
                .withMessage("A completeness of 0.0 with ends 0.0 and 0.1 does not give a count");
    }
}
