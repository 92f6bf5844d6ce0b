package truecount.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import truecount.statistics.ScoreCheck.Doubt;

/** When a score carries an estimate and when it only decided the draw. */
class GuardedEstimateTest {

    /** Two strata of 1,000: 100 drawn of the risky one and 50 of the quiet one, whose weight is twice as high. */
    private static final StratifiedDesign DESIGN =
            StratifiedDesign.of(List.of(new Stratum("risky", 1000, 100), new Stratum("quiet", 1000, 50)));

    private record Unit(String key, String stratum, double score) {}

    /** Risky units have scores about 0.3 and quiet ones about 0.01, no two alike. */
    private static double usual(int i) {
        return (i < 1000 ? 0.3 : 0.01) * (0.9 + 0.2 * (i % 1000) / 1000);
    }

    private static GuardedEstimate estimate(IntToDoubleFunction score, int missedRisky, int missedQuiet) {
        List<Unit> frame = new ArrayList<>();
        List<SampledUnit<Reviewed>> drawn = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            boolean risky = i < 1000;
            int place = risky ? i : i - 1000;
            Unit unit = new Unit("k" + i, risky ? "risky" : "quiet", score.applyAsDouble(i));
            frame.add(unit);
            if (place % (risky ? 10 : 20) == 0) {
                int number = place / (risky ? 10 : 20);
                int missed = number < (risky ? missedRisky : missedQuiet) ? 1 : 0;
                drawn.add(new SampledUnit<>(unit.key(), unit.stratum(), new Reviewed(missed, 0, unit.score())));
            }
        }
        GuardedEstimate.Totals totals = GuardedEstimate.Totals.of(
                DESIGN, frame, Unit::stratum, unit -> 1, Unit::score, ScoreShape.of(frame, Unit::score));
        return GuardedEstimate.of(StratifiedSample.of(DESIGN, drawn), totals).orElseThrow();
    }

    @Test
    void trustsAScoreThatExpectedWhatWasFound() {
        GuardedEstimate found = estimate(GuardedEstimateTest::usual, 30, 0);

        assertThat(found.check().doubt()).isEqualTo(Doubt.NONE);
        assertThat(found.check().expected()).isCloseTo(30.4, within(0.5));
        assertThat(found.rule()).isEqualTo(AddOn.Rule.RISK);
    }

    @Test
    void refusesAScoreOfAnotherScale() {
        assertThat(estimate(i -> 100 * usual(i), 30, 0).check().doubt()).isEqualTo(Doubt.LEVEL);
        assertThat(estimate(i -> 3 * usual(i), 30, 0).check().doubt()).isEqualTo(Doubt.LEVEL);
        assertThat(estimate(i -> usual(i) / 5, 30, 0).check().doubt()).isEqualTo(Doubt.LEVEL);
    }

    @Test
    void refusesAScoreThatSaysNothingOfManyUnits() {
        assertThat(estimate(i -> i % 100 == 1 ? 0 : usual(i), 30, 0).check().doubt())
                .isEqualTo(Doubt.NONE);
        assertThat(estimate(i -> i % 90 == 1 ? 0 : usual(i), 30, 0).check().doubt())
                .isEqualTo(Doubt.SILENT);
        assertThat(estimate(i -> i < 1000 ? 0.3 : 0.01, 30, 0).check().doubt()).isEqualTo(Doubt.COARSE);
        assertThat(estimate(i -> 0.15, 30, 0).check().doubt()).isEqualTo(Doubt.COARSE);
        assertThat(estimate(i -> 0, 30, 0).check().doubt()).isEqualTo(Doubt.NO_SCORE);
    }

    @Test
    void takesAScoreThatWasRoundedForWhatItIs() {
        // To two decimals half of 0.001 to 0.01 becomes 0 and half 0.01; none of these scores is 0 for want of a
        // detector.
        assertThat(estimate(i -> rounded(i < 1000 ? usual(i) : 0.001 + 0.009 * (i % 1000) / 1000), 30, 0)
                        .check()
                        .doubt())
                .isNotEqualTo(Doubt.SILENT);
        // With half of the units at 0 and nothing between 0 and a quarter, something did not run.
        assertThat(estimate(i -> i < 1000 ? rounded(usual(i)) : 0, 30, 0)
                        .check()
                        .doubt())
                .isEqualTo(Doubt.SILENT);
    }

    private static double rounded(double score) {
        return Math.round(score * 100) / 100.0;
    }

    @Test
    void refusesAScoreThatIsBlindInQuietUnits() {
        // Half an entry was expected there; three happen by chance in about three samples of a hundred, four in one.
        assertThat(estimate(GuardedEstimateTest::usual, 30, 3).check().doubt()).isEqualTo(Doubt.NONE);
        assertThat(estimate(GuardedEstimateTest::usual, 30, 4).check().doubt()).isEqualTo(Doubt.BLIND);
    }

    @Test
    void judgesNothingByFewFinds() {
        assertThat(estimate(i -> usual(i) / 2, 15, 0).check().doubt()).isEqualTo(Doubt.NONE);
        assertThat(estimate(i -> usual(i) / 2, 14, 0).check().doubt()).isEqualTo(Doubt.FEW);
        assertThat(estimate(i -> usual(i) / 2.1, 15, 0).check().doubt()).isEqualTo(Doubt.FEW);
    }

    @Test
    void usesARefusedScoreForTheDrawAlone() {
        GuardedEstimate refused = estimate(i -> 100 * usual(i), 30, 0);
        GuardedEstimate without = estimate(i -> 0, 30, 0);

        assertThat(refused.estimate().missed().value()).isEqualTo(300);
        assertThat(refused.interval(0.95)).isEqualTo(without.interval(0.95));
    }

    @Test
    void allowsForEntriesWhereTheScoreExpectsNone() {
        GuardedEstimate found = estimate(GuardedEstimateTest::usual, 30, 0);

        // The weights are 10 and 20; by the score alone the quiet half would count for a sixth as much as it does by
        // units.
        double weight = found.estimate().known().addOn(AddOn.Rule.RISK).weight();
        assertThat(weight).isGreaterThan(11.8).isLessThan(12);
    }

    @Test
    void leavesOneHundredPerCentPossibleWhereNothingWasFound() {
        GuardedEstimate clean = estimate(GuardedEstimateTest::usual, 0, 0);

        assertThat(clean.interval(0.95).high()).isEqualTo(1);
        assertThat(clean.interval(0.95).low()).isLessThan(0.98).isGreaterThan(0.9);
        assertThat(clean.missedInterval(0.95).low()).isZero();
    }
}
