package truecount.publication;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import truecount.audit.Figure;
import truecount.audit.FigureTable;

/**
 * One table of a finding as CSV: UTF-8, comma, LF, one header line, one row per figure.
 *
 * <p>Words that a spreadsheet would run as a formula get an apostrophe in front.
 */
public final class FindingCsv {

    private FindingCsv() {}

    /** The file's bytes. */
    public static byte[] bytes(FigureTable table) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(DataRow.COLUMNS);
            for (Figure figure : table.figures()) {
                List<DataRow.Cell> cells = DataRow.of(figure).cells();
                csv.writeRecord(cells.stream().map(FindingCsv::written).toList());
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String written(DataRow.Cell cell) {
        return switch (cell) {
            case DataRow.Cell.Words(String words) -> guarded(words);
            case DataRow.Cell.Amount(java.math.BigDecimal number) -> number.toPlainString();
            case DataRow.Cell.Empty ignored -> "";
        };
    }

    /** Puts an apostrophe before words that begin as a formula does. */
    static String guarded(String words) {
        return !words.isEmpty() && "=+-@\t\r".indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
    }
}
