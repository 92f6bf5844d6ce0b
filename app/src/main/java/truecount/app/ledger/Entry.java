package truecount.app.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/**
 * A deed in its place in the chain.
 *
 * @param number its place, counted from 1
 * @param at when it was done, to the microsecond
 * @param previous the hash of the entry before it, 64 hexadecimal digits, or all zeros for the first
 * @param hash SHA-256 of the canonical form, 64 hexadecimal digits
 */
public record Entry(long number, Instant at, Deed deed, String previous, String hash) {

    /** What the first entry has in place of a hash before it. */
    public static final String NOTHING_BEFORE = "0".repeat(64);

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** The entry for a deed, with its hash worked out. Time below a microsecond is cut off. */
    public static Entry of(long number, Instant at, Deed deed, String previous) {
        Instant stored = at.truncatedTo(ChronoUnit.MICROS);
        return new Entry(number, stored, deed, previous, hash(canonical(number, stored, deed, previous)));
    }

    /** Whether the hash is that of the content. */
    public boolean holds() {
        return hash.equals(hash(canonical(number, at, deed, previous)));
    }

    /**
     * The bytes that are hashed, as text: the name of this format, then each part as its length in UTF-8 bytes, a
     * colon, the part and a line end. Lengths make it impossible to move text from one part into the next.
     * The parts: previous hash, number, time, who, what, subject, number of details, then each name and value.
     */
    public String canonical() {
        return canonical(number, at, deed, previous);
    }

    private static String canonical(long number, Instant at, Deed deed, String previous) {
        StringBuilder text = new StringBuilder("truecount-ledger-1\n");
        append(text, previous);
        append(text, Long.toString(number));
        append(text, MICROSECONDS.format(at));
        append(text, deed.who());
        append(text, deed.what());
        append(text, deed.subject());
        append(text, Integer.toString(deed.details().size()));
        deed.details().forEach((name, value) -> {
            append(text, name);
            append(text, value);
        });
        return text.toString();
    }

    private static void append(StringBuilder text, String part) {
        text.append(part.getBytes(StandardCharsets.UTF_8).length)
                .append(':')
                .append(part)
                .append('\n');
    }

    private static String hash(String canonical) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256; this one has not", e);
        }
    }
}
