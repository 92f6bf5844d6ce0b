package truecount.rulesjson.interview;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers in a call handler's words, all written by hand in {@code answers.json}: by question, and under {@code any} those that
 * answer every question alike. What has none is a name, number or day that somebody told, and reads as it stands.
 */
final class Labels {

    static final String ANY_QUESTION = "any";

    private static final JsonNode ALL = read();

    private Labels() {}

    private static JsonNode read() {
        try (InputStream in = Labels.class.getResourceAsStream("answers.json")) {
            if (in == null) throw new IllegalStateException("answers.json is missing from this build");
            return JsonMapper.builder().build().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every answer with words of its own, by question and word. */
    static JsonNode all() {
        return ALL;
    }

    /** The plain words of one answer to a question, such as {@code violence.injury}. */
    static String of(String question, String word) {
        JsonNode own = ALL.path(question).path(word);
        if (own.isString()) return own.stringValue();
        JsonNode common = ALL.path(ANY_QUESTION).path(word);
        return common.isString() ? common.stringValue() : word;
    }

    /** Whether an answer has words written for it, to this question or to any. */
    static boolean written(String question, String word) {
        return ALL.path(question).has(word) || ALL.path(ANY_QUESTION).has(word);
    }
}
