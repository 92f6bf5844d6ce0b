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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** What was written, as if the screen were endlessly wide. */
    private String words() {
        return out.toString().replaceAll("\\s+", " ");
    }

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
                        "1. What happened?",
                        "2. When did the police first hear of it?",
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
        assertThat(err.toString()).contains("2. When did the police first hear of it?");
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

        assertThat(words())
                .contains(
                        "This is the first question.",
                        "(Crime Recording Rules, pages 7 and 8)",
                        "\"9999\" is not among the answers; choose from: victim, for-victim",
                        "Stopped at question");
    }

    @Test
    void asksOnlyForWhatIsMissingFromAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("facts.json"), """
                {"facts": 1, "report": {"received": "2026-05-04T09:10", "by": "victim"}, "people": [{"id": "ann", "age": 30}, {"id": "bob"}],
                 "acts": [{"act": "violence", "by": "bob", "to": "ann", "did": "punched"}]}
                """);

        assertThat(ask("why\nbruise\n", file.toString())).isEqualTo(ExitCode.OK);

        assertThat(out.toString())
                .contains("1. What injury did the victim have?", "Crime Recording Rules", "page", "Record 1 x 8N")
                .doesNotContain("2. ");
    }

    @Test
    void keepsWhatWasToldWhenTheAnswersEnd() throws IOException {
        Path facts = folder.resolve("facts.json");

        assertThat(ask("violence\n\nvictim\n", "--out", facts.toString())).isEqualTo(ExitCode.NEGATIVE);

        assertThat(out.toString()).contains("Stopped at question 4, before a decision.");
        assertThat(Files.readString(facts)).contains("\"act\" : \"violence\"", "\"by\" : \"victim\"");
    }

    @Test
    void saysWhatIsAllowed() {
        ask("assault\nviolence\nsoon\n31/2/2026 09:10\n4/5/2026\n2026-05-04 09:10\n\nquit\n");

        assertThat(words())
                .contains(
                        "\"soon\" is no time; write it such as 4/5/2026 09:10",
                        "\"31/2/2026 09:10\" is no day or time that exists",
                        "Give the day and the time",
                        "\"assault\" is not among the answers; choose from: a number from 1 to 26, or the words of an answer.",
                        "Give an answer, or unknown.");
    }

    @Test
    void helpsAtAnyQuestionAndAsksAgain() {
        ask("violence\nhelp\n\n?\nquit\n", "--out", folder.resolve("facts.json").toString());

        assertThat(out.toString())
                .contains("Type help at any question", "quit     stop, and keep what was told")
                .containsSubsequence(
                        "2. When", "unknown  nobody can say", "2. When", "3. In what", "unknown", "3. In what");
    }

    @Test
    void goesOnFromTheFileThatItKept() throws IOException {
        String facts = folder.resolve("facts.json").toString();
        ask("violence\n\nvictim\none-person\nquit\n", "--out", facts);
        assertThat(words()).contains("What was told is in " + facts, "To go on: truecount ask ");
        out.getBuffer().setLength(0);
        String rest = "former-spouse-or-partner\npunched\nbruise\nnone-of-these\nno\n";

        int code = Truecount.run(
                new BufferedReader(new StringReader(rest)),
                new PrintWriter(out),
                new PrintWriter(err),
                "ask",
                facts,
                "--out",
                facts);

        assertThat(code).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).contains("Record 1 x 8N (008/06)", "domestic-abuse");
        assertThat(Files.readString(Path.of(facts))).contains("\"as\" : \"partner\"", "\"ended\" : \"yes\"");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(Path.of(facts));
        }
    }

    @Test
    void keepsNoFileBeforeThereAreFactsToKeep() {
        Path facts = folder.resolve("facts.json");

        ask("violence\nquit\n", "--out", facts.toString());

        assertThat(out.toString()).contains("Stopped at question 2, before a decision. Too little was told to keep.");
        assertThat(facts).doesNotExist();
    }

    @Test
    void refusesAFolderThatIsNotThereBeforeItAsks() {
        assertThat(ask(PUNCH, "--out", folder.resolve("gone/facts.json").toString()))
                .isEqualTo(ExitCode.BAD_INPUT);

        assertThat(err.toString()).contains("There is no folder", "gone", "make it first");
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"24 40", "24 80", "50 100", "10 20"})
    void fitsTheTerminal(String size) {
        Terminal terminal = Terminal.of(size);
        Truecount.run(
                new BufferedReader(new StringReader("help\nx\n" + PUNCH.replace("victim", "why\nvictim"))),
                () -> terminal,
                new PrintWriter(out),
                new PrintWriter(err),
                "ask",
                "--received",
                "2026-05-04T09:10",
                "--why");

        // A person's Enter ends the line of the prompt.
        assertThat(out.toString().replace("> ", "").lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(terminal.columns()));
        assertThat(words())
                .contains("Someone was hit, hurt, grabbed, spat at or given a substance", "Decision: crime.");
    }

    @Test
    void setsLongAnswersUnderTheirBeginningAndShortOnesSideBySide() {
        Terminal narrow = new Terminal(24, 40);
        Truecount.run(
                new BufferedReader(new StringReader("quit\n")),
                () -> narrow,
                new PrintWriter(out),
                new PrintWriter(err),
                "ask");
        assertThat(out.toString().lines())
                .containsSequence("   1  Someone was hit, hurt, grabbed,", "      spat at or given a substance")
                .containsSequence("      be an offence", "1. What happened?");
        out.getBuffer().setLength(0);

        ask("taking\n\nvictim\nbusiness\nquit\n");

        assertThat(out.toString().lines()).anyMatch(line -> line.matches("   1  Cash +\\d+  \\S.*"));
    }

    @Test
    void refusesAMomentThatIsNone() {
        assertThat(Truecount.run(new PrintWriter(out), new PrintWriter(err), "ask", "--received", "today"))
                .isEqualTo(ExitCode.BAD_INPUT);

        assertThat(err.toString()).contains("--received takes a moment such as 2026-05-04T09:10, not today");
    }
}
