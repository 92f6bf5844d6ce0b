package truecount.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import truecount.rules.facts.Act;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Disorder;
import truecount.rules.facts.Facts;
import truecount.rules.facts.Judgement;
import truecount.rules.facts.Many;
import truecount.rules.facts.Person;
import truecount.rules.facts.Refs;
import truecount.rules.facts.Report;
import truecount.rules.facts.Reporter;
import truecount.rules.facts.Request;
import truecount.rules.facts.Role;
import truecount.rules.facts.Telling;
import truecount.rules.facts.Violence;
import truecount.rules.facts.When;
import truecount.rules.facts.YesNo;
import truecount.rules.lists.CrimeClass;
import truecount.rules.lists.OffenceList;
import truecount.rules.lists.Sources;
import truecount.rules.offences.ActRule;
import truecount.rules.offences.OffenceRules;

class RulebookTest {

    private static Facts report(LocalDateTime received, Telling act) {
        Telling report = Telling.of(Report.REPORT, "report");
        report.tell(Report.RECEIVED, new When(Many.State.TOLD, received, received));
        Telling reporter = Telling.of(Reporter.REPORTER, "report.by");
        reporter.tell(Reporter.CAPACITY, Reporter.Capacity.VICTIM);
        report.tell(Report.BY, reporter);
        Telling person = Telling.of(Person.PERSON, "people[v]");
        person.tell(Person.ID, "v");
        act.tell(Act.TO, new Refs(Many.State.TOLD, List.of("v")));
        return new Facts(
                null,
                report,
                List.of(person),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(act),
                List.of(),
                List.of(),
                List.of(),
                Telling.of(Request.REQUEST, "decide"));
    }

    private static Decision punchedOn(LocalDate day, Violence.Injury injury) {
        Telling act = Telling.of(Violence.VIOLENCE, "acts[0]");
        act.tell(Violence.DID, Many.of(Violence.Did.PUNCHED));
        act.tell(Violence.INJURY, Many.of(injury));
        return Rulebook.decide(report(day.atTime(10, 0), act));
    }

    private static Decision insultedOn(LocalDate day) {
        Telling act = Telling.of(Disorder.DISORDER, "acts[0]");
        act.tell(Disorder.DID, Many.of(Disorder.Did.INSULTING));
        act.tell(Disorder.TOWARDS, Disorder.Towards.NAMED_PERSON);
        act.tell(Disorder.FELT, Many.of(Disorder.Felt.ALARM_OR_DISTRESS));
        act.tell(Act.MEANT, Many.of(Act.Meant.DISTRESS));
        act.tell(Disorder.BECAUSE_OF_SEX, new Judgement(YesNo.YES, Role.RECORDER, ""));
        return Rulebook.decide(report(day.atTime(10, 0), act));
    }

    @ParameterizedTest
    @CsvSource({
        "2015-03-31, NOT_HELD",
        "2023-04-30, NOT_HELD",
        "2023-05-01, REGISTRAR",
        "2023-05-31, REGISTRAR",
        "2023-06-01, CRIME",
        "2026-05-12, CRIME",
        "2027-03-30, CRIME",
        "2027-03-31, CRIME",
        "2027-04-01, NOT_HELD",
        "2030-01-01, NOT_HELD"
    })
    void speaksOnlyForDaysWhoseTextIsHeld(LocalDate day, Disposition expected) {
        assertThat(punchedOn(day, Violence.Injury.BRUISE).disposition()).isEqualTo(expected);
    }

    @Test
    void afterTheEditionEndsItSaysUntilWhenItIsValidAndNamesNoClock() {
        Decision after = punchedOn(LocalDate.of(2027, 4, 1), Violence.Injury.BRUISE);

        assertThat(after.duties())
                .containsExactly(
                        "The edition held, 2026/27, is valid for reports received until 31 March 2027 (p.1); the edition of that day is not held.");
        assertThat(after.crimes()).isEmpty();
        assertThat(after.deadline().by()).isNull();
    }

    @Test
    void everyDayFromApril2015ToAYearAheadHasExactlyOneAnswer() {
        for (LocalDate day = LocalDate.of(2015, 4, 1);
                day.isBefore(LocalDate.of(2027, 11, 24));
                day = day.plusDays(1)) {
            Disposition found = punchedOn(day, Violence.Injury.BRUISE).disposition();
            Disposition expected = day.isBefore(LocalDate.of(2023, 5, 1)) || day.isAfter(LocalDate.of(2027, 3, 31))
                    ? Disposition.NOT_HELD
                    : day.isBefore(LocalDate.of(2023, 6, 1)) ? Disposition.REGISTRAR : Disposition.CRIME;
            assertThat(found).as(day.toString()).isEqualTo(expected);
        }
    }

