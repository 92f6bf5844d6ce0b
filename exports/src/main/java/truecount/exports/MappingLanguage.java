package truecount.exports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads the words of the mapping language: values, conditions, times, lists and rules. */
final class MappingLanguage {

    private final String file;
    private final Map<String, Yaml> conditions = new HashMap<>();
    private final Set<String> beingRead = new HashSet<>();

    MappingLanguage(String file, Map<String, Yaml> conditions) {
        this.file = file;
        this.conditions.putAll(conditions);
    }

    /** A column's name, a list of values of which the first that is not blank counts, or keys that make a value. */
    ValueFrom value(Yaml yaml) {
        return switch (yaml) {
            case Yaml.Text(String text, int line) -> new ValueFrom.Column(text, line);
            case Yaml.Items(List<Yaml> items, int line) -> new ValueFrom.FirstOf(values(items));
            case Yaml.Fields fields -> {
                Entries entries = new Entries(file, "a value", fields);
                ValueFrom value = value(entries);
                entries.end();
                yield value;
            }
        };
    }

    @Nullable
    ValueFrom value(Entries entries, String key) {
        Yaml yaml = entries.take(key);
        return yaml == null ? null : value(yaml);
    }

    private List<ValueFrom> values(List<Yaml> items) {
        return items.stream().map(this::value).toList();
    }

    /** The value that the keys column, firstOf, join, codes and part describe. */
    private ValueFrom value(Entries entries) {
        ValueFrom value = source(entries);
        boolean ignoreCase = entries.flag("ignoreCase");
        Yaml part = entries.take("part");
        if (part != null) value = new ValueFrom.Part(value, pattern(part, ignoreCase));
        Map<String, String> codes = entries.map("codes", code -> entries.text(code, "codes"));
        String otherwise = entries.text("otherwise");
        if (codes.isEmpty() && otherwise != null) {
            throw entries.fault(
                    entries.line(),
                    "'otherwise' says what a code becomes that is not among 'codes', and there are none; list the codes,"
                            + " or leave 'otherwise' out");
        }
        if (!codes.isEmpty()) value = new ValueFrom.Coded(value, codes, otherwise, ignoreCase);
        return value;
    }

    private ValueFrom source(Entries entries) {
        if (entries.flag("row")) return new ValueFrom.RowNumber();
        Yaml column = entries.take("column");
        List<Yaml> firstOf = entries.items("firstOf");
        List<Yaml> join = entries.items("join");
        String with = entries.text("with", " ");
        if (column != null) return value(column);
        if (!firstOf.isEmpty()) return new ValueFrom.FirstOf(values(firstOf));
        if (!join.isEmpty()) return new ValueFrom.Joined(values(join), with);
        throw entries.fault(entries.line(), "a value needs 'column', 'firstOf', 'join' or 'row: true'");
    }

    /** A list in one column: a column's name, or keys with a separator. */
    @Nullable
    ListFrom list(Entries parent, String key) {
        Yaml yaml = parent.take(key);
        if (!(yaml instanceof Yaml.Fields fields)) return yaml == null ? null : new ListFrom(value(yaml), null);
        Entries entries = new Entries(file, "'" + key + "'", fields);
        String separator = entries.text("separator");
        ListFrom list = new ListFrom(value(entries), separator);
        entries.end();
        return list;
    }

    /** A point in time: a column's name in the international way of writing, or keys with formats. */
    @Nullable
    MomentFrom moment(Entries parent, String key) {
        Yaml yaml = parent.take(key);
        if (yaml == null) return null;
        if (!(yaml instanceof Yaml.Fields fields)) {
            return new MomentFrom(value(yaml), null, List.of(TimeFormat.ISO), List.of(TimeFormat.ISO), name(yaml, key));
        }
        Entries entries = new Entries(file, "'" + key + "'", fields);
        Yaml date = entries.has("date") ? entries.need("date") : entries.need("column");
        ValueFrom time = value(entries, "time");
        MomentFrom moment = new MomentFrom(
                value(date), time, formats(entries, "formats"), formats(entries, "timeFormats"), name(date, key));
        entries.end();
        return moment;
    }

    /** The value that grows with each version of a row: a column's name, or keys with formats where it is a date. */
    Republishing latest(Yaml yaml) {
        if (!(yaml instanceof Yaml.Fields fields)) return new Republishing(value(yaml), List.of(), yaml.line());
        Entries entries = new Entries(file, "'latest'", fields);
        List<TimeFormat> formats = entries.has("formats") ? formats(entries, "formats") : List.of();
        Republishing rule = new Republishing(value(entries), formats, yaml.line());
        entries.end();
        return rule;
    }

    private static String name(Yaml yaml, String otherwise) {
        return yaml instanceof Yaml.Text text ? text.text() : otherwise;
    }

