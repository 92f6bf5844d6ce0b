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
import truecount.exports.UnusableInput;
import truecount.rules.Decision;
import truecount.rules.Rulebook;
import truecount.rules.facts.Facts;
import truecount.rulesjson.Certificate;
import truecount.rulesjson.CertificateCheck;
import truecount.rulesjson.DecisionText;
import truecount.rulesjson.FactsFile;
import truecount.rulesjson.FactsReader;
import truecount.rulesjson.interview.FactsInWords;

/** What the recording rules say about the facts of a report. */
@Command(
        name = "decide",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Decides what the national crime recording rules say about the facts of one report: "
                    + "whether it is a crime, what and how many, by when, and why, with the page for each step.",
            "Says what it still needs to know."
        },
        footer = {
            "",
            "Example:",
            "  truecount decide FACTS.json --why",
            "  truecount decide FACTS.json --json > CERTIFICATE.json",
            "  truecount decide --check CERTIFICATE.json",
            "",
            "How to tell facts: docs/reference/facts.md; their schema: docs/reference/facts.schema.json.",
            "What a certificate holds: docs/reference/certificate.md.",
            "Exit codes: 0 decided, or the same; 1 the certificate checked or the two days compared differ; 2 bad input."
        })
final class DecideCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private CommandSpec spec;

    @Parameters(paramLabel = "FACTS.json", arity = "0..1", description = "The facts of one report.")
    private @Nullable Path file;

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

    @Option(
            names = "--check",
            paramLabel = "CERTIFICATE.json",
            description = "Decide again on the facts in a certificate, and say whether the answer is the same.")
    private @Nullable Path check;

    @Override
    public Integer call() throws IOException {
        if (check != null) return checked(check);
        if (file == null) throw new UnusableInput("Name a file of facts, or a certificate after --check.");
        Facts facts = FactsReader.read(FactsFile.text(Files.readAllBytes(file)));
        if (compare.size() == 2) return comparison(facts);
        Facts told = on == null ? facts : FactsReader.onDay(facts, on);
        PrintWriter out = spec.commandLine().getOut();
        if (json) out.println(Certificate.of(told).toPrettyString());
        else text(out, told);
        return ExitCode.OK;
    }

    private void text(PrintWriter out, Facts told) {
        Decision decision = Rulebook.decide(told);
        out.print(DecisionText.of(decision, why));
        for (String granted : FactsInWords.takenForGranted(told, decision))
            out.println("  Taken for granted: " + granted
                    + ". If it was otherwise, it may be a crime: tell it in the facts.");
    }

    private int checked(Path certificate) throws IOException {
        if (file != null || on != null || !compare.isEmpty()) {
            throw new UnusableInput("--check takes the facts and the day from the certificate; leave out the rest.");
        }
        CertificateCheck found = CertificateCheck.of(FactsFile.text(Files.readAllBytes(certificate)));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(found.toJson().toPrettyString());
            return found.same() ? ExitCode.OK : ExitCode.NEGATIVE;
        }
        out.println(
                found.intact()
                        ? "The hash fits what the certificate says."
                        : "The hash does not fit: the certificate was changed after it was written.");
        if (!found.sameRules()) {
            out.println("It was decided under other editions or lists than those held here.");
        }
        for (CertificateCheck.Difference one : found.differences()) {
            out.printf("  At %s the certificate says %s; decided again: %s%n", one.path(), one.told(), one.now());
        }
        out.println(found.same() ? "The same: decided again, every word agrees." : "Different.");
        return found.same() ? ExitCode.OK : ExitCode.NEGATIVE;
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
