package truecount.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How varied the wording is, measured on sentences with names and figures left out. */
class WordingTest {

    private static final int LOGS = 40_000;

    private static final Map<String, Integer> LOGS_WITH = new HashMap<>();
    private static final Set<String> FIRST_HALF = new HashSet<>();
    private static final Set<String> SECOND_HALF = new HashSet<>();

    @BeforeAll
    static void writeLogs() {
        ForcePlan plan = ExampleForce.plan("wording", LOGS);
        Reporting reporting = new Reporting(plan);
        ReportTimes times = ReportTimes.of(plan.from(), plan.lastDay());
        for (int i = 0; i < LOGS; i++) {
            Dice dice = Dice.of("wording", "log/" + i);
            ZonedDateTime at = times.at(i, LOGS, dice);
            Report report = reporting.fresh(at, Situations.all().draw(at, dice), dice);
            for (String sentence : sentences(report)) {
                LOGS_WITH.merge(sentence, 1, Integer::sum);
                (report.wording() == Wording.A ? FIRST_HALF : SECOND_HALF).add(sentence);
            }
        }
    }

    private static Set<String> sentences(Report report) {
        Scene scene = report.scene()
                .with("incident", "EX-1")
                .with("crime", "42X/1")
                .with("class", "class")
                .with("earlier", "EX-2")
                .with("earlier-crime", "42X/2");
        boolean recorded = !report.conduct().recorded().isEmpty();
        Set<String> sentences = new HashSet<>();
        for (String line : HappeningMaker.book(report, scene, recorded).said()) {
            String template = line.replaceAll(
                            Grammar.NAME_BEGINS + "[^" + Grammar.NAME_ENDS + "]*" + Grammar.NAME_ENDS, "{}")
                    .replaceAll("\\d+", "#");
            for (String sentence : template.split("(?<=[.!])\\s+", -1)) {
                sentences.add(sentence.strip());
            }
        }
        return sentences;
    }

    @Test
    void noSentenceMakesUpMoreThanTwoInAThousandLogs() {
        List<String> common = new ArrayList<>();
        LOGS_WITH.forEach((sentence, logs) -> {
            // Three standard errors allow for chance in the sample.
            if (logs > 0.002 * LOGS + 3 * Math.sqrt(0.002 * LOGS)) {
                common.add("%s in %d logs".formatted(sentence, logs));
            }
        });

        assertThat(common).isEmpty();
        assertThat(LOGS_WITH).hasSizeGreaterThan(60_000);
    }

    @Test
    void theTwoHalvesShareNoSentence() {
        Set<String> shared = new HashSet<>(FIRST_HALF);
        shared.retainAll(SECOND_HALF);

        assertThat(shared).isEmpty();
        assertThat(FIRST_HALF).hasSizeGreaterThan(20_000);
        assertThat(SECOND_HALF).hasSizeGreaterThan(20_000);
    }
}
