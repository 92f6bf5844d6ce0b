package truecount.exports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a list from one column; blanks between separators are left out. */
final class ListReader {

    private final Cell cell;
    private final @Nullable String separator;

    ListReader(ListFrom from, Columns columns) {
        this.cell = columns.cell(from.value());
        this.separator = from.separator();
    }

    List<String> of(Row row) {
        String text = cell.of(row);
        if (text.isEmpty()) return List.of();
        if (separator == null || !text.contains(separator)) return List.of(text);
        List<String> items = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, start)) {
            add(items, text.substring(start, end));
            start = end + separator.length();
        }
        add(items, text.substring(start));
        return items;
    }

    private static void add(List<String> items, String item) {
        int from = 0;
        int to = item.length();
        while (from < to && FieldPicker.isBlank(item.charAt(from))) from++;
        while (from < to && FieldPicker.isBlank(item.charAt(to - 1))) to--;
        if (from < to) items.add(item.substring(from, to));
    }
}
