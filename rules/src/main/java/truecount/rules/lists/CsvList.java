package truecount.rules.lists;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a list kept beside the rules: comma-separated, with a header and quotes where a field needs them. */
final class CsvList {

    /** One row by column name. */
    record Row(String file, int line, Map<String, String> fields) {

        String get(String column) {
            String value = fields.get(column);
            if (value == null) {
                throw new IllegalStateException("%s has no column called %s".formatted(file, column));
            }
            return value;
        }

        /** A whole number. */
        int number(String column) {
            String value = get(column);
            if (value.isEmpty() || !value.chars().allMatch(c -> c >= '0' && c <= '9') || value.length() > 6) {
                throw refuse(column, "\"%s\" is no whole number".formatted(value));
            }
            return Integer.parseInt(value);
        }

        /** Yes or no. */
        boolean yes(String column) {
            return switch (get(column)) {
                case "yes" -> true;
                case "no" -> false;
                default -> throw refuse(column, "\"%s\" is neither yes nor no".formatted(get(column)));
            };
        }

        IllegalStateException refuse(String column, String why) {
            return new IllegalStateException("%s, line %d, column %s: %s".formatted(file, line, column, why));
        }

        IllegalStateException refuse(String why) {
            return new IllegalStateException("%s, line %d: %s".formatted(file, line, why));
        }
    }

    private CsvList() {}

    static String text(String file) {
        try (InputStream in = CsvList.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException("The list %s is missing from this build".formatted(file));
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The list %s cannot be read".formatted(file), e);
        }
    }

    static List<Row> read(String file) {
        return parse(file, text(file));
    }

    static List<Row> parse(String file, String text) {
        List<List<String>> lines = fields(text);
        List<String> header = lines.get(0);
        List<Row> rows = new ArrayList<>(lines.size());
        for (int i = 1; i < lines.size(); i++) {
            List<String> line = lines.get(i);
            if (line.size() == 1 && line.get(0).isEmpty()) continue;
            if (line.size() != header.size()) {
                throw new IllegalStateException("%s, line %d: %d fields where the header has %d"
                        .formatted(file, i + 1, line.size(), header.size()));
            }
            Map<String, String> row = new HashMap<>();
            for (int c = 0; c < line.size(); c++)
                row.put(header.get(c), line.get(c).strip());
            rows.add(new Row(file, i + 1, row));
        }
        return rows;
    }

    private static List<List<String>> fields(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = text.startsWith("\uFEFF") ? 1 : 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') field.append(c);
                else if (i + 1 < text.length() && text.charAt(i + 1) == '"') field.append(text.charAt(++i));
                else quoted = false;
            } else if (c == '"') quoted = true;
            else if (c == ',' || c == '\n') {
                line.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    lines.add(line);
                    line = new ArrayList<>();
                }
            } else if (c != '\r') field.append(c);
        }
        if (!field.isEmpty() || !line.isEmpty()) {
            line.add(field.toString());
            lines.add(line);
        }
        return lines;
    }
}
