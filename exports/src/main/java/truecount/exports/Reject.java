package truecount.exports;

import org.jspecify.annotations.Nullable;

/**
 * Something in an export that could not be read and was set aside.
 *
 * @param file the file's name without its folder
 * @param row the row as a spreadsheet shows it: the header is row 1
 * @param column the column whose value was set aside while its row still counts; null when the whole row was set aside
 * @param reason what is wrong with it, as part of a sentence
 */
public record Reject(String file, long row, @Nullable String column, String reason) {

    /** What is shown of an export never steers a terminal. */
    public Reject {
        file = Shown.line(file);
        column = column == null ? null : Shown.line(column);
        reason = Shown.line(reason);
    }

    /** Whether the whole row was set aside, not just one value in it. */
    public boolean wholeRow() {
        return column == null;
    }

    @Override
    public String toString() {
        return "%s, row %d%s: %s".formatted(file, row, column == null ? "" : ", column '" + column + "'", reason);
    }
}
