package truecount.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import truecount.audit.VerdictCode.Code;
import truecount.statistics.Interval;

/** Published inspections whose number of audited reports is known: our classic mode gives their half-widths. */
class ClassicPracticeTest {

    /** Numbers audited and half-widths as published; Lancashire's rate is the one that its half-width implies. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            Thames Valley 2017, 1970, 80.4, 1.75, 1.753
            Lancashire 2017,    1438, 84.3, 1.86, 1.880
            Suffolk 2019,       1203, 91.0, 1.67, 1.617
            """)
    void theHalfWidthsOfInspectionsAreReproduced(
            String name, int reports, double rate, double published, double plain) {
        double formula = 100 * PublishedRate.plainHalfWidth(rate / 100, reports, 0.95);
        Value.Share share = (Value.Share) audited(reports, rate / 100);
        double ours = 100 * (share.high() - share.low()) / 2;

        assertThat(formula).as(name).isCloseTo(plain, within(0.0015));
        assertThat(ours).as(name).isCloseTo(published, within(0.06));
        assertThat(share.share() * 100).as(name).isCloseTo(rate, within(0.05));
    }

    /** An audit in classic mode of a force with so many reports of one crime each that no correction is due. */
    private static Value audited(int reports, double rate) {
        return audited(reports, rate, 400_000);
    }

    private static Value audited(int reports, double rate, int population) {
        List<Unit> units = new ArrayList<>();
        int records = reports;
        for (int i = 0; i < population; i++) {
            units.add(Examples.unit("%064x".formatted(i), "All", LinkedCrimes.NONE));
        }
        Plan plan = plan(
                records,
                new Procedure(
                        AuditKind.RECORDING_ACCURACY,
                        Population.AS_THE_KIND_SAYS,
                        EstimatorRule.CLASSIC,
                        0,
                        List.of()));
        Frame bare = Frame.of(LocalDate.of(2026, 7, 20), units, List.of());
        Draw draw = Draw.of(plan, bare, "seed");
        // The draw depends on keys and strata alone, so the records can be laid under it afterwards.
        long recorded = Math.round(rate * records);
        List<VerdictCode> codes = new ArrayList<>();
        List<Unit> withRecords = new ArrayList<>(bare.units());
        for (Item item : draw.items()) {
            boolean held = item.number() <= recorded;
            codes.add(new VerdictCode(item.key(), held ? Code.RECORDED : Code.UNRECORDED, Domains.NONE, 1));
            if (held) {
                withRecords.set(
                        bare.position(item.key()),
                        Examples.unit(item.key(), "All", LinkedCrimes.NONE.plus(Domains.NONE, Timeliness.IN_TIME)));
            }
        }
        Frame frame = Frame.of(bare.frozenOn(), withRecords, List.of());
        return FindingMaker.make(plan, frame, Draw.of(plan, frame, "seed"), codes)
                .table("accuracy")
                .figures()
                .getFirst()
                .value();
    }

    @Test
    void overFiveThousandThreeHundredImpliesAboutSixtyOneThousandWithinTheRounding() {
        PublishedRate northamptonshire = new PublishedRate(0.92, 0.0155);

        assertThat(northamptonshire.impliedRecorded(5_300)).isCloseTo(60_950, within(1.0));
        Interval implied = northamptonshire.impliedRecordedRange(5_300);
        assertThat(implied.low()).isCloseTo(60_538, within(1.0));
        assertThat(implied.high()).isCloseTo(62_525, within(60.0));
        assertThat(implied.contains(61_000)).isTrue();
        assertThat(northamptonshire.impliedReports(0.95)).isCloseTo(1_177, within(1.0));
    }

    @Test
    void theSameHalfWidthMeansFourThousandTwoHundredToSixThousandFourHundredAndForty() {
        var unrecorded = new PublishedRate(0.92, 0.0155).unrecordedOf(61_000);

        assertThat(unrecorded.value()).isCloseTo(5_304, within(1.0));
        assertThat(unrecorded.interval().low()).isCloseTo(4_205, within(6.0));
        assertThat(unrecorded.interval().high()).isCloseTo(6_440, within(6.0));
    }

    @Test
    void aRateThatImpliesNothingIsRefused() {
        assertThatThrownBy(() -> new PublishedRate(0.99, 0.02))
                .hasMessageStartingWith("A published rate of 0.99 ± 0.02 implies nothing");
    }

