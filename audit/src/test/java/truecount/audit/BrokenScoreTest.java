package truecount.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import truecount.audit.VerdictCode.Code;

/** A finding says when a score did not stand up to what was found, and then does not rest on it. */
class BrokenScoreTest {

    private static final int UNITS = 3_000;

    /** A unit in ten misses a crime; the score of these is 0.3 to 0.5 and that of others about 0.06. */
    private static double good(int unit) {
        return (unit % 10 == 0 ? 0.3 : 0.06) + 0.00001 * (unit % 997);
    }

    private static Finding finding(IntToDoubleFunction score, int errors, Method method) {
        Plan example = Examples.plan(600);
        Plan plan = new Plan(
                        example.title(),
                        example.force(),
                        example.from(),
                        example.to(),
                        600,
                        0.95,
                        StrataRule.NONE,
                        AllocationRule.PROPORTIONAL,
                        Map.of(),
                        false,
                        null,
                        null)
                .by(method);
        Domains violence = new Domains(true, false, false);
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < UNITS; i++) {
            LinkedCrimes linked = LinkedCrimes.NONE.plus(violence, Timeliness.IN_TIME);
            units.add(new Unit("%064x".formatted(i), "All", linked, score.applyAsDouble(i)));
        }
        Frame frame = Frame.of(LocalDate.of(2026, 7, 20), units, List.of());
        Draw draw = Draw.of(plan, frame, "seed");
        List<VerdictCode> codes = new ArrayList<>();
        int missed = 0;
        for (Item item : draw.items()) {
            codes.add(new VerdictCode(item.key(), Code.RECORDED, violence, 1));
            if (Integer.parseInt(item.key().substring(56), 16) % 10 == 0 && missed < errors) {
                missed++;
                codes.add(new VerdictCode(item.key(), Code.UNRECORDED, violence, 1));
            }
        }
        return FindingMaker.make(plan, frame, draw, codes);
    }

    private static Figure overall(Finding finding) {
        return finding.table("accuracy").figures().getFirst();
    }

    private static String said(Finding finding, String aspect) {
        return finding.quality().stream()
                .filter(one -> one.aspect().equals(aspect))
                .findFirst()
                .orElseThrow()
                .statement();
    }

    @Test
    void aScoreThatExpectedWhatWasFoundIsUsed() {
        Finding finding = finding(BrokenScoreTest::good, 1_000, Method.LATEST);

        assertThat(overall(finding).method()).isEqualTo("difference estimator, gamma interval S, version 2");
        assertThat(overall(finding).warnings()).isEmpty();
        assertThat(said(finding, "Score")).contains("It stood up to that by the rule stated beforehand");
        assertThat(said(finding, "Precision")).contains("coefficient of variation of");
        assertThat(said(finding, "Response")).isEqualTo("600 of the 600 items drawn could be read (100.0%).");
    }

    @Test
    void aScoreOfAnotherScaleIsRefusedAloud() {
        Finding finding = finding(unit -> 3 * good(unit), 1_000, Method.LATEST);

        assertThat(overall(finding).method()).contains("the score for the draw alone");
        assertThat(overall(finding).warnings())
                .singleElement()
                .asString()
                .startsWith("The score expected ")
                .contains(
                        "were found: more than chance explains. The figure therefore uses the score for the draw alone");
        assertThat(said(finding, "Score")).contains("It did not stand up by the rule stated beforehand");
        assertThat(overall(finding).value())
                .isEqualTo(overall(finding(unit -> 30 * good(unit), 1_000, Method.LATEST))
                        .value());
    }

    @Test
    void aScoreThatNeverRanSomewhereOrOnlySaysYesIsRefusedAloud() {
        assertThat(overall(finding(unit -> unit % 5 == 1 ? 0 : good(unit), 1_000, Method.LATEST))
                        .warnings())
                .singleElement()
                .asString()
                .startsWith("The score is exactly 0 for more than one unit in a hundred");
        assertThat(overall(finding(unit -> unit % 10 == 0 ? 1 : 0.5, 1_000, Method.LATEST))
                        .warnings())
                .singleElement()
                .asString()
                .startsWith("The score only says yes or no");
    }

    @Test
    void withNothingFoundOneHundredPerCentStaysPossible() {
        Finding finding = finding(BrokenScoreTest::good, 0, Method.LATEST);

        for (Figure figure : finding.table("accuracy").figures().subList(0, 2)) {
            Value.RangeOnly range = (Value.RangeOnly) figure.value();
            assertThat(range.high()).isEqualTo(1);
            assertThat(range.low()).isBetween(0.9, 0.999);
        }
        Value.TotalRangeOnly year = (Value.TotalRangeOnly)
                finding.table("unrecorded").figures().getFirst().value();
        assertThat(year.low()).isZero();
        assertThat(year.high()).isGreaterThan(10);
    }

    @Test
    void anAuditOpenedByTheFirstMethodTrustsTheScoreAsItDid() {
        Finding finding = finding(unit -> 3 * good(unit), 1_000, Method.FIRST);

        assertThat(overall(finding).method()).isEqualTo("difference estimator, gamma interval S");
        assertThat(finding.quality()).isEmpty();
    }
}
