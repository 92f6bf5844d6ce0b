package truecount.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import truecount.audit.ItemResult.Unreadable;
import truecount.audit.VerdictCode.Code;
import truecount.statistics.DifferenceEstimate;

class FindingMakerTest {

    private static final Wexshire FORCE = Wexshire.of(3_000, 7);

    @Test
    void aFullCountGivesTheExactTruthWithoutAnyDoubt() {
        Finding finding = finding(FORCE, Examples.plan(3_000), "all");

        assertExact(value(finding, "accuracy", "overall"), FORCE.accuracy(null));
        for (Domain domain : Domain.values()) {
            assertExact(value(finding, "accuracy", domain.id()), FORCE.accuracy(domain));
        }
        double recorded = FORCE.count(Code.RECORDED, null) + FORCE.count(Code.WRONG_CLASS, null);
        assertExact(value(finding, "errors", "under-recording"), 1 - FORCE.accuracy(null));
        assertExact(value(finding, "errors", "classification"), FORCE.count(Code.WRONG_CLASS, null) / recorded);
        double over = FORCE.count(Code.OVER_RECORDED, null);
        assertExact(value(finding, "errors", "over-recording"), over / (recorded + over));
        assertThat(value(finding, "unrecorded", "unrecorded-in-the-period"))
                .isInstanceOfSatisfying(Value.Total.class, total -> {
                    assertThat(total.total()).isCloseTo(FORCE.count(Code.UNRECORDED, null), within(1e-9));
                    assertThat(total.high() - total.low()).isZero();
                });
    }

    @Test
    void overManyDrawsTheEstimateIsRightOnAverageAndItsIntervalHoldsTheTruth() {
        // 400 fixed seeds, so this cannot fail by chance; four standard errors of the mean are allowed.
        int draws = 400;
        for (@Nullable Domain domain : new Domain[] {null, Domain.VIOLENCE, Domain.DOMESTIC}) {
            double truth = FORCE.accuracy(domain);
            double sum = 0;
            double squares = 0;
            int held = 0;
            for (int i = 0; i < draws; i++) {
                Draw draw = Draw.of(Examples.plan(600), FORCE.frame(), "seed " + i);
                DifferenceEstimate estimate = ReviewedSample.of(FORCE.frame(), draw, FORCE.review(draw))
                        .estimate(domain, Unreadable.AGAINST_THE_FORCE)
                        .orElseThrow();
                double accuracy = estimate.completeness().value();
                sum += accuracy;
                squares += accuracy * accuracy;
                held += estimate.interval(0.95).contains(truth) ? 1 : 0;
            }
            double mean = sum / draws;
            double meanError = Math.sqrt((squares / draws - mean * mean) / draws);

            assertThat(mean).isCloseTo(truth, within(4 * meanError));
            // 95% less two Monte Carlo standard errors.
            assertThat(held).isGreaterThanOrEqualTo((int) (draws * (0.95 - 2 * Math.sqrt(0.95 * 0.05 / draws))));
        }
    }

    @Test
    void theOrderOfTheCodesChangesNothing() {
        Plan plan = Examples.plan(600);
        Draw draw = Draw.of(plan, FORCE.frame(), "seed");
        List<VerdictCode> codes = FORCE.review(draw);

        assertThat(FindingMaker.make(plan, FORCE.frame(), draw, codes.reversed()))
                .isEqualTo(FindingMaker.make(plan, FORCE.frame(), draw, codes));
    }

    @Test
    void oneMoreMissedCrimeLowersTheAccuracyAndOneMoreOverRecordedDoesNotRaiseIt() {
        Plan plan = Examples.plan(600);
        Draw draw = Draw.of(plan, FORCE.frame(), "seed");
        List<VerdictCode> codes = FORCE.review(draw);
        double before = share(FindingMaker.make(plan, FORCE.frame(), draw, codes));

        assertThat(share(FindingMaker.make(plan, FORCE.frame(), draw, replaced(codes, Code.NO_CRIME, Code.UNRECORDED))))
                .isLessThan(before);
        assertThat(share(FindingMaker.make(
                        plan, FORCE.frame(), draw, replaced(codes, Code.RECORDED, Code.OVER_RECORDED))))
                .isLessThan(before);
    }

