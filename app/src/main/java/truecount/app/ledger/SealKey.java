package truecount.app.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret with which the house seals each entry it writes. It is kept in the data directory and never in the database,
 * so whoever has the database alone can write an entry, but none that the house would have written.
 */
public final class SealKey {

    /** The name of the file in the data directory. */
    public static final String FILE = "ledger-seal.secret";

    private static final int BYTES = 32;
    private static final int ID_DIGITS = 16;
    private static final int LINES = 2;

    private final byte[] secret;
    private final long since;

    private SealKey(byte[] secret, long since) {
        this.secret = secret.clone();
        this.since = since;
    }

    /**
     * The secret in this data directory, if there is one.
     *
     * @throws IOException when the file cannot be read as one
     */
    public static Optional<SealKey> find(Path data) throws IOException {
        Path file = data.resolve(FILE);
        if (!Files.exists(file)) return Optional.empty();
        List<String> lines = Files.readAllLines(file);
        try {
            if (lines.size() == LINES) {
                return Optional.of(new SealKey(HexFormat.of().parseHex(lines.get(0)), Long.parseLong(lines.get(1))));
            }
            throw new IOException(file + " is not a secret of a ledger. Bring back the one that belongs to this data.");
        } catch (IllegalArgumentException e) {
            throw new IOException(
                    file + " is not a secret of a ledger. Bring back the one that belongs to this data.", e);
        }
    }

    /**
     * The secret in this data directory, made when there is none.
     *
     * @param entries how many entries the ledger has, which the new secret did not seal
     */
    static SealKey findOrMake(Path data, LongSupplier entries) throws IOException {
        Optional<SealKey> known = find(data);
        if (known.isPresent()) return known.get();
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        SealKey made = new SealKey(secret, entries.getAsLong());
        Files.createDirectories(data);
        Path fresh = data.resolve(FILE + ".new");
        Files.deleteIfExists(fresh);
        if (Files.getFileStore(data).supportsFileAttributeView("posix")) {
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(fresh, HexFormat.of().formatHex(secret) + "\n" + made.since + "\n");
        Files.move(fresh, data.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        return made;
    }

    /** The number of the last entry that was there before this secret was made. */
    long since() {
        return since;
    }

    /** Which secret it is, without giving it away: 16 hexadecimal digits. */
    String id() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(secret)).substring(0, ID_DIGITS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256; this one has not", e);
        }
    }

    /** The seal of an entry with this hash, 64 hexadecimal digits. */
    String seal(String hash) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(hash.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC with SHA-256; this one has not", e);
        }
    }
}
