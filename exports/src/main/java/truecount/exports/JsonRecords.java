package truecount.exports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * The records of a JSON export as rows: a list of objects, or one object that holds such a list. An object within a
 * record gives columns named {@code outer.inner}; a list within it is joined by semicolons.
 *
 * <p>The file is read twice: once for the names, which need not stand in the first record, and once for the rows.
 */
final class JsonRecords implements Iterator<List<String>>, AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String file;
    private final JsonParser parser;
    private final List<String> names;
    private boolean headerGiven;
    private @Nullable Map<String, String> ahead;

    private JsonRecords(String file, JsonParser parser, List<String> names) {
        this.file = file;
        this.parser = parser;
        this.names = names;
    }

    static JsonRecords open(Path path) throws IOException {
        String file = String.valueOf(path.getFileName());
        Map<String, Boolean> names = new LinkedHashMap<>();
        try (JsonRecords first = new JsonRecords(file, parser(path, file), List.of())) {
            for (Map<String, String> record = first.record(); record != null; record = first.record()) {
                record.keySet().forEach(name -> names.put(name, true));
            }
        }
        JsonRecords records = new JsonRecords(file, parser(path, file), List.copyOf(names.keySet()));
        records.ahead = records.record();
        return records;
    }

    /** Stands at the beginning of the list of records. */
    private static JsonParser parser(Path path, String file) throws IOException {
        JsonParser parser = JSON.createParser(TableAsText.bytes(path));
        try {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_ARRAY) return parser;
            }
        } catch (JacksonException broken) {
            throw unreadable(file, broken);
        }
        throw new UnusableInput(
                "%s holds no list of records. An export in JSON is a list such as [{\"ref\": ...}, ...]."
                        .formatted(file));
    }

    private @Nullable Map<String, String> record() {
        try {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.END_ARRAY || token == null) return null;
            if (token != JsonToken.START_OBJECT) {
                throw new UnusableInput("%s, line %d: a record must be an object such as {\"ref\": ...}."
                        .formatted(file, parser.currentTokenLocation().getLineNr()));
            }
            Map<String, String> record = new LinkedHashMap<>();
            fields("", record);
            return record;
        } catch (JacksonException broken) {
            throw unreadable(file, broken);
        }
    }

    private void fields(String within, Map<String, String> record) {
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_OBJECT; token = parser.nextToken()) {
            String name = within + parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_OBJECT) fields(name + ".", record);
            else if (value == JsonToken.START_ARRAY) record.put(name, String.join(";", list()));
            else record.put(name, value == JsonToken.VALUE_NULL ? "" : parser.getString());
        }
    }

    private List<String> list() {
        List<String> values = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) parser.skipChildren();
            else if (token != JsonToken.VALUE_NULL) values.add(parser.getString());
        }
        return values;
    }

    private static UnusableInput unreadable(String file, JacksonException broken) {
        return new UnusableInput(
                "%s is not JSON that can be read, at line %d: %s. Export it again."
                        .formatted(file, broken.getLocation().getLineNr(), broken.getOriginalMessage()),
                broken);
    }

    @Override
    public boolean hasNext() {
        return !headerGiven || ahead != null;
    }

    @Override
    public List<String> next() {
        if (!headerGiven) {
            headerGiven = true;
            return names;
        }
        Map<String, String> record = ahead;
        if (record == null) throw new NoSuchElementException();
        ahead = record();
        return names.stream().map(name -> record.getOrDefault(name, "")).toList();
    }

    @Override
    public void close() {
        parser.close();
    }
}
