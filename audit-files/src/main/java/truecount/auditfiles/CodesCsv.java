package truecount.auditfiles;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import truecount.audit.Domains;
import truecount.audit.VerdictCode;
import truecount.audit.VerdictCode.Code;

/** The published verdicts.csv: one row for each verdict code, in order of key. */
final class CodesCsv {

    private static final List<String> COLUMNS =
            List.of("record_key", "code", "violence", "sexual", "domestic", "count");

    /** The order of rows, so that the same codes always give the same file. */
    static final Comparator<VerdictCode> ORDER = Comparator.comparing(VerdictCode::key)
            .thenComparing(VerdictCode::code)
            .thenComparing(code -> code.domains().toString())
            .thenComparingInt(VerdictCode::count);

    private CodesCsv() {}

    static void write(Path file, List<VerdictCode> codes) throws IOException {
        List<VerdictCode> sorted = codes.stream().sorted(ORDER).toList();
        try (CsvText csv = new CsvText(file, COLUMNS.toArray(String[]::new))) {
            for (VerdictCode code : sorted) {
                Domains domains = code.domains();
                csv.row(
                        code.key(),
                        code.code().id(),
                        flag(domains.violence()),
                        flag(domains.sexual()),
                        flag(domains.domestic()),
                        code.count());
            }
        }
    }

    static List<VerdictCode> read(Path file) {
        List<VerdictCode> codes = new ArrayList<>();
        CsvTable.read(file, COLUMNS, row -> codes.add(code(row)));
        return codes;
    }

    /** The code of one row of a file with these columns. */
    static VerdictCode code(CsvTable.Row row) {
        try {
            return new VerdictCode(
                    row.text("record_key"),
                    word(row),
                    new Domains(flag(row, "violence"), flag(row, "sexual"), flag(row, "domestic")),
                    row.whole("count"));
        } catch (IllegalArgumentException e) {
            throw row.fault(String.valueOf(e.getMessage()));
        }
    }

    private static Code word(CsvTable.Row row) {
        for (Code code : Code.values()) {
            if (code.id().equals(row.text("code"))) {
                return code;
            }
        }
        throw row.fault("the code '%s' is not known".formatted(row.text("code")));
    }

    static int flag(boolean set) {
        return set ? 1 : 0;
    }

    private static boolean flag(CsvTable.Row row, String column) {
        return switch (row.text(column)) {
            case "1" -> true;
            case "0" -> false;
            default ->
                throw row.fault("the column '%s' must hold 1 or 0; it holds '%s'".formatted(column, row.text(column)));
        };
    }
}
