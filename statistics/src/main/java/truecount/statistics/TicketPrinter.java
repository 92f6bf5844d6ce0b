package truecount.statistics;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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
