package truecount.auditfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import truecount.audit.AllocationRule;
import truecount.audit.Announcement;
import truecount.audit.AuditKind;
import truecount.audit.Breakdown;
import truecount.audit.LastKnown;
import truecount.audit.Plan;
import truecount.audit.Population.Mark;
import truecount.audit.StrataRule;
import truecount.exports.UnusableInput;

class PlanFileTest {

    private static final String FULL = """
            title: Recording accuracy, January to June 2026
            force: Wexshire
            period:
              from: 2026-01-01
              to: 2026-06-30
            records: 600
            confidence: 0.9
            strata: type
            allocation: expected-spread
            reserve:
              Sexual offences: 0.12
            directly-recorded: include
            annual-recorded-crime: 61000
            last-known:
              accuracy: 0.92
              over-recording: 0.015
            decision-marks: ["crimed as", "closed by"]
            """;

    @Test
    void aPlanMayAnnounceWhomToAskAndWhenTheNextIsDue() {
        String asked = """
                title: A
                force: B
                period: {from: 2026-01-01, to: 2026-06-30}
                records: 600
                """;
        Plan silent = PlanFile.parse(asked, "plan.yaml").plan();
        Plan told = PlanFile.parse(
                        asked + "contact: Force Crime Registrar, registrar@example.org\nnext-finding: 2027-01-31\n",
                        "plan.yaml")
                .plan();

        assertThat(silent.announcement()).isEqualTo(Announcement.NONE);
        assertThat(silent.parts()).doesNotContainKeys("contact", "next-finding");
        assertThat(told.announcement())
                .isEqualTo(new Announcement("Force Crime Registrar, registrar@example.org", LocalDate.of(2027, 1, 31)));
        assertThat(PlanParts.read(told.parts())).isEqualTo(told);
        assertThatThrownBy(() -> PlanFile.parse(asked + "next-finding: 2026-06-30\n", "plan.yaml"))
                .hasMessageContaining("The next finding is due on 2026-06-30, before the period ends on 2026-06-30");
    }