    private static List<TimeFormat> formats(Entries entries, String key) {
        List<TimeFormat> formats = new ArrayList<>();
        for (Yaml item : entries.items(key)) {
            String pattern = entries.text(item, key);
            try {
                formats.add(TimeFormat.of(pattern));
            } catch (IllegalArgumentException notAPattern) {
                throw entries.fault(
                        item.line(),
                        "'%s' is not a date or time format%s; write one like dd/MM/uuuu HH:mm"
                                .formatted(pattern, TimeFormat.why(notAPattern)));
            }
        }
        return formats.isEmpty() ? List.of(TimeFormat.ISO) : List.copyOf(formats);
    }

    /** A condition without a column of its own to go by. */
    Condition condition(Yaml yaml) {
        return condition(yaml, null, false);
    }

    @Nullable
    Condition condition(Entries entries, String key) {
        Yaml yaml = entries.take(key);
        return yaml == null ? null : condition(yaml);
    }

    /** A named condition, a list of which all must hold, or keys; {@code value} is what is tested unless they say. */
    Condition condition(Yaml yaml, @Nullable ValueFrom value, boolean ignoreCase) {
        return switch (yaml) {
            case Yaml.Text(String name, int line) -> named(name, line, value, ignoreCase);
            case Yaml.Items(List<Yaml> items, int line) -> new Condition.All(conditions(items, value, ignoreCase));
            case Yaml.Fields fields -> {
                Entries entries = new Entries(file, "a condition", fields);
                Condition condition = condition(entries, value, ignoreCase);
                entries.end();
                yield condition;
            }
        };
    }

    private Condition named(String name, int line, @Nullable ValueFrom value, boolean ignoreCase) {
        Yaml yaml = conditions.get(name);
        if (yaml == null) {
            throw new UnusableInput("%s, line %d: there is no condition '%s'.%s Conditions: %s."
                    .formatted(
                            file,
                            line,
                            name,
                            Nearest.hint(name, conditions.keySet()),
                            String.join(", ", conditions.keySet())));
        }
        if (!beingRead.add(name)) {
            throw new UnusableInput("%s, line %d: the condition '%s' is made from itself.".formatted(file, line, name));
        }
        Condition condition = condition(yaml, value, ignoreCase);
        beingRead.remove(name);
        return condition;
    }

    private List<Condition> conditions(List<Yaml> items, @Nullable ValueFrom value, boolean ignoreCase) {
        return items.stream().map(item -> condition(item, value, ignoreCase)).toList();
    }

    /** What the keys of a condition say, all of which must hold; other keys are left for the caller. */
    Condition condition(Entries entries, @Nullable ValueFrom inherited, boolean ignoreCaseAbove) {
        ValueFrom own = value(entries, "column");
        ValueFrom value = own == null ? inherited : own;
        boolean ignoreCase = entries.has("ignoreCase") ? entries.flag("ignoreCase") : ignoreCaseAbove;

        List<Condition> all = new ArrayList<>();
        for (String key : List.of("is", "matches", "contains", "begins", "blank")) {
            if (entries.has(key)) all.add(leaf(entries, key, value, ignoreCase));
        }
        Yaml not = entries.take("not");
        if (not != null) all.add(new Condition.Not(condition(not, value, ignoreCase)));
        List<Yaml> any = entries.items("any");
        if (!any.isEmpty()) all.add(new Condition.Any(conditions(any, value, ignoreCase)));
        all.addAll(conditions(entries.items("all"), value, ignoreCase));
        if (all.isEmpty()) {
            throw entries.fault(
                    entries.line(), "a condition needs one of is, matches, contains, begins, blank, not, any, all");
        }
        return all.size() == 1 ? all.getFirst() : new Condition.All(List.copyOf(all));
    }

    private Condition leaf(Entries entries, String key, @Nullable ValueFrom value, boolean ignoreCase) {
        if (value == null) throw entries.fault(entries.line(), "this condition needs a 'column'");
        return switch (key) {
            case "is" -> new Condition.Is(value, Set.copyOf(entries.texts(key)), ignoreCase);
            case "contains" -> new Condition.Contains(value, entries.texts(key), ignoreCase);
            case "begins" -> new Condition.Begins(value, entries.texts(key), ignoreCase);
            case "matches" ->
                new Condition.Matches(
                        value,
                        entries.items(key).stream()
                                .map(item -> pattern(item, ignoreCase))
                                .toList());
            default -> entries.flag(key) ? new Condition.Blank(value) : new Condition.Not(new Condition.Blank(value));
        };
    }

    private LinedPattern pattern(Yaml yaml, boolean ignoreCase) {
        if (!(yaml instanceof Yaml.Text(String text, int line))) {
            throw new UnusableInput("%s, line %d: a pattern must be a single text.".formatted(file, yaml.line()));
        }
        try {
            return new LinedPattern(
                    Pattern.compile(text, ignoreCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0), line);
        } catch (PatternSyntaxException fault) {
            throw new UnusableInput(
                    "%s, line %d: '%s' is not a pattern: %s.".formatted(file, line, text, fault.getDescription()));
        }
    }
}
