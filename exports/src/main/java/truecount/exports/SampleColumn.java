package truecount.exports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One column of a sample: its values in row order and what they look like. */
final class SampleColumn {

    private final String name;
    private final String called;
    private final String words;
    private final List<String> values;
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final int filled;
    private final double length;
    private @Nullable WrittenTimes times;

    /**
     * A column.
     *
     * @param name its name in the header; may be empty
     * @param called what a mapping calls it: its name, or its place such as #1
     */
    SampleColumn(String name, String called, List<String> values) {
        this.name = name;
        this.called = called;
        this.words = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
        this.values = List.copyOf(values);
        long letters = 0;
        int some = 0;
        for (String value : values) {
            if (value.isEmpty()) continue;
            some++;
            letters += value.length();
            counts.merge(value, 1, Integer::sum);
        }
        this.filled = some;
        this.length = some == 0 ? 0 : (double) letters / some;
    }

    String name() {
        return name;
    }

    String called() {
        return called;
    }

    /** The name in lower case, its parts apart: incidentNumber and INCIDENT_NUMBER are both "incident number". */
    String words() {
        return words;
    }

    List<String> values() {
        return values;
    }

    String at(int row) {
        return values.get(row);
    }

    /** The values apart from blank ones. */
    Set<String> distinct() {
        return counts.keySet();
    }

    int filled() {
        return filled;
    }

    /** How often each value stands, the most frequent first. */
    List<Map.Entry<String, Integer>> counted() {
        List<Map.Entry<String, Integer>> sorted = new ArrayList<>(counts.entrySet());
        sorted.sort(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        return sorted;
    }

    /** Whether it could number rows: short values, most of them met once or a few times, with digits in them. */
    boolean numbers() {
        if (filled == 0 || length > 40 || times().dates()) return false;
        long withDigits = counts.keySet().stream()
                .filter(value -> value.chars().anyMatch(Character::isDigit))
                .count();
        return counts.size() * 10L >= filled * 2L && withDigits * 10 >= counts.size() * 8L;
    }

    /** Whether its values repeat like codes: types, results, channels. */
    boolean codes() {
        return filled > 0
                && length <= 80
                && counts.size() <= 600
                && (counts.size() * 3L <= filled || counts.size() <= 12)
                && !times().dates()
                && !times().clocks();
    }

    boolean text() {
        return filled > 0 && length > 12 && !times().dates();
    }

    /** Whether every value is a number between 0 and 1, and some lie between. */
    boolean scores() {
        boolean between = false;
        for (String value : counts.keySet()) {
            if (!value.matches("[01](\\.[0-9]+)?|\\.[0-9]+")) return false;
            double score = Double.parseDouble(value);
            if (score > 1) return false;
            between |= score > 0 && score < 1;
        }
        return between;
    }

    /** How its days and times are written; what is none reads as none. */
    WrittenTimes times() {
        WrittenTimes found = times;
        if (found == null) {
            found = WrittenTimes.in(counts.keySet());
            times = found;
        }
        return found;
    }

    /** The character that stands between several numbers in one value: the one whose parts the other table knows best. */
    @Nullable
    String separatorTo(Set<String> known) {
        String best = null;
        long most = overlap(known);
        for (String separator : List.of(";", ",", "|", " ")) {
            Set<String> parts = parts(separator);
            long found = parts.stream().filter(known::contains).count();
            if (found > most) {
                most = found;
                best = separator;
            }
        }
        return best;
    }

    Set<String> parts(@Nullable String separator) {
        if (separator == null) return counts.keySet();
        Set<String> parts = new LinkedHashSet<>();
        for (String value : counts.keySet()) {
            for (String part : value.split(java.util.regex.Pattern.quote(separator), -1)) {
                if (!part.isBlank()) parts.add(part.strip());
            }
        }
        return parts;
    }

    long overlap(Set<String> known) {
        return counts.keySet().stream().filter(known::contains).count();
    }
}
