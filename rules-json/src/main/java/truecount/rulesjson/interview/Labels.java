package truecount.rulesjson.interview;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers in plain words; a word without words of its own reads as it stands. */
final class Labels {

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
        if (word.equals(Inquiry.NONE)) return "None of these";
        if (word.equals(Inquiry.UNKNOWN)) return "Not known";
        String spaced = word.replace('-', ' ');
        return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }
}
