package truecount.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import truecount.statistics.ClassicEstimator.Counts;

class ClassicEstimatorTest {

    private static StratifiedSample<Counts> sample(Counts... counts) {
        StratifiedDesign design = StratifiedDesign.of(List.of(new Stratum("a", 10, 2), new Stratum("b", 6, 2)));
        return StratifiedSample.of(
                design,
                List.of(
                        new SampledUnit<>("1", "a", counts[0]),
                        new SampledUnit<>("2", "a", counts[1]),
                        new SampledUnit<>("3", "b", counts[2]),
                        new SampledUnit<>("4", "b", counts[3])));
    }

    @Test
    void expandsBothPartsAndLeavesInvalidEntriesOut() {
        DifferenceEstimate estimate = ClassicEstimator.of(
                        sample(new Counts(2, 1, 1), new Counts(0, 0, 0), new Counts(1, 0, 0), new Counts(0, 1, 0)))
                .orElseThrow();

        // Weights 5 and 3: valid 10 + 3, missed 5 + 3, invalid 5.
        assertThat(estimate.completeness().value()).isCloseTo(13.0 / 21, within(1e-12));
        assertThat(estimate.missed().value()).isEqualTo(8);
        assertThat(estimate.invalid().value()).isEqualTo(5);
        assertThat(estimate.found()).isEqualTo(2);
        assertThat(estimate.interval(0.95).contains(13.0 / 21)).isTrue();
    }

    @Test
    void addsTheMeanWeightOfTheFrameForWhatWasNotSeen() {
        DifferenceEstimate estimate = ClassicEstimator.of(
                        sample(new Counts(1, 0, 0), new Counts(1, 0, 0), new Counts(1, 0, 0), new Counts(0, 0, 0)))
                .orElseThrow();

        // a = (10 x 5 + 6 x 3) / 16, b = (10 x 25 + 6 x 9) / 16; nothing missed, so the lower end rests on them alone.
        AddOn addOn = estimate.known().addOn(AddOn.Rule.RISK);
        assertThat(addOn.weight()).isCloseTo(68.0 / 16, within(1e-12));
        assertThat(addOn.squaredWeight()).isCloseTo(304.0 / 16, within(1e-12));
        double most = GammaInterval.of(0, 0, addOn, 0.95).high();
        assertThat(estimate.interval(0.95).low()).isCloseTo(13 / (13 + most), within(1e-12));
        assertThat(estimate.interval(0.95).high()).isEqualTo(1);
    }

    @Test
    void isNothingWithoutAnEntryThatShouldBeHeld() {
        Counts none = new Counts(0, 0, 1);

        assertThat(ClassicEstimator.of(sample(none, none, none, none))).isEmpty();
    }

    @Test
    void refusesNegativeCounts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Counts(0, -1, 0))
                .withMessage("A unit cannot hold 0.0 valid, -1.0 missed and 0.0 invalid entries");
    }
}
