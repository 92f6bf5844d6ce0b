package truecount.rules.offences;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import truecount.rules.Answer;
import truecount.rules.Citation;
import truecount.rules.Decision;
import truecount.rules.Disposition;
import truecount.rules.facts.Act;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Facts;
import truecount.rules.facts.Many;
import truecount.rules.facts.Person;
import truecount.rules.facts.Refs;
import truecount.rules.facts.Report;
import truecount.rules.facts.Reporter;
import truecount.rules.facts.Request;
import truecount.rules.facts.Telling;
import truecount.rules.facts.Violence;
import truecount.rules.facts.When;
import truecount.rules.lists.Offence;
import truecount.rules.recording.Decider;
import truecount.rules.recording.Fate;
import truecount.rules.told.Story;
import truecount.rules.told.ToldAct;

/** Two rules of one rank that cannot both be right stop the decision: it is for the registrar, with both shown. */
class ContradictionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 12);
    private static final Offence HARM = Offence.of("8N", "008/06");
    private static final Offence THEFT = Offence.of("49", "");
    private static final Offence CYCLE = Offence.of("44", "");

    /** A rule that always gives one answer. */
    private static class Says extends ActRule {
        private final Answer answer;

        Says(Per per, int page, Answer answer) {
            super(ActKind.VIOLENCE, per, Citation.crr(page, "Rule on page " + page));
            this.answer = answer;
        }

        @Override
        public String name() {
            return "Page" + sources().get(0).page();
        }

        @Override
        public Answer apply(ToldAct act, int target) {
            return answer;
        }
    }

    private static Story story() {
        Telling report = Telling.of(Report.REPORT, "report");
        LocalDateTime received = DAY.atTime(10, 0);
        report.tell(Report.RECEIVED, new When(Many.State.TOLD, received, received));
        report.tell(
                Report.BY,
                Telling.of(Reporter.REPORTER, "report.by").with(Reporter.CAPACITY, Reporter.Capacity.VICTIM));
        Telling person = Telling.of(Person.PERSON, "people[v]");
        person.tell(Person.ID, "v");
        Telling act = Telling.of(Violence.VIOLENCE, "acts[0]");
        act.tell(Act.TO, new Refs(Many.State.TOLD, List.of("v")));
        return new Story(new Facts(
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
                Telling.of(Request.REQUEST, "decide")));
    }

    private static Decision decide(ActRule.Per per, Answer one, Answer other) {
        OffenceRules rules = new OffenceRules(DAY, List.of(new Says(per, 41, one), new Says(per, 42, other)));
        return new Decider(rules).record(story(), true);
    }

    /** Pairs of answers that cannot both be true. */
    enum Contrary {
        CRIME_AND_NO_OFFENCE(Answer.discloses(HARM, 0, "a crime"), Answer.noCrime("no offence at all")),
        NO_OFFENCE_AND_CRIME(Answer.noCrime("no offence at all"), Answer.discloses(HARM, 0, "a crime")),
        TWO_ENDINGS(Answer.incident("an incident"), Answer.noCrime("no offence at all")),
        REPORTED_AND_CRIME(new Answer.Reported("N300/01", 1, "unclear"), Answer.discloses(HARM, 0, "a crime")),
        CRIME_AND_REPORTED(Answer.discloses(HARM, 0, "a crime"), new Answer.Reported("N300/01", 1, "unclear")),
        TWO_REPORTS(new Answer.Reported("N300/01", 1, "unclear"), new Answer.Reported("N300/02", 1, "suicide")),
        TWO_NUMBERS(new Answer.Discloses(HARM, 0, 1, false, "one"), new Answer.Discloses(HARM, 0, 2, false, "two")),
        DONE_AND_TRIED(Answer.discloses(HARM, 0, true, "tried"), Answer.discloses(HARM, 0, "done"));

        private final Answer one;
        private final Answer other;

        Contrary(Answer one, Answer other) {
            this.one = one;
            this.other = other;
        }
    }

    @ParameterizedTest
    @EnumSource
    void stopsAndShowsBothRules(Contrary pair) {
        Decision decision = decide(ActRule.Per.VICTIM, pair.one, pair.other);

        assertThat(decision.disposition()).isEqualTo(Disposition.REGISTRAR);
        assertThat(decision.crimes()).isEmpty();
        assertThat(decision.duties())
                .contains(
                        "Two rules of one rank contradict each other at acts[0]: Page41 (CRR26, Rule on page 41, p.41) and"
                                + " Page42 (CRR26, Rule on page 42, p.42). The registrar decides.");
        assertThat(decision.because())
                .extracting(because -> because.rule().name())
                .contains("Page41", "Page42");
        assertThat(decision.disclosed())
                .allSatisfy(one -> assertThat(one.fate()).isEqualTo(Fate.FOR_REGISTRAR));
    }

    @Test
    void oneThingIsNotStolenTwice() {
        Answer cycle = Answer.discloses(CYCLE, 0, "a cycle");
        Answer theft = Answer.discloses(THEFT, 0, "other theft");

        assertThat(decide(ActRule.Per.THING, cycle, theft).disposition()).isEqualTo(Disposition.REGISTRAR);
        assertThat(decide(ActRule.Per.VICTIM, cycle, theft).disposition()).isEqualTo(Disposition.CRIME);
    }

    @Test
    void twoOffencesOrTwoLikeAnswersAreNoContradiction() {
        Answer harm = Answer.discloses(HARM, 0, "a crime");

        assertThat(decide(ActRule.Per.VICTIM, harm, harm).disposition()).isEqualTo(Disposition.CRIME);
        assertThat(decide(ActRule.Per.VICTIM, harm, Answer.incident("else an incident"))
                        .disposition())
                .isEqualTo(Disposition.CRIME);
        assertThat(decide(ActRule.Per.VICTIM, Answer.incident("one"), Answer.incident("two"))
                        .disposition())
                .isEqualTo(Disposition.INCIDENT);
    }
}