    @Test
    void fewerThanFiveErrorsShowTheIntervalOnly() {
        assertThat(overallWithErrors(4))
                .isInstanceOfSatisfying(
                        Value.RangeOnly.class,
                        range -> assertThat(range.why())
                                .isEqualTo(
                                        "Unrecorded crimes found: 4. With fewer than 5 only the interval can be read."));
        assertThat(overallWithErrors(5)).isInstanceOf(Value.Share.class);
        assertThat(overallWithErrors(6)).isInstanceOf(Value.Share.class);
    }

    @Test
    void anEmptyDomainHasNoDataAndNeverAHundredPerCent() {
        assertThat(value(findingWithErrors(6), "accuracy", "sexual"))
                .isEqualTo(new Value.NoData("No such crime is linked in the frame and none was found in the sample."));
    }

    @Test
    void withNothingLinkedAndFewerThanFiveFoundThereIsNoShareToRead() {
        Domains sexual = new Domains(false, true, false);

        assertThat(value(findingWithErrors(4, sexual), "accuracy", "sexual"))
                .isEqualTo(
                        new Value.NoData(
                                "No such crime is linked in the frame. Unrecorded crimes found: 4. Nothing can be said of a share."));
        assertThat(share(value(findingWithErrors(5, sexual), "accuracy", "sexual")))
                .isZero();
    }

    @Test
    void anUnreadableItemCountsAgainstTheForceAndHowMuchThatMattersIsShown() {
        Plan plan = Examples.plan(600);
        Draw draw = Draw.of(plan, FORCE.frame(), "seed");
        List<VerdictCode> codes = replaced(FORCE.review(draw), Code.NO_CRIME, Code.UNREADABLE);

        Finding finding = FindingMaker.make(plan, FORCE.frame(), draw, codes);

        assertThat(share(finding)).isLessThan(share(FindingMaker.make(plan, FORCE.frame(), draw, FORCE.review(draw))));
        assertThat(share(value(finding, "sensitivity", "all-for-the-force"))).isGreaterThan(share(finding));
        assertThat(figure(finding, "accuracy", "overall").warnings())
                .contains("Items that could not be read: 1. They count as one unrecorded crime each.");
    }

    @Test
    void withMoreThanOneItemInTwentyUnreadableNoKindOfCrimeHasAFigure() {
        assertThat(violenceWithUnreadable(29)).isNotInstanceOf(Value.NoData.class);
        assertThat(violenceWithUnreadable(30)).isNotInstanceOf(Value.NoData.class);
        assertThat(violenceWithUnreadable(31))
                .isEqualTo(new Value.NoData("Items that could not be read: 31 of 600. With more than one in 20 nothing"
                        + " can be said of one kind of crime."));
    }

    private static Value violenceWithUnreadable(int unreadable) {
        Plan plan = Examples.plan(600);
        Draw draw = Draw.of(plan, FORCE.frame(), "seed");
        List<VerdictCode> codes = FORCE.review(draw);
        for (int i = 0; i < unreadable; i++) {
            codes = replaced(codes, Code.NO_CRIME, Code.UNREADABLE);
        }
        return value(FindingMaker.make(plan, FORCE.frame(), draw, codes), "accuracy", "violence");
    }

    @Test
    void unrecordedAYearFollowsTheInspectoratesRuleAndSaysWhereCComesFrom() {
        Plan bare = Examples.plan(600);
        Plan plan = new Plan(
                bare.title(),
                bare.force(),
                bare.from(),
                bare.to(),
                600,
                0.95,
                bare.strata(),
                bare.allocation(),
                bare.reserves(),
                false,
                61_000L,
                null);

        Finding finding = finding(FORCE, plan, "seed");

        var accuracy = (Value.Share) value(finding, "accuracy", "overall");
        var unrecorded = (Value.Total) value(finding, "unrecorded", "unrecorded-a-year");
        assertThat(unrecorded.total()).isCloseTo(61_000 * (1 - accuracy.share()) / accuracy.share(), within(1e-6));
        assertThat(unrecorded.low()).isCloseTo(61_000 * (1 - accuracy.high()) / accuracy.high(), within(1e-6));
        assertThat(unrecorded.high()).isCloseTo(61_000 * (1 - accuracy.low()) / accuracy.low(), within(1e-6));
        assertThat(figure(finding, "unrecorded", "unrecorded-a-year").definition())
                .contains("C = 61000 crimes recorded in a year, as the plan gives it");
        assertThat(figure(finding(FORCE, bare, "seed"), "unrecorded", "unrecorded-a-year")
                        .definition())
                .contains("linked crimes in the 181 days of the frame");
    }

