package truecount.exports;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives the current rows of one table of an export in file order, one for each number. */
final class TableReader implements AutoCloseable {

    private final ExportRows rows;
    private final Columns columns;
    private final Cell number;
    private final CurrentRows current;
    private final SetAside setAside;
    private final Notices notices = new Notices();
    private final boolean acceptRejects;
    private final List<MomentReader> moments = new ArrayList<>();
    private long given;
    private long republished;
    private long copies;

    TableReader(Path path, Mapping mapping, TableColumns table, ReadOptions options) {
        this.acceptRejects = options.acceptRejects();
        this.current = CurrentRows.in(path, mapping, table, options);
        this.setAside = new SetAside(String.valueOf(path.getFileName()), options.acceptRejects(), options.rejects());
        this.rows = ExportRows.open(path, mapping.format(), table, setAside, notices, options.progress());
        this.columns = table.in(rows);
        this.number = columns.cell(table.number());
        rows.readOnlyWhatIsMapped(columns);
    }

    /** The next current row, or null at the end. */
    @Nullable
    Row next() {
        for (Row row = rows.next(); row != null; row = rows.next()) {
            String text = number.of(row);
            long contradicted = current.contradicts(text, row.number());
            if (text.isEmpty()) {
                setAside.row(row.number(), "has no number");
            } else if (contradicted > 0) {
                setAside.row(row.number(), "repeats the number of row " + contradicted + " with other content");
            } else if (current.stands(text, row.number())) {
                given++;
                return row;
            } else if (current.isCopy(text, row.number())) {
                copies++;
            } else {
                republished++;
            }
        }
        if (copies > 0) {
            notices.once(
                    "%,d rows of %s are copies of another row and were passed over; if they are records of their own, give them a number of their own, such as 'number: {row: true}'"
                            .formatted(copies, rows.file()));
        }
        moments.forEach(moment -> moment.requireThatSomeCouldBeRead(acceptRejects));
        if (rows.read() == 0) {
            throw new UnusableInput("%s has a header but no rows below it. Export it again.".formatted(rows.file()));
        }
        return null;
    }

    Notices notices() {
        return notices;
    }

    /** From now on, what this reads is looked over at the end: when none of its values can be read, that is said. */
    MomentReader watched(MomentReader moment) {
        moments.add(moment);
        return moment;
    }

    String number(Row row) {
        return number.of(row);
    }

    Columns columns() {
        return columns;
    }

    SetAside setAside() {
        return setAside;
    }

    String file() {
        return rows.file();
    }

    ReadSummary summary(@Nullable LocalDate exportedOn) {
        return new ReadSummary(
                rows.file(),
                rows.read(),
                given,
                republished,
                copies,
                setAside.rows(),
                setAside.values(),
                exportedOn,
                notices.sentences());
    }

    @Override
    public void close() {
        rows.close();
    }
}