    @Test
    void thePlainIntervalIsNeverGivenWithoutItsWarningWhereFewErrorsWereFound() {
        Finding finding = FindingMaker.make(
                plan(
                        600,
                        new Procedure(
                                AuditKind.RECORDING_ACCURACY,
                                Population.AS_THE_KIND_SAYS,
                                EstimatorRule.CLASSIC,
                                0,
                                List.of())),
                Wexshire.of(3_000, 7).frame(),
                Draw.of(Examples.plan(100), Wexshire.of(3_000, 7).frame(), "seed"),
                Wexshire.of(3_000, 7)
                        .review(Draw.of(
                                Examples.plan(100), Wexshire.of(3_000, 7).frame(), "seed")));

        assertThat(finding.table("accuracy").figures())
                .filteredOn(figure -> figure.value() instanceof Value.Share)
                .isNotEmpty()
                .allSatisfy(figure -> assertThat(figure.warnings())
                        .anyMatch(warning -> warning.contains("holds the truth less often than it claims")));
    }

    @Test
    void aSampleWithoutAnErrorIsNeverCertain() {
        Value.RangeOnly range = (Value.RangeOnly) audited(200, 1, 20_000);

        // Exact binomial for 200 of 200: the 200th root of 0.025.
        assertThat(range.low()).isCloseTo(Math.pow(0.025, 1.0 / 200), within(1e-9));
        assertThat(range.high()).isEqualTo(1);
    }

    @Test
    void aSampleWithAnErrorDoesNotReachOneHundredPerCent() {
        Value.RangeOnly range = (Value.RangeOnly) audited(200, 0.995, 20_000);

        assertThat(range.high()).isLessThan(1).isGreaterThan(0.9999);
    }

    @Test
    void nothingFoundIsNotNothingUnrecorded() {
        Finding finding = clean(Method.LATEST);

        assertThat(finding.table("accuracy").figures()).isNotEmpty().allSatisfy(figure -> {
            Value.RangeOnly range = (Value.RangeOnly) figure.value();
            assertThat(range.low()).as(figure.id()).isBetween(0.5, 0.995);
            assertThat(figure.method()).contains("Korn-Graubard");
        });
        Value.TotalRangeOnly year = (Value.TotalRangeOnly)
                finding.table("unrecorded").figures().getFirst().value();
        assertThat(year.high()).isGreaterThan(10);
        Value.TotalRangeOnly period = (Value.TotalRangeOnly)
                finding.table("unrecorded").figures().get(1).value();
        assertThat(period.high()).isGreaterThan(10);
    }

    @Test
    void anAuditOpenedByTheFirstMethodKeepsItsFigures() {
        Finding finding = clean(Method.FIRST);

        Value.RangeOnly range =
                (Value.RangeOnly) finding.table("accuracy").figures().getFirst().value();
        assertThat(range.low()).isEqualTo(1);
        assertThat(finding.quality()).isEmpty();
    }

    /** 100 of 3,000 reviewed, everything found recorded. */
    private static Finding clean(Method method) {
        Plan plan = plan(
                        100,
                        new Procedure(
                                AuditKind.RECORDING_ACCURACY,
                                Population.AS_THE_KIND_SAYS,
                                EstimatorRule.CLASSIC,
                                0,
                                List.of()))
                .by(method);
        List<Unit> units = new ArrayList<>();
        Domains violence = new Domains(true, false, true);
        Domains sexual = new Domains(false, true, false);
        for (int i = 0; i < 3_000; i++) {
            units.add(Examples.unit(
                    "%064x".formatted(i),
                    "All",
                    LinkedCrimes.NONE.plus(i % 2 == 0 ? violence : sexual, Timeliness.IN_TIME)));
        }
        Frame frame = Frame.of(LocalDate.of(2026, 7, 20), units, List.of());
        Draw draw = Draw.of(plan, frame, "seed");
        List<VerdictCode> codes = draw.items().stream()
                .map(item -> new VerdictCode(
                        item.key(),
                        Code.RECORDED,
                        Integer.parseInt(item.key().substring(60), 16) % 2 == 0 ? violence : sexual,
                        1))
                .toList();
        return FindingMaker.make(plan, frame, draw, codes);
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
