package truecount.rulesjson;

import static org.assertj.core.api.Assertions.assertThat;
import static truecount.rulesjson.AnyFacts.random;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import truecount.rules.facts.Facts;

/** A certificate replays to itself. */
class ReplayPropertyTest {

    @Test
    void aCertificateReplaysToItself() {
        for (Facts facts : random(100)) {
            ObjectNode certificate;
            try {
                certificate =
                        Certificate.of(FactsReader.read(FactsWriter.write(facts).toString()));
            } catch (BadFacts contradictory) {
                continue;
            }
            ObjectNode again =
                    Certificate.of(FactsReader.read(certificate.get("facts").toString()));
            assertThat(again.get("hash")).isEqualTo(certificate.get("hash"));
        }
    }
}
