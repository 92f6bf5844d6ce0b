package truecount.app.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import truecount.exports.Reject;
import truecount.exports.Shown;

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
                    Shown.cell(one.fileName()),
                    Long.toString(reject.row()),
                    column == null ? "" : Shown.cell(column),
                    Shown.cell(reject.reason()));
        }
        csv.flush();
    }
}
