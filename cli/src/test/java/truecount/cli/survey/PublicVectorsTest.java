package truecount.cli.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import truecount.auditfiles.CsvTable;

/** Values published by others, and what the verbs print for the same counts. */
class PublicVectorsTest {

    private static final Path VECTORS = Path.of("src/test/resources/vectors");
    private static final Map<String, JsonNode> RUNS = new HashMap<>();

    private record Vector(
            String name, String source, String command, String number, String expected, double tolerance) {
        @Override
        public String toString() {
            return name + ": " + number;
        }
    }

    static Stream<Vector> vectors() {
        List<Vector> vectors = new ArrayList<>();
        CsvTable.read(VECTORS.resolve("cli.csv"), List.of("case", "expected"), row -> {
            vectors.add(new Vector(
                    row.text("case"),
                    row.text("source"),
                    (row.text("verb") + " " + VECTORS.resolve(row.text("input")) + " --json " + row.text("options"))
                            .strip(),
                    row.text("number"),
                    row.text("expected"),
                    row.number("tolerance")));
        });
        return vectors.stream();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void printsWhatOthersPublished(Vector vector) {
        JsonNode run = RUNS.computeIfAbsent(
                vector.command(),
                command -> JsonMapper.shared()
                        .readTree(SurveyVerb.run((Object[]) command.split(" ")).out()));
        List<Double> ours = ours(run, vector.number());
        String[] theirs = vector.expected().split(" ");

        for (int i = 0; i < theirs.length; i++) {
            double expected = Double.parseDouble(theirs[i]);
            assertThat(Math.abs(ours.get(i) - expected))
                    .as("%s: ours %s, published %s (%s)", vector, ours, vector.expected(), vector.source())
                    .isLessThanOrEqualTo(vector.tolerance() * Math.max(1, Math.abs(expected)));
        }
    }

    private static List<Double> ours(JsonNode run, String number) {
        if (number.endsWith(" low high")) {
            JsonNode interval = at(run, number.replace(" low high", ""));
            return List.of(interval.get("low").asDouble(), interval.get("high").asDouble());
        }
        boolean squared = number.endsWith(" squared");
        JsonNode node = at(run, number.replace(" squared", ""));
        if (node.isArray()) {
            List<Double> numbers = new ArrayList<>();
            node.forEach(one -> numbers.add(one.asDouble()));
            return numbers;
        }
        double value = node.asDouble();
        return List.of(squared ? value * value : value);
    }

    private static JsonNode at(JsonNode run, String path) {
        JsonNode node = run.at("/" + path.replace('.', '/'));
        assertThat(node.isMissingNode()).as(path).isFalse();
        return node;
    }
}
