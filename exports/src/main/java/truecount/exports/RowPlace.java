package truecount.exports;

/**
 * Where a row stands, for messages.
 *
 * @param file the file's name without its folder
 * @param row the row as a spreadsheet shows it: the header is row 1, the first record row 2
 */
public record RowPlace(String file, long row) {

    @Override
    public String toString() {
        return file + ", row " + row;
    }
}
