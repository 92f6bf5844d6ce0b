package truecount.publication;

import com.github.jferard.fastods.Table;
import com.github.jferard.fastods.TableCellWalker;
import com.github.jferard.fastods.Text;
import com.github.jferard.fastods.attribute.SimpleLength;
import com.github.jferard.fastods.datastyle.DataStyle;
import com.github.jferard.fastods.datastyle.FloatStyleBuilder;
import com.github.jferard.fastods.datastyle.PercentageStyleBuilder;
import com.github.jferard.fastods.style.TableCellStyle;
import com.github.jferard.fastods.style.TableRowStyle;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** One sheet of the spreadsheet, filled from the top: the title in A1, then row by row. */
final class Sheet {

    private static final TableCellStyle TITLE = TableCellStyle.builder("title")
            .fontSize(SimpleLength.pt(14))
            .fontWeightBold()
            .build();
    /** As high as its longest cell needs: a fixed height would cut off what wraps. */
    private static final TableRowStyle AS_HIGH_AS_NEEDED =
            TableRowStyle.builder("as-high-as-needed").optimalHeight().build();

    private static final TableCellStyle HEADER =
            TableCellStyle.builder("header").fontWeightBold().fontWrap(true).build();
    private static final TableCellStyle WORDS =
            TableCellStyle.builder("words").fontWrap(true).build();
    private static final DataStyle RATE =
            new PercentageStyleBuilder("rate", Locale.UK).decimalPlaces(1).build();
    private static final DataStyle RATE_END =
            new PercentageStyleBuilder("rate-end", Locale.UK).decimalPlaces(2).build();
    private static final DataStyle WHOLE = new FloatStyleBuilder("whole", Locale.UK)
            .decimalPlaces(0)
            .groupThousands(true)
            .build();

    private final Table table;
    private final TableCellWalker cursor;

    private Sheet(Table table) throws IOException {
        this.table = table;
        this.cursor = table.getWalker();
    }

    static Sheet titled(Table table, String title) throws IOException {
        Sheet sheet = new Sheet(table);
        sheet.cursor.setRowStyle(AS_HIGH_AS_NEEDED);
        sheet.cursor.setStringValue(title);
        sheet.cursor.setStyle(TITLE);
        return sheet;
    }

    Table table() {
        return table;
    }

    private void nextRow() throws IOException {
        cursor.nextRow();
        cursor.setRowStyle(AS_HIGH_AS_NEEDED);
    }

    /** A row of one cell. */
    void line(String words) throws IOException {
        nextRow();
        write(words, WORDS);
    }

    void header(List<String> names) throws IOException {
        nextRow();
        for (String name : names) {
            write(name, HEADER);
        }
    }

    void row(String first, String second) throws IOException {
        nextRow();
        write(first, WORDS);
        write(second, WORDS);
    }

    /** A row whose first cell leads to the sheet that it names. */
    void link(String sheetName, String words) throws IOException {
        nextRow();
        cursor.setText(
                Text.builder().par().link(sheetName, "#'" + sheetName + "'.A1").build());
        cursor.next();
        write(words, WORDS);
    }

    void figure(DataRow row) throws IOException {
        nextRow();
        boolean share = row.kind().equals("share") || row.kind().equals("range");
        List<DataRow.Cell> cells = row.cells();
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case DataRow.Cell.Words(String words) -> write(words, WORDS);
                case DataRow.Cell.Empty ignored -> cursor.next();
                case DataRow.Cell.Amount(BigDecimal number) -> write(number, share, DataRow.COLUMNS.get(column));
            }
        }
    }

    private void write(BigDecimal number, boolean share, String column) {
        switch (column) {
            case "value", "low", "high" -> {
                if (share) {
                    cursor.setPercentageValue(number);
                    cursor.setDataStyle(column.equals("value") ? RATE : RATE_END);
                } else {
                    cursor.setFloatValue(number);
                    cursor.setDataStyle(WHOLE);
                }
            }
            default -> {
                cursor.setFloatValue(number);
                cursor.setDataStyle(WHOLE);
            }
        }
        cursor.next();
    }

    private void write(String words, TableCellStyle style) {
        cursor.setStringValue(words);
        cursor.setStyle(style);
        cursor.next();
    }
}
