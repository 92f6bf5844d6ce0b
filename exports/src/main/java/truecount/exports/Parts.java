package truecount.exports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds what further files tell to the rows of a table, as columns after its own. */
final class Parts implements AutoCloseable {

    private final Path path;
    private final String mapping;
    private final FileFormat format;
    private final SetAside setAside;
    private final Notices notices;
    private final List<Part> parts;
    private final List<@Nullable PartRows> open = new ArrayList<>();
    private final List<List<Integer>> keys = new ArrayList<>();
    private final int width;
    private @Nullable BitSet used;

    /**
     * Further files of a table.
     *
     * @param path the table's own file
     * @param mapping the mapping's name, for messages
     * @param header the columns of the table's own file
     * @throws UnusableInput when the table lacks a column of a key
     */
    Parts(
            Path path,
            String mapping,
            List<Part> parts,
            FileFormat format,
            SetAside setAside,
            Notices notices,
            List<String> header) {
        this.notices = notices;
        this.path = path;
        this.mapping = mapping;
        this.parts = parts;
        this.format = format;
        this.setAside = setAside;
        this.width = header.size();
        for (Part part : parts) {
            List<Integer> places = new ArrayList<>();
            for (String name : part.key()) {
                int place = header.indexOf(name);
                if (place < 0) {
                    throw new UnusableInput("%s, line %d: %s has no column '%s'. Its columns are: %s."
                            .formatted(
                                    mapping,
                                    part.line(),
                                    path.getFileName(),
                                    name,
                                    String.join(
                                            ", ",
                                            header.stream().map(Shown::line).toList())));
                }
                places.add(place);
            }
            keys.add(places);
            open.add(null);
        }
    }

    /** The header with the columns that come from further files. */
    List<String> columns(List<String> header) {
        List<String> all = new ArrayList<>(header);
        parts.forEach(part -> all.add(part.column()));
        return all;
    }

    /**
     * From here on, tells only the columns that were asked for.
     *
     * @param asked the columns asked for, which grow as more are; the keys are added to them
     */
    void only(BitSet asked) {
        used = asked;
        keys.forEach(places -> places.forEach(asked::set));
    }

    /** The row with what the further files tell about it. */
    Row with(Row row) {
        if (parts.isEmpty()) return row;
        @Nullable String[] texts = Arrays.copyOf(row.fields().texts(), width + parts.size());
        for (int i = 0; i < parts.size(); i++) {
            BitSet wanted = used;
            if (wanted == null || wanted.get(width + i)) {
                texts[width + i] = rows(i).of(keys.get(i).stream().map(row::at).toList());
            }
        }
        return new Row(
                new FieldPicker.Fields(
                        row.fields().line(),
                        texts,
                        width + parts.size(),
                        row.fields().blank(),
                        row.fields().swallowed()),
                row.number());
    }

    private PartRows rows(int index) {
        PartRows rows = open.get(index);
        if (rows == null) {
            rows = new PartRows(parts.get(index), path, mapping, format, setAside, notices);
            open.set(index, rows);
        }
        return rows;
    }

    /** The end of the table: no further file may have rows left. */
    void end() {
        for (PartRows rows : open) {
            if (rows != null) rows.end();
        }
    }

    @Override
    public void close() {
        for (PartRows rows : open) {
            if (rows != null) rows.close();
        }
    }
}