    @Test
    void timelinessIsCountedInFullAndNotSampled() {
        long linked = FORCE.frame().units().stream()
                .mapToLong(unit -> unit.linked().all())
                .sum();
        long late = FORCE.frame().units().stream()
                .mapToLong(unit -> unit.linked().late())
                .sum();

        assertThat(value(finding(FORCE, Examples.plan(50), "seed"), "errors", "recorded-in-time"))
                .isEqualTo(new Value.Count(linked - late, linked));
    }

    @Test
    void whatDoesNotFitTheDrawOrTheFrameIsRefused() {
        Plan plan = Examples.plan(600);
        Draw draw = Draw.of(plan, FORCE.frame(), "seed");
        List<VerdictCode> codes = FORCE.review(draw);
        String first = draw.items().getFirst().key();
        List<VerdictCode> lacking =
                codes.stream().filter(code -> !code.key().equals(first)).toList();
        List<VerdictCode> extra = new ArrayList<>(codes);
        extra.add(new VerdictCode("not drawn", Code.NO_CRIME, Domains.NONE, 0));
        List<VerdictCode> tooMany = new ArrayList<>(lacking);
        tooMany.add(new VerdictCode(first, Code.RECORDED, Domains.NONE, 9));

        assertThatThrownBy(() -> FindingMaker.make(plan, FORCE.frame(), draw, lacking))
                .hasMessage("Item 1 (unit " + first + ") has no verdict");
        assertThatThrownBy(() -> FindingMaker.make(plan, FORCE.frame(), draw, extra))
                .hasMessage("There is a verdict for unit not drawn, which was not drawn");
        assertThatThrownBy(() -> FindingMaker.make(plan, FORCE.frame(), draw, tooMany))
                .hasMessageContaining("but its codes speak of 9");
    }

    /** Two hundred of a thousand incidents with one crime each are drawn; so many of them hide another. */
    private static Finding findingWithErrors(int errors) {
        return findingWithErrors(errors, Domains.NONE);
    }

    private static Finding findingWithErrors(int errors, Domains missing) {
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            units.add(new Unit(
                    "%064x".formatted(i),
                    "Theft: crime linked",
                    LinkedCrimes.NONE.plus(Domains.NONE, Timeliness.IN_TIME),
                    0));
        }
        Frame frame = Frame.of(LocalDate.of(2026, 7, 20), units, List.of());
        Plan plan = Examples.plan(200);
        Draw draw = Draw.of(plan, frame, "seed");
        List<VerdictCode> codes = new ArrayList<>();
        for (Item item : draw.items()) {
            codes.add(new VerdictCode(item.key(), Code.RECORDED, Domains.NONE, 1));
            if (item.number() <= errors) {
                codes.add(new VerdictCode(item.key(), Code.UNRECORDED, missing, 1));
            }
        }
        return FindingMaker.make(plan, frame, draw, codes);
    }

    private static Value overallWithErrors(int errors) {
        return value(findingWithErrors(errors), "accuracy", "overall");
    }

    private static List<VerdictCode> replaced(List<VerdictCode> codes, Code from, Code to) {
        List<VerdictCode> changed = new ArrayList<>(codes);
        for (int i = 0; i < changed.size(); i++) {
            VerdictCode code = changed.get(i);
            if (code.code() == from) {
                changed.set(i, new VerdictCode(code.key(), to, code.domains(), 1));
                return changed;
            }
        }
        throw new AssertionError("No code " + from + " to replace");
    }

    private static Finding finding(Wexshire force, Plan plan, String seed) {
        Draw draw = Draw.of(plan, force.frame(), seed);
        return FindingMaker.make(plan, force.frame(), draw, force.review(draw));
    }

    private static Figure figure(Finding finding, String table, String id) {
        return finding.table(table).figures().stream()
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Value value(Finding finding, String table, String id) {
        return figure(finding, table, id).value();
    }

    private static double share(Finding finding) {
        return share(value(finding, "accuracy", "overall"));
    }

    private static double share(Value value) {
        return ((Value.Share) value).share();
    }

    private static void assertExact(Value value, double truth) {
        assertThat(value).isInstanceOfSatisfying(Value.Share.class, share -> {
            assertThat(share.share()).isCloseTo(truth, within(1e-12));
            assertThat(share.low()).isCloseTo(truth, within(1e-12));
            assertThat(share.high()).isCloseTo(truth, within(1e-12));
        });
    }
}
