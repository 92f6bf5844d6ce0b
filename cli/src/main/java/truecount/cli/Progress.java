package truecount.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongConsumer;

/** One line on the error stream that counts rows while a person is watching; silent when nobody is. */
public final class Progress implements LongConsumer {

    private final PrintWriter err;
    private final String what;
    private final boolean watched;
    private boolean shown;

    /** Counts {@code what}, such as "Reading incidents.csv". */
    public Progress(PrintWriter err, String what) {
        this.err = err;
        this.what = what;
        this.watched = onTerminal();
    }

    @Override
    public void accept(long rows) {
        if (!watched) return;
        shown = true;
        err.printf(Locale.ROOT, "\r%s: %,d rows", what, rows);
        err.flush();
    }

    /** Clears the line. */
    public void done() {
        if (!shown) return;
        err.print("\r" + " ".repeat(what.length() + 24) + "\r");
        err.flush();
        shown = false;
    }

    // Java 21 gives no console without a terminal. Later ones may give one, and a way to ask.
    @SuppressWarnings("SystemConsoleNull")
    private static boolean onTerminal() {
        Console console = System.console();
        if (console == null) return false;
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException java21) {
            return true;
        }
    }
}