    @Test
    void readsEveryPart() {
        PlanFile file = PlanFile.parse(FULL, "plan.yaml");

        assertThat(file.plan())
                .isEqualTo(new Plan(
                        "Recording accuracy, January to June 2026",
                        "Wexshire",
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 6, 30),
                        600,
                        0.9,
                        StrataRule.TYPE,
                        AllocationRule.EXPECTED_SPREAD,
                        Map.of("Sexual offences", 0.12),
                        true,
                        61_000L,
                        new LastKnown(0.92, 0.015)));
        assertThat(file.decisionMarks()).containsExactly("crimed as", "closed by");
    }

    @Test
    void readsWhatIsAskedAndHow() {
        String text = TinyForce.PLAN + """
                kind: anti-social-behaviour
                population:
                  type-groups: [Personal, Nuisance]
                second-review: 0.25
                breakdown: [channel, month]
                """;

        Plan plan = PlanFile.parse(text, "plan.yaml").plan();

        assertThat(plan.kind()).isEqualTo(AuditKind.ANTI_SOCIAL_BEHAVIOUR);
        assertThat(plan.strata()).isEqualTo(StrataRule.NONE);
        assertThat(plan.procedure().population().values(Mark.TYPE_GROUPS)).containsExactly("nuisance", "personal");
        assertThat(plan.procedure().secondReview()).isEqualTo(0.25);
        assertThat(plan.procedure().breakdowns()).containsExactly(Breakdown.CHANNEL, Breakdown.MONTH);
        assertThat(PlanParts.read(plan.parts())).isEqualTo(plan);
    }

    @Test
    void fillsInWhatMostPlansWant() {
        Plan plan = PlanFile.parse(TinyForce.PLAN, "plan.yaml").plan();

        assertThat(plan.confidence()).isEqualTo(0.95);
        assertThat(plan.strata()).isEqualTo(StrataRule.TYPE_AND_LINK);
        assertThat(plan.allocation()).isEqualTo(AllocationRule.PROPORTIONAL);
        assertThat(plan.directlyRecorded()).isFalse();
        assertThat(plan.annualRecordedCrime()).isNull();
    }

    @Test
    void aPlanComesBackFromItsParts() {
        Plan full = PlanFile.parse(FULL, "plan.yaml").plan();
        Plan short_ = PlanFile.parse(TinyForce.PLAN, "plan.yaml").plan();

        assertThat(PlanParts.read(full.parts())).isEqualTo(full);
        assertThat(PlanParts.read(short_.parts())).isEqualTo(short_);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            records: 600        | recods: 600         | plan.yaml, line 6, column 1: a plan has no 'recods'. It may hold here: allocation, annual-recorded-crime, breakdown, confidence, contact, decision-marks, directly-recorded, force, kind, last-known, mode, next-finding, period, population, records, reserve, second-review, strata, title.
            to: 2026-06-30      | too: 2026-06-30     | plan.yaml, line 5, column 3: a plan has no 'period.too'. It may hold here: from, to.
            to: 2026-06-30      | to: 30/06/2026      | plan.yaml, line 5, column 7: 'period.to' must be a day such as 2026-01-31; got '30/06/2026'.
            to: 2026-06-30      | to: 2025-06-30      | plan.yaml: The period ends on 2025-06-30, before it begins on 2026-01-01.
            records: 600        | records: many       | plan.yaml, line 6, column 10: 'records' must be a whole number from 1 up; got 'many'.
            records: 600        | records: 0          | plan.yaml, line 6, column 10: 'records' must be a whole number from 1 up; got '0'.
            records: 600        | records: 3000000000 | plan.yaml, line 6, column 10: 'records' must be a whole number from 1 up; got '3000000000'.
            confidence: 0.9     | confidence: 95      | plan.yaml: Confidence must lie from 0.5 to 0.999, such as 0.95; got 95.0.
            confidence: 0.9     | confidence: high    | plan.yaml, line 7, column 13: 'confidence' must be a number such as 0.95; got 'high'.
            strata: type        | strata: kind        | plan.yaml, line 8, column 9: 'strata' cannot be 'kind'; it must be one of: type-and-link, type, risk, none.
            expected-spread     | neyman              | plan.yaml, line 9, column 13: 'allocation' cannot be 'neyman'; it must be one of: proportional, expected-spread.
            offences: 0.12      | offences: 12        | plan.yaml: The share reserved for 'Sexual offences' must lie between 0 and 1, such as 0.12; got 12.0.
            include             | yes                 | plan.yaml, line 12, column 20: 'directly-recorded' must be 'include' or 'leave-out'.
            title:              | force: Twice\\ntitle: | plan.yaml, line 3, column 1: 'force' is given twice; keep one of them.
            force: Wexshire     | force:              | plan.yaml, line 2, column 7: 'force' must be a single value and not empty.
            confidence: 0.9     | mode: plain         | plan.yaml, line 7, column 7: 'mode' cannot be 'plain'; it must be one of: model-assisted, classic.
            confidence: 0.9     | second-review: 2    | plan.yaml: The share for the second review must lie from 0.05 to 1, such as 0.25; got 2.0.
            confidence: 0.9     | breakdown: month    | plan.yaml, line 7, column 12: 'breakdown' must be a list, such as [channel, month].
            confidence: 0.9     | breakdown: [year]   | plan.yaml, line 7, column 13: 'breakdown' cannot be 'year'; it must be one of: route, channel, team, month.
            confidence: 0.9     | population: {types: [A]} | plan.yaml, line 7, column 14: a plan has no 'population.types'. It may hold here: channels, closing-types, flags, opening-types, qualifiers, type-groups, words.
            confidence: 0.9     | population: {flags: [A]} | plan.yaml: The population of the kind 'recording-accuracy' cannot be told by 'flags', only by type-groups, opening-types, closing-types, channels, qualifiers, words.
            accuracy: 0.92      | accuracy: 92        | The last known accuracy must be above 0 and at most 1, such as 0.92; got 92.0
            """)
    void whatCannotBeUsedIsShownWithItsPlaceAndWhatIsAllowed(String right, String wrong, String message) {
        String plan = FULL.replace(right, wrong.replace("\\n", "\n"));

        assertThat(plan).isNotEqualTo(FULL);
        assertThatThrownBy(() -> PlanFile.parse(plan, "plan.yaml"))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining(message);
    }

    @Test
    void aPartThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> PlanFile.parse("title: Accuracy\n", "plan.yaml"))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("the plan lacks 'period'. See docs/reference/audit-plan.md.");
    }

    @Test
    void aFileThatIsNoPlanIsRefused(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> PlanFile.parse("", "plan.yaml")).hasMessage("plan.yaml is empty.");
        assertThatThrownBy(() -> PlanFile.parse("- a\n- b\n", "plan.yaml"))
                .hasMessageContaining("the file must hold names and values, such as 'records: 600'.");
        assertThatThrownBy(() -> PlanFile.parse("title: [", "plan.yaml"))
                .hasMessageContaining("plan.yaml, line")
                .hasMessageContaining("this is not readable as YAML");
        assertThatThrownBy(() -> PlanFile.read(folder.resolve("none.yaml"))).hasMessageContaining("cannot be read");
        Path latin = Files.write(folder.resolve("latin.yaml"), "force: Gwynédd".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> PlanFile.read(latin)).hasMessageContaining("is not in UTF-8. Save it as UTF-8.");
    }
}
