package truecount.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinormalScoreTest {

    @ParameterizedTest
    @CsvSource({"0.75, 0.9538726", "0.85, 1.4657380", "0.93, 2.0870837", "0.97, 2.6598438"})
    void liesAsFarApartAsTheAreaUnderTheCurveSays(double auc, double apart) {
        // sqrt(2) times R's qnorm(auc).
        assertThat(new BinormalScore(auc).apart()).isCloseTo(apart, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"0.93, 0.05", "0.5, 0.2", "0.97, 0.01", "0.8, 1.6"})
    void isCalibrated(double auc, double rate) {
        double[] sums = new double[2];

        new BinormalScore(auc).forEach(rate, (predicted, share) -> {
            sums[0] += share;
            sums[1] += share * predicted;
        });

        assertThat(sums[0]).isCloseTo(1, within(1e-9));
        assertThat(sums[1] / rate).isCloseTo(1, within(0.02));
    }

    @Test
    void saysTheSameOfEveryUnitWhenItKnowsNothing() {
        assertThat(new BinormalScore(0.5).predicted(0.1, 3)).isCloseTo(0.1, within(1e-12));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BinormalScore(1))
                .withMessage("An AUC must lie from 0.5 to below 1; got 1.0");
    }
}
