package truecount.rules.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import truecount.rules.Crime;
import truecount.rules.Deadline;
import truecount.rules.Decision;
import truecount.rules.Disposition;
import truecount.rules.Question;
import truecount.rules.facts.Fact;
import truecount.rules.facts.Report;
import truecount.rules.facts.Telling;
import truecount.rules.recording.GeneralRule;

/** Two decisions end alike whatever the order of their crimes and questions, and leaving aside the question tried. */
class EndingTest {

    private static final Crime ASSAULT = crime("8N", "008/06");
    private static final Crime THEFT = crime("49", "049/10");
    private static final Question BY = question(Report.BY);
    private static final Question NEEDED = question(Report.NEEDED);
    private static final Question FORCE = question(Report.FORCE);

    private static Crime crime(String inClass, String code) {
        return new Crime(inClass, code, "", "", 1, false, List.of(), List.of(), "");
    }

    private static Question question(Fact fact) {
        return new Question(Telling.of(Report.REPORT, "report"), fact, "", GeneralRule.VICTIM_CONFIRMS);
    }

    private static Ending ending(List<Crime> crimes, Question... open) {
        Decision decision = new Decision(
                Disposition.ASK,
                crimes,
                "C1",
                List.of(),
                List.of(open),
                new Deadline(null, "", false),
                List.of(),
                List.of(),
                List.of(),
                "fraud",
                "B");
        return Ending.of(decision, BY);
    }

    @Test
    void theOrderOfCrimesAndQuestionsIsNoDifference() {
        assertThat(ending(List.of(ASSAULT, THEFT), NEEDED, FORCE))
                .isEqualTo(ending(List.of(THEFT, ASSAULT), FORCE, NEEDED))
                .isNotEqualTo(ending(List.of(THEFT, ASSAULT), FORCE));
    }

    @Test
    void theQuestionTriedIsLeftAside() {
        assertThat(ending(List.of(ASSAULT), BY, NEEDED)).isEqualTo(ending(List.of(ASSAULT), NEEDED));
    }

    @Test
    void seesMoreAtEachGrain() {
        Ending ending = ending(List.of(ASSAULT), NEEDED);

        assertThat(ending.at(0)).isEqualTo("ask C1");
        assertThat(ending.at(1)).isEqualTo("ask C1 8N*1");
        assertThat(ending.at(2)).startsWith("ask C1 8N*1 008/06").endsWith("report.needed B fraud");
        assertThatThrownBy(() -> ending.at(3)).hasMessage("There is no grain 3");
    }
}
