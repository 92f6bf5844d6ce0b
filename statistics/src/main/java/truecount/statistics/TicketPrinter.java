package truecount.statistics;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** Computes tickets for one seed; not for use by two threads at once. */
final class TicketPrinter {

    private final byte[] prefix;
    private final MessageDigest sha256;
    private final byte[] hash = new byte[32];

    TicketPrinter(String seed) {
        if (seed.isBlank()) {
            throw new IllegalArgumentException("The seed is blank; give a text that nobody could have foreseen");
        }
        prefix = (seed + '|').getBytes(UTF_8);
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /** For drawing from a list of keys: as many as there are probabilities, each once. */
    static TicketPrinter forKeys(String seed, List<String> keys, int probabilities) {
        if (keys.size() != probabilities) {
            throw new IllegalArgumentException(
                    "%d keys do not fit %d probabilities of inclusion".formatted(keys.size(), probabilities));
        }
        Set<String> met = new HashSet<>();
        for (String key : keys) {
            if (!met.add(key)) {
                throw new IllegalArgumentException("Unit %s appears twice in the frame".formatted(key));
            }
        }
        return new TicketPrinter(seed);
    }

    /** The first 53 bits of the ticket as a number above 0 and below 1. */
    double uniform(String key) {
        return ((number(key) >>> 11) + 0.5) * 0x1p-53;
    }

    /** The whole ticket as lower-case hexadecimal digits. */
    String hash(String key) {
        compute(key);
        return HexFormat.of().formatHex(hash);
    }

    /** The first 64 bits of the ticket, to be compared as an unsigned number. */
    long number(String key) {
        compute(key);
        long number = 0;
        for (int i = 0; i < 8; i++) {
            number = (number << 8) | (hash[i] & 0xff);
        }
        return number;
    }

    private void compute(String key) {
        sha256.update(prefix);
        sha256.update(key.getBytes(UTF_8));
        try {
            sha256.digest(hash, 0, hash.length);
        } catch (DigestException impossible) {
            throw new IllegalStateException("A SHA-256 hash has 32 bytes", impossible);
        }
    }
}
