package truecount.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import truecount.audit.Population.Mark;
import truecount.audit.VerdictCode.Code;
import truecount.statistics.HypergeometricInterval;
import truecount.statistics.Interval;

class AuditKindTest {

    private static final OffenceClass N100 =
            new OffenceClass("N100/01", Set.of("N100/01"), OffenceGroup.REPORTED_INCIDENT);

    @ParameterizedTest
    @EnumSource
    void everyKindIsFoundByItsWordAndCountsWhatIsMissingAgainstTheForce(AuditKind kind) {
        assertThat(AuditKind.withId(kind.id())).contains(kind);
        assertThat(kind.definition().missing())
                .matches("as (one crime that was not recorded|not right) \\(decision record 8\\)");
        assertThat(kind.definition().sources())
                .allMatch(source -> source.matches(".*(p\\.|pp\\.|element|https|\\d{4}).*"));
    }

    @Test
    void noTwoKindsShareAWord() {
        assertThat(Arrays.stream(AuditKind.values()).map(AuditKind::id).collect(Collectors.toSet()))
                .hasSameSizeAs(AuditKind.values());
    }

    @Test
    void cancellationsAreToldApartByClass() {
        OffenceClass robbery = new OffenceClass("34B", Set.of("34B"), OffenceGroup.OTHER);
        OffenceClass touching = new OffenceClass("20A", Set.of("20A"), OffenceGroup.SEXUAL);

        assertThat(AuditKind.CANCELLED_RAPE.counts(Examples.RAPE)).isTrue();
        assertThat(AuditKind.CANCELLED_RAPE.counts(touching)).isFalse();
        assertThat(AuditKind.CANCELLED_OTHER_SEXUAL.counts(touching)).isTrue();
        assertThat(AuditKind.CANCELLED_OTHER_SEXUAL.counts(Examples.RAPE)).isFalse();
        assertThat(AuditKind.CANCELLED_VIOLENCE.counts(Examples.ASSAULT)).isTrue();
        assertThat(AuditKind.CANCELLED_VIOLENCE.counts(robbery)).isFalse();
        assertThat(AuditKind.CANCELLED_ROBBERY.counts(robbery)).isTrue();
        assertThat(AuditKind.CANCELLED_ROBBERY.counts(Examples.THEFT)).isFalse();
    }

    @Test
    void anN100CountsOnlyWhereRapeReportsAreAudited() {
        assertThat(AuditKind.RAPE_REPORTS.counts(N100)).isTrue();
        assertThat(AuditKind.RAPE_REPORTS.counts(Examples.RAPE)).isTrue();
        assertThat(AuditKind.RAPE_REPORTS.counts(Examples.ASSAULT)).isFalse();
        assertThat(AuditKind.RECORDING_ACCURACY.counts(N100)).isFalse();
    }

    @Test
    void whatThePlanDoesNotAskForIsNoPartOfItsHash() {
        assertThat(Examples.plan(60).parts()).doesNotContainKeys("kind", "mode", "second-review");
        Population groups = new Population(Map.of(Mark.TYPE_GROUPS, Set.of("ASB personal")));
        Plan plan = plan(new Procedure(
                AuditKind.ANTI_SOCIAL_BEHAVIOUR, groups, EstimatorRule.MODEL_ASSISTED, 0.25, List.of(Breakdown.MONTH)));

        assertThat(plan.parts())
                .containsEntry("kind", "anti-social-behaviour")
                .containsEntry("population.type-groups.001", "asb personal")
                .containsEntry("second-review", "0.25")
                .containsEntry("breakdown.001", "month");
    }

    @Test
    void whatAKindCannotDoIsRefusedInWords() {
        assertThatThrownBy(() -> Procedure.of(AuditKind.ANTI_SOCIAL_BEHAVIOUR))
                .hasMessage("The kind 'anti-social-behaviour' needs a population: say by which type-groups,"
                        + " opening-types, closing-types, channels, qualifiers, words its records are told");
        Population flags = new Population(Map.of(Mark.FLAGS, Set.of("CAUTION")));
        assertThatThrownBy(() ->
                        new Procedure(AuditKind.RECORDING_ACCURACY, flags, EstimatorRule.MODEL_ASSISTED, 0, List.of()))
                .hasMessageStartingWith("The population of the kind 'recording-accuracy' cannot be told by 'flags'");
        assertThatThrownBy(() -> new Procedure(
                        AuditKind.CANCELLED_RAPE, Population.AS_THE_KIND_SAYS, EstimatorRule.CLASSIC, 0, List.of()))
                .hasMessageStartingWith("The mode 'classic' belongs to recording accuracy");
        assertThatThrownBy(() -> new Population(Map.of(Mark.WORDS, Set.of(" "))))
                .hasMessageStartingWith("The population's 'words' must list at least one value");
    }

