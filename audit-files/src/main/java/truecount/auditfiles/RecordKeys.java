package truecount.auditfiles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import truecount.exports.UnusableInput;

/**
 * Turns incident numbers into record keys: HMAC-SHA256 under a secret that only the force keeps, in lower-case hex.
 *
 * <p>With the secret the force finds the incident behind a key; without it nobody can, though anyone can draw the sample
 * again from the keys.
 */
public final class RecordKeys {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int FEWEST_CHARACTERS = 32;
    private static final int NEW_SECRET_BYTES = 32;
    private static final String CHECKED_TEXT = "truecount: which secret is this?";

    private final SecretKeySpec secret;
    private final ThreadLocal<Mac> macs = ThreadLocal.withInitial(this::newMac);

    private RecordKeys(byte[] secret) {
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    /**
     * Keys under the secret in this file: its first line, at least 32 characters.
     *
     * @throws UnusableInput when the file cannot be read or the secret is too short to protect anything
     */
    public static RecordKeys readFrom(Path file) {
        String first;
        try {
            first = Files.readString(file, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("")
                    .strip();
        } catch (IOException e) {
            throw new UnusableInput(
                    "The secret file %s cannot be read. Name another with --secret-file FILE.".formatted(file), e);
        }
        if (first.length() < FEWEST_CHARACTERS) {
            throw new UnusableInput(("The first line of the secret file %s has %d characters; a record key is safe"
                            + " only under a secret of %d or more.")
                    .formatted(file, first.length(), FEWEST_CHARACTERS));
        }
        return new RecordKeys(first.getBytes(StandardCharsets.UTF_8));
    }

    /** Keys under the secret in this file, which is made first, readable by its owner alone, when it is not there. */
    public static RecordKeys readOrMake(Path file) {
        if (!Files.exists(file)) {
            make(file);
        }
        return readFrom(file);
    }

    private static void make(Path file) {
        byte[] random = new byte[NEW_SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        try {
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent(), ownerOnly(file, "rwx------"));
            }
            Files.createFile(file, ownerOnly(file, "rw-------"));
            Files.writeString(file, HexFormat.of().formatHex(random) + "\n", StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UnusableInput(
                    "The secret file %s cannot be written. Name another with --secret-file FILE.".formatted(file), e);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file, String permissions) {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }

    /** The key of this incident. */
    public String ofIncident(String incidentNumber) {
        return hmac(incidentNumber);
    }

    /** The key of a crime that was recorded without an incident; never that of an incident. */
    public String ofDirectCrime(String crimeNumber) {
        return hmac("crime|" + crimeNumber);
    }

    /** Sixteen hex digits by which the same secret is known again, and nothing else. */
    public String checkValue() {
        return hmac(CHECKED_TEXT).substring(0, 16);
    }

    private String hmac(String text) {
        return HexFormat.of().formatHex(macs.get().doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    private Mac newMac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("This Java lacks HMAC-SHA256, which every Java must have", e);
        }
    }
}
