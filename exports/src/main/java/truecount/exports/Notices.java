package truecount.exports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/** What a person must be told of an export besides what was set aside: each thing once, with how often it was seen. */
final class Notices {

    private static final class Counted {
        private final LongFunction<String> words;
        private long times;

        Counted(LongFunction<String> words) {
            this.words = words;
        }
    }

    private final Map<String, Counted> counted = new LinkedHashMap<>();

    /** Something that is said once, however often it is seen. */
    void once(String sentence) {
        counted.putIfAbsent(sentence, new Counted(times -> sentence));
    }

    /**
     * Something that is counted; the words of the first time are kept, so that they can name its row.
     *
     * @param key what is counted
     * @param words the sentence for a number of times
     */
    void count(String key, LongFunction<String> words) {
        counted.computeIfAbsent(key, first -> new Counted(words)).times++;
    }

    /** All sentences, in the order in which each was first seen. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        counted.values().forEach(one -> sentences.add(Shown.line(one.words.apply(one.times))));
        return sentences;
    }
}
