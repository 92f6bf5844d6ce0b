package truecount.exports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the figures that a mapping names. */
final class FigureLanguage {

    private final String file;
    private final MappingLanguage language;

    FigureLanguage(String file, MappingLanguage language) {
        this.file = file;
        this.language = language;
    }

    Figure figure(Entries keys) {
        Figure.Table table = table(keys, "of", Figure.Table.INCIDENTS);
        Figure figure = new Figure(
                keys.text("basis", ""),
                keys.needText("stratum"),
                table,
                language.condition(keys, "where"),
                covered(keys, table),
                language.value(keys, "distinct"),
                hit(keys, table),
                groups(keys));
        if (figure.groups() != null && !figure.stratum().contains("{group}")) {
            throw keys.fault(keys.line(), "a figure with groups needs {group} in its stratum");
        }
        keys.end();
        return figure;
    }

    private static Figure.Table table(Entries keys, String key, Figure.Table otherwise) {
        Yaml yaml = keys.take(key);
        if (yaml == null) return otherwise;
        return switch (keys.text(yaml, key)) {
            case "incidents" -> Figure.Table.INCIDENTS;
            case "crimes" -> Figure.Table.CRIMES;
            default -> throw keys.fault(yaml.line(), "'" + key + "' must be incidents or crimes");
        };
    }

    private static Figure.Table other(Figure.Table table) {
        return table == Figure.Table.INCIDENTS ? Figure.Table.CRIMES : Figure.Table.INCIDENTS;
    }

    private Figure.Hit hit(Entries keys, Figure.Table table) {
        Condition counts = language.condition(keys, "counts");
        if (counts != null) return new Figure.Hit.Holds(counts);
        Entries found = keys.below("foundIn");
        if (found != null) return foundIn(found, table);
        Entries delay = keys.below("delay");
        if (delay != null) return within(delay);
        throw keys.fault(keys.line(), "a figure needs 'counts', 'foundIn' or 'delay'");
    }

    private Figure.Hit foundIn(Entries keys, Figure.Table table) {
        ValueFrom other = language.value(keys.need("column"));
        ValueFrom own = language.value(keys, "from");
        Figure.Hit hit = new Figure.Hit.FoundIn(own == null ? other : own, other(table), other);
        keys.end();
        return hit;
    }

    private Figure.Hit within(Entries keys) {
        MomentFrom from = required(keys, "from");
        MomentFrom to = required(keys, "to");
        int hours = keys.whole("withinHours", 24);
        String clock = keys.text("clock", "elapsed");
        if (!clock.equals("elapsed") && !clock.equals("printed")) {
            throw keys.fault(keys.need("clock").line(), "'clock' must be elapsed or printed");
        }
        keys.end();
        return new Figure.Hit.Within(from, to, hours, clock.equals("printed"));
    }

    private MomentFrom required(Entries keys, String key) {
        MomentFrom moment = language.moment(keys, key);
        if (moment == null) throw keys.fault(keys.line(), "'delay' needs '" + key + "'");
        return moment;
    }

    private Figure.@Nullable Covered covered(Entries parent, Figure.Table table) {
        Entries keys = parent.below("coveredBy");
        if (keys == null) return null;
        ValueFrom other = language.value(keys.need("column"));
        ValueFrom own = language.value(keys, "from");
        int first = keys.whole("firstCharacters", 0);
        keys.end();
        return new Figure.Covered(own == null ? other : own, first, other(table), other);
    }

    private Figure.@Nullable Groups groups(Entries parent) {
        Entries keys = parent.below("groups");
        if (keys == null) return null;
        ValueFrom value = language.value(keys.need("column"));
        List<RuleList.Rule<String>> named = new ArrayList<>();
        for (Yaml item : keys.items("named")) {
            Entries rule = new Entries(file, "a group", fields(keys, item));
            String name = rule.needText("group");
            named.add(new RuleList.Rule<>(language.condition(rule, value, keys.flag("ignoreCase")), name));
            rule.end();
        }
        Figure.Groups groups = new Figure.Groups(
                value,
                keys.whole("firstCharacters", 0),
                keys.texts("only"),
                List.copyOf(named),
                keys.text("otherwise"),
                keys.whole("minimum", 1));
        keys.flag("ignoreCase");
        keys.end();
        return groups;
    }

    private static Yaml.Fields fields(Entries keys, Yaml item) {
        if (item instanceof Yaml.Fields fields) return fields;
        throw keys.fault(item.line(), "a group must hold keys and values");
    }
}
