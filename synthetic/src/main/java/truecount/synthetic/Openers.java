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

    private static final List<String> FIRST =
            List.of("Now", "At present", "So far", "NB", "Info", "Upd", "Latest", "As of now");
    private static final List<String> SECOND =
            List.of("Note", "Add", "FYI", "For info", "Further", "Re this", "Update", "Also", "To add");

    private static final List<String> FIRST_JOINT = List.of(", ", ", ", " / ");
    private static final List<String> SECOND_JOINT = List.of(" - ", ", ", " - ");

    private Openers() {}

    /**
     * The sentences of a line, short ones begun as this half of the wording begins them.
     *
     * @param first whether it is the first line of its log, which nothing comes before
     */
    static String on(String line, boolean first, Wording half, Dice dice) {
        StringBuilder out = new StringBuilder(line.length() + 32);
        for (String sentence : SENTENCE_ENDS.split(line, -1)) {
            boolean brief = words(sentence) <= SHORT;
            if (brief && out.length() > 0 && out.charAt(out.length() - 1) != '!') {
                runOn(out, sentence, dice.pick(half == Wording.B ? SECOND_JOINT : FIRST_JOINT));
                continue;
            }
            if (out.length() > 0) {
                out.append(' ');
            }
            if (brief && !(first && out.isEmpty())) {
                out.append(dice.pick(half == Wording.B ? SECOND : FIRST)).append(": ");
            }
            out.append(sentence);
        }
        return tidy(out);
    }

    /** Runs a short sentence on to what stands before it, as somebody does who types while listening. */
    private static void runOn(StringBuilder out, String sentence, String joint) {
        if (out.charAt(out.length() - 1) == '.') {
            out.setLength(out.length() - 1);
        }
        out.append(joint);
        boolean word = sentence.length() > 1
                && Character.isUpperCase(sentence.charAt(0))
                && Character.isLowerCase(sentence.charAt(1));
        out.append(word ? Character.toLowerCase(sentence.charAt(0)) : sentence.isEmpty() ? "" : sentence.charAt(0));
        out.append(sentence, Math.min(1, sentence.length()), sentence.length());
    }

    /** Without doubled blanks, and without blanks before commas and full stops or at the end. */
    static String tidy(CharSequence text) {
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
