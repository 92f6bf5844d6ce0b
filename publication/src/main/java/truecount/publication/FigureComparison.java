package truecount.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import truecount.publication.Verification.Difference;

/** Holds the figures of two {@code finding.json} against each other, part by part. */
final class FigureComparison {

    private static final String FILE = "finding.json";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private FigureComparison() {}

    /** Every part of a figure that differs, by table, figure and part. */
    static List<Difference> differences(byte[] expected, byte[] found) {
        Map<String, String> wanted = parts(expected);
        Map<String, String> given;
        try {
            given = parts(found);
        } catch (JacksonException broken) {
            return List.of(new Difference(FILE, "", "JSON", "something that cannot be read as JSON"));
        }
        Set<String> places = new LinkedHashSet<>(wanted.keySet());
        places.addAll(given.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String place : places) {
            String one = wanted.getOrDefault(place, "nothing");
            String other = given.getOrDefault(place, "nothing");
            if (!one.equals(other)) {
                differences.add(new Difference(FILE, place, one, other));
            }
        }
        return differences;
    }

    /** How many figures this finding publishes. */
    static int count(byte[] json) {
        int count = 0;
        for (JsonNode table : MAPPER.readTree(json).path("tables")) {
            count += table.path("figures").size();
        }
        return count;
    }

    private static Map<String, String> parts(byte[] json) {
        Map<String, String> parts = new LinkedHashMap<>();
        JsonNode root = MAPPER.readTree(json);
        // Another edition of the layout explains every other difference, so it is named first.
        parts.put("format", root.path("format").toString());
        for (JsonNode table : root.path("tables")) {
            for (JsonNode figure : table.path("figures")) {
                String where = "table %s, figure %s"
                        .formatted(
                                table.path("id").asString(""), figure.path("id").asString(""));
                for (var part : figure.properties()) {
                    if (part.getValue().isObject()) {
                        part.getValue()
                                .properties()
                                .forEach(inner -> parts.put(
                                        where + ", " + inner.getKey(),
                                        inner.getValue().toString()));
                    } else {
                        parts.put(where + ", " + part.getKey(), part.getValue().toString());
                    }
                }
            }
        }
        return parts;
    }
}
