package truecount.auditfiles;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The tickets of one seed, for a million keys on several threads: what {@code TicketDraw.ticket} gives, without setting
 * up a digest for each.
 */
final class Tickets {

    private final byte[] prefix;
    private final ThreadLocal<MessageDigest> digests = ThreadLocal.withInitial(Tickets::newDigest);

    Tickets(String seed) {
        prefix = (seed + '|').getBytes(StandardCharsets.UTF_8);
    }

    /** The ticket of a key: SHA-256 of UTF-8 {@code seed|key}, lower-case hex. */
    String of(String key) {
        MessageDigest digest = digests.get();
        digest.update(prefix);
        return HexFormat.of().formatHex(digest.digest(key.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java lacks SHA-256, which every Java must have", e);
        }
    }
}
