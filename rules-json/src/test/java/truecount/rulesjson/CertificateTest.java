package truecount.rulesjson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import truecount.rules.Decision;
import truecount.rules.Disposition;
import truecount.rules.Rulebook;
import truecount.rules.facts.Facts;
import truecount.rules.lists.Sources;

class CertificateTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final long SEED = 20260401;

    static Stream<WorkedExamplesTest.Example> examples() {
        return WorkedExamplesTest.examples();
    }

    private static Facts facts(WorkedExamplesTest.Example example) {
        return FactsReader.read(example.json().get("facts").toString());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void replaysToItself(WorkedExamplesTest.Example example) {
        CertificateCheck check =
                CertificateCheck.of(Certificate.of(facts(example)).toPrettyString());

        assertThat(check.differences()).isEmpty();
        assertThat(check.same()).isTrue();
        assertThat(check.sameRules()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyReasonCitesADocumentHeld(WorkedExamplesTest.Example example) {
        for (JsonNode because : Certificate.of(facts(example)).get("because")) {
            Sources.Source source = Sources.of(because.get("document").asString());
            assertThat(because.get("page").asInt()).isBetween(1, source.pages() == 0 ? 1 : source.pages());
            assertThat(because.get("words").asString()).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void orderOfFactsNeverMatters(WorkedExamplesTest.Example example) {
        ObjectNode told =
                (ObjectNode) MAPPER.readTree(example.json().get("facts").toString());
        Random random = new Random(SEED);
        for (String list : List.of("people", "ties", "accounts", "evidence", "acts", "orders")) {
            if (!told.has(list)) continue;
            List<JsonNode> nodes = new ArrayList<>();
            told.get(list).forEach(nodes::add);
            Collections.shuffle(nodes, random);
            ArrayNode shuffled = told.putArray(list);
            nodes.forEach(shuffled::add);
        }

        assertThat(essence(Rulebook.decide(FactsReader.read(told.toString()))))
                .isEqualTo(essence(Rulebook.decide(facts(example))));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void namesNeverMatter(WorkedExamplesTest.Example example) {
        String renamed = example.json().get("facts").toString();
        for (JsonNode person : example.json().get("facts").path("people")) {
            String id = person.get("id").asString();
            renamed = renamed.replace("\"" + id + "\"", "\"zz-" + id + "-9\"");
        }
        if (renamed.contains("zz-") && WorkedExamplesTest.examples().count() > 0) {
            assertThat(essence(Rulebook.decide(FactsReader.read(unkeyed(renamed, example)))))
                    .isEqualTo(essence(Rulebook.decide(facts(example))));
        }
    }

    /** Renaming people must not rename facts of the vocabulary that happen to share a name with an id. */
    private static String unkeyed(String renamed, WorkedExamplesTest.Example example) {
        String fixed = renamed;
        for (JsonNode person : example.json().get("facts").path("people")) {
            String id = person.get("id").asString();
            fixed = fixed.replace("\"zz-" + id + "-9\":", "\"" + id + "\":");
            fixed = fixed.replace("\"type\":\"zz-" + id + "-9\"", "\"type\":\"" + id + "\"");
        }
        return fixed;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aSeparateVictimNeverLowersTheNumberOfCrimes(WorkedExamplesTest.Example example) {
        ObjectNode told =
                (ObjectNode) MAPPER.readTree(example.json().get("facts").toString());
        JsonNode first = told.get("acts").get(0);
        boolean personal = first.get("act").asString().equals("violence")
                && told.path("decide").isMissingNode();
        if (!personal || !first.has("to")) return;
        Decision before = Rulebook.decide(FactsReader.read(told.toString()));
        told.withArray("people").addObject().put("id", "another").put("age", 30).put("sex", "female");
        ArrayNode to = MAPPER.createArrayNode();
        if (first.get("to").isArray()) first.get("to").forEach(to::add);
        else to.add(first.get("to"));
        ((ObjectNode) first).set("to", to.add("another"));

        assertThat(total(Rulebook.decide(FactsReader.read(told.toString())))).isGreaterThanOrEqualTo(total(before));
    }

    @Test
    void aSettledDecisionAsksNothing() {
        for (WorkedExamplesTest.Example example : examples().toList()) {
            Decision decision = Rulebook.decide(facts(example));
            assertThat(decision.disposition() == Disposition.ASK)
                    .as(example.id())
                    .isEqualTo(!decision.ask().isEmpty());
        }
    }

    private static int total(Decision decision) {
        return decision.crimes().stream().mapToInt(crime -> crime.count()).sum();
    }

    private static List<String> essence(Decision decision) {
        List<String> parts = new ArrayList<>();
        parts.add(decision.disposition().word() + decision.action());
        decision.crimes().forEach(crime -> parts.add(crime.inClass() + " " + crime.code() + " " + crime.count()));
        Collections.sort(parts);
        return parts;
    }
}
