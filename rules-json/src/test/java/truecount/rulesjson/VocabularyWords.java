package truecount.rulesjson;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import truecount.rules.facts.Fact;
import truecount.rules.facts.Shape;

/** Every word of the vocabulary, for tests outside this package. */
public final class VocabularyWords {

    private VocabularyWords() {}

    /** The words with which each fact may be answered, by shape and fact, such as {@code violence.did}. */
    public static Map<String, Set<String>> byFact() {
        Map<String, Set<String>> all = new HashMap<>();
        for (Shape shape : Vocabulary.shapes()) {
            for (Fact fact : shape.facts()) {
                Set<String> words = new HashSet<>(AllowedWords.of(fact));
                if (fact instanceof Fact.Quantity quantity) {
                    if (quantity.unit() == Fact.Quantity.Unit.AGE)
                        words.addAll(Set.of(Ages.words().split(", ", -1)));
                    if (quantity.unit() == Fact.Quantity.Unit.OCCASIONS) words.addAll(Set.of("one", "two-or-more"));
                }
                all.put(fact.shape().name() + "." + fact.name(), words);
            }
        }
        return all;
    }
}
