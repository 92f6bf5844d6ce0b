package truecount.rules.lists;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The documents that rules cite, and the fingerprints of the lists that the book reads. */
public final class Sources {

    /**
     * A document.
     *
     * @param key the short name used in citations
     * @param title its title
     * @param edition its edition
     * @param pages how many pages it has; 0 for a spreadsheet
     * @param sha256 the fingerprint of its text as held when the rules were written
     */
    public record Source(String key, String title, String edition, int pages, String sha256) {}

    private static final List<String> LISTS = List.of(
            "cancellation-reasons.csv",
            "classes.csv",
            "fraud-schemes.csv",
            "notifiable-offences-2026-27.csv",
            "nsir-categories.csv",
            "outcomes.csv",
            "presumptions.csv",
            "principal-crime-table-2026.csv",
            "sources.csv",
            "time-limits.csv",
            "timeline.csv");
    private static final Map<String, Source> ALL = readAll();

    private Sources() {}

    private static Map<String, Source> readAll() {
        Map<String, Source> all = new LinkedHashMap<>();
        for (CsvList.Row row : CsvList.read("sources.csv")) {
            Source one = new Source(
                    row.get("key"),
                    row.get("title"),
                    row.get("edition"),
                    Integer.parseInt(row.get("pages")),
                    row.get("sha256"));
            if (all.put(one.key, one) != null) throw row.refuse("source %s stands twice".formatted(one.key));
        }
        return all;
    }

    /** Every document by its key, in the order of the list. */
    public static Map<String, Source> all() {
        return Map.copyOf(ALL);
    }

    /** The document with this key; refuses a key that the list of sources does not have. */
    public static Source of(String key) {
        Source found = ALL.get(key);
        if (found == null) {
            throw new IllegalArgumentException(
                    "There is no source %s in sources.csv; there are %s".formatted(key, ALL.keySet()));
        }
        return found;
    }

    /** The SHA-256 of every list the book reads, by file name. */
    public static Map<String, String> fingerprints() {
        Map<String, String> prints = new TreeMap<>();
        for (String list : LISTS) prints.put(list, sha256(CsvList.text(list)));
        return prints;
    }

    /** The SHA-256 of a text in UTF-8, as 64 small hexadecimal digits. */
    public static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
