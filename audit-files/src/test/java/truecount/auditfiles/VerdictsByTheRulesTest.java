package truecount.auditfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import truecount.audit.Value;
import truecount.exports.UnusableInput;

class VerdictsByTheRulesTest {

    /** An on-duty constable is punched and bruised: class 8S by the page of that offence. */
    private static final String CONSTABLE = """
            {"facts": 1,
             "report": {"received": "2026-06-12T10:00", "by": "victim"},
             "acts": [{"act": "violence", "to": "v", "did": "punched", "injury": "bruise", "onDuty": "yes"}],
             "people": [{"id": "v", "standing": "constable"}]}
            """;

    @TempDir
    Path folder;

    private TinyForce force;

    @BeforeEach
    void open() {
        LocalDateTime day = LocalDateTime.of(2026, 6, 12, 10, 0);
        force = new TinyForce(folder);
        force.addIncident("INC-1", day, "ASSAULT", "CRIMED", "", "10:00 He punched the officer");
        force.addCrime("C1", "INC-1", "8S", day.plusHours(2), "OPEN");
        force.open(TinyForce.PLAN, "open");
    }

    @Test
    void theRuleBookDecidesOnTheFactsAndItsPagesBecomeTheRule() throws IOException {
        AuditClosing closing = force.close("open", filled("by the rules", CONSTABLE));

        assertThat(closing.explanations()).singleElement().satisfies(explanation -> {
            assertThat(explanation.sentences())
                    .containsExactly(
                            "One crime should have been recorded, and 1 was.",
                            "A crime of class 8S should have been recorded and was, as C1 (class 8S).");
            assertThat(explanation.citation()).contains("CRR26, ").containsPattern("p\\.\\d+");
        });
        assertThat(closing.finding().table("accuracy").figures().getFirst().value())
                .isInstanceOfSatisfying(
                        Value.Share.class, share -> assertThat(share.share()).isEqualTo(1));
        closing.writeExplanations(folder.resolve("explained.csv"));
        assertThat(Files.readString(folder.resolve("explained.csv")))
                .startsWith("item,explanation,rule\n1,\"One crime should have been recorded, and 1 was. A crime");
    }

    @Test
    void factsThatCannotBeReadOrDecidedAreRefusedWithTheirPlace() {
        assertRefused("by the rules", "", "row 2: the column 'facts': 'by the rules' needs the facts of the report");
        assertRefused("by the rules", "{", "row 2: the column 'facts': the facts cannot be read: ");
        assertRefused(
                "by the rules",
                CONSTABLE.replace("\"act\"", "\"deed\""),
                "row 2: the column 'facts': the facts cannot be read: At acts[0]");
        assertRefused(
                "by the rules",
                CONSTABLE.replace("2026-06-12", "2020-06-12"),
                "row 2: the column 'facts': the rules end in 'not-held' on these facts, which is no verdict; give the verdict yourself");
        assertRefused(
                "no crime",
                CONSTABLE,
                "row 2: the column 'verdict': facts are given; write 'by the rules' in the column 'verdict'");
    }

    private void assertRefused(String verdict, String facts, String message) {
        assertThatThrownBy(() -> force.close("open", filled(verdict, facts)))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining(message);
    }

    private Path filled(String verdict, String facts) throws IOException {
        String mark = Files.readAllLines(folder.resolve("open/review/verdicts.csv"))
                .get(1)
                .split(",", -1)[0];
        List<String> rows = new ArrayList<>();
        rows.add("audit,item,line,verdict,class,domestic,count,reason,reviewer,round,rule,recorded-under,facts");
        rows.add("%s,1,1,%s,,,,as told,R1,first,,,\"%s\"".formatted(mark, verdict, facts.replace("\"", "\"\"")));
        return Files.write(folder.resolve("verdicts.csv"), rows);
    }
}
