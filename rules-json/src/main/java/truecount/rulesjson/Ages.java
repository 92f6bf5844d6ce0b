package truecount.rulesjson;

import java.util.LinkedHashMap;
import java.util.Map;
import truecount.rules.facts.Range;

/** The bands in which an age may be told. */
final class Ages {

    private static final Map<String, Range> BANDS = bands();

    private Ages() {}

    private static Map<String, Range> bands() {
        Map<String, Range> bands = new LinkedHashMap<>();
        bands.put("under-10", Range.between(0, 9));
        bands.put("10-to-12", Range.between(10, 12));
        bands.put("13-to-15", Range.between(13, 15));
        bands.put("16-to-17", Range.between(16, 17));
        bands.put("18-or-over", Range.between(18, 130));
        bands.put("under-13", Range.between(0, 12));
        bands.put("under-16", Range.between(0, 15));
        bands.put("under-18", Range.between(0, 17));
        bands.put("13-or-over", Range.between(13, 130));
        bands.put("16-or-over", Range.between(16, 130));
        return bands;
    }

    static Range band(String word) {
        return BANDS.getOrDefault(word, Range.NOT_ANSWERED);
    }

    /** The word of a band; an age within other bounds cannot be told in one. */
    static String word(Range range) {
        for (Map.Entry<String, Range> band : BANDS.entrySet()) {
            if (band.getValue().equals(range)) return band.getKey();
        }
        throw new IllegalArgumentException("No age band runs from %d to %d".formatted(range.least(), range.most()));
    }

    static String words() {
        return String.join(", ", BANDS.keySet());
    }
}
