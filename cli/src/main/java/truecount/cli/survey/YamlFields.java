package truecount.cli.survey;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import truecount.auditfiles.YamlTree;

/** Reads the fields of one group of a YAML file, pointing at whatever cannot be used. */
final class YamlFields {

    private final YamlTree.Group group;
    private final String prefix;

    /**
     * A group of known fields.
     *
     * @param prefix what its fields are called in messages, such as "effort."
     */
    YamlFields(YamlTree.Group group, String prefix, Set<String> allowed) {
        this.group = group;
        this.prefix = prefix;
        group.names().forEach((name, place) -> {
            if (!allowed.contains(name)) {
                throw place.fault("there is no '%s%s'. Here may stand: %s."
                        .formatted(prefix, name, String.join(", ", new TreeSet<>(allowed))));
            }
        });
    }

    static YamlTree.Group group(YamlTree node, String name) {
        if (node instanceof YamlTree.Group found) {
            return found;
        }
        throw node.place().fault("'%s' must hold names and values, each on a line of its own.".formatted(name));
    }

    @Nullable
    YamlTree optional(String name) {
        return group.values().get(name);
    }

    YamlTree need(String name) {
        YamlTree node = optional(name);
        if (node == null) {
            throw group.place()
                    .fault("'%s%s' is missing. See docs/reference/plan-promises.md.".formatted(prefix, name));
        }
        return node;
    }

    String text(String name) {
        return text(need(name), prefix + name);
    }

    static String text(YamlTree node, String name) {
        if (node instanceof YamlTree.Value value && !value.text().isBlank()) {
            return value.text().strip();
        }
        throw node.place().fault("'%s' must be a single value and not empty.".formatted(name));
    }

    double number(String name) {
        return number(need(name), prefix + name);
    }

    double number(String name, double otherwise) {
        YamlTree node = optional(name);
        return node == null ? otherwise : number(node, prefix + name);
    }

    long whole(String name, long otherwise) {
        return optional(name) == null ? otherwise : whole(name);
    }

    long whole(String name) {
        YamlTree node = need(name);
        try {
            return Long.parseLong(text(name));
        } catch (NumberFormatException e) {
            throw node.place().fault("'%s%s' must be a whole number; got '%s'.".formatted(prefix, name, text(name)));
        }
    }

    static double number(YamlTree node, String name) {
        if (node instanceof YamlTree.Value value) {
            try {
                double number = Double.parseDouble(value.text());
                if (Math.abs(number) < Double.POSITIVE_INFINITY) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // Told below, as are numbers without an end.
            }
            throw node.place().fault("'%s' must be a number such as 0.93; got '%s'.".formatted(name, value.text()));
        }
        throw node.place().fault("'%s' must be a number such as 0.93.".formatted(name));
    }
}
