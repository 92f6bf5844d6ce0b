package truecount.auditfiles;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names that people wrote into a column of a table; refuses two that differ only in capitals, blanks or forms of the
 * same letter, since they are nearly always one name and would be counted as two.
 */
public final class Spellings {

    private final Map<String, Placed> seen = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    private record Placed(String text, long row) {}

    /**
     * Takes note of one cell.
     *
     * @throws truecount.exports.UnusableInput when an earlier row spelled the same name otherwise
     */
    public void check(CsvTable.Row row, String column, String text) {
        if (!known.add(text)) return;
        Placed before = seen.putIfAbsent(key(text), new Placed(text, row.number()));
        if (before != null && !before.text().equals(text)) {
            throw row.fault(
                    column,
                    "'%s' here and '%s' in row %d differ only in capitals or blanks; write them alike"
                            .formatted(text, before.text(), before.row()));
        }
    }

    private static String key(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}\\p{Cf}]+", " ")
                .strip();
    }
}
