package truecount.rulesjson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import truecount.rules.Deadline;
import truecount.rules.Rulebook;
import truecount.rules.facts.Facts;
import truecount.rules.facts.Report;

/** The time limit is hours that pass, over both changes of the clocks too (CRR26 p.10). */
class RealHoursTest {

    private static Facts punched(String reported, String recorded) {
        return FactsReader.read("""
                {"facts": 1, "report": {"received": "%s", "by": "victim"}, "people": [{"id": "v"}, {"id": "s"}],
                 "accounts": [{"of": "v", "says": "confirms"}],
                 "acts": [{"id": "a", "act": "violence", "by": "s", "to": "v", "did": "punched", "injury": "bruise"}],
                 "records": [{"id": "r", "of": "a", "class": "8N", "recorded": "%s"}]}""".formatted(reported, recorded));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/clock/cases.csv", delimiter = '|', numLinesToSkip = 2)
    void isDueWhenTheHoursHavePassed(String name, String reported, LocalDateTime due, String recorded, String verdict) {
        Deadline deadline = Rulebook.decide(punched(reported, recorded)).deadline();

        assertThat(deadline.by()).as(name).isEqualTo(due);
        assertThat(deadline.late()).as(name).isEqualTo(verdict.equals("LATE"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-24T01:30, it is the first",
        "2026-10-24T02:30, it is the second",
        "2026-10-24T03:00, ''",
        "2026-10-24T00:59, ''"
    })
    void saysWhichWhereTheClocksShowTheDeadlineTwice(String reported, String words) {
        String said = Rulebook.decide(punched(reported, "unknown")).deadline().words();

        if (words.isEmpty()) assertThat(said).doesNotContain("twice");
        else assertThat(said).contains(words);
    }

    @Test
    void aMomentThatCameTwiceIsWrittenWithItsOffsetAndReadBack() {
        for (String told : new String[] {"2026-10-25T01:30+01:00", "2026-10-25T01:30+00:00"}) {
            Facts facts = punched(told, "unknown");

            assertThat(FactsWriter.write(facts).at("/report/received").asString())
                    .isEqualTo(told);
            assertThat(FactsReader.read(FactsWriter.write(facts).toString())
                            .report()
                            .get(Report.RECEIVED))
                    .isEqualTo(facts.report().get(Report.RECEIVED));
        }
    }

    @Test
    void anHourThatDidNotExistIsRefusedAndOneThatCameTwiceIsAsked() {
        assertThatThrownBy(() -> punched("2026-03-29T01:30", "unknown")).hasMessageContaining("does not exist");
        assertThatThrownBy(() -> punched("2026-10-25T01:30", "unknown")).hasMessageContaining("happened twice");
    }
}
