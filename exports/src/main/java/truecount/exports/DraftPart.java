package truecount.exports;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A further file of the incident log.
 *
 * @param key the columns of both files that say which of its rows belong to which incident
 * @param text its column of text, where it holds the log's lines
 * @param crime its column of crime numbers, where it holds links
 */
record DraftPart(
        Sample sample,
        List<String> key,
        @Nullable SampleColumn text,
        @Nullable SampleColumn crime) {

    DraftPart {
        key = List.copyOf(key);
    }

    /** What a file tells of incidents; null where it holds neither text nor links, or belongs to none. */
    static @Nullable DraftPart of(Sample sample, DraftTable incidents, Set<String> crimeNumbers) {
        if (!belongs(sample, incidents)) return null;
        List<String> key = sample.columns().stream()
                .filter(column -> !column.name().isEmpty() && within(column, incidents.sample()))
                .map(SampleColumn::name)
                .toList();
        SampleColumn crime = null;
        SampleColumn text = null;
        for (SampleColumn column : sample.columns()) {
            if (key.contains(column.name())) continue;
            if (crime == null
                    && column.overlap(crimeNumbers) * 2 > column.distinct().size()) crime = column;
            if (text == null
                    && column.text()
                    && column.words().matches(".*(txt|text|narrative|comment|note|entry).*")) {
                text = column;
            }
        }
        return crime == null && text == null ? null : new DraftPart(sample, key, crime == null ? text : null, crime);
    }

    /** Whether it has the incident's number under the same name. */
    static boolean belongs(Sample sample, DraftTable incidents) {
        SampleColumn column = sample.column(incidents.number().name());
        return column != null && within(column, incidents.sample());
    }

    private static boolean within(SampleColumn column, Sample other) {
        SampleColumn same = other.column(column.name());
        if (same == null || column.filled() == 0) return false;
        Set<String> known = new HashSet<>(same.distinct());
        return column.overlap(known) * 2 > column.distinct().size();
    }
}
