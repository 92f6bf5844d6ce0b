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
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import truecount.rules.Crime;
import truecount.rules.Decision;
import truecount.rules.Rulebook;

class WorkedExamplesTest {

    private static final int EXAMPLES = 189;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    record Example(String id, JsonNode json) {
        @Override
        public String toString() {
            return id + ": " + json.path("scenario").asString("");
        }
    }

    static Stream<Example> examples() {
        return examples(folder("/worked-examples"));
    }

    static Stream<Example> exemplars() {
        return examples(folder("/exemplars"));
    }

    private static Stream<Example> examples(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(WorkedExamplesTest::read)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(String name) {
        try {
            return Path.of(WorkedExamplesTest.class.getResource(name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Example read(Path file) {
        try {
            JsonNode json = MAPPER.readTree(Files.readString(file));
            return new Example(json.get("id").asString(), json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> pending() throws IOException {
        return Files.readAllLines(folder("/worked-examples").resolve("pending.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isDecidedAsPrintedOrIsPending(Example example) throws IOException {
        if (pending().contains(example.id())) {
            assertThat(agrees(example))
                    .as("%s agrees now; take it out of pending.txt", example.id())
                    .isFalse();
        } else {
            JsonNode expected = expected(example);
            Decision decision = decide(example);
            assertThat(decision.disposition().word())
                    .isEqualTo(expected.get("disposition").asString());
            assertThat(counts(decision)).isEqualTo(counts(expected));
            if (expected.has("action"))
                assertThat(decision.action()).isEqualTo(expected.get("action").asString());
        }
    }

    @ParameterizedTest
    @MethodSource("exemplars")
    void exemplarsOfTheRulesAreDecidedAsTheRulesSay(Example exemplar) {
        JsonNode expected = expected(exemplar);
        Decision decision = decide(exemplar);

        assertThat(decision.disposition().word())
                .isEqualTo(expected.get("disposition").asString());
        assertThat(counts(decision)).isEqualTo(counts(expected));
    }

    @Test
    void allExamplesAreRead() {
        assertThat(examples()).hasSize(EXAMPLES);
    }

    @Test
    void pendingExamplesExist() throws IOException {
        List<String> known = new ArrayList<>();
        examples().forEach(example -> known.add(example.id()));

        assertThat(known).containsAll(pending());
    }

    private static boolean agrees(Example example) {
        JsonNode expected = expected(example);
        Decision decision = decide(example);
        boolean action = !expected.has("action")
                || decision.action().equals(expected.get("action").asString());
        return action
                && decision.disposition()
                        .word()
                        .equals(expected.get("disposition").asString())
                && counts(decision).equals(counts(expected));
    }

    private static JsonNode expected(Example example) {
        return example.json().has("today")
                ? example.json().get("today")
                : example.json().get("expect");
    }

    private static Decision decide(Example example) {
        return Rulebook.decide(FactsReader.read(example.json().get("facts").toString()));
    }

    private static Map<String, Integer> counts(Decision decision) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Crime crime : decision.crimes()) counts.merge(crime.inClass(), crime.count(), Integer::sum);
        return counts;
    }

    private static Map<String, Integer> counts(JsonNode expected) {
        Map<String, Integer> counts = new TreeMap<>();
        for (JsonNode crime : expected.path("crimes")) {
            counts.merge(crime.get("class").asString(), crime.get("count").asInt(), Integer::sum);
        }
        return counts;
    }
}
