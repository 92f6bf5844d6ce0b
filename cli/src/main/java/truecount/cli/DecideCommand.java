package truecount.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import truecount.rules.Decision;
import truecount.rules.Rulebook;
import truecount.rules.facts.Facts;
import truecount.rulesjson.Certificate;
import truecount.rulesjson.DecisionText;
import truecount.rulesjson.FactsReader;

/** What the recording rules say about the facts of a report. */
@Command(
        name = "decide",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Decides what the national crime recording rules say about the facts of one report: whether it is a crime,",
            "what and how many, by when, and why, with the page for each step. Says what it still needs to know."
        },
        footer = {
            "",
            "Example:",
            "  truecount decide FACTS.json --why",
            "",
            "How to tell facts: docs/reference/facts.md; their schema: docs/reference/facts.schema.json.",
            "Exit codes: 0 decided; 1 the two days compared give different answers; 2 bad input."
        })
final class DecideCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private CommandSpec spec;

    @Parameters(paramLabel = "FACTS.json", description = "The facts of one report.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private Path file;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "Read the rules of this day instead of the day of the report.")
    private @Nullable LocalDate on;

    @Option(names = "--why", description = "Also show every rule that spoke, with its page.")
    private boolean why;

    @Option(names = "--json", description = "Write the decision certificate as JSON.")
    private boolean json;

    @Option(
            names = "--compare",
            arity = "2",
            paramLabel = "DATE",
            description = "Show what a change of rules between two days changes.")
    private List<LocalDate> compare = List.of();

    @Override
    public Integer call() throws IOException {
        Facts facts = FactsReader.read(Files.readString(file));
        if (compare.size() == 2) return comparison(facts);
        Facts told = on == null ? facts : FactsReader.onDay(facts, on);
        PrintWriter out = spec.commandLine().getOut();
        if (json) out.println(Certificate.of(told).toPrettyString());
        else out.print(DecisionText.of(Rulebook.decide(told), why));
        return ExitCode.OK;
    }

    private int comparison(Facts facts) {
        PrintWriter out = spec.commandLine().getOut();
        Decision first = Rulebook.decide(FactsReader.onDay(facts, compare.get(0)));
        Decision second = Rulebook.decide(FactsReader.onDay(facts, compare.get(1)));
        String before = DecisionText.of(first, why);
        String after = DecisionText.of(second, why);
        boolean same = before.equals(after);
        out.printf("Under the rules of %s:%n%s", compare.get(0), before);
        out.printf("%nUnder the rules of %s:%n%s", compare.get(1), same ? "The same.%n".formatted() : after);
        return same ? ExitCode.OK : ExitCode.NEGATIVE;
    }
}
