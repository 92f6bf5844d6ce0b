package truecount.auditfiles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLMapper;
import truecount.exports.UnusableInput;

/** A YAML file as a tree that remembers where each value stands, so that a message can point at it. */
public sealed interface YamlTree {

    /** Where it stands. */
    Place place();

    /**
     * A place in a file.
     *
     * @param file its name
     * @param line from 1
     * @param column from 1
     */
    record Place(String file, int line, int column) {

        /** A message that points at this place. */
        public UnusableInput fault(String what) {
            return new UnusableInput("%s, line %d, column %d: %s".formatted(file, line, column, what));
        }
    }

    /** A single value, as text; empty when nothing is given. */
    record Value(String text, Place place) implements YamlTree {}

    /** A list. */
    record Items(List<YamlTree> items, Place place) implements YamlTree {}

    /** Names and their values, in file order, with the place of each name. */
    record Group(Map<String, YamlTree> values, Map<String, Place> names, Place place) implements YamlTree {}

    /**
     * Reads a file that holds names and values.
     *
     * @throws UnusableInput when it is empty, is no YAML, repeats a name or is a list
     */
    static Group parse(String text, String file) {
        try (JsonParser parser = new YAMLMapper().createParser(text)) {
            if (parser.nextToken() == null) {
                throw new UnusableInput(file + " is empty.");
            }
            YamlTree tree = tree(parser, file);
            if (tree instanceof Group group) {
                return group;
            }
            throw tree.place().fault("the file must hold names and values, such as 'records: 600'.");
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            String what = e.getOriginalMessage() == null ? "unreadable" : e.getOriginalMessage();
            throw new Place(file, at == null ? 1 : at.getLineNr(), at == null ? 1 : at.getColumnNr())
                    .fault("this is not readable as YAML: "
                            + what.lines().findFirst().orElse("unreadable"));
        }
    }

    private static YamlTree tree(JsonParser parser, String file) {
        Place place = placeOf(parser, file);
        return switch (parser.currentToken()) {
            case START_OBJECT -> group(parser, file, place);
            case START_ARRAY -> {
                List<YamlTree> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(tree(parser, file));
                }
                yield new Items(List.copyOf(items), place);
            }
            case VALUE_NULL -> new Value("", place);
            default -> new Value(parser.getString(), place);
        };
    }

    private static Group group(JsonParser parser, String file, Place start) {
        Map<String, YamlTree> values = new LinkedHashMap<>();
        Map<String, Place> names = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Place place = placeOf(parser, file);
            if (names.put(name, place) != null) {
                throw place.fault("'%s' is given twice; keep one of them.".formatted(name));
            }
            parser.nextToken();
            values.put(name, tree(parser, file));
        }
        return new Group(values, names, start);
    }

    private static Place placeOf(JsonParser parser, String file) {
        TokenStreamLocation at = parser.currentTokenLocation();
        return new Place(file, at.getLineNr(), at.getColumnNr());
    }
}
