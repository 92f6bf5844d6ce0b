package truecount.rules.lists;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import truecount.rules.facts.Report;

class WordingTest {

    @Test
    void asksInTheWordsOfTheList() {
        assertThat(Wording.question(Report.BY)).isEqualTo("In what capacity was the report made?");
        assertThat(Wording.all()).containsEntry("report.by", "In what capacity was the report made?");
    }
}
