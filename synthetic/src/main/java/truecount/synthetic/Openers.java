package truecount.synthetic;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Words with which a clerk runs one short sentence on to the next. Short sentences such as "closed" are what two halves of
 * the wording would otherwise share.
 */
final class Openers {

    private static final int SHORT = 6;

    private static final Pattern SENTENCE_ENDS = Pattern.compile("(?<=[.!])\\s+");
    private static final Pattern NAME =
            Pattern.compile(Grammar.NAME_BEGINS + "[^" + Grammar.NAME_ENDS + "]*" + Grammar.NAME_ENDS);
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z']*");

    private static final List<String> FIRST = List.of(
            "Now",
            "At present",
            "So far",
            "NB",
            "Info",
            "Upd",
            "Latest",
            "Noted",
            "As of now",
            "From log");
    private static final List<String> SECOND =
            List.of("Note", "Add", "FYI", "For info", "Further", "Re this", "Update", "Also", "To add", "More");

    private Openers() {}

    /** The sentences of a line, short ones begun as this half of the wording begins them. */
    static String on(String line, Wording half, Dice dice) {
        StringBuilder out = new StringBuilder(line.length() + 32);
        for (String sentence : SENTENCE_ENDS.split(line, -1)) {
            if (out.length() > 0) {
                out.append(' ');
            }
            if (words(sentence) <= SHORT) {
                out.append(dice.pick(half == Wording.B ? SECOND : FIRST)).append(": ");
            }
            out.append(sentence);
        }
        return tidy(out);
    }

    /** Without doubled blanks, and without blanks before commas and full stops or at the end. */
    private static String tidy(StringBuilder text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean after = out.length() > 0 && out.charAt(out.length() - 1) == ' ';
            if (after && (c == ' ' || c == ',' || c == '.')) {
                out.setLength(out.length() - 1);
            }
            out.append(c);
        }
        return out.toString().strip();
    }

    private static long words(String sentence) {
        return WORD.matcher(NAME.matcher(sentence).replaceAll("")).results().count();
    }
}
