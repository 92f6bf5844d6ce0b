package truecount.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import truecount.exports.DraftQuestion;
import truecount.exports.Mapping;
import truecount.exports.MappingCoverage;
import truecount.exports.MappingDraft;
import truecount.exports.ReadOptions;
import truecount.exports.RejectReport;
import truecount.exports.UnusableInput;

/** Drafts a mapping from the exports themselves, or shows how much of them a mapping covers. */
@Command(
        name = "map",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Drafts a mapping from the exports themselves: looks at the first 20,000 rows of each file and finds encoding,"
                    + " separator, header, days, numbers, links, types and closing results.",
            "Asks only what the files cannot tell. A question that is left open stands in the mapping as a line that"
                    + " begins with #?, and the mapping is refused until it is answered.",
            "With --check, reads the files by a mapping and shows how much of them is read and linked; nothing is"
                    + " counted."
        },
        footer = {
            "",
            "Answer with numbers, such as 1,4,7-9, or none; Enter takes what is marked *; quit leaves the rest open.",
            "",
            "Example:",
            "  truecount map incidents.csv crimes.csv --out force.yaml",
            "  truecount map --check force.yaml incidents.csv crimes.csv",
            "",
            "Step by step: docs/tasks/map-a-new-system.md. The mapping language: docs/reference/mapping.md.",
            "The JSON: docs/reference/map.schema.json.",
            "Exit codes: 0 done; 1 done, but questions are open or something must be looked at first; 2 bad input."
        })
final class MapCommand implements Callable<Integer> {

    private static final int TOLD = 10;

    private final BufferedReader answers;
    private final Supplier<Terminal> terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "The exports of one system, in any order: incidents, crime records, further files.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private List<Path> files;

    @Option(
            names = "--out",
            paramLabel = "M.yaml",
            description = "Write the mapping to this new file instead of the standard output.")
    private @Nullable Path out;

    @Option(names = "--no-questions", description = "Ask nothing; leave every question open in the mapping.")
    private boolean noQuestions;

    @Option(names = "--check", paramLabel = "M.yaml", description = "Show how much of the files this mapping covers.")
    private @Nullable Path check;

    @Option(
            names = "--json",
            description =
                    "Write what was found, or with --check what is covered, as JSON to the standard output; questions"
                            + " go to the error stream.")
    private boolean json;

    /** A verb that nobody answers: every question stays open. */
    MapCommand() {
        this(new BufferedReader(Reader.nullReader()), () -> Terminal.USUAL);
    }

    MapCommand(BufferedReader answers, Supplier<Terminal> terminal) {
        this.answers = answers;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (check != null) return covered(check);
        if (out != null && Files.exists(out)) {
            throw new UnusableInput("%s is there already. Give another name; nothing was changed.".formatted(out));
        }
        PrintWriter screen = out == null || json
                ? spec.commandLine().getErr()
                : spec.commandLine().getOut();
        MappingDraft draft = MappingDraft.of(files);
        for (String sentence : draft.found()) say(screen, "- " + sentence + ".");
        if (!noQuestions) draft = asked(draft, screen);
        if (json) MapJson.write(draft, spec.commandLine().getOut());
        if (out == null && !json) {
            spec.commandLine().getOut().print(draft.yaml());
        } else if (out != null) {
            write(out, draft.yaml());
            say(screen, "The mapping is in %s. Read it, then:".formatted(out));
            say(screen, "  truecount map --check %s %s".formatted(out, named(draft)));
        }
        int open = draft.open().size();
        if (open == 0) return ExitCode.OK;
        say(screen, "%d questions are open. They stand in the mapping, on lines that begin with #?.".formatted(open));
        return ExitCode.NEGATIVE;
    }

    private static String named(MappingDraft draft) {
        return draft.crimes() == null ? "" + draft.incidents() : draft.incidents() + " " + draft.crimes();
    }

    /** Written only where nothing stands, so that no export and no mapping that somebody has worked on is lost. */
    private static void write(Path file, String text) throws IOException {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException there) {
            throw new UnusableInput("%s is there already. Give another name.".formatted(file), there);
        }
    }

    private MappingDraft asked(MappingDraft drafted, PrintWriter screen) throws IOException {
        MappingDraft draft = drafted;
        int all = draft.open().size();
        while (!draft.open().isEmpty()) {
            DraftQuestion question = draft.open().getFirst();
            show(screen, question, all - draft.open().size() + 1, all);
            MappingDraft answered = null;
            while (answered == null) {
                screen.print("> ");
                screen.flush();
                String line = answers.readLine();
                if (line == null || line.strip().equalsIgnoreCase("quit")) {
                    screen.println();
                    return draft;
                }
                try {
                    answered = draft.answered(question, line);
                } catch (UnusableInput notAnAnswer) {
                    say(screen, "  " + notAnAnswer.getMessage());
                }
            }
            draft = answered;
        }
        return draft;
    }

    private void show(PrintWriter screen, DraftQuestion question, int number, int all) {
        screen.println();
        say(screen, "%d of %d. %s".formatted(number, all, question.words()));
        for (int i = 0; i < question.options().size(); i++) {
            String place = Integer.toString(i + 1);
            say(
                    screen,
                    "%s%4s  %s"
                            .formatted(
                                    question.proposed().contains(place) ? "*" : " ",
                                    place,
                                    question.options().get(i).words()));
        }
        String enter = switch (question.kind()) {
            case DAY -> "Enter: " + question.proposed().getFirst();
            case ONE -> question.proposed().isEmpty() ? "Type a number" : "A number; Enter: the one marked *";
            case SEVERAL ->
                question.proposed().isEmpty()
                        ? "Numbers, such as 1,4,7-9; Enter: none"
                        : "Numbers, such as 1,4,7-9; none; Enter: those marked *";
        };
        say(screen, enter);
    }

    private int covered(Path mapping) {
        PrintWriter screen = spec.commandLine().getOut();
        MappingDraft sorted = MappingDraft.of(files);
        try (RejectReport rejects = RejectReport.to(null)) {
            MappingCoverage coverage = MappingCoverage.of(
                    sorted.incidents(), sorted.crimes(), Mapping.read(mapping), ReadOptions.strict(rejects));
            if (json) MapJson.write(coverage, screen);
            else show(coverage, rejects, screen);
            return coverage.notices().isEmpty() && rejects.count() == 0 ? ExitCode.OK : ExitCode.NEGATIVE;
        }
    }

    private void show(MappingCoverage coverage, RejectReport rejects, PrintWriter screen) {
        if (!coverage.notices().isEmpty()) screen.println("LOOK AT THIS FIRST:");
        coverage.notices().forEach(notice -> say(screen, "  - " + notice + "."));
        coverage.lines().forEach(screen::println);
        if (rejects.count() > 0) screen.println("Set aside, the first of %,d:".formatted(rejects.count()));
        rejects.first().stream().limit(TOLD).forEach(reject -> say(screen, "  " + reject));
    }

    private void say(PrintWriter screen, String words) {
        screen.println(terminal.get().fit(words, 2));
    }
}
