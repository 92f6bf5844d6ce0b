package truecount.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TO = LocalDate.of(2026, 6, 30);

    @Test
    void thePeriodIncludesItsFirstAndLastDay() {
        Plan plan = Examples.plan(100);

        assertThat(plan.days()).isEqualTo(181);
        assertThat(plan.covers(FROM.minusDays(1))).isFalse();
        assertThat(plan.covers(FROM)).isTrue();
        assertThat(plan.covers(TO)).isTrue();
        assertThat(plan.covers(TO.plusDays(1))).isFalse();
    }

    @Test
    void oneChangeInThePlanChangesItsHash() {
        assertThat(Examples.plan(100).hash()).isEqualTo(Examples.plan(100).hash());
        assertThat(Examples.plan(100).hash()).isNotEqualTo(Examples.plan(101).hash());
    }

    @Test
    void aPlanThatCannotBeCarriedOutIsRefusedWithTheReason() {
        assertThatThrownBy(() -> plan(TO, FROM, 10, 0.95, Map.of()))
                .hasMessage("The period ends on 2026-01-01, before it begins on 2026-06-30");
        assertThatThrownBy(() -> plan(FROM, TO, 0, 0.95, Map.of()))
                .hasMessage("The number of records to draw must be 1 or more; got 0");
        assertThatThrownBy(() -> plan(FROM, TO, 10, 95, Map.of()))
                .hasMessage("Confidence must lie from 0.5 to 0.999, such as 0.95; got 95.0");
        assertThatThrownBy(() -> plan(FROM, TO, 10, 0.95, Map.of("Sexual", 12.0)))
                .hasMessage("The share reserved for 'Sexual' must lie between 0 and 1, such as 0.12; got 12.0");
        assertThatThrownBy(() -> plan(FROM, TO, 10, 0.95, Map.of("Sexual", 0.5, "Violence", 0.5)))
                .hasMessage("The reserved shares add up to 1.0; they must stay below 1");
        assertThatThrownBy(() -> new LastKnown(92, 0))
                .hasMessage("The last known accuracy must be above 0 and at most 1, such as 0.92; got 92.0");
    }

    private static Plan plan(LocalDate from, LocalDate to, int records, double confidence, Map<String, Double> share) {
        return new Plan(
                "Accuracy",
                "Wexshire",
                from,
                to,
                records,
                confidence,
                StrataRule.TYPE_AND_LINK,
                AllocationRule.PROPORTIONAL,
                share,
                false,
                null,
                null);
    }
}
