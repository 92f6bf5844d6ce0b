package truecount.cli;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.TypeConversionException;
import truecount.cli.audit.AuditCommand;
import truecount.cli.force.ForceCommand;
import truecount.cli.survey.AgreementCommand;
import truecount.cli.survey.CertifyCommand;
import truecount.cli.survey.ChartCommand;
import truecount.cli.survey.CompareCommand;
import truecount.cli.survey.DrawCommand;
import truecount.cli.survey.EstimateCommand;
import truecount.cli.survey.LooksCommand;
import truecount.cli.survey.NonresponseCommand;
import truecount.cli.survey.PlanCommand;
import truecount.cli.survey.ReplicatesCommand;
import truecount.cli.survey.SequenceCommand;
import truecount.cli.survey.SmallCommand;
import truecount.cli.survey.TrendCommand;

/** The toolbox: verbs over files, without a database. */
@Command(
        name = "truecount",
        mixinStandardHelpOptions = true,
        versionProvider = Truecount.Version.class,
        description = "Audits how truly crime is recorded, from a force's own exports.",
        synopsisSubcommandLabel = "VERB",
        commandListHeading = "%nVerbs:%n",
        footer = {
            "",
            "Every verb has --help with an example.",
            "Exit codes: 0 done; 1 done, but the result is negative; 2 bad input; 3 a fault in this program."
        },
        subcommands = {
            MapCommand.class,
            ConversionCommand.class,
            AuditCommand.class,
            ForceCommand.class,
            DecideCommand.class,
            AskCommand.class,
            PlanCommand.class,
            DrawCommand.class,
            EstimateCommand.class,
            AgreementCommand.class,
            ChartCommand.class,
            CompareCommand.class,
            TrendCommand.class,
            CertifyCommand.class,
            LooksCommand.class,
            SequenceCommand.class,
            ReplicatesCommand.class,
            NonresponseCommand.class,
            SmallCommand.class
        })
public final class Truecount {

    /** Runs a verb and ends with its exit code. */
    public static void main(String... arguments) {
        BufferedReader in = new BufferedReader(
                new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8));
        int code = run(in, Terminal::own, utf8(FileDescriptor.out), utf8(FileDescriptor.err), arguments);
        System.exit(code);
    }

    /** Runs a verb that needs no answers; see {@link #run(BufferedReader, PrintWriter, PrintWriter, String...)}. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return run(new BufferedReader(Reader.nullReader()), out, err, arguments);
    }

    /**
     * Runs a verb.
     *
     * @param in where answers come from, for a verb that asks
     * @param out where results go
     * @param err where messages and progress go
     * @return the exit code, see {@link ExitCode}
     */
    public static int run(BufferedReader in, PrintWriter out, PrintWriter err, String... arguments) {
        return run(in, () -> Terminal.USUAL, out, err, arguments);
    }

    static int run(
            BufferedReader in, Supplier<Terminal> terminal, PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new Truecount(), new Verbs(in, terminal));
        line.setOut(out);
        line.setErr(err);
        line.setUsageHelpAutoWidth(true);
        line.setExecutionExceptionHandler(new Messages());
        line.setParameterExceptionHandler(new Messages());
        line.registerConverter(LocalDate.class, word -> converted(word, LocalDate::parse, "a day such as 2026-04-01"));
        line.registerConverter(int.class, word -> converted(word, Integer::valueOf, "a whole number"));
        line.registerConverter(double.class, word -> converted(word, Double::valueOf, "a number"));
        if (arguments.length == 0) {
            line.usage(err);
            return ExitCode.BAD_INPUT;
        }
        int code = line.execute(arguments);
        out.flush();
        err.flush();
        return code;
    }

    private static <T> T converted(String word, Function<String, T> converter, String wanted) {
        try {
            return converter.apply(word);
        } catch (NumberFormatException | DateTimeParseException e) {
            throw new TypeConversionException("'%s' is not %s".formatted(word, wanted));
        }
    }

    // Exports hold more than ASCII, and a server's shell often claims to know nothing else.
    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8));
    }

    /** Makes the verbs; those that ask are handed where their answers come from and who reads. */
    private record Verbs(BufferedReader in, Supplier<Terminal> terminal) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> verb) throws Exception {
            if (verb == AskCommand.class) return verb.cast(new AskCommand(in, terminal));
            if (verb == MapCommand.class) return verb.cast(new MapCommand(in, terminal));
            return CommandLine.defaultFactory().create(verb);
        }
    }

    /** The version that the build wrote into the jar. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Truecount.class.getPackage().getImplementationVersion();
            return new String[] {"truecount " + (version == null ? "(not packaged)" : version)};
        }
    }
}
