package truecount.exports;

import de.siegmar.fastcsv.reader.CsvRecord;

/**
 * One row of an export.
 *
 * @param fields its values in the order of the header, as many as the header has
 * @param number the row as a spreadsheet shows it: the header is row 1
 */
record Row(CsvRecord fields, long number) {

    /** The value in a column, without blanks at its ends. */
    String at(int column) {
        return fields.getField(column).strip();
    }
}
