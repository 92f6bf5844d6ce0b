package truecount.rulesjson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import truecount.rules.Crime;
import truecount.rules.Decision;
import truecount.rules.Disposition;
import truecount.rules.Rulebook;
import truecount.rules.lists.Sources;

/** Each dated change on its first day and the day before: one report, told on both. */
class DatedChangesTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    record OnADay(JsonNode change, JsonNode day) {
        Decision decision() {
            ObjectNode facts = (ObjectNode) MAPPER.readTree(change.get("facts").toString());
            ((ObjectNode) facts.get("report")).put("received", day.get("on").asString() + "T10:00");
            return Rulebook.decide(FactsReader.read(facts.toString()));
        }

        @Override
        public String toString() {
            return day.get("on").asString() + ": " + change.get("change").asString();
        }
    }

    static Stream<OnADay> days() {
        List<OnADay> days = new ArrayList<>();
        try (InputStream in = DatedChangesTest.class.getResourceAsStream("/dated/changes.json")) {
            for (JsonNode change : MAPPER.readTree(in)) {
                for (JsonNode day : change.get("days")) days.add(new OnADay(change, day));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return days.stream();
    }

    @ParameterizedTest
    @MethodSource("days")
    void bindsFromItsFirstDay(OnADay one) {
        Decision decision = one.decision();

        assertThat(decision.disposition().word())
                .isEqualTo(one.day().get("disposition").asString());
        List<String> expected = new ArrayList<>();
        for (JsonNode crime : one.day().get("crimes")) {
            String code = crime.path("code").asString(crime.get("class").asString());
            expected.add(crime.get("class").asString() + " " + code + " * " + crime.get("count"));
        }
        assertThat(decision.crimes().stream().map(DatedChangesTest::written)).containsExactlyElementsOf(expected);
        if (one.day().has("flags")) {
            List<String> flags = new ArrayList<>();
            one.day().get("flags").forEach(flag -> flags.add(flag.asString()));
            assertThat(decision.crimes().get(0).flags()).isEqualTo(flags);
        }
    }

    @ParameterizedTest
    @MethodSource("days")
    void namesASourceThatIsHeld(OnADay one) {
        assertThat(Sources.all()).containsKey(one.change().get("source").asString());
    }

    /** What is held of earlier days is no rule on whether to record, so it is said beside {@code not-held} and never decides. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VER-05 | 2022-07-02T10:00 | Strangulation and suffocation were an offence of their own (008/77).",
                "VER-10 | 2020-01-02T10:00 | on another emergency worker it had no class of its own (8T) yet.",
            })
    void earlierDaysGetTheirLimitAndWhatTheTimelineStates(String id, String by, String says) {
        WorkedExamplesTest.Example example = WorkedExamplesTest.examples()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();

        Decision decision =
                Rulebook.decide(FactsReader.read(example.json().get("facts").toString()));

        assertThat(decision.disposition()).isEqualTo(Disposition.NOT_HELD);
        assertThat(decision.crimes()).isEmpty();
        assertThat(decision.deadline().by()).isEqualTo(by);
        assertThat(decision.duties())
                .anyMatch(known -> known.startsWith("Known of that day: ") && known.endsWith(says));
    }

    private static String written(Crime crime) {
        return crime.inClass() + " " + crime.code() + " * " + crime.count();
    }
}
