package truecount.rulesjson;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import truecount.rules.Decision;
import truecount.rules.Rulebook;
import truecount.rules.facts.Fact;
import truecount.rules.facts.Shape;
import truecount.rules.lists.Wording;

class FactsSchemaTest {

    private static final Path GUIDE = Path.of("../docs/reference/facts.md");
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
        assertThat(Files.readString(GUIDE)).endsWith(FactsGuide.tables());
    }

    @Test
    void theGuideSaysWhatIsTakenForGranted() throws IOException {
        assertThat(Files.readString(GUIDE)).contains(FactsGuide.presumptions(LocalDate.of(2026, 5, 12)));
    }

    /** "1. What happened. Answer: crime: 2 x 8N, 1 x 58D. Why." and then the facts in a fence. */
    private static final Pattern EXAMPLE =
            Pattern.compile("(?m)^(\\d+)\\. .*? Answer: ([a-z-]+)(?:: ([^.]*))?\\..*$\\n\\n```json\\n((?s).*?)```");

    @Test
    void everyExampleOfTheGuideIsDecidedAsTheGuideSays() throws IOException {
        Matcher example = EXAMPLE.matcher(Files.readString(GUIDE));
        int read = 0;
        while (example.find()) {
            read++;
            assertThat(Integer.parseInt(example.group(1))).isEqualTo(read);
            Decision decision = Rulebook.decide(FactsReader.read(example.group(4)));
            assertThat(decision.disposition().word()).as("example %d", read).isEqualTo(example.group(2));
            String crimes = decision.crimes().stream()
                    .map(crime -> crime.count() + " x " + crime.inClass())
                    .sorted()
                    .collect(Collectors.joining(", "));
            String stated = example.group(3) == null ? "" : example.group(3);
            assertThat(crimes)
                    .as("example %d", read)
                    .isEqualTo(Arrays.stream(stated.split(", ", -1)).sorted().collect(Collectors.joining(", ")));
        }
        assertThat(read)
                .isGreaterThanOrEqualTo(20)
                .isEqualTo(Files.readString(GUIDE).split("```json", -1).length - 2);
    }

    @Test
    void theShapeOfAFileInTheGuideCanBeRead() throws IOException {
        String guide = Files.readString(GUIDE);
        int start = guide.indexOf("```json") + 7;

        assertThat(Rulebook.decide(FactsReader.read(guide.substring(start, guide.indexOf("```", start))))
                        .crimes())
                .isNotEmpty();
    }

    @Test
    void theGuideHoldsEveryWordOfTheVocabulary() throws IOException {
        String guide = Files.readString(GUIDE);
        Set<String> missing = new TreeSet<>();
        for (Shape shape : Vocabulary.shapes()) {
            if (!guide.contains(shape.name())) missing.add(shape.name());
            for (Fact fact : shape.facts()) if (!guide.contains("`" + fact.name() + "`")) missing.add(fact.name());
        }
        VocabularyWords.byFact().values().forEach(missing::addAll);

        missing.removeIf(word -> Pattern.compile("(?<![a-z-])" + Pattern.quote(word) + "(?![a-z-])")
                .matcher(guide)
                .find());

        assertThat(missing).isEmpty();
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
