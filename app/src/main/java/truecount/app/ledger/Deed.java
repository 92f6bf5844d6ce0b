package truecount.app.ledger;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What someone did, in keys and counts: never a name, an address or a word that anyone said.
 *
 * @param who {@code system}, or {@code person:} and the number of an account
 * @param what the room and the deed, such as {@code audits.opened}
 * @param subject what it was done to: a kind and a key, such as {@code audit:7}
 * @param details further facts by name, such as {@code rows = 3000} or the SHA-256 of what was stored
 */
public record Deed(String who, String what, String subject, SortedMap<String, String> details) {

    /** The system itself, when no person asked for it. */
    public static final String SYSTEM = "system";

    /** The longest value of a detail, in characters. A longer one is a document, and belongs in the room. */
    public static final int LONGEST_VALUE = 500;

    private static final Pattern WHO = Pattern.compile("system|person:[1-9][0-9]*");
    private static final Pattern WHAT = Pattern.compile("[a-z]+\\.[a-z]+(-[a-z]+)*");
    private static final Pattern SUBJECT = Pattern.compile("[a-z]+(-[a-z]+)*:[!-~]{1,200}");
    private static final Pattern DETAIL = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    public Deed {
        require(WHO, who, "who", "'system' or 'person:' and a number");
        require(WHAT, what, "what", "a room and a deed, such as audits.opened");
        require(SUBJECT, subject, "subject", "a kind and a key, such as audit:7");
        details.forEach((name, value) -> {
            require(DETAIL, name, "detail", "lower-case words joined by hyphens");
            if (value.length() > LONGEST_VALUE || value.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("Detail %s of %s must be at most %d characters without NUL; got %d"
                        .formatted(name, what, LONGEST_VALUE, value.length()));
            }
        });
        details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
    }

    /** A deed that needs no further words. */
    public static Deed of(String who, String what, String subject) {
        return new Deed(who, what, subject, new TreeMap<>());
    }

    /** A deed with details, in any order. */
    public static Deed of(String who, String what, String subject, Map<String, String> details) {
        return new Deed(who, what, subject, new TreeMap<>(details));
    }

    /** The details on one line, such as {@code roles=officer, rows=12}. */
    public String detailsInWords() {
        return details.entrySet().stream()
                .map(detail -> detail.getKey() + "=" + detail.getValue())
                .collect(Collectors.joining(", "));
    }

    private static void require(Pattern shape, String given, String part, String wanted) {
        if (!shape.matcher(given).matches()) {
            throw new IllegalArgumentException("The %s of a deed must be %s; got '%s'".formatted(part, wanted, given));
        }
    }
}
