package truecount.app.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Writer;
import java.util.List;
import truecount.exports.Reject;

/** What an import set aside, as a file that a spreadsheet opens. */
final class RejectReport {

    private RejectReport() {}

    /** Writes one line for each; the reasons are ours, so no cell can hold a formula of the export's. */
    static void write(Import one, List<Reject> rejects, Writer out) {
        CsvWriter csv = CsvWriter.builder().build(out);
        csv.writeRecord("file", "row", "column", "reason");
        for (Reject reject : rejects) {
            String column = reject.column();
            csv.writeRecord(
                    one.fileName(), Long.toString(reject.row()), column == null ? "" : column, harmless(reject.reason()));
        }
    }

    private static String harmless(String reason) {
        return reason.isEmpty() || "=+-@".indexOf(reason.charAt(0)) < 0 ? reason : "'" + reason;
    }
}
