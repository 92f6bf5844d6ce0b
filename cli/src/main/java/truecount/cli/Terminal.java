package truecount.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much a reader sees at once.
 *
 * @param rows lines of the screen, at least 1
 * @param columns characters of a line, at least 20
 */
record Terminal(int rows, int columns) {

    /** The size taken where none is known. */
    static final Terminal USUAL = new Terminal(24, 80);

    private static final Pattern SIZE = Pattern.compile("(\\d{1,4}) (\\d{1,4})\\s*");
    private static final int NARROWEST = 20;
    private static final int MOST_WAIT_MILLIS = 500;

    /** The terminal that the program was started from, as {@code stty size} (POSIX systems) tells it; else the usual. */
    static Terminal own() {
        File terminal = new File("/dev/tty");
        if (!terminal.exists()) return USUAL;
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(terminal)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!stty.waitFor(MOST_WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
                stty.destroy();
                return USUAL;
            }
            return of(new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            return USUAL;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return USUAL;
        }
    }

    /** The size in the form {@code rows columns}; the usual where it is 0 or of another form. */
    static Terminal of(String size) {
        Matcher told = SIZE.matcher(size);
        if (!told.matches()) return USUAL;
        int rows = Integer.parseInt(told.group(1));
        int columns = Integer.parseInt(told.group(2));
        return rows == 0 || columns == 0 ? USUAL : new Terminal(rows, Math.max(columns, NARROWEST));
    }

    /** The text with every line broken between words to fit, its rest hanging under the place that the line names. */
    String fit(String text, int hanging) {
        StringBuilder fitted = new StringBuilder();
        for (String line : text.split("\\R", -1)) {
            if (!fitted.isEmpty()) fitted.append(System.lineSeparator());
            fitted.append(fitLine(line, hanging));
        }
        return fitted.toString();
    }

    private String fitLine(String line, int hanging) {
        String rest = line;
        StringBuilder fitted = new StringBuilder();
        int indent = Math.min(line.length() - line.stripLeading().length() + hanging, columns / 2);
        while (rest.length() > columns) {
            int first = rest.length() - rest.stripLeading().length();
            int end = rest.lastIndexOf(' ', columns);
            if (end <= first) end = columns;
            fitted.append(rest.substring(0, end).stripTrailing()).append(System.lineSeparator());
            rest = " ".repeat(indent) + rest.substring(end).strip();
        }
        return fitted.append(rest).toString();
    }
}
