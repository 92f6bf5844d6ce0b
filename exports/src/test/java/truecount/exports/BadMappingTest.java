package truecount.exports;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What a person is told whose mapping cannot be used. */
class BadMappingTest {

    private static final String SMALL = """
            incidents:
              number: number
              reported: reported
              channel: channel
            """;

    @Test
    void anEncodingThatDoesNotExist() {
        assertThatThrownBy(() -> Mapping.parse("files:\n  charset: UTF-9\n" + SMALL, "m.yaml"))
                .hasMessage("m.yaml, line 2: 'UTF-9' is not an encoding; common ones are UTF-8, windows-1252, UTF-16.");
    }

    @Test
    void anUnknownKey() {
        assertThatThrownBy(() -> Mapping.parse("incidents:\n  number: number\n  chanel: channel\n", "m.yaml"))
                .hasMessageStartingWith(
                        "m.yaml, line 3: 'incidents' has no key 'chanel'. Did you mean 'channel'? Keys: derived, number,");
    }

    @Test
    void aKeyGivenTwice() {
        assertThatThrownBy(() -> Mapping.parse("incidents:\n  number: a\n  number: b\n", "m.yaml"))
                .hasMessage("m.yaml, line 3: 'number' is given twice; keep one of them.");
    }

    @Test
    void whatIsNotYaml() {
        assertThatThrownBy(() -> Mapping.parse("incidents: [\n", "m.yaml"))
                .hasMessage(
                        "m.yaml, line 2, is not readable as YAML: expected the node content, but found '<stream end>'.");
        assertThatThrownBy(() -> Mapping.parse("system: a\nincidents:\n\tnumber: a\n", "m.yaml"))
                .hasMessageStartingWith("m.yaml, line 3, is not readable as YAML: found character '\\t(TAB)'");
        assertThatThrownBy(() -> Mapping.parse("", "m.yaml"))
                .hasMessage("The mapping m.yaml is empty. See docs/reference/mapping.md.");
    }

    @Test
    void aMeaningThatDoesNotExist() {
        String mapping = """
                incidents:
                  number: number
                  result:
                    from: result
                    rules:
                      - {means: recordd, is: A}
                """;

        assertThatThrownBy(() -> Mapping.parse(mapping, "m.yaml"))
                .hasMessage(
                        "m.yaml, line 6: 'recordd' is not a meaning. Did you mean 'recorded'? Meanings: recorded, to"
                                + " follow, not recorded, handed over, not yet known, unknown.");
    }

    @Test
    void aPatternThatIsNone() {
        String mapping = "conditions:\n  odd: {column: a, matches: '('}\nincidents:\n  number: a\n  domestic: odd\n";

        assertThatThrownBy(() -> Mapping.parse(mapping, "m.yaml"))
                .hasMessage("m.yaml, line 2: '(' is not a pattern: Unclosed group.");
    }

    @Test
    void aConditionThatDoesNotExistOrIsMadeFromItself() {
        String known = "conditions:\n  crime: {column: a, is: b}\n";
        assertThatThrownBy(() -> Mapping.parse(known + "incidents:\n  number: a\n  domestic: crimes\n", "m.yaml"))
                .hasMessage("m.yaml, line 5: there is no condition 'crimes'. Did you mean 'crime'? Conditions: crime.");

        String circle = "conditions:\n  one: two\n  two: one\nincidents:\n  number: a\n  domestic: one\n";
        assertThatThrownBy(() -> Mapping.parse(circle, "m.yaml"))
                .hasMessageMatching("m.yaml, line \\d: the condition 'one' is made from itself.");
    }

    @Test
    void aTimeZoneOrAFormatThatDoesNotExist() {
        assertThatThrownBy(() -> Mapping.parse("timeZone: Europe/Londn\n" + SMALL, "m.yaml"))
                .hasMessage("m.yaml, line 1: 'Europe/Londn' is not a time zone; write one like Europe/London.");
        assertThatThrownBy(() -> Mapping.parse(
                        "incidents:\n  number: a\n  reported: {column: b, formats: ['dd/MM/jjjj']}\n", "m.yaml"))
                .hasMessage("m.yaml, line 3: 'dd/MM/jjjj' is not a date or time format; write one like"
                        + " dd/MM/uuuu HH:mm.");
    }
}
