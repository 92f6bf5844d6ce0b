package truecount.rulesjson;

import static org.assertj.core.api.Assertions.assertThat;
import static truecount.rulesjson.AnyFacts.decide;
import static truecount.rulesjson.AnyFacts.random;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import truecount.rules.Crime;
import truecount.rules.Decision;
import truecount.rules.Disposition;
import truecount.rules.Rulebook;
import truecount.rules.facts.Facts;
import truecount.rules.lists.CrimeClass;

/** Whatever is told ends in a decision that holds together, and soon. */
class WholeDecisionPropertyTest {

    private static final int STORIES = 20_000;

    @Test
    void whateverIsToldEndsInADecisionThatHoldsTogether() {
        for (Facts facts : random(STORIES)) {
            try {
                sane(decide(facts));
            } catch (RuntimeException | AssertionError fault) {
                throw new AssertionError(FactsWriter.write(facts).toString(), fault);
            }
        }
    }

    private static void sane(Decision decision) {
        if (decision.disposition() == Disposition.ASK)
            assertThat(decision.ask()).isNotEmpty();
        if (decision.disposition() == Disposition.CRIME)
            assertThat(decision.crimes()).isNotEmpty();
        if (decision.disposition() == Disposition.INCIDENT)
            assertThat(decision.crimes()).isEmpty();
        for (Crime crime : decision.crimes()) {
            assertThat(crime.count()).isPositive();
            assertThat(crime.victims()).doesNotHaveDuplicates();
            assertThat(crime.inClass().startsWith("N") || CrimeClass.exists(crime.inClass()))
                    .isTrue();
        }
        decision.disclosed().forEach(one -> assertThat(one.because()).isNotBlank());
    }

    @Test
    void aVeryLargeReportEndsSoon() {
        String acts = "{\"act\": \"violence\", \"to\": [\"a\", \"b\"], \"did\": \"punched\"}"
                .repeat(1000)
                .replace("}{", "},{");
        Facts facts =
                FactsReader.read("{\"facts\": 1, \"report\": {\"received\": \"2026-05-12T10:00\", \"by\": \"victim\"}, "
                        + "\"people\": [{\"id\": \"a\"}, {\"id\": \"b\"}], \"acts\": [" + acts + "]}");
        long start = System.nanoTime();

        Decision decision = Rulebook.decide(facts);

        assertThat(decision.ask()).hasSize(2000);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    }
}
