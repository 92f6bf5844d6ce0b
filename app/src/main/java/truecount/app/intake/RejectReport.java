package truecount.app.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import truecount.exports.Reject;

/** What an import set aside, as a file that a spreadsheet opens. */
final class RejectReport {

    private RejectReport() {}

    /** Writes one line for each; no cell can be taken for a formula, whatever the export holds. */
    static void write(Import one, List<Reject> rejects, Writer out) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(out);
        csv.writeRecord("file", "row", "column", "reason");
        for (Reject reject : rejects) {
            String column = reject.column();
            csv.writeRecord(
                    harmless(one.fileName()),
                    Long.toString(reject.row()),
                    column == null ? "" : harmless(column),
                    harmless(reject.reason()));
        }
        csv.flush();
    }

    private static String harmless(String text) {
        return text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
