package truecount.exports;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** The columns of one file, in which what a mapping says becomes something that reads rows. */
final class Columns {

    private static final int REMEMBERED = 20_000;

    private final String file;
    private final String mapping;
    private final Map<String, ValueFrom> derived;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> header;
    private final Set<String> twice = new HashSet<>();
    private final UnaryOperator<String> elsewhere;
    private final BitSet used = new BitSet();
    private final Set<String> beingResolved = new HashSet<>();

    /**
     * The columns of a file.
     *
     * @param header the names in the first row
     * @param file the file's name, for messages
     * @param mapping the mapping's name, for messages
     * @param derived the names that the mapping derives from columns
     * @param elsewhere what to say of a column that the header lacks and another row names; empty text for nothing
     */
    Columns(
            List<String> header,
            String file,
            String mapping,
            Map<String, ValueFrom> derived,
            UnaryOperator<String> elsewhere) {
        this.elsewhere = elsewhere;
        this.header = header;
        this.file = file;
        this.mapping = mapping;
        this.derived = derived;
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).strip();
            if (!name.isEmpty() && places.putIfAbsent(name, i) != null) twice.add(name);
        }
    }

    /** The columns that have been asked for. The set grows as more are. */
    BitSet used() {
        return used;
    }

    /** Reads the value from a row. */
    Cell cell(ValueFrom from) {
        return switch (from) {
            case ValueFrom.Column column -> column(column);
            case ValueFrom.RowNumber place -> row -> Long.toString(row.number());
            case ValueFrom.FirstOf(List<ValueFrom> sources) -> firstOf(cells(sources));
            case ValueFrom.Joined(List<ValueFrom> parts, String with) -> joined(cells(parts), with);
            case ValueFrom.Coded coded -> coded(coded);
            case ValueFrom.Part(ValueFrom whole, LinedPattern pattern) -> part(cell(whole), pattern);
        };
    }

    private Cell column(ValueFrom.Column column) {
        ValueFrom made = derived.get(column.name());
        if (made != null && beingResolved.add(column.name())) {
            Cell cell = cell(made);
            beingResolved.remove(column.name());
            return cell;
        }
        Integer place = places.containsKey(column.name()) ? places.get(column.name()) : byPlace(column.name());
        if (place != null && twice.contains(column.name())) {
            throw new UnusableInput(
                    "%s: the header names the column '%s' twice, and %s, line %d uses it. Rename one of them, or call it by its place, such as '#%d'."
                            .formatted(file, column.name(), mapping, column.line(), place + 1));
        }
        if (place == null) {
            throw new UnusableInput("%s, line %d: %s has no column '%s'.%s%s%s Its columns are: %s."
                    .formatted(
                            mapping,
                            column.line(),
                            file,
                            Shown.line(column.name()),
                            Nearest.hint(column.name(), places.keySet()),
                            elsewhere.apply(column.name()),
                            column.name().isBlank() ? withoutName() : "",
                            String.join(", ", header.stream().map(Shown::line).toList())));
        }
        int at = place;
        used.set(at);
        return row -> row.at(at);
    }

    /** A column by its place, the first being #1: some have no name. */
    private @Nullable Integer byPlace(String name) {
        if (!name.matches("#[1-9][0-9]{0,3}")) return null;
        int place = Integer.parseInt(name.substring(1)) - 1;
        return place < header.size() ? place : null;
    }

    private String withoutName() {
        int place = header.indexOf("");
        return place < 0 ? "" : " Column %d has no name: call it by its place, '#%d'.".formatted(place + 1, place + 1);
    }

    private List<Cell> cells(List<ValueFrom> sources) {
        return sources.stream().map(this::cell).toList();
    }

    private static Cell firstOf(List<Cell> cells) {
        return row -> {
            for (Cell cell : cells) {
                String value = cell.of(row);
                if (!value.isEmpty()) return value;
            }
            return "";
        };
    }

    private static Cell joined(List<Cell> cells, String with) {
        return row -> {
            List<String> parts = new ArrayList<>(cells.size());
            for (Cell cell : cells) {
                String value = cell.of(row);
                if (!value.isEmpty()) parts.add(value);
            }
            return String.join(with, parts);
        };
    }

    private Cell coded(ValueFrom.Coded coded) {
        Cell from = cell(coded.from());
        Map<String, String> codes = new HashMap<>();
        coded.codes().forEach((code, meaning) -> codes.put(folded(code, coded.ignoreCase()), meaning));
        String otherwise = coded.otherwise();
        return row -> {
            String value = from.of(row);
            if (value.isEmpty()) return "";
            String meaning = codes.get(folded(value, coded.ignoreCase()));
            if (meaning != null) return meaning;
            return otherwise == null ? value : otherwise;
        };
    }

    private Cell part(Cell whole, LinedPattern pattern) {
        return row -> {
            Matcher matcher = pattern.on(whole.of(row));
            if (!found(matcher, row)) return "";
            String found = matcher.groupCount() > 0 ? matcher.group(1) : matcher.group();
            return found == null ? "" : found.strip();
        };
    }

    private boolean found(Matcher matcher, Row row) {
        try {
            return matcher.find();
        } catch (LinedPattern.TooSlow slow) {
            throw tooSlow(slow, row);
        }
    }

    private UnusableInput tooSlow(LinedPattern.TooSlow slow, Row row) {
        return new UnusableInput(
                "%s, line %d: this pattern took more than a second on one value (%s, row %d) and was given up. Write it so that it cannot repeat a repetition, such as (a+)+, or begin it with ^."
                        .formatted(mapping, slow.line(), file, row.number()),
                slow);
    }

    /** Tells whether the condition holds for a row. */
    RowTest test(Condition condition) {
        return switch (condition) {
            case Condition.Is(ValueFrom value, Set<String> words, boolean ignoreCase) ->
                ignoreCase
                        ? remembered(value, text -> folded(words).contains(folded(text, true)))
                        : exact(value, words);
            case Condition.Matches(ValueFrom value, List<LinedPattern> patterns) ->
                remembered(
                        value,
                        text -> patterns.stream()
                                .anyMatch(pattern -> pattern.on(text).find()));
            case Condition.Contains(ValueFrom value, List<String> words, boolean ignoreCase) ->
                remembered(
                        value,
                        text -> words.stream()
                                .anyMatch(word -> folded(text, ignoreCase).contains(folded(word, ignoreCase))));
            case Condition.Begins(ValueFrom value, List<String> words, boolean ignoreCase) ->
                remembered(
                        value,
                        text -> words.stream()
                                .anyMatch(word -> folded(text, ignoreCase).startsWith(folded(word, ignoreCase))));
            case Condition.Blank(ValueFrom value) -> blank(value);
            case Condition.All(List<Condition> conditions) -> all(tests(conditions));
            case Condition.Any(List<Condition> conditions) -> any(tests(conditions));
            case Condition.Not(Condition not) -> not(test(not));
        };
    }

    private List<RowTest> tests(List<Condition> conditions) {
        return conditions.stream().map(this::test).toList();
    }

    private RowTest exact(ValueFrom value, Set<String> words) {
        Cell cell = cell(value);
        return row -> words.contains(cell.of(row));
    }

    private RowTest blank(ValueFrom value) {
        Cell cell = cell(value);
        return row -> cell.of(row).isEmpty();
    }

    /** Codes repeat: each distinct text is tested once, within bounds. */
    private RowTest remembered(ValueFrom value, Predicate<String> test) {
        Cell cell = cell(value);
        Map<String, Boolean> known = new HashMap<>();
        return row -> {
            String text = cell.of(row);
            Boolean answer = known.get(text);
            if (answer != null) return answer;
            if (known.size() >= REMEMBERED) known.clear();
            boolean fresh;
            try {
                fresh = test.test(text);
            } catch (LinedPattern.TooSlow slow) {
                throw tooSlow(slow, row);
            }
            known.put(text, fresh);
            return fresh;
        };
    }

    private static RowTest all(List<RowTest> tests) {
        return row -> {
            for (RowTest test : tests) {
                if (!test.holds(row)) return false;
            }
            return true;
        };
    }

    private static RowTest any(List<RowTest> tests) {
        return row -> {
            for (RowTest test : tests) {
                if (test.holds(row)) return true;
            }
            return false;
        };
    }

    private static RowTest not(RowTest test) {
        return row -> !test.holds(row);
    }

    private static Set<String> folded(Set<String> words) {
        Set<String> folded = new HashSet<>();
        words.forEach(word -> folded.add(folded(word, true)));
        return folded;
    }

    private static String folded(String text, boolean ignoreCase) {
        return ignoreCase ? text.toLowerCase(Locale.ROOT) : text;
    }
}
