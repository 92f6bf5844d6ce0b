package truecount.exports;

import java.util.ArrayList;
import java.util.List;

/**
 * One row of an export.
 *
 * @param fields its values in the order of the header, as many as the header has
 * @param number the row as a spreadsheet shows it: the header is row 1
 */
record Row(FieldPicker.Fields fields, long number) {

    /** The value in a column, without blanks at its ends. */
    String at(int column) {
        String text = fields.texts()[column];
        return text == null ? "" : text;
    }

    /** All values that were picked. */
    List<String> all() {
        List<String> all = new ArrayList<>(fields.count());
        for (int i = 0; i < fields.count(); i++) {
            all.add(at(i));
        }
        return all;
    }
}
