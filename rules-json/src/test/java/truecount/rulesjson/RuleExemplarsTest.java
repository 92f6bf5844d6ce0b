package truecount.rulesjson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import truecount.rules.Because;
import truecount.rules.Decision;
import truecount.rules.Question;
import truecount.rules.Rank;
import truecount.rules.Rule;
import truecount.rules.Rulebook;
import truecount.rules.afterwards.AfterRule;
import truecount.rules.offences.OffenceRules;
import truecount.rules.recording.GeneralRule;

/**
 * For every rule, cases that it decides and cases just outside it: below, at and above each threshold, first day and day before.
 *
 * <p>One file a rule under {@code rules/}: its name and its cases. A case that {@code decides} is one in which no other rule of an
 * offence speaks; one that does not is its neighbour, which ends differently or without the rule.
 */
class RuleExemplarsTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    record Case(String rule, JsonNode json) {
        boolean decides() {
            return json.get("decides").asBoolean();
        }

        JsonNode expect() {
            return json.get("expect");
        }

        @Override
        public String toString() {
            return rule + ": " + json.get("says").asString();
        }
    }

    static Stream<Case> cases() {
        return files().stream().flatMap(RuleExemplarsTest::read);
    }

    private static Path folder() {
        try {
            return Path.of(RuleExemplarsTest.class.getResource("/rules").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> files() {
        try (Stream<Path> files = Files.walk(folder())) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Case> read(Path file) {
        try {
            JsonNode json = MAPPER.readTree(Files.readString(file));
            List<Case> cases = new ArrayList<>();
            for (JsonNode one : json.get("cases")) {
                cases.add(new Case(json.get("rule").asString(), one));
            }
            return cases.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void eachCaseIsDecidedAsTheRuleSays(Case one) {
        Decision decision =
                Rulebook.decide(FactsReader.read(one.json().get("facts").toString()));

        assertThat(Expectation.fault(decision, one.expect())).isEmpty();
        if (one.decides()) {
            Rule rule = rule(one.rule());
            List<Rule> spoke = Stream.concat(
                            decision.because().stream().map(Because::rule),
                            decision.ask().stream().map(Question::rule))
                    .toList();
            assertThat(spoke).as("rules that spoke").contains(rule);
            // What is no offence on each occasion and one when repeated is spoken of by the rule of the single occasion
            // too.
            boolean besides = rule.name().matches("Repeated(Threat|Disorder|Damage|Entry|Vehicle)");
            if (rule.rank() == Rank.OFFENCE && !besides)
                assertThat(spoke.stream().filter(other -> other.rank() == Rank.OFFENCE))
                        .as("no other offence's rule speaks")
                        .containsOnly(rule);
        }
    }

    @Test
    void everyRuleHasACaseThatItDecidesAndOneJustOutside() {
        Map<String, Set<Boolean>> held = new TreeMap<>();
        cases().forEach(one ->
                held.computeIfAbsent(one.rule(), rule -> new TreeSet<>()).add(one.decides()));
        List<String> lacking = rules().stream()
                .map(Rule::name)
                .filter(name -> held.getOrDefault(name, Set.of()).size() < 2)
                .sorted()
                .toList();

        assertThat(lacking).isEmpty();
    }

    @Test
    void everyFileNamesARule() {
        List<String> names = rules().stream().map(Rule::name).toList();

        assertThat(names).doesNotHaveDuplicates();
        assertThat(cases().map(Case::rule)).isSubsetOf(names);
    }

    private static Rule rule(String name) {
        return rules().stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>(OffenceRules.all());
        rules.addAll(List.of(GeneralRule.values()));
        rules.addAll(List.of(AfterRule.values()));
        return rules;
    }
}
