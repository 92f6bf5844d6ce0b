package truecount.exports;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Counts and tells what of a file is set aside; stops at a row that cannot be read, unless rejects are accepted. */
final class SetAside {

    private static final int QUOTED = 40;

    private final String file;
    private final boolean acceptRows;
    private final Consumer<Reject> rejects;
    private final Set<String> columnsOfLastRow = new HashSet<>();
    private long lastRow;
    private long rows;
    private long values;

    SetAside(String file, boolean acceptRows, Consumer<Reject> rejects) {
        this.file = file;
        this.acceptRows = acceptRows;
        this.rejects = rejects;
    }

    /** Sets a whole row aside. */
    void row(long number, String reason) {
        Reject reject = new Reject(file, number, null, reason);
        if (!acceptRows) {
            throw new UnusableInput(
                    reject + ". Mend the row, or set such rows aside with --accept-rejects. Nothing was kept.");
        }
        rows++;
        rejects.accept(reject);
    }

    /** Sets one value aside; its row still counts. */
    void value(long number, String column, String reason) {
        // Two things may be read from one column; its value is set aside once.
        if (number != lastRow) columnsOfLastRow.clear();
        lastRow = number;
        if (!columnsOfLastRow.add(column)) return;
        values++;
        rejects.accept(new Reject(file, number, column, reason));
    }

    long rows() {
        return rows;
    }

    long values() {
        return values;
    }

    /** The value in quotation marks, cut where it is long: exports put whole sentences into a date. */
    static String quoted(String value) {
        String cut = value.length() <= QUOTED ? value : value.substring(0, QUOTED) + "...";
        return "'" + Shown.line(cut) + "'";
    }
}
