package truecount.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskCommandTest {

    /** A stranger's punch that left a bruise: a call handler answers with numbers and words. */
    private static final String PUNCH = """

            1
            victim
            one-person
            stranger
            punched
            bruise
            none-of-these
            no
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int ask(String answers, String... more) {
        String[] arguments = Stream.concat(Stream.of("ask", "--received", "2026-05-04T09:10"), Stream.of(more))
                .toArray(String[]::new);
        return Truecount.run(
                new BufferedReader(new StringReader(answers)), new PrintWriter(out), new PrintWriter(err), arguments);
    }

    @Test
    void decidesACommonAssaultFromNothing() {
        assertThat(ask(PUNCH, "--why")).isEqualTo(ExitCode.OK);

        assertThat(out.toString())
                .contains(
                        "1. When did the police first hear of it?",
                        "Enter alone: 4/5/2026 09:10",
                        "9. Was anything else reported",
                        "Decision: crime.",
                        "Record 1 x 8N (008/06)",
                        "Why: ");
        assertThat(out.toString()).doesNotContain("10. ");
    }

    @Test
    void writesFactsThatDecideTheSame() throws IOException {
        Path facts = folder.resolve("facts.json");
        ask(PUNCH, "--out", facts.toString());
        out.getBuffer().setLength(0);

        Truecount.run(new PrintWriter(out), new PrintWriter(err), "decide", facts.toString());

        assertThat(out.toString()).contains("Record 1 x 8N (008/06)", "victims: victim");
    }

    @Test
    void writesTheCertificateAndNothingElse() {
        assertThat(ask(PUNCH, "--json")).isEqualTo(ExitCode.OK);

        assertThat(out.toString()).startsWith("{").contains("\"certificate\" : 1", "\"class\" : \"8N\"");
        assertThat(err.toString()).contains("1. When did the police first hear of it?");
    }

    @Test
    void goesBackAndSaysWhy() {
        String answers = """
                back

                violence
                why
                other-third-party
                back
                9999
                victim
                one-person
                stranger
                slapped
                why
                back
                punched
                unknown
                quit
                """;

        assertThat(ask(answers)).isEqualTo(ExitCode.NEGATIVE);

        assertThat(out.toString())
                .contains(
                        "This is the first question.",
                        "(Crime Recording Rules, pages 7 and 8)",
                        "\"9999\" is not among the answers; choose from: victim, for-victim",
                        "Stopped at question");
    }

    @Test
    void asksOnlyForWhatIsMissingFromAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("facts.json"), """
                {"facts": 1, "report": {"received": "2026-05-04T09:10", "by": "victim"}, "people": [{"id": "ann", "age": 30}],
                 "acts": [{"act": "violence", "to": "ann", "did": "punched"}]}
                """);

        assertThat(ask("why\nbruise\n", file.toString())).isEqualTo(ExitCode.OK);

        assertThat(out.toString())
                .contains("1. What injury did the victim have?", "Crime Recording Rules", "page", "Record 1 x 8N")
                .doesNotContain("2. ");
    }

    @Test
    void keepsWhatWasToldWhenTheAnswersEnd() throws IOException {
        Path facts = folder.resolve("facts.json");

        assertThat(ask("\nviolence\nvictim\n", "--out", facts.toString())).isEqualTo(ExitCode.NEGATIVE);

        assertThat(out.toString()).contains("Stopped at question 4, before a decision.");
        assertThat(Files.readString(facts)).contains("\"act\" : \"violence\"", "\"by\" : \"victim\"");
    }

    @Test
    void saysWhatIsAllowed() {
        ask("yesterday\n31/2/2026 09:10\n4/5/2026\n2026-05-04 09:10\nassault\nquit\n");

        assertThat(out.toString())
                .contains(
                        "\"yesterday\" is no time; write it such as 4/5/2026 09:10",
                        "\"31/2/2026 09:10\" is no day or time that exists",
                        "Give the day and the time",
                        "\"assault\" is not among the answers; choose from: violence");
    }

    @Test
    void refusesAMomentThatIsNone() {
        assertThat(Truecount.run(new PrintWriter(out), new PrintWriter(err), "ask", "--received", "today"))
                .isEqualTo(ExitCode.BAD_INPUT);

        assertThat(err.toString()).contains("--received takes a moment such as 2026-05-04T09:10, not today");
    }
}
