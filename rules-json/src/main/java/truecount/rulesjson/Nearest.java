package truecount.rulesjson;

import java.util.List;

/** Finds the allowed word that a mistyped one comes closest to. */
final class Nearest {

    private Nearest() {}

    /** The nearest word, or an empty text if none is near. */
    static String word(String typed, List<String> allowed) {
        String best = "";
        int least = Math.max(2, typed.length() / 3) + 1;
        for (String word : allowed) {
            int steps = steps(typed, word);
            if (steps < least) {
                least = steps;
                best = word;
            }
        }
        return best;
    }

    private static int steps(String from, String to) {
        if (from.length() > 60) return Integer.MAX_VALUE;
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) row[j] = j;
        for (int i = 1; i <= from.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int above = row[j];
                int swap = corner + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(swap, Math.min(above, row[j - 1]) + 1);
                corner = above;
            }
        }
        return row[to.length()];
    }
}
