package truecount.rules.lists;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import truecount.rules.facts.Fact;

/** The words in which facts are asked for. */
public final class Wording {

    private static final Map<String, String> QUESTIONS = readAll();

    private Wording() {}

    private static Map<String, String> readAll() {
        Map<String, String> all = new HashMap<>();
        for (CsvList.Row row : CsvList.read("questions.csv")) {
            if (all.put(row.get("fact"), row.get("question")) != null) throw row.refuse("this fact stands twice");
        }
        return Map.copyOf(all);
    }

    /** The question that asks for a fact. */
    public static String question(Fact fact) {
        String known = QUESTIONS.get(fact.shape().name() + "." + fact.name());
        return known != null ? known : "What is told of \"%s\"?".formatted(spaced(fact.name()));
    }

    /** Every question with words of its own, by shape and fact. */
    public static Map<String, String> all() {
        return QUESTIONS;
    }

    private static String spaced(String name) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 'A' && c <= 'Z') words.append(' ');
            words.append(c);
        }
        return words.toString().toLowerCase(Locale.ROOT);
    }
}
