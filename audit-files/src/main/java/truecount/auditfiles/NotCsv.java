package truecount.auditfiles;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Names files that are handed in as CSV and are something else, by their first bytes. */
final class NotCsv {

    /** Enough bytes to tell the kinds below. */
    static final int BYTES = 8;

    private static final String EXCEL =
            "is an Excel workbook or another zip file, not CSV. In Excel choose Save As, \"CSV UTF-8 (Comma delimited)\", and hand in that file";

    private static final Map<String, String> KINDS = Map.of(
            "PK\u0003\u0004", EXCEL,
            "\u00d0\u00cf\u0011\u00e0", EXCEL.replace(" or another zip file", " of the old kind (.xls)"),
            "\u001f\u008b", "is compressed (gzip), not CSV. Unpack it and hand in what is inside",
            "%PDF", "is a PDF, not CSV. Ask for the table as CSV",
            "PAR1", "is a Parquet file, not CSV. Save it as CSV in UTF-8",
            "\u00ff\u00fe", "is in UTF-16, not UTF-8. Save it as \"CSV UTF-8\"",
            "\u00fe\u00ff", "is in UTF-16, not UTF-8. Save it as \"CSV UTF-8\"",
            "{", "is JSON, not CSV. Hand in a table with one row for each record",
            "<", "is a web page or XML, not CSV. Save the table as CSV in UTF-8");

    private NotCsv() {}

    /** What the file is, to go on after its name; nothing for what may be CSV. */
    static Optional<String> kind(byte[] first) {
        String begin = new String(first, StandardCharsets.ISO_8859_1);
        return KINDS.entrySet().stream()
                .filter(kind -> begin.startsWith(kind.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
