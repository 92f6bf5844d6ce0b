package truecount.rulesjson;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class CertificateSchemaTest {

    private static final Path FILE = Path.of("../docs/reference/certificate.schema.json");
    private static final Path GUIDE = Path.of("../docs/reference/certificate.md");
    private static final String AT = "https://truecount.example/reference/certificate.schema.json";
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    registry -> registry.schemas(Map.of(
                            AT,
                            CertificateSchema.write().toString(),
                            "https://truecount.example/reference/" + CertificateSchema.FACTS,
                            FactsSchema.write().toString())))
            .getSchema(SchemaLocation.of(AT));

    static Stream<WorkedExamplesTest.Example> examples() {
        return Stream.concat(WorkedExamplesTest.examples(), WorkedExamplesTest.exemplars());
    }

    private static List<String> faults(String json) {
        return SCHEMA.validate(json, InputFormat.JSON).stream()
                .map(fault -> fault.getInstanceLocation() + ": " + fault.getMessage())
                .toList();
    }

    private static ObjectNode certificate(WorkedExamplesTest.Example example) {
        return Certificate.of(FactsReader.read(example.json().get("facts").toString()));
    }

    @Test
    void theFileInTheDocumentsIsTheOneThatTheCodeGives() throws IOException {
        assertThat(Files.readString(FILE)).isEqualTo(CertificateSchema.write().toPrettyString() + "\n");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyCertificateKeepsToIt(WorkedExamplesTest.Example example) {
        assertThat(faults(certificate(example).toString())).isEmpty();
    }

    @Test
    void refusesWhatACertificateCannotSay() {
        ObjectNode certificate = certificate(examples().findFirst().orElseThrow());
        certificate.put("disposition", "perhaps");
        ((ObjectNode) certificate.get("facts")).put("surprise", 1);
        certificate.remove("hash");

        assertThat(faults(certificate.toString()))
                .anyMatch(fault -> fault.startsWith("/disposition"))
                .anyMatch(fault -> fault.startsWith("/facts"))
                .anyMatch(fault -> fault.contains("hash"));
    }

    @Test
    void theGuideExplainsEveryWordOfIt() throws IOException {
        String guide = Files.readString(GUIDE);
        TreeSet<String> missing = new TreeSet<>();
        names(CertificateSchema.write(), missing);

        missing.removeIf(name -> guide.contains("`" + name + "`"));

        assertThat(missing).isEmpty();
    }

    private static void names(JsonNode schema, TreeSet<String> names) {
        schema.path("properties").propertyNames().forEach(names::add);
        for (JsonNode word : schema.path("enum")) names.add(word.asString());
        for (JsonNode part : schema) names(part, names);
    }
}
