package truecount.synthetic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words and turns of phrase for which a log may as well use others. */
final class Synonyms {

    private static final Synonyms ALL = new Synonyms(new Resource("synonyms.txt").lines());

    private final Map<String, List<String>> groups = new HashMap<>();
    private final Pattern words;

    /**
     * A word in a text that may be said otherwise.
     *
     * @param from where it begins
     * @param to where it ends
     * @param words what may stand there, itself among it
     */
    record Found(int from, int to, List<String> words) {}

    private Synonyms(List<String> lines) {
        List<String> all = new ArrayList<>();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> group = List.of(line.split("\\|", -1));
            groups.put(group.get(0), group);
            all.add(group.get(0));
        }
        // The longest first, so that a turn of phrase wins over the words in it.
        all.sort((one, other) -> other.length() - one.length());
        words = Pattern.compile(
                "(?<![\\w'/-])(" + all.stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")(?![\\w'/-])",
                Pattern.CASE_INSENSITIVE);
    }

    static Synonyms all() {
        return ALL;
    }

    /** The words of a text that may be said otherwise, in their order. */
    List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        Matcher matcher = words.matcher(text);
        while (matcher.find()) {
            boolean capital = Character.isUpperCase(matcher.group().charAt(0));
            List<String> group = groups.getOrDefault(matcher.group().toLowerCase(Locale.ROOT), List.of());
            found.add(new Found(
                    matcher.start(),
                    matcher.end(),
                    group.stream().map(word -> capital ? capital(word) : word).toList()));
        }
        return found;
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
