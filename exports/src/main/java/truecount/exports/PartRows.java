package truecount.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Reads a further file of an export alongside the table's own. Its rows stand in the order of the rows that they belong
 * to, so that neither file has to be held in memory.
 */
final class PartRows implements AutoCloseable {

    /** A larger file must stand in the order of the table. */
    private static final long LARGEST_HELD = 64L << 20;

    private final Part part;
    private final String table;
    private final ExportRows rows;
    private final List<Cell> key = new ArrayList<>();
    private final Cell value;
    private final @Nullable Map<List<String>, StringJoiner> byKey;
    private final Set<List<String>> asked = new HashSet<>();
    private final Notices notices;
    private @Nullable Row ahead;

    /**
     * Opens a further file.
     *
     * @param beside the table's own file
     * @throws UnusableInput when the file or one of its columns is not there
     */
    PartRows(Part part, Path beside, String mapping, FileFormat format, SetAside setAside, Notices notices) {
        this(part, beside, mapping, format, setAside, notices, mustBeHeld(part, beside, mapping, format));
    }

    private PartRows(
            Part part,
            Path beside,
            String mapping,
            FileFormat format,
            SetAside setAside,
            Notices notices,
            boolean held) {
        this.part = part;
        this.notices = notices;
        this.table = String.valueOf(beside.getFileName());
        Path path = beside.resolveSibling(part.file());
        // A link could lead anywhere, as a path could.
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new UnusableInput(
                    "%s, line %d: '%s' is taken from %s, which must stand beside %s. There is no such file there."
                            .formatted(mapping, part.line(), part.column(), part.file(), table));
        }
        this.rows = ExportRows.open(path, format, setAside, notices, read -> {});
        Columns columns = new Columns(rows.columns(), rows.file(), mapping, Map.of(), rows::whereNamed);
        for (String name : part.key()) {
            key.add(columns.cell(new ValueFrom.Column(name, part.line())));
        }
        this.value = columns.cell(part.value());
        rows.readOnlyWhatIsMapped(columns);
        this.byKey = held ? new HashMap<>() : null;
        this.ahead = rows.next();
        if (byKey != null) holdAll(byKey);
    }

    /**
     * Whether the rows stand in another order than those of the table, so that the file must be held in memory. Where
     * both stand in one order it is read alongside, which also keeps apart what belongs to two versions of one row.
     */
    private static boolean mustBeHeld(Part part, Path beside, String mapping, FileFormat format) {
        Path path = beside.resolveSibling(part.file());
        SetAside quiet = new SetAside(part.file(), true, reject -> {});
        try {
            if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) || Files.size(path) > LARGEST_HELD) return false;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        try (PartRows alongside = new PartRows(part, beside, mapping, format, quiet, new Notices(), false);
                ExportRows rows = ExportRows.open(beside, format, quiet, new Notices(), read -> {})) {
            Columns columns = new Columns(
                    rows.columns(), String.valueOf(beside.getFileName()), mapping, Map.of(), rows::whereNamed);
            List<Cell> keys = part.key().stream()
                    .map(name -> columns.cell(new ValueFrom.Column(name, part.line())))
                    .toList();
            rows.readOnlyWhatIsMapped(columns);
            for (Row row = rows.next(); row != null && alongside.ahead != null; row = rows.next()) {
                Row each = row;
                alongside.of(keys.stream().map(cell -> cell.of(each)).toList());
            }
            return alongside.ahead != null;
        }
    }

    /** Held, its rows may stand in any order. */
    private void holdAll(Map<List<String>, StringJoiner> held) {
        for (Row row = ahead; row != null; row = rows.next()) {
            String told = value.of(row);
            StringJoiner joined = held.computeIfAbsent(key(row), none -> new StringJoiner(part.with()));
            if (!told.isEmpty()) joined.add(told);
            ahead = row;
        }
    }

    /** What the rows that belong to a row of the table tell, in their order; empty where none does. */
    String of(List<String> wanted) {
        if (byKey != null) {
            StringJoiner held = byKey.get(wanted);
            asked.add(wanted);
            return held == null ? "" : held.toString();
        }
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
        if (byKey != null) {
            long strangers =
                    byKey.keySet().stream().filter(key -> !asked.contains(key)).count();
            if (strangers > 0) {
                notices.once("%,d keys of %s belong to no row of %s".formatted(strangers, part.file(), table));
            }
            return;
        }
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
