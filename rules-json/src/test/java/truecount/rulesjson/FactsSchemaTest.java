package truecount.rulesjson;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import truecount.rules.facts.Fact;
import truecount.rules.facts.Shape;
import truecount.rules.lists.Wording;

class FactsSchemaTest {

    private static final Path FILE = Path.of("../docs/reference/facts.schema.json");
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(FactsSchema.write().toString());

    private static List<String> faults(String json) {
        return SCHEMA.validate(json, InputFormat.JSON).stream()
                .map(fault -> fault.getInstanceLocation() + ": " + fault.getMessage())
                .toList();
    }

    @Test
    void theFileInTheDocumentsIsTheOneThatTheVocabularyGives() throws IOException {
        assertThat(Files.readString(FILE)).isEqualTo(FactsSchema.write().toPrettyString() + "\n");
    }

    @Test
    void theGuideHoldsTheTablesThatTheVocabularyGives() throws IOException {
        assertThat(Files.readString(Path.of("../docs/reference/facts.md"))).endsWith(FactsGuide.tables());
    }

    @Test
    void everyExampleOfTheGuideCanBeDecided() throws IOException {
        String guide = Files.readString(Path.of("../docs/reference/facts.md"));
        String[] blocks = guide.substring(guide.indexOf("## Examples")).split("```json", -1);
        for (int i = 1; i < blocks.length; i++) {
            String json = blocks[i].substring(0, blocks[i].indexOf("```"));
            assertThat(truecount.rules.Rulebook.decide(FactsReader.read(json)).disposition())
                    .as("example %d", i)
                    .isNotEqualTo(truecount.rules.Disposition.ASK);
        }
        assertThat(blocks.length - 1).isGreaterThanOrEqualTo(20);
    }

    @Test
    void everyWorkedExampleKeepsToIt() {
        WorkedExamplesTest.examples()
                .forEach(
                        example -> assertThat(faults(example.json().get("facts").toString()))
                                .as(example.id())
                                .isEmpty());
    }

    @Test
    void everyCertificateTellsFactsThatKeepToIt() {
        WorkedExamplesTest.examples()
                .forEach(example -> assertThat(faults(FactsWriter.write(FactsReader.read(
                                        example.json().get("facts").toString()))
                                .toString()))
                        .as(example.id())
                        .isEmpty());
    }

    @Test
    void refusesAFactThatDoesNotExist() {
        assertThat(
                        faults(
                                "{\"facts\": 1, \"report\": {\"received\": \"2026-05-12T10:00\"}, \"acts\": [{\"act\": \"violence\", \"inury\": \"bruise\"}]}"))
                .isNotEmpty();
    }

    @Test
    void everyFactIsAskedInWordsOfItsOwn() {
        Set<String> known = new HashSet<>();
        for (Shape shape : Vocabulary.shapes()) {
            for (Fact fact : shape.facts()) known.add(fact.shape().name() + "." + fact.name());
        }
        Set<String> asked = new HashSet<>(Wording.all().keySet());
        // These ask for what several facts tell together, see the interview.
        asked.removeIf(name -> name.startsWith("opening."));

        assertThat(asked).containsExactlyInAnyOrderElementsOf(known);
    }
}
