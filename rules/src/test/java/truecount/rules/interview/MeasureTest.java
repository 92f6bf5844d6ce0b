package truecount.rules.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeasureTest {

    private static final Ending CRIME = new Ending("crime", "8N*1", "008/06");
    private static final Ending GRAVER = new Ending("crime", "8N*1", "008/01");
    private static final Ending OTHER_CLASS = new Ending("crime", "105A*1", "105/01");
    private static final Ending INCIDENT = new Ending("incident", "", "");

    @Test
    void anAnswerThatChangesNothingTellsNothing() {
        Measure none = Measure.of(List.of(List.of(CRIME), List.of(CRIME), List.of(CRIME)));

        for (int grain = 0; grain < Ending.GRAINS; grain++)
            assertThat(none.bits(grain)).isZero();
    }

    @Test
    void twoAnswersThatPartTheEndingsTellOneBit() {
        Measure whether = Measure.of(List.of(List.of(CRIME), List.of(INCIDENT)));
        Measure which = Measure.of(List.of(List.of(CRIME), List.of(OTHER_CLASS)));
        Measure code = Measure.of(List.of(List.of(CRIME), List.of(GRAVER)));

        assertThat(new double[] {whether.bits(0), whether.bits(1), whether.bits(2)})
                .containsExactly(1, 1, 1);
        assertThat(new double[] {which.bits(0), which.bits(1), which.bits(2)}).containsExactly(0, 1, 1);
        assertThat(new double[] {code.bits(0), code.bits(1), code.bits(2)}).containsExactly(0, 0, 1);
        assertThat(whether).isGreaterThan(which);
        assertThat(which).isGreaterThan(code);
        assertThat(code).isEqualByComparingTo(Measure.of(List.of(List.of(GRAVER), List.of(CRIME))));
    }

    @Test
    void whetherGoesBeforeWhichHoweverManyEndingsTheOtherHas() {
        Measure whether = Measure.of(List.of(List.of(CRIME), List.of(INCIDENT)));
        Measure codes = Measure.of(List.of(
                List.of(CRIME), List.of(GRAVER), List.of(OTHER_CLASS), List.of(new Ending("crime", "5D*1", "005/01"))));

        assertThat(codes.bits(2)).isCloseTo(2, within(1e-12));
        assertThat(whether).isGreaterThan(codes);
    }

    @Test
    void endingsThatStayOpenWhateverTheAnswerTellLess() {
        Measure open = Measure.of(List.of(List.of(CRIME, INCIDENT), List.of(CRIME, INCIDENT)));
        Measure half = Measure.of(List.of(List.of(CRIME, INCIDENT), List.of(INCIDENT)));

        assertThat(open.bits(0)).isCloseTo(0, within(1e-12));
        // 1 - H(1/4) spread: H(3/4, 1/4) - (1 + 0) / 2 = 0.811278 - 0.5.
        assertThat(half.bits(0)).isCloseTo(0.311278, within(1e-6));
    }
}
