package truecount.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static truecount.audit.Examples.unit;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameTest {

    private static final LocalDate CUT_OFF = LocalDate.of(2026, 7, 20);
    private static final Unit A = unit("aa", "Violence: crime linked", new LinkedCrimes(2, 1, 0, 1, 1, 0));
    private static final Unit B = new Unit("bb", "Theft, other", LinkedCrimes.NONE, 0.25);

    @Test
    void theOrderInWhichUnitsArriveChangesNothing() {
        assertThat(Frame.of(CUT_OFF, List.of(B, A), List.of()).hash())
                .isEqualTo(Frame.of(CUT_OFF, List.of(A, B), List.of()).hash());
    }

    @Test
    void theHashIsTheSha256OfItsLines() {
        Frame frame = Frame.of(CUT_OFF, List.of(B, A), List.of(new FrameNote("Tests, training", 3)));

        assertThat(frame.preamble() + Frame.row(A) + "\n" + Frame.row(B) + "\n").isEqualTo("""
                        truecount frame 1
                        frozen on,2026-07-20
                        note,3,"Tests, training"
                        record_key,stratum,linked_crimes,linked_violence,linked_sexual,linked_domestic,\
                        linked_late,linked_untimed,model_score
                        aa,Violence: crime linked,2,1,0,1,1,0,0
                        bb,"Theft, other",0,0,0,0,0,0,0.25
                        """);
        // Reference: the lines above through coreutils' sha256sum.
        assertThat(frame.hash()).isEqualTo("147ab364d0e8b9442d52f066541b86940b9e4456d366ba48598d62ec3992fa43");
    }

    @Test
    void anythingThatChangesInAUnitChangesTheHash() {
        Frame frame = Frame.of(CUT_OFF, List.of(A, B), List.of());
        Unit later = unit("aa", "Violence: crime linked", new LinkedCrimes(2, 1, 0, 1, 0, 0));

        assertThat(Frame.of(CUT_OFF, List.of(later, B), List.of()).hash()).isNotEqualTo(frame.hash());
    }

    @Test
    void aKeyMayStandInItOnce() {
        assertThatThrownBy(() -> Frame.of(CUT_OFF, List.of(A, B, A), List.of()))
                .hasMessage("The key aa stands twice in the frame; each unit may stand in it once");
    }

    @Test
    void anEmptyFrameSaysWhereToLook() {
        assertThatThrownBy(() -> Frame.of(CUT_OFF, List.of(), List.of()))
                .hasMessageContaining("no incident of the exports falls in the period");
    }
}
