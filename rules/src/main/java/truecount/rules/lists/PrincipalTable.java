package truecount.rules.lists;

import java.util.HashMap;
import java.util.Map;

/** The look-up table of principal crime, CRR26 p.14: row 1 is the most serious. */
final class PrincipalTable {

    private static final Map<String, Integer> ROWS = readAll();

    private PrincipalTable() {}

    private static Map<String, Integer> readAll() {
        Map<String, Integer> rows = new HashMap<>();
        for (CsvList.Row row : CsvList.read("principal-crime-table-2026.csv")) {
            int rank = Integer.parseInt(row.get("rank"));
            for (String inClass : expand(row.get("class"))) {
                for (String codes : row.get("ho_codes").split("\\|", -1)) put(rows, inClass, codes, rank);
            }
        }
        return Map.copyOf(rows);
    }

    private static void put(Map<String, Integer> rows, String inClass, String codes, int rank) {
        String[] ends = codes.split("-", -1);
        String chapter = ends[0].substring(0, 4);
        int first = Integer.parseInt(ends[0].substring(4));
        int last = ends.length == 1 ? first : Integer.parseInt(ends[1].substring(4));
        for (int number = first; number <= last; number++) {
            rows.putIfAbsent(inClass + " " + chapter + "%02d".formatted(number), rank);
        }
    }

    private static String[] expand(String classes) {
        return switch (classes) {
            case "19C-19K" -> new String[] {"19C", "19D", "19E", "19F", "19G", "19H", "19J", "19K"};
            case "58A-58D" -> new String[] {"58A", "58B", "58C", "58D"};
            case "58A-58D|58J" -> new String[] {"58A", "58B", "58C", "58D", "58J"};
            case "28I-28P" -> new String[] {"28I", "28J", "28K", "28L", "28M", "28N", "28O", "28P"};
            default -> classes.split("\\|", -1);
        };
    }

    static int rank(String inClass, String code) {
        // The table has no row for assaults on constables and emergency workers or with aggravation: their harm ranks
        // them.
        String twin = twin(inClass, code);
        if (!twin.isEmpty()) return ROWS.getOrDefault(twin, 0);
        // Damage with racial or religious aggravation stands in the row of damage over 5,000 pounds.
        String key = inClass.equals("58J") ? "58J 058/00" : inClass + " " + code;
        return ROWS.getOrDefault(key, 0);
    }

    private static String twin(String inClass, String code) {
        return switch (inClass + " " + code) {
            case "8S 005/01", "8T 005/01" -> "5D 005/01";
            case "8S 008/01", "8T 008/01", "8P 008/59" -> "8N 008/01";
            case "8S 008/77", "8T 008/77", "8P 008/78" -> "8N 008/77";
            case "8S 008/06", "8T 008/06", "8P 008/60" -> "8N 008/06";
            case "104 008/73", "105A 008/73", "105B 008/57" -> "105A 105/01";
            default -> "";
        };
    }
}