    @Test
    void everyRuleHoldsOverItsDaysWithoutAGapOfItsKind() {
        for (LocalDate day = InForce.FIRST_HELD_DAY; day.isBefore(LocalDate.of(2027, 11, 24)); day = day.plusDays(1)) {
            LocalDate on = day;
            long deaths = OffenceRules.all().stream()
                    .filter(rule -> rule.kind() == ActKind.DEATH && rule.name().startsWith("SuddenDeath"))
                    .filter(rule -> rule.inForce().covers(on))
                    .count();
            assertThat(deaths).as("rules on sudden death on " + on).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-03-31, 125/09", "2026-04-01, 068/25", "2026-04-02, 068/25"})
    void section4BBindsFromItsFirstDay(LocalDate day, String code) {
        assertThat(insultedOn(day).crimes())
                .singleElement()
                .extracting(Crime::code)
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"2023-06-01, 24", "2026-05-12, 24", "2015-04-01, 24", "2015-03-31, 72"})
    void theClockRunsFromTheFirstReport(LocalDate day, int hours) {
        assertThat(punchedOn(day, Violence.Injury.BRUISE).deadline().by())
                .isEqualTo(day.atTime(10, 0).plusHours(hours));
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, 105A, 105/01",
        "PASSING_PAIN, 105A, 105/01",
        "LASTING_PAIN, 8N, 008/06",
        "REDNESS, 8N, 008/06",
        "BLACK_EYE, 8N, 008/06",
        "FINGER_OR_TOE_BROKEN_SIMPLE, 8N, 008/06"
    })
    void theInjuryGradesTheAssault(Violence.Injury injury, String inClass, String code) {
        Crime crime = punchedOn(LocalDate.of(2026, 5, 12), injury).crimes().get(0);

        assertThat(crime.inClass() + " " + crime.code()).isEqualTo(inClass + " " + code);
    }

    @Test
    void seriousHarmAsksWhatWasMeant() {
        Decision decision = punchedOn(LocalDate.of(2026, 5, 12), Violence.Injury.BROKEN_BONE);

        assertThat(decision.disposition()).isEqualTo(Disposition.ASK);
        assertThat(decision.ask()).singleElement().extracting(Question::path).isEqualTo("acts[0].meant");
    }

    @Test
    void anUnansweredInjuryIsAskedFor() {
        Telling act = Telling.of(Violence.VIOLENCE, "acts[0]");
        act.tell(Violence.DID, Many.of(Violence.Did.SLAPPED));
        Decision decision = Rulebook.decide(report(LocalDateTime.of(2026, 5, 12, 10, 0), act));

        assertThat(decision.ask()).extracting(Question::path).containsExactly("acts[0].injury[v]");
    }

    @Test
    void everyRuleCitesADocumentAndPageThatExist() {
        List<Rule> rules = new ArrayList<>(OffenceRules.all());
        rules.addAll(List.of(truecount.rules.recording.GeneralRule.values()));
        rules.addAll(List.of(truecount.rules.afterwards.AfterRule.values()));
        for (Rule rule : rules) {
            assertThat(rule.sources()).as(rule.name()).isNotEmpty();
            for (Citation citation : rule.sources()) {
                assertThat(citation.page())
                        .as(rule.name())
                        .isBetween(1, Sources.of(citation.document()).pages());
            }
        }
    }

    @Test
    void everyKindOfActHasARule() {
        OffenceRules today = new OffenceRules(LocalDate.of(2026, 5, 12));
        for (ActKind kind : ActKind.values()) {
            assertThat(today.of(kind)).as(kind.word()).isNotEmpty().allMatch(rule -> rule.kind() == kind);
        }
        assertThat(OffenceRules.all()).extracting(ActRule::name).doesNotHaveDuplicates();
    }

    @Test
    void theListsAreWhole() {
        assertThat(OffenceList.size()).isEqualTo(1698);
        assertThat(CrimeClass.codes()).hasSizeGreaterThan(180);
        assertThat(CrimeClass.codes()).allMatch(code -> CrimeClass.on(code, LocalDate.of(2023, 6, 1)) != null);
        assertThat(CrimeClass.on("8S", LocalDate.of(2017, 3, 31))).isNull();
        assertThat(Sources.fingerprints())
                .allSatisfy((list, print) -> assertThat(print).hasSize(64));
    }

    @Test
    void theOffenceListIsTheOneTheSourceNames() {
        assertThat(Sources.fingerprints().get("notifiable-offences-2026-27.csv"))
                .isEqualTo(Sources.of("NOL26").sha256());
    }
}
