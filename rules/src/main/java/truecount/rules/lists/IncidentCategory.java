package truecount.rules.lists;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import truecount.rules.Citation;
import truecount.rules.facts.Word;

/**
 * A category or a qualifier of the national incident category list.
 *
 * @param word the word by which a file tells it
 * @param theme the theme it belongs to, such as Transport
 * @param title its title
 * @param mandatory whether forces must record it: not so for administration and for optional qualifiers
 * @param source where it is printed
 */
public record IncidentCategory(String word, String theme, String title, boolean mandatory, Citation source) {

    private static final DatedList<IncidentCategory> CATEGORIES = of("category");
    private static final DatedList<IncidentCategory> QUALIFIERS = of("qualifier");

    private static DatedList<IncidentCategory> of(String kind) {
        return DatedList.of(
                "nsir-categories.csv",
                CsvList.read("nsir-categories.csv").stream()
                        .filter(row -> row.get("kind").equals(kind))
                        .toList(),
                "word",
                row -> new IncidentCategory(
                        row.get("word"),
                        row.get("theme"),
                        row.get("title"),
                        row.yes("mandatory"),
                        new Citation(row.get("source"), "National incident category list", row.number("page"))));
    }

    /** The category that a file tells by this word; null if there was none on that day. */
    public static @Nullable IncidentCategory category(Word word, LocalDate day) {
        return CATEGORIES.find(word.word(), day);
    }

    /** The qualifier that a file tells by this word; null if there was none on that day. */
    public static @Nullable IncidentCategory qualifier(Word word, LocalDate day) {
        return QUALIFIERS.find(word.word(), day);
    }

    /** The words of all categories. */
    public static Set<String> categories() {
        return Set.copyOf(CATEGORIES.keys());
    }

    /** The words of all qualifiers. */
    public static Set<String> qualifiers() {
        return QUALIFIERS.keys().stream().collect(Collectors.toUnmodifiableSet());
    }
}
