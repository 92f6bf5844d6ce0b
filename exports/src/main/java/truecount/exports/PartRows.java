package truecount.exports;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Reads a further file of an export alongside the table's own. Its rows stand in the order of the rows that they belong
 * to, so that neither file has to be held in memory.
 */
final class PartRows implements AutoCloseable {

    private final Part part;
    private final String table;
    private final ExportRows rows;
    private final List<Cell> key = new ArrayList<>();
    private final Cell value;
    private @Nullable Row ahead;

    /**
     * Opens a further file.
     *
     * @param beside the table's own file
     * @throws UnusableInput when the file or one of its columns is not there
     */
    PartRows(Part part, Path beside, String mapping, FileFormat format, SetAside setAside) {
        this.part = part;
        this.table = String.valueOf(beside.getFileName());
        Path path = beside.resolveSibling(part.file());
        // A link could lead anywhere, as a path could.
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new UnusableInput(
                    "%s, line %d: '%s' is taken from %s, which must stand beside %s. There is no such file there."
                            .formatted(mapping, part.line(), part.column(), part.file(), table));
        }
        this.rows = ExportRows.open(path, format, setAside, read -> {});
        Columns columns = new Columns(rows.columns(), rows.file(), mapping, Map.of());
        for (String name : part.key()) {
            key.add(columns.cell(new ValueFrom.Column(name, part.line())));
        }
        this.value = columns.cell(part.value());
        rows.readOnlyWhatIsMapped(columns);
        this.ahead = rows.next();
    }

    /** What the rows that belong to a row of the table tell, in their order; empty where none does. */
    String of(List<String> wanted) {
        StringJoiner joined = new StringJoiner(part.with());
        for (Row row = ahead; row != null && key(row).equals(wanted); row = ahead) {
            String told = value.of(row);
            if (!told.isEmpty()) joined.add(told);
            ahead = rows.next();
        }
        return joined.toString();
    }

    private List<String> key(Row row) {
        return key.stream().map(cell -> cell.of(row)).toList();
    }

    /** Refuses a file with rows that belonged to no row of the table. */
    void end() {
        Row left = ahead;
        if (left == null) return;
        throw new UnusableInput(
                "%s: row %d belongs to %s %s, which %s does not have from here on. Sort both files in the same way and export them again."
                        .formatted(
                                part.file(),
                                left.number(),
                                String.join(" and ", part.key()),
                                String.join(" and ", key(left)),
                                table));
    }

    @Override
    public void close() {
        rows.close();
    }
}
