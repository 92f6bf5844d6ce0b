package truecount.exports;

import java.util.List;

/**
 * Something that an export cannot tell of itself.
 *
 * @param key names the question
 * @param words the question, a sentence
 * @param kind how it is answered
 * @param options what can be chosen, in order; empty for a day
 * @param proposed what is taken unless something else is said: numbers of options from 1, or the words of a day
 */
public record DraftQuestion(String key, String words, Kind kind, List<Option> options, List<String> proposed) {

    /** How a question is answered. */
    public enum Kind {
        /** One of the options. */
        ONE,
        /** Any number of the options, also none. */
        SEVERAL,
        /** A day such as 2026-04-01, or {@code latest report}. */
        DAY
    }

    /**
     * Something that can be chosen.
     *
     * @param value what it stands for in the mapping
     * @param words what a person reads
     */
    public record Option(String value, String words) {}

    /** Keeps its own copies of the lists. */
    public DraftQuestion {
        options = List.copyOf(options);
        proposed = List.copyOf(proposed);
    }
}
