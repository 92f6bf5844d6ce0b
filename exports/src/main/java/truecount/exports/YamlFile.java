package truecount.exports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads a YAML text into a tree that remembers its lines, so that a message can point at the place. */
final class YamlFile {

    private static final Pattern LINE = Pattern.compile("^ in .*line (\\d+)");

    private final String name;

    private YamlFile(String name) {
        this.name = name;
    }

    /**
     * The tree of a YAML text.
     *
     * @param name the file's name, for messages
     * @throws UnusableInput when the text is not YAML, is not a set of keys, or repeats a key
     */
    static Yaml.Fields parse(String text, String name) {
        YamlFile file = new YamlFile(name);
        try (JsonParser parser = new YAMLMapper().createParser(text)) {
            if (parser.nextToken() == null) {
                throw new UnusableInput("The mapping " + name + " is empty. See docs/reference/mapping.md.");
            }
            if (file.value(parser) instanceof Yaml.Fields fields) {
                return fields;
            }
            throw file.fault(1, "a mapping must start with keys such as 'incidents:'");
        } catch (JacksonException fault) {
            throw file.notYaml(fault);
        }
    }

    private Yaml value(JsonParser parser) {
        int line = parser.currentTokenLocation().getLineNr();
        refuseAlias(parser, line);
        return switch (parser.currentToken()) {
            case START_OBJECT -> fields(parser, line);
            case START_ARRAY -> items(parser, line);
            case VALUE_NULL -> new Yaml.Text("", line);
            default -> new Yaml.Text(parser.getString(), line);
        };
    }

    private Yaml.Fields fields(JsonParser parser, int line) {
        Map<String, Yaml> values = new LinkedHashMap<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            int keyLine = parser.currentTokenLocation().getLineNr();
            parser.nextToken();
            if (lines.put(key, keyLine) != null) {
                throw fault(keyLine, "'" + key + "' is given twice; keep one of them");
            }
            values.put(key, value(parser));
        }
        return new Yaml.Fields(values, lines, line);
    }

    private Yaml.Items items(JsonParser parser, int line) {
        List<Yaml> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return new Yaml.Items(items, line);
    }

    private void refuseAlias(JsonParser parser, int line) {
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            throw fault(line, "YAML aliases (*name) are not read; name the test under 'conditions' instead");
        }
    }

    private UnusableInput fault(int line, String what) {
        return new UnusableInput("%s, line %d: %s.".formatted(name, line, what));
    }

    /** The parser tells where it was and then, further down, what is wrong and where; the last of each helps most. */
    private UnusableInput notYaml(JacksonException fault) {
        String place = "";
        String problem = "unreadable";
        for (String part : String.valueOf(fault.getOriginalMessage()).split("\n", -1)) {
            Matcher line = LINE.matcher(part);
            if (line.find()) {
                place = ", line " + line.group(1) + ",";
            } else if (!part.isBlank() && !part.startsWith(" ")) {
                problem = part.strip();
            }
        }
        String sentence = problem.endsWith(".") ? problem.substring(0, problem.length() - 1) : problem;
        return new UnusableInput("%s%s is not readable as YAML: %s.".formatted(name, place, sentence), fault);
    }
}
