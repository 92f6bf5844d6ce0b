package truecount.auditfiles;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import truecount.exports.UnusableInput;

/** The first row of a CSV file: refuses whatever makes it no list of column names, saying what it is instead. */
final class CsvHeader {

    private static final Map<String, String> OTHER_SEPARATORS = Map.of(
            ";", "semicolons, as Excel does in most of Europe",
            "\t", "tabs",
            "|", "upright bars");

    private static final int SHOWN = 6;

    private final String file;
    private final long row;
    private final List<String> header;

    /**
     * A first row.
     *
     * @param row the number it has in a spreadsheet
     */
    CsvHeader(String file, long row, List<String> header) {
        this.file = file;
        this.row = row;
        this.header = header;
    }

    /** Refuses a first row that lacks a needed column, or names none or one twice. */
    void check(List<String> needed) {
        refuseOtherSeparators(needed);
        List<String> missing =
                needed.stream().filter(column -> !header.contains(column)).toList();
        boolean spelledElsehow =
                missing.stream().anyMatch(column -> !alike(column).isEmpty());
        if (!missing.isEmpty() && missing.size() == needed.size() && !spelledElsehow && needed.size() > 1) {
            throw new UnusableInput(
                    "%s, row %d names none of the columns; it holds %s. The first row must name the columns: %s. If the names stand further down, delete what is above them."
                            .formatted(file, row, shown(), String.join(", ", needed)));
        }
        if (!missing.isEmpty()) {
            String column = missing.getFirst();
            String instead =
                    alike(column).isEmpty() ? "" : " It has '%s': write it as '%s'.".formatted(alike(column), column);
            throw new UnusableInput("%s lacks the column '%s'.%s Its first row must name the columns: %s."
                    .formatted(file, column, instead, String.join(", ", needed)));
        }
        refuseNameless();
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            if (!seen.add(column)) {
                throw new UnusableInput("%s, row %d names the column '%s' twice. Delete or rename one of the two."
                        .formatted(file, row, column));
            }
        }
    }

    private void refuseOtherSeparators(List<String> needed) {
        String whole = String.join(",", header);
        if (whole.toLowerCase(Locale.ROOT).startsWith("sep=")) {
            throw new UnusableInput("%s, row %d is '%s', a note to Excel. Delete that row, and separate by commas."
                    .formatted(file, row, whole));
        }
        OTHER_SEPARATORS.forEach((separator, words) -> {
            List<String> cells = Stream.of(whole.split(java.util.regex.Pattern.quote(separator), -1))
                    .map(cell -> cell.strip().replace("\"", ""))
                    .toList();
            boolean more = cells.size() > 1;
            if (more && cells.stream().anyMatch(cell -> needed.contains(cell) && !header.contains(cell))) {
                throw new UnusableInput(
                        "%s is separated by %s. Save it with commas: in Excel as \"CSV UTF-8 (Comma delimited)\", or change the separator and write decimals with a point."
                                .formatted(file, words));
            }
        });
    }

    private void refuseNameless() {
        List<Integer> nameless = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).isBlank()) nameless.add(i);
        }
        if (nameless.isEmpty()) return;
        int first = nameless.getFirst();
        boolean trailing = first == header.size() - nameless.size() && first > 0;
        throw new UnusableInput(
                trailing
                        ? "%s, row %d has %d %s without a name after '%s': each row ends in commas too many. Delete the empty columns and save it again."
                                .formatted(
                                        file,
                                        row,
                                        nameless.size(),
                                        nameless.size() == 1 ? "column" : "columns",
                                        header.get(first - 1))
                        : "%s, row %d: column %d has no name. Name it, or delete the column."
                                .formatted(file, row, first + 1));
    }

    /** A cell that is this column but for capitals, blanks or signs; empty if there is none. */
    private String alike(String column) {
        return header.stream()
                .filter(cell -> !cell.equals(column) && letters(cell).equals(letters(column)))
                .findFirst()
                .orElse("");
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private String shown() {
        String cells = String.join(
                ", ", header.stream().limit(SHOWN).map(cell -> "'" + cell + "'").toList());
        return header.size() > SHOWN ? cells + " and more" : cells;
    }
}
