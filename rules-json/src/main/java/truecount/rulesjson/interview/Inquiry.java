package truecount.rulesjson.interview;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One question to put to a person.
 *
 * @param key which question it is: the path of the fact, or the name of an opening question
 * @param about whom or what it is about, in plain words; empty where that is plain
 * @param words the question
 * @param hint how to answer; may be empty
 * @param kind what kind of answer it takes
 * @param options the answers to choose from; empty where they cannot be listed
 * @param preset the answer taken if none is given; empty if there is none
 * @param mayBeUnknown whether "unknown" is an answer
 * @param why why it is asked, with the rule and its page where a rule asks
 */
public record Inquiry(
        String key,
        String about,
        String words,
        String hint,
        Kind kind,
        List<Option> options,
        String preset,
        boolean mayBeUnknown,
        String why) {

    /** The word for "asked, and nobody can say". */
    public static final String UNKNOWN = "unknown";

    /** The word for "none of these". */
    public static final String NONE = "none-of-these";

    /** What kind of answer a question takes. */
    public enum Kind {
        ONE,
        ANY,
        NUMBER,
        MOMENT,
        TIME,
        TEXT
    }

    /**
     * An answer to choose.
     *
     * @param word the word that stands in the facts
     * @param label the answer in plain words
     */
    public record Option(String word, String label) {}

    /** Keeps its own copy of the options. */
    public Inquiry {
        options = List.copyOf(options);
    }

    /** The answer taken if none is given, as a person would type it; empty if there is none. */
    public String presetInWords() {
        return kind == Kind.MOMENT ? SpokenTime.toType(preset) : preset;
    }

    /** A kept answer in plain words. */
    public String inWords(String value) {
        if (kind == Kind.MOMENT || kind == Kind.TIME) return inWordsAlone(SpokenTime.of(value));
        return kind == Kind.ANY
                ? Arrays.stream(value.split(",", -1)).map(this::inWordsAlone).collect(Collectors.joining("; "))
                : inWordsAlone(value);
    }

    private String inWordsAlone(String word) {
        for (Option option : options) if (option.word().equals(word)) return option.label();
        return word.equals(UNKNOWN) ? "Not known" : word;
    }

    /** Whether there is an option with this word. */
    boolean offers(String word) {
        return options.stream().anyMatch(option -> option.word().equals(word));
    }
}
