package truecount.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import truecount.exports.UnusableInput;
import truecount.rules.Disposition;
import truecount.rules.facts.Facts;
import truecount.rulesjson.Certificate;
import truecount.rulesjson.DecisionText;
import truecount.rulesjson.FactsFile;
import truecount.rulesjson.FactsReader;
import truecount.rulesjson.FactsWriter;
import truecount.rulesjson.interview.BadAnswer;
import truecount.rulesjson.interview.Conversation;
import truecount.rulesjson.interview.FactsInWords;
import truecount.rulesjson.interview.Inquiry;
import truecount.rulesjson.interview.Turn;

/** Asks question by question what the rules need to know about a report, and decides. */
@Command(
        name = "ask",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Asks, one question at a time, what the national crime recording rules need to know about a report, and decides.",
            "Starts from nothing, or from a file of facts that leaves something open. Asks only what can change the decision.",
            "With --out to the file it starts from, it goes on as if the telling had not stopped."
        },
        footer = {
            "",
            "Answer with the number or word of an answer, several with commas. At any question:",
            "  unknown   nobody can say",
            "  back      take the last answer back",
            "  why       why it is asked, and which rule asks",
            "  help      these words, and the question again",
            "  quit      stop; with --out, what was told is kept (also on Ctrl-C)",
            "",
            "Example:",
            "  truecount ask --out FACTS.json",
            "  truecount ask FACTS.json --out FACTS.json --why",
            "",
            "Exit codes: 0 decided; 1 not decided, because you stopped or nobody could say; 2 bad input."
        })
final class AskCommand implements Callable<Integer> {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** How long after the first question a report may still come in while it is told. */
    private static final Duration WHILE_ASKING = Duration.ofHours(1);

    private static final String HELP = """
              Type the number of an answer, its word or its words; several with commas.
                unknown  nobody can say
                back     take the last answer back
                why      why it is asked
                quit     stop%s""";

    private final BufferedReader answers;
    private final Supplier<Terminal> terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private CommandSpec spec;

    @Parameters(paramLabel = "FACTS.json", arity = "0..1", description = "A report told in part.")
    private @Nullable Path file;

    @Option(names = "--out", paramLabel = "FILE.json", description = "Write the facts told to this file.")
    private @Nullable Path out;

    @Option(
            names = "--received",
            paramLabel = "MOMENT",
            description = "When the police first heard, such as 2026-05-04T09:10; proposed instead of now.")
    private @Nullable String received;

    @Option(names = "--why", description = "With the decision, show every rule that spoke, with its page.")
    private boolean why;

    @Option(names = "--json", description = "Write the decision certificate as JSON; questions go to the error stream.")
    private boolean json;

    /** A verb that nobody answers: what it offers can be read, but every question ends it. */
    AskCommand() {
        this(new BufferedReader(Reader.nullReader()), () -> Terminal.USUAL);
    }

    AskCommand(BufferedReader answers, Supplier<Terminal> terminal) {
        this.answers = answers;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter screen =
                json ? spec.commandLine().getErr() : spec.commandLine().getOut();
        Path folder = out == null ? null : out.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new UnusableInput("There is no folder %s to keep what is told; make it first.".formatted(folder));
        }
        Conversation conversation = begin();
        try (Keeping keeping = new Keeping(out, screen, conversation)) {
            return converse(screen, conversation, keeping);
        }
    }

    private int converse(PrintWriter screen, Conversation first, Keeping keeping) throws IOException {
        Conversation conversation = first;
        String shown = "";
        while (true) {
            keeping.now(conversation);
            int number = conversation.given().size() + 1;
            switch (conversation.turn()) {
                case Turn.Decided decided -> {
                    return decided(screen, decided, keeping);
                }
                case Turn.Ask ask -> {
                    if (shown.isEmpty()) say(screen, "Type help at any question to see what can be answered.");
                    if (!shown.equals(ask.inquiry().key())) show(screen, ask.inquiry(), number);
                    shown = ask.inquiry().key();
                    screen.print("> ");
                    screen.flush();
                    String line = answers.readLine();
                    if (line == null || line.strip().equalsIgnoreCase("quit")) {
                        keeping.stopped();
                        return ExitCode.NEGATIVE;
                    }
                    if (isHelp(line.strip())) {
                        say(screen, HELP.formatted(out == null ? "" : ", and keep what was told"));
                        shown = HELP;
                    } else {
                        conversation = take(screen, conversation, ask.inquiry(), line.strip());
                    }
                }
            }
        }
    }

    private static boolean isHelp(String line) {
        return line.equalsIgnoreCase("help") || line.equals("?");
    }

    private int decided(PrintWriter screen, Turn.Decided decided, Keeping keeping) throws IOException {
        keeping.write(FactsWriter.write(decided.facts()));
        screen.println();
        screen.print(terminal.get().fit(DecisionText.of(decided.decision(), why), 2));
        for (String granted : FactsInWords.takenForGranted(decided.facts(), decided.decision()))
            say(
                    screen,
                    "  Taken for granted: " + granted
                            + ". If it was otherwise, it may be a crime: tell it in the facts.");
        if (out != null) screen.println("The facts told are in " + out + ".");
        if (json) {
            PrintWriter result = spec.commandLine().getOut();
            result.println(
                    Certificate.write(decided.facts(), decided.decision()).toPrettyString());
        }
        return decided.decision().disposition() == Disposition.ASK ? ExitCode.NEGATIVE : ExitCode.OK;
    }

    private Conversation begin() throws IOException {
        if (file != null) {
            Facts told = FactsReader.read(FactsFile.text(Files.readAllBytes(file)));
            boolean same = out != null
                    && file.toAbsolutePath()
                            .normalize()
                            .equals(out.toAbsolutePath().normalize());
            return same ? Conversation.goingOn(told) : Conversation.about(told);
        }
        LocalDateTime now = LocalDateTime.now(LONDON).withSecond(0).withNano(0);
        LocalDateTime latest = now.plus(WHILE_ASKING);
        if (received == null) return Conversation.fromNothing(now, latest);
        try {
            LocalDateTime told = LocalDateTime.parse(received);
            if (told.isAfter(latest))
                throw new UnusableInput("--received lies in the future: %s. Now it is %s.".formatted(told, now));
            return Conversation.fromNothing(told, latest);
        } catch (DateTimeParseException e) {
            throw new UnusableInput("--received takes a moment such as 2026-05-04T09:10, not %s.".formatted(received));
        }
    }

    private Conversation take(PrintWriter screen, Conversation conversation, Inquiry inquiry, String line) {
        if (line.equalsIgnoreCase("why")) {
            say(screen, "  " + inquiry.why());
            return conversation;
        }
        if (line.equalsIgnoreCase("back")) {
            if (conversation.given().isEmpty()) say(screen, "  This is the first question.");
            return conversation.back();
        }
        try {
            return conversation.answer(line);
        } catch (BadAnswer bad) {
            say(screen, "  " + bad.words());
            return conversation;
        }
    }

    private void show(PrintWriter screen, Inquiry inquiry, int number) {
        screen.println();
        screen.println(QuestionText.of(inquiry, number, terminal.get()));
    }

    private void say(PrintWriter screen, String words) {
        screen.println(terminal.get().fit(words, 0));
    }
}
