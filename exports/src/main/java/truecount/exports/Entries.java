package truecount.exports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The keys under one heading of a mapping; a key that nobody asked for by the end is an error. */
final class Entries {

    private final String file;
    private final String heading;
    private final Yaml.Fields fields;
    private final Set<String> asked = new LinkedHashSet<>();

    Entries(String file, String heading, Yaml.Fields fields) {
        this.file = file;
        this.heading = heading;
        this.fields = fields;
    }

    /** What stands under the key, or null. */
    @Nullable
    Yaml take(String key) {
        asked.add(key);
        return fields.values().get(key);
    }

    boolean has(String key) {
        return fields.values().containsKey(key);
    }

    int line() {
        return fields.line();
    }

    /** What stands under a key that must be there. */
    Yaml need(String key) {
        Yaml value = take(key);
        if (value == null) {
            throw fault(fields.line(), "%s needs '%s'".formatted(heading, key));
        }
        return value;
    }

    @Nullable
    String text(String key) {
        Yaml value = take(key);
        return value == null ? null : text(value, key);
    }

    String text(String key, String otherwise) {
        String value = text(key);
        return value == null ? otherwise : value;
    }

    String needText(String key) {
        return text(need(key), key);
    }

    boolean flag(String key) {
        Yaml value = take(key);
        if (value == null) return false;
        return switch (text(value, key)) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> throw fault(value.line(), "'" + key + "' must be true or false");
        };
    }

    int whole(String key, int otherwise) {
        Yaml value = take(key);
        if (value == null) return otherwise;
        String text = text(value, key);
        if (!text.matches("\\d{1,9}")) {
            throw fault(value.line(), "'%s' must be a whole number; it is '%s'".formatted(key, text));
        }
        return Integer.parseInt(text);
    }

    /** One text or a list of texts; empty when the key is not there. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Yaml item : items(key)) {
            texts.add(text(item, key));
        }
        return texts;
    }

    /** The items of a list; a single value counts as a list of one. */
    List<Yaml> items(String key) {
        Yaml value = take(key);
        if (value == null) return List.of();
        return value instanceof Yaml.Items list ? list.items() : List.of(value);
    }

    /** Keys below a key, each read by a function, in file order. */
    <T> Map<String, T> map(String key, Function<Yaml, T> read) {
        Yaml value = take(key);
        if (value == null) return Map.of();
        if (!(value instanceof Yaml.Fields below)) {
            throw fault(value.line(), "'" + key + "' must hold keys and values");
        }
        Map<String, T> map = new LinkedHashMap<>();
        below.values().forEach((name, item) -> map.put(name, read.apply(item)));
        return map;
    }

    /** The keys below a key, or null when it is not there. */
    @Nullable
    Entries below(String key) {
        Yaml value = take(key);
        return value == null ? null : entries(value, "'" + key + "'");
    }

    Entries entries(Yaml value, String name) {
        if (value instanceof Yaml.Fields below) return new Entries(file, name, below);
        throw fault(value.line(), name + " must hold keys and values");
    }

    String text(Yaml value, String key) {
        if (value instanceof Yaml.Text text) return text.text();
        throw fault(value.line(), "'" + key + "' must be a single value");
    }

    /** Refuses keys that nobody asked for. */
    void end() {
        for (String key : fields.values().keySet()) {
            if (!asked.contains(key)) {
                int line = fields.lines().getOrDefault(key, fields.line());
                throw new UnusableInput("%s, line %d: %s has no key '%s'.%s Keys: %s."
                        .formatted(file, line, heading, key, Nearest.hint(key, asked), String.join(", ", asked)));
            }
        }
    }

    UnusableInput fault(int line, String what) {
        return new UnusableInput("%s, line %d: %s.".formatted(file, line, what));
    }
}
