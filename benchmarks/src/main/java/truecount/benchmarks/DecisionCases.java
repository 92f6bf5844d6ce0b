package truecount.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import truecount.rules.facts.Facts;
import truecount.rulesjson.FactsReader;

/** The cases that the rules are tested with: worked examples and exemplars, read from the jar of the benchmarks. */
final class DecisionCases {

    private static final String FOLDER = "/truecount/benchmarks/cases";

    /** One case: its id, and its facts as the rule book reads them. */
    record Case(String id, Facts facts, boolean crime) {}

    private DecisionCases() {}

    /** Every case, in the order of their ids. */
    static List<Case> all() throws IOException {
        URI place = place();
        if (!place.getScheme().equals("jar")) return read(Path.of(place));
        try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
            return read(jar.getPath(FOLDER));
        }
    }

    private static URI place() {
        try {
            return DecisionCases.class.getResource(FOLDER).toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The cases are missing from this build", e);
        }
    }

    private static List<Case> read(Path folder) throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        List<Case> cases = new ArrayList<>();
        try (var files = Files.walk(folder)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".json")).toList()) {
                JsonNode told = json.readTree(Files.readString(file));
                JsonNode expected = told.has("today") ? told.get("today") : told.path("expect");
                cases.add(new Case(
                        told.get("id").asString(),
                        FactsReader.read(told.get("facts").toString()),
                        expected.path("disposition").asString("").equals("crime")));
            }
        }
        cases.sort(Comparator.comparing(Case::id));
        return cases;
    }
}
