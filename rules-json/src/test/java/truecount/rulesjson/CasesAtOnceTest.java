package truecount.rulesjson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import truecount.rules.Because;
import truecount.rules.Decision;
import truecount.rules.Question;
import truecount.rules.Rulebook;
import truecount.rules.facts.Facts;

/**
 * Every worked example, exemplar and case of a rule decided in a few goes.
 *
 * <p>The facts are read once and a whole folder is one test, so that the lot can be run again for each of thousands of
 * small faults planted in the rules (profile {@code mutation}). Which case is wrong is told best by the tests that run
 * them one by one.
 */
class CasesAtOnceTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final List<Case> WORKED = worked("/worked-examples");
    private static final List<Case> EXEMPLARS = worked("/exemplars");
    private static final List<Case> OF_RULES = ofRules();

    /**
     * Facts and what the rules say of them.
     *
     * @param name the file and the number of the case in it
     * @param decides the rule that must be among those that spoke; empty if none is named
     */
    record Case(String name, Facts facts, JsonNode expect, String decides) {

        /** What is expected and did not come out; empty if the decision is right. */
        String fault() {
            Decision decision = Rulebook.decide(facts);
            String fault = Expectation.fault(decision, expect) + Soundness.fault(facts, decision);
            if (!decides.isEmpty()
                    && Stream.concat(
                                    decision.because().stream().map(Because::rule),
                                    decision.ask().stream().map(Question::rule))
                            .noneMatch(rule -> rule.name().equals(decides))) fault += " the rule did not speak";
            return fault.isEmpty() ? "" : name + ":" + fault;
        }
    }

    /** Every case of the book. */
    static Stream<Case> all() {
        return Stream.of(WORKED, EXEMPLARS, OF_RULES).flatMap(List::stream);
    }

    private static List<Case> worked(String folder) {
        List<String> pending = pending();
        List<Case> cases = new ArrayList<>();
        for (Path file : files(folder)) {
            JsonNode json = read(file);
            if (pending.contains(json.path("id").asString(""))) continue;
            JsonNode expect = json.has("today") ? json.get("today") : json.get("expect");
            cases.add(new Case(name(file), facts(json), expect, ""));
        }
        return cases;
    }

    private static List<Case> ofRules() {
        List<Case> cases = new ArrayList<>();
        for (Path file : files("/rules")) {
            JsonNode json = read(file);
            for (JsonNode one : json.get("cases")) {
                String rule = one.get("decides").asBoolean() ? json.get("rule").asString() : "";
                cases.add(new Case(name(file) + " " + cases.size(), facts(one), one.get("expect"), rule));
            }
        }
        return cases;
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static Facts facts(JsonNode json) {
        return FactsReader.read(json.get("facts").toString());
    }

    private static List<String> pending() {
        try {
            return Files.readAllLines(folder("/worked-examples").resolve("pending.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(String folder) {
        try (Stream<Path> files = Files.walk(folder(folder))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(String name) {
        try {
            return Path.of(CasesAtOnceTest.class.getResource(name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return MAPPER.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first fault is enough: a planted fault that is found needs no further looking. */
    private static String firstFault(List<Case> cases) {
        for (Case one : cases) {
            String fault = one.fault();
            if (!fault.isEmpty()) return fault;
        }
        return "";
    }

    @Test
    void workedExamples() {
        assertThat(firstFault(WORKED)).isEmpty();
    }

    @Test
    void exemplars() {
        assertThat(firstFault(EXEMPLARS)).isEmpty();
    }

    @Test
    void casesOfRules() {
        assertThat(OF_RULES).isNotEmpty();
        assertThat(firstFault(OF_RULES)).isEmpty();
    }
}
