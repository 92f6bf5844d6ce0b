package truecount.rules.lists;

import java.util.HashMap;
import java.util.Map;
import truecount.rules.facts.Fact;

/** The words in which facts are asked for. */
public final class Wording {

    private static final String FILE = "questions.csv";
    private static final Map<String, String> QUESTIONS = readAll();

    private Wording() {}

    private static Map<String, String> readAll() {
        Map<String, String> all = new HashMap<>();
        for (CsvList.Row row : CsvList.read(FILE)) {
            if (all.put(row.get("fact"), row.get("question")) != null) throw row.refuse("this fact stands twice");
        }
        return Map.copyOf(all);
    }

    /** The question that asks for a fact. */
    public static String question(Fact fact) {
        String name = fact.shape().name() + "." + fact.name();
        String words = QUESTIONS.get(name);
        if (words == null) throw new IllegalStateException("%s has no question for %s".formatted(FILE, name));
        return words;
    }

    /** Every question with words of its own, by shape and fact. */
    public static Map<String, String> all() {
        return QUESTIONS;
    }
}
