package truecount.rulesjson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import truecount.rules.facts.Facts;

class FactsReaderTest {

    private static final String START =
            "{\"facts\": 1, \"report\": {\"received\": \"2026-05-12T10:00\", \"by\": \"victim\"}, ";

    private static void refuses(String json, String... words) {
        assertThatThrownBy(() -> FactsReader.read(json))
                .isInstanceOf(BadFacts.class)
                .hasMessageContainingAll(words);
    }

    private static String punch(String more) {
        return START
                + "\"people\": [{\"id\": \"v\"}], \"acts\": [{\"act\": \"violence\", \"to\": \"v\", \"did\": \"punched\", "
                + more + "}]}";
    }

    @Test
    void readsTheShortAndTheLongFormAlike() {
        Facts plain = FactsReader.read(punch("\"injury\": \"bruise\""));
        Facts whole = FactsReader.read(
                punch("\"injury\": {\"is\": [\"bruise\"], \"by\": \"officer\", \"because\": \"seen\"}"));

        assertThat(FactsWriter.write(plain).get("acts"))
                .isEqualTo(FactsWriter.write(whole).get("acts"));
    }

    @Test
    void namesThePathAndTheNearestWord() {
        refuses(
                punch("\"injury\": \"bruse\""),
                "At acts[0].injury",
                "\"bruse\" is not allowed here",
                "Did you mean bruise?");
    }