    @Test
    void nineteenOfTwentyIsCountedAndItsShareIsARangeOnly() {
        Finding finding = cancelled(20, 1, 0);

        assertThat(value(finding, "n-of-m")).isEqualTo(new Value.Count(19, 20));
        Interval units = HypergeometricInterval.of(19, 20, 200, 0.95);
        assertThat(value(finding, "share-right")).isInstanceOfSatisfying(Value.RangeOnly.class, range -> {
            assertThat(range.low()).isCloseTo(units.low() / 200, within(1e-12));
            assertThat(range.high()).isCloseTo(units.high() / 200, within(1e-12));
            assertThat(range.why()).startsWith("Units that were not right: 1 found.");
        });
    }

    @Test
    void fiveOrMoreThatWereNotRightShowTheShareToo() {
        assertThat(value(cancelled(20, 4, 0), "share-right")).isInstanceOf(Value.RangeOnly.class);
        assertThat(value(cancelled(20, 5, 0), "share-right")).isInstanceOf(Value.Share.class);
        assertThat(value(cancelled(20, 6, 0), "share-right"))
                .isInstanceOfSatisfying(
                        Value.Share.class, share -> assertThat(share.share()).isCloseTo(0.7, within(1e-12)));
    }

    @Test
    void aCancellationWhoseFileIsMissingIsNotRight() {
        Finding finding = cancelled(20, 5, 1);

        assertThat(value(finding, "n-of-m")).isEqualTo(new Value.Count(14, 20));
        assertThat(finding.table("sensitivity").figures()).hasSize(2);
    }

    @Test
    void overManyDrawsTheIntervalHoldsTheTruthAsOftenAsItClaims() {
        // Every tenth of 200 cancellations is wrong; 400 fixed seeds.
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            units.add(Examples.unit("%064x".formatted(i), "All", LinkedCrimes.NONE));
        }
        Frame frame = Frame.of(LocalDate.of(2026, 7, 20), units, List.of());
        Plan plan = plan(40, Procedure.of(AuditKind.CANCELLED_RAPE));
        int held = 0;
        for (int seed = 0; seed < 400; seed++) {
            Draw draw = Draw.of(plan, frame, "seed " + seed);
            List<VerdictCode> codes = new ArrayList<>();
            for (Item item : draw.items()) {
                boolean wrong = frame.position(item.key()) % 10 == 0;
                codes.add(new VerdictCode(item.key(), wrong ? Code.WRONG : Code.RIGHT, Domains.NONE, 1));
            }
            Value value = value(FindingMaker.make(plan, frame, draw, codes), "share-right");
            double low = value instanceof Value.Share share ? share.low() : ((Value.RangeOnly) value).low();
            double high = value instanceof Value.Share share ? share.high() : ((Value.RangeOnly) value).high();
            held += low <= 0.9 && 0.9 <= high ? 1 : 0;
        }
        // The exact interval never covers less than it says; two Monte Carlo standard errors are allowed.
        assertThat(held).isGreaterThanOrEqualTo((int) (400 * (0.95 - 2 * Math.sqrt(0.95 * 0.05 / 400))));
    }

    /** Two hundred cancelled rapes, of which so many are drawn, judged wrong, or missing. */
    private static Finding cancelled(int records, int wrong, int missing) {
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            units.add(Examples.unit("%064x".formatted(i), "All", LinkedCrimes.NONE));
        }
        Frame frame = Frame.of(LocalDate.of(2026, 7, 20), units, List.of());
        Plan plan = plan(records, Procedure.of(AuditKind.CANCELLED_RAPE));
        Draw draw = Draw.of(plan, frame, "seed");
        List<VerdictCode> codes = new ArrayList<>();
        for (Item item : draw.items()) {
            Code code = item.number() <= wrong
                    ? Code.WRONG
                    : item.number() <= wrong + missing ? Code.UNREADABLE : Code.RIGHT;
            codes.add(new VerdictCode(item.key(), code, Domains.NONE, 1));
        }
        return FindingMaker.make(plan, frame, draw, codes);
    }

    private static Value value(Finding finding, String id) {
        return finding.table("right").figures().stream()
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static Plan plan(Procedure procedure) {
        return plan(60, procedure);
    }

    private static Plan plan(int records, Procedure procedure) {
        Plan plan = Examples.plan(records);
        return new Plan(
                plan.title(),
                plan.force(),
                plan.from(),
                plan.to(),
                records,
                plan.confidence(),
                StrataRule.NONE,
                plan.allocation(),
                Map.of(),
                false,
                null,
                null,
                procedure);
    }
}
