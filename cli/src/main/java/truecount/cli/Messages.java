package truecount.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import truecount.exports.UnusableInput;
import truecount.rulesjson.BadFacts;

/** The one place where whatever goes wrong becomes one message on the error stream and an exit code. */
final class Messages implements CommandLine.IExecutionExceptionHandler, CommandLine.IParameterExceptionHandler {

    private static final String DEBUG = "TRUECOUNT_DEBUG";

    @Override
    public int handleParseException(ParameterException fault, String[] arguments) {
        CommandLine line = fault.getCommandLine();
        PrintWriter err = line.getErr();
        err.println(fault.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(fault, err);
        err.println("Try: " + line.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.BAD_INPUT;
    }

    @Override
    public int handleExecutionException(Exception fault, CommandLine line, ParseResult parsed) {
        PrintWriter err = line.getErr();
        if (System.getenv(DEBUG) != null) fault.printStackTrace(err);
        return switch (fault) {
            case UnusableInput unusable -> say(err, unusable.getMessage(), ExitCode.BAD_INPUT);
            case BadFacts bad -> say(err, bad.getMessage(), ExitCode.BAD_INPUT);
            case UncheckedIOException io -> say(err, world(io.getCause()), ExitCode.BAD_INPUT);
            case IOException io -> say(err, world(io), ExitCode.BAD_INPUT);
            default ->
                say(
                        err,
                        "A fault in truecount itself: %s. Set %s=1 and run again to see where; please report it."
                                .formatted(fault, DEBUG),
                        ExitCode.FAULT);
        };
    }

    private static String world(@Nullable IOException fault) {
        return switch (fault) {
            case null -> "A file cannot be read or written.";
            case NoSuchFileException missing -> "There is no file %s.".formatted(missing.getFile());
            case AccessDeniedException denied -> "%s may not be used by this user.".formatted(denied.getFile());
            default -> "A file cannot be read or written: %s.".formatted(fault.getMessage());
        };
    }

    private static int say(PrintWriter err, @Nullable String message, int code) {
        err.println("truecount: " + message);
        return code;
    }
}