    @Test
    void usesTheIdInThePath() {
        refuses(punch("\"id\": \"throat\", \"injury\": 3"), "At acts[throat].injury", "not a number");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"inury\": \"bruise\"        | At acts[0].inury  | Did you mean injury?",
                "\"injury\": null            | At acts[0].injury | null is not a value",
                "\"injury\": {\"w\": \"bruise\"} | At acts[0].injury | \"w\" is not among those the act was done to",
                "\"by\": \"x\"                 | At acts[0].by     | Nothing in people has the id \"x\"; told there: v",
                "\"by\": \"v\"                 | At acts[0].to     | cannot do this act to themselves",
                "\"during\": \"q\"             | At acts[0].during | Nothing in acts has the id",
                "\"when\": \"2026-02-30\"      | At acts[0].when   | is no time that exists",
                "\"when\": \"2026-05-13\"      | At acts[0].when   | lies after the report was received",
                "\"when\": \"2026-03-29T01:30\" | At acts[0].when   | does not exist",
                "\"when\": \"2025-10-26T01:30\" | At acts[0].when   | happened twice",
                "\"when\": {\"from\": \"2026-05\", \"to\": \"2026-04\"} | At acts[0].when | ends before it begins",
                "\"onDuty\": true            | At acts[0].onDuty | true or false is not allowed here",
                "\"meant\": [\"kill\", \"kill\"] | At acts[0].meant  | told twice",
                "\"injury\": [\"none\", \"bruise\"] | At acts[0].injury | cannot be told beside others"
            })
    void refusesWhatCannotBe(String more, String path, String words) {
        refuses(punch(more), path, words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "131", "16.5", "\"sixteen\"", "[]"})
    void refusesAnAgeThatNobodyHas(String age) {
        refuses(
                START + "\"people\": [{\"id\": \"v\", \"age\": " + age + "}], \"acts\": [{\"act\": \"violence\"}]}",
                "At people[v].age",
                "years from 0 to 130");
    }

    @Test
    void refusesAnAgeAgainstTheDayOfBirth() {
        refuses(
                START
                        + "\"people\": [{\"id\": \"v\", \"age\": \"16-or-over\", \"born\": \"2014-05\"}], \"acts\": [{\"act\": \"violence\"}]}",
                "At people[v].age",
                "contradicts the day of birth",
                "at most 12");
    }

    @Test
    void refusesAnAgeAgainstTheDayOfBirthAtTheAct() {
        refuses(
                START
                        + "\"people\": [{\"id\": \"v\", \"age\": 12, \"born\": \"2009-01-01\"}], \"acts\": [{\"act\": \"violence\", \"to\": \"v\", \"when\": \"2026-05-11\"}]}",
                "At people[v].age",
                "contradicts the day of birth",
                "was 17 to 17 at the act");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"class\": \"robbery\" | At records[r].class | no class of offence; allowed: a class such as 8N",
                "\"code\": \"8N\"       | At records[r].code  | no Home Office code; allowed: a code such as 008/06",
                "\"code\": \"999/99\"   | At records[r].code  | is not on the notifiable offence list of 2026-27",
                "\"kind\": \"crimes\"   | At records[r].kind  | Did you mean crime?",
                "\"victim\": \"w\"      | At records[r].victim | Nothing in people has the id \"w\"; told there: none",
                "\"recorded\": \"2026-05-12\" | At records[r].recorded | This must be a moment such as",
                "\"count\": 0           | At records[r].count | a whole number from 1 to 100,000"
            })
    void refusesARecordThatCannotBe(String more, String path, String words) {
        refuses(
                START + "\"acts\": [{\"act\": \"violence\"}], \"records\": [{\"id\": \"r\", " + more + "}]}",
                path,
                words);
    }

    @Test
    void refusesAnOffenceNamedByNoClassOrCode() {
        refuses(
                START + "\"acts\": [{\"act\": \"named\", \"offence\": \"assault\"}]}",
                "At acts[0].offence",
                "\"assault\" is no class and no Home Office code",
                "a code such as 083/02");
    }

    /** A name that breaks the line could write a line of the decision itself. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v\\n  Record 5 x 1     | Character 2 of this text is a line break (U+000A)",
                "v\\r                   | a line break (U+000D)",
                "v\\u2028               | a line break (U+2028)",
                "v\\u0000               | a NUL (U+0000)",
                "v\\u001b[2J            | a terminal mark (U+001B)",
                "v\\u202e               | a mark of direction (U+202E)",
                "v\\u2066               | a mark of direction (U+2066)",
                "v\\ufeff               | U+FEFF"
            })
    void refusesCharactersThatAreNotSeenAsTheyAre(String id, String words) {
        refuses(START + "\"people\": [{\"id\": \"" + id + "\"}], \"acts\": [{\"act\": \"violence\"}]}", ".id", words);
        refuses(START + "\"title\": \"" + id + "\", \"acts\": [{\"act\": \"violence\"}]}", "At title", words);
    }

    @Test
    void writesUnseenCharactersOutInItsOwnMessages() {
        assertThatThrownBy(() -> FactsReader.read(START + "\"acts\": [{\"act\": \"vio\\nlence\\u001b\"}]}"))
                .hasMessageContaining("vio\\u000Alence\\u001B");
    }

    @Test
    void takesNamesOfEveryScript() {
        String json = START
                + "\"people\": [{\"id\": \"Zo\u00eb \u4eba \u0646\u06cc\u200c\u0645\"}], \"acts\": [{\"act\": \"violence\"}]}";
        assertThat(FactsReader.read(json).people()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"records\": [{\"id\": \"r\", \"class\": \"99Z\"}]      | At records[r].class | is no class of offence",
                "\"records\": [{\"id\": \"r\", \"class\": \"NFIB99\"}]   | At records[r].class | is no class of offence",
                "\"records\": [{\"id\": \"r\", \"outcome\": \"99\"}]     | At records[r].outcome | is no outcome; allowed: 1, 10",
                "\"decide\": {\"on\": \"outcome\", \"proposed\": \"99\"} | At decide.proposed | is no outcome",
                "\"decide\": {\"on\": \"outcome\", \"proposed\": \"C2\"} | At decide.proposed | is no outcome",
                "\"decide\": {\"on\": \"cancellation\", \"proposed\": \"C9\"} | At decide.proposed | is no reason for cancelling or transferring; allowed: C1, C2",
                "\"decide\": {\"on\": \"reclassification\", \"proposed\": \"8Y\"} | At decide.proposed | is no class of offence",
                "\"decide\": {\"proposed\": \"whatever\"} | At decide.proposed | that any list has",
                "\"later\": [{\"what\": \"cps\", \"offence\": \"999/99\"}] | At later[0].offence | is no class and no Home Office code",
                "\"later\": [{\"what\": \"disposal\", \"offence\": \"murder\"}] | At later[0].offence | is no class and no Home Office code"
            })
    void refusesWordsThatNoListHas(String more, String path, String words) {
        refuses(START + more + ", \"acts\": [{\"act\": \"violence\"}]}", path, words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"proved\": {\"is\": \"made-out\", \"by\": \"king\"} | At acts[0].proved.by | \"king\" is not allowed here",
                "\"did\": {\"is\": \"punched\", \"by\": \"god\"} | At acts[0].did.by | is not allowed here",
                "\"did\": {\"is\": \"punched\", \"at\": \"soon\"} | At acts[0].did.at | is no time that exists",
                "\"did\": {\"is\": \"punched\", \"because\": 4} | At acts[0].did.because | must be text"
            })
    void refusesALongFormOfWhatIsNone(String more, String path, String words) {
        refuses(START + "\"acts\": [{\"act\": \"violence\", " + more + "}]}", path, words);
    }

    /** What contradicts itself is refused and not decided on one half of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"people\": [{\"id\": \"v\"}, {\"id\": \"s\"}], \"ties\": [{\"between\": [\"v\", \"s\"], \"as\": \"spouse\"}, {\"between\": [\"s\", \"v\"], \"as\": \"stranger\"}], \"acts\": [{\"act\": \"violence\"}] | At ties[1].as | strangers here and spouse at ties[0].as",
                "\"people\": [{\"id\": \"v\", \"is\": \"business\"}], \"acts\": [{\"act\": \"violence\", \"to\": \"v\"}] | At acts[0].to | a business, which has no body",
                "\"people\": [{\"id\": \"v\", \"is\": \"public-body\"}], \"acts\": [{\"act\": \"sexual\", \"to\": \"v\"}] | At acts[0].to | a public body, which has no body",
                "\"people\": [{\"id\": \"v\", \"is\": \"charity\"}], \"acts\": [{\"act\": \"detention\", \"to\": \"v\"}] | At acts[0].to | a charity, which has no body",
                "\"people\": [{\"id\": \"v\", \"age\": 4, \"standing\": \"constable\"}], \"acts\": [{\"act\": \"violence\"}] | At people[v].standing | Nobody under 16 can be that",
                "\"people\": [{\"id\": \"v\", \"age\": 15, \"standing\": \"emergency-worker\"}], \"acts\": [{\"act\": \"violence\"}] | At people[v].standing | Nobody under 16 can be that",
                "\"people\": [{\"id\": \"v\", \"age\": 5}, {\"id\": \"s\"}], \"ties\": [{\"between\": [\"s\", \"v\"], \"as\": \"spouse\"}], \"acts\": [{\"act\": \"violence\"}] | At ties[0].as | under 10",
                "\"people\": [{\"id\": \"v\", \"age\": 9}, {\"id\": \"s\"}], \"ties\": [{\"between\": [\"v\", \"s\"], \"as\": \"parent\"}], \"acts\": [{\"act\": \"violence\"}] | At ties[0].as | under 10",
                "\"acts\": [{\"act\": \"entry\", \"entered\": \"no\", \"inside\": \"stole\"}] | At acts[0].inside | Nobody got in"
            })
    void refusesWhatCannotBothBeTrue(String more, String path, String words) {
        refuses(START + more + "}", path, words);
    }

    /** Beside each: at the age from which it can be, and with what does not contradict. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"people\": [{\"id\": \"v\", \"age\": 16, \"standing\": \"constable\"}], \"acts\": [{\"act\": \"violence\"}]",
                "\"people\": [{\"id\": \"v\", \"age\": 10}, {\"id\": \"s\"}], \"ties\": [{\"between\": [\"s\", \"v\"], \"as\": \"spouse\"}], \"acts\": [{\"act\": \"violence\"}]",
                "\"people\": [{\"id\": \"v\", \"age\": 5}, {\"id\": \"s\"}], \"ties\": [{\"between\": [\"s\", \"v\"], \"as\": \"parent\"}], \"acts\": [{\"act\": \"violence\"}]",
                "\"people\": [{\"id\": \"v\", \"is\": \"business\"}], \"acts\": [{\"act\": \"damage\", \"to\": \"v\"}]",
                "\"acts\": [{\"act\": \"entry\", \"entered\": \"tried\", \"inside\": \"nothing\"}]"
            })
    void takesWhatCanBe(String more) {
        assertThat(FactsReader.read(START + more + "}").acts()).hasSize(1);
    }

    @Test
    void refusesATieOfOne() {
        refuses(
                START
                        + "\"people\": [{\"id\": \"v\"}], \"ties\": [{\"between\": [\"v\"]}], \"acts\": [{\"act\": \"violence\"}]}",
                "At ties[0].between",
                "A tie joins two people; 1 are named");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"people\": {}             | At people | This must be a list, not an object",
                "\"people\": [1]            | At people[0] | This must be an object, not a number",
                "\"people\": [{\"id\": 7}]  | At people[0].id | This must be text, not a number",
                "\"people\": [{\"count\": \"many\"}] | At people[0].count | a whole number from 1 to 100,000",
                "\"things\": [{\"value\": -1}] | At things[0].value | 0 or more with at most two decimals",
                "\"things\": [{\"value\": 0.005}] | At things[0].value | at most two decimals",
                "\"title\": 1               | At title | The title must be text",
                "\"decide\": []             | At decide | This must be an object, not a list",
                "\"later\": [{\"what\": \"x\"}] | At later[0].what | allowed: new-information"
            })
    void refusesWrongTypes(String more, String path, String words) {
        refuses(START + more + ", \"acts\": [{\"act\": \"violence\"}]}", path, words);
    }

    @Test
    void refusesActsThatGoRoundInACircle() {
        refuses(
                START
                        + "\"acts\": [{\"act\": \"violence\", \"id\": \"a\", \"during\": \"b\"}, {\"act\": \"entry\", \"id\": \"b\", \"during\": \"a\"}]}",
                "go round in a circle");
    }

    @Test
    void refusesAnIdUsedTwice() {
        refuses(
                START + "\"people\": [{\"id\": \"v\"}, {\"id\": \"v\"}], \"acts\": [{\"act\": \"violence\"}]}",
                "used twice");
    }

    @Test
    void refusesTooManyActsAndSaysHowManyFit() {
        String acts = IntStream.range(0, 10_000)
                .mapToObj(i -> "{\"act\": \"violence\"}")
                .collect(Collectors.joining(","));

        refuses(START + "\"acts\": [" + acts + "]}", "At acts", "10000 are told; at most 1000");
    }

    @Test
    void readsFiveHundredVictims() {
        String people = IntStream.range(0, 500)
                .mapToObj(i -> "{\"id\": \"v" + i + "\"}")
                .collect(Collectors.joining(","));
        String to = IntStream.range(0, 500).mapToObj(i -> "\"v" + i + "\"").collect(Collectors.joining(","));
        Facts facts = FactsReader.read(
                START + "\"people\": [" + people + "], \"acts\": [{\"act\": \"violence\", \"did\": \"punched\", "
                        + "\"injury\": \"bruise\", \"to\": [" + to + "]}]}");

        assertThat(truecount.rules.Rulebook.decide(facts).crimes().get(0).count())
                .isEqualTo(500);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "1",
                "\"text\"",
                "{\"facts\": 2}",
                "{\"facts\": 1}",
                "{\"facts\": 1, \"facts\": 1}",
                "{} {}"
            })
    void refusesWhatIsNoFileOfFacts(String json) {
        assertThatThrownBy(() -> FactsReader.read(json)).isInstanceOf(BadFacts.class);
    }

    @Test
    void refusesDeepNesting() {
        refuses(START + "\"title\": " + "[".repeat(5000) + "]".repeat(5000) + "}", "not readable JSON");
    }

    @Test
    void asksForAtLeastOneAct() {
        refuses(START + "\"acts\": []}", "At acts", "at least one act");
    }

    @ParameterizedTest
    @ValueSource(strings = {"999/99", "999", "8Z", "NFIB99", "shoplifting", ""})
    void refusesANamedOffenceThatNoListHas(String code) {
        refuses(
                START + "\"acts\": [{\"act\": \"named\", \"id\": \"x\", \"offence\": \"" + code + "\"}]}",
                "At acts[x].offence",
                "no class and no Home Office code of the notifiable offence list of 2026-27",
                "allowed: a class such as 13 or 33A, a code such as 083/02, \"not-notifiable\" or \"unknown\"");
    }
}
