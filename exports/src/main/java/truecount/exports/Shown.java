package truecount.exports;

/** What stands in an export, made fit to be shown: nothing in it can steer a terminal, turn a line round or compute. */
public final class Shown {

    private Shown() {}

    /** Text on one line: line breaks as \\n, other characters that are not seen as a space. */
    public static String line(String text) {
        return safe(text, true);
    }

    /** Text that may go over several lines: line breaks stay, other characters that are not seen become a space. */
    public static String lines(String text) {
        return safe(text, false);
    }

    private static String safe(String text, boolean oneLine) {
        StringBuilder shown = null;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean lineEnd = character == '\n';
            boolean kept = lineEnd ? !oneLine : !steers(character);
            if (kept && shown == null) continue;
            if (shown == null) shown = new StringBuilder(text.length() + 8).append(text, 0, i);
            if (kept) shown.append(character);
            else shown.append(lineEnd ? "\\n" : " ");
        }
        return shown == null ? text : shown.toString();
    }

    /** Control characters, marks of direction and other characters without a shape of their own. */
    private static boolean steers(char character) {
        if (character < 0x7f) return character < ' ';
        int type = Character.getType(character);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    /** Text for a cell of a table that a spreadsheet will open: never a formula. */
    public static String cell(String text) {
        String shown = lines(text);
        return shown.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? shown : "'" + shown;
    }
}
