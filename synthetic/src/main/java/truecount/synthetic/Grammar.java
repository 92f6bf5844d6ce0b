package truecount.synthetic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Turns a template into words.
 *
 * <p>{@code [a|b|c]} is one of three, {@code [a|]} is a or nothing, both may be nested; {@code {name}} is a name of the
 * scene when the scene has one, otherwise one of the phrases listed under that name in {@code phrases.txt}. A word that
 * stands in {@code synonyms.txt} is a choice between its synonyms.
 *
 * <p>Of every choice one half of the wording takes the first, third and so on, the other half the rest. So two halves
 * share no sentence in which anything is chosen.
 */
final class Grammar {

    private static final String FILE = "phrases.txt";

    private static final Grammar ENGLISH = read(new Resource(FILE).lines());

    /** Marks round the names of a scene, so that a typing slip does not turn one person into two. */
    static final char NAME_BEGINS = '\uE000';

    static final char NAME_ENDS = '\uE001';

    /** Part of a template. */
    private sealed interface Part {

        /** Words as they stand. */
        record Words(String text) implements Part {}

        /** Something that the scene or the list of phrases names. */
        record Named(String name) implements Part {}

        /** One of several, for either half of the wording. */
        record Choice(List<List<Part>> first, List<List<Part>> second) implements Part {}
    }

    private final Map<String, List<String>> phrases;
    private final Map<String, List<Part>> compiled = new ConcurrentHashMap<>();
    private final Map<String, Part.Choice> lists = new ConcurrentHashMap<>();

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

    /** The words without the marks round names. */
    static String plain(String said) {
        return said.replace(String.valueOf(NAME_BEGINS), "").replace(String.valueOf(NAME_ENDS), "");
    }

    /** Whether a phrase of this name is listed. */
    boolean knows(String name) {
        return phrases.containsKey(name);
    }

    /** The template as words of one half of the wording, drawn with these dice, with these names. */
    String say(String template, Map<String, String> names, Wording half, Dice dice) {
        StringBuilder out = new StringBuilder(160);
        say(compiled.computeIfAbsent(template, this::parts), names, half, dice, out);
        return out.toString();
    }

    private void say(List<Part> parts, Map<String, String> names, Wording half, Dice dice, StringBuilder out) {
        for (Part part : parts) {
            switch (part) {
                case Part.Words(String text) -> out.append(text);
                case Part.Choice choice -> say(pick(choice, half, dice), names, half, dice, out);
                case Part.Named(String name) -> {
                    @Nullable String known = names.get(name);
                    if (known == null) {
                        say(pick(list(name), half, dice), names, half, dice, out);
                    } else {
                        out.append(NAME_BEGINS).append(known).append(NAME_ENDS);
                    }
                }
            }
        }
    }

    private static List<Part> pick(Part.Choice choice, Wording half, Dice dice) {
        return dice.pick(half == Wording.B ? choice.second() : choice.first());
    }

    private Part.Choice list(String name) {
        @Nullable List<String> choices = phrases.get(name);
        if (choices == null || choices.isEmpty()) {
            throw new IllegalArgumentException("Neither the scene nor " + FILE + " knows {" + name + "}");
        }
        Part.@Nullable Choice known = lists.get(name);
        if (known == null) {
            known = halves(choices);
            lists.put(name, known);
        }
        return known;
    }

    /** Shares the alternatives out between the halves; nothing at all and a single alternative belong to both. */
    private Part.Choice halves(List<String> alternatives) {
        List<List<Part>> first = new ArrayList<>();
        List<List<Part>> second = new ArrayList<>();
        boolean alone = alternatives.stream().filter(one -> !one.isBlank()).count() < 2;
        int turn = 0;
        for (String one : alternatives) {
            List<Part> parts = parts(one);
            boolean both = alone || one.isBlank();
            if (both || turn % 2 == 0) {
                first.add(parts);
            }
            if (both || turn % 2 == 1) {
                second.add(parts);
            }
            turn += both ? 0 : 1;
        }
        return new Part.Choice(first, second);
    }

    private List<Part> parts(String template) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        int at = 0;
        while (at < template.length()) {
            char c = template.charAt(at);
            if (c == '[' || c == '{') {
                words(template.substring(from, at), parts);
                int end = c == '[' ? closing(template, at) : template.indexOf('}', at);
                if (end < 0) {
                    throw new IllegalArgumentException("A brace is left open in \"" + template + "\"");
                }
                String inside = template.substring(at + 1, end);
                parts.add(c == '[' ? halves(alternatives(inside)) : new Part.Named(inside));
                from = end + 1;
                at = from;
            } else {
                at++;
            }
        }
        words(template.substring(from), parts);
        return parts;
    }

    /** Words that have synonyms become choices between them. */
    private void words(String text, List<Part> parts) {
        if (text.isEmpty()) {
            return;
        }
        int from = 0;
        for (Synonyms.Found found : Synonyms.all().in(text)) {
            if (found.from() > from) {
                parts.add(new Part.Words(text.substring(from, found.from())));
            }
            List<List<Part>> first = new ArrayList<>();
            List<List<Part>> second = new ArrayList<>();
            for (int i = 0; i < found.words().size(); i++) {
                (i % 2 == 0 ? first : second)
                        .add(List.of(new Part.Words(found.words().get(i))));
            }
            parts.add(new Part.Choice(first, second));
            from = found.to();
        }
        if (from < text.length()) {
            parts.add(new Part.Words(text.substring(from)));
        }
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
