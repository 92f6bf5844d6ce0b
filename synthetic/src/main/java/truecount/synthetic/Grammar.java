package truecount.synthetic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns a template into words.
 *
 * <p>{@code [a|b|c]} is one of three, {@code [a|]} is a or nothing, both may be nested; {@code {name}} is a name of the
 * scene when the scene has one, otherwise one of the phrases listed under that name in {@code phrases.txt}.
 */
final class Grammar {

    private static final String FILE = "phrases.txt";

    private static final Grammar ENGLISH = read(new Resource(FILE).lines());

    /** Marks round the names of a scene, so that a typing slip does not turn one person into two. */
    static final char NAME_BEGINS = '\uE000';

    static final char NAME_ENDS = '\uE001';

    private final Map<String, List<String>> phrases;

    private Grammar(Map<String, List<String>> phrases) {
        this.phrases = phrases;
    }

    /** The phrases that come with this module. */
    static Grammar english() {
        return ENGLISH;
    }

    static Grammar read(List<String> lines) {
        Map<String, List<String>> phrases = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("@")) {
                current = new ArrayList<>();
                if (phrases.put(line.substring(1).strip(), current) != null) {
                    throw new IllegalArgumentException(FILE + ": " + line + " stands there twice");
                }
            } else if (!line.isBlank() && !line.startsWith("#")) {
                current.add(line.strip());
            }
        }
        return new Grammar(phrases);
    }

    /** Whether a phrase of this name is listed. */
    boolean knows(String name) {
        return phrases.containsKey(name);
    }

    /** The template as words, drawn with these dice, with these names. */
    String say(String template, Map<String, String> names, Dice dice) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < template.length()) {
            char c = template.charAt(at);
            if (c == '[') {
                int end = closing(template, at);
                out.append(say(dice.pick(alternatives(template.substring(at + 1, end))), names, dice));
                at = end + 1;
            } else if (c == '{') {
                int end = template.indexOf('}', at);
                if (end < 0) {
                    throw new IllegalArgumentException("A brace is left open in \"" + template + "\"");
                }
                out.append(named(template.substring(at + 1, end), names, dice));
                at = end + 1;
            } else {
                out.append(c);
                at++;
            }
        }
        return out.toString();
    }

    private String named(String name, Map<String, String> names, Dice dice) {
        @Nullable String known = names.get(name);
        if (known != null) {
            return NAME_BEGINS + known + NAME_ENDS;
        }
        @Nullable List<String> choices = phrases.get(name);
        if (choices == null || choices.isEmpty()) {
            throw new IllegalArgumentException("Neither the scene nor " + FILE + " knows {" + name + "}");
        }
        return say(dice.pick(choices), names, dice);
    }

    private static int closing(String template, int open) {
        int depth = 0;
        for (int at = open; at < template.length(); at++) {
            char c = template.charAt(at);
            if (c == '[') {
                depth++;
            } else if (c == ']' && --depth == 0) {
                return at;
            }
        }
        throw new IllegalArgumentException("A bracket is left open in \"" + template + "\"");
    }

    private static List<String> alternatives(String inside) {
        List<String> found = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int at = 0; at < inside.length(); at++) {
            char c = inside.charAt(at);
            if (c == '[') {
                depth++;
            } else if (c == ']') {
                depth--;
            } else if (c == '|' && depth == 0) {
                found.add(inside.substring(from, at));
                from = at + 1;
            }
        }
        found.add(inside.substring(from));
        return found;
    }
}
