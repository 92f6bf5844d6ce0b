package truecount.rules.lists;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a pretence is counted as, by what was pretended.
 *
 * @param offence the offence and its class
 * @param gate what must be shown before it is a crime
 * @param page the page of the counting rule
 */
public record FraudScheme(Offence offence, Gate gate, int page) {

    /** What must be shown before a pretence is a crime. */
    public enum Gate {
        /** Someone specific was aimed at or acted on the contact. */
        SPECIFIC,
        /** Fraud in law, and not only a dispute. */
        SHOWN,
        /** Fraud shown; mere suspicion is kept as information. */
        SHOWN_OR_INFORMATION,
        /** Someone invested. */
        INVESTED,
        /** Someone was asked for money, even if they declined. */
        APPROACHED,
        /** Nothing more than the pretence. */
        ALWAYS
    }

    private static final Map<String, FraudScheme> ALL = readAll();

    private static Map<String, FraudScheme> readAll() {
        Map<String, FraudScheme> all = new HashMap<>();
        for (CsvList.Row row : CsvList.read("fraud-schemes.csv")) {
            FraudScheme one = new FraudScheme(
                    Offence.of(row.get("class"), row.get("code")),
                    Gate.valueOf(row.get("gate").toUpperCase(Locale.ROOT).replace('-', '_')),
                    Integer.parseInt(row.get("page")));
            if (all.put(row.get("scheme"), one) != null) throw row.refuse("this scheme stands twice");
        }
        return Map.copyOf(all);
    }

    /** What the pretence of this word is counted as. */
    public static FraudScheme of(String scheme) {
        FraudScheme found = ALL.get(scheme);
        if (found == null)
            throw new IllegalArgumentException("There is no scheme %s in fraud-schemes.csv".formatted(scheme));
        return found;
    }
}
