package truecount.app.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;

/**
 * A deed in its place in the chain.
 *
 * @param number its place, counted from 1
 * @param at when it was done, to the microsecond
 * @param previous the hash of the entry before it, 64 hexadecimal digits, or all zeros for the first
 * @param hash SHA-256 of the canonical form, 64 hexadecimal digits
 * @param format how the hash is worked out: 1 until entries named what they cover, 2 since
 * @param covers the tables and keys that the entry covers, such as {@code audits.verdict 7/12/1}; empty in format 1
 */
public record Entry(long number, Instant at, Deed deed, String previous, String hash, int format, List<String> covers) {

    /** The first format, in which an entry did not say what it covers. */
    public static final int COVERS_UNNAMED = 1;

    /** The format in which the database writes entries now. */
    public static final int NOW = 2;

    /** What the first entry has in place of a hash before it. */
    public static final String NOTHING_BEFORE = "0".repeat(64);

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    public Entry {
        covers = List.copyOf(covers);
    }

    /** An entry in the first format, with its hash worked out. Time below a microsecond is cut off. */
    public static Entry of(long number, Instant at, Deed deed, String previous) {
        return hashed(
                new Entry(number, at.truncatedTo(ChronoUnit.MICROS), deed, previous, "", COVERS_UNNAMED, List.of()));
    }

    /** An entry as the database writes it now, with its hash worked out. Time below a microsecond is cut off. */
    public static Entry of(long number, Instant at, Deed deed, String previous, List<String> covers) {
        return hashed(new Entry(number, at.truncatedTo(ChronoUnit.MICROS), deed, previous, "", NOW, covers));
    }

    private static Entry hashed(Entry entry) {
        return new Entry(
                entry.number,
                entry.at,
                entry.deed,
                entry.previous,
                hash(entry.canonical()),
                entry.format,
                entry.covers);
    }

    /** Whether the hash is that of the content. */
    public boolean holds() {
        return hash.equals(hash(canonical()));
    }

    /**
     * The bytes that are hashed, as text: the name of the format, then each part as its length in UTF-8 bytes, a
     * colon, the part and a line end. Lengths make it impossible to move text from one part into the next.
     * The parts: previous hash, number, time, who, what, subject, number of details, then each name and value; in the
     * second format also the number of tables and keys covered, and each of them.
     */
    public String canonical() {
        StringBuilder text = new StringBuilder("truecount-ledger-%d\n".formatted(format));
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
        if (format >= NOW) {
            append(text, Integer.toString(covers.size()));
            covers.forEach(one -> append(text, one));
        }
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
