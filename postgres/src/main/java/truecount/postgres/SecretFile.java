package truecount.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** A password in a file that only its owner can read. */
final class SecretFile {

    private static final int PASSWORD_BYTES = 32;

    private SecretFile() {}

    /** The kept password. */
    static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new PostgresFault(
                    "The password file " + file + " is missing or cannot be read by user "
                            + System.getProperty("user.name")
                            + ". Without it the database in the same folder stays closed: bring the file back.",
                    e);
        }
    }

    /** The kept password; a new random one is made and kept when the file is not there. */
    static String readOrMake(Path file) {
        if (!Files.exists(file)) {
            byte[] bytes = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(bytes);
            try {
                write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
            } catch (IOException e) {
                throw ServerHome.notWritable(file, e);
            }
        }
        return read(file);
    }

    /** Written under a temporary name first: a file that was cut short would lock everyone out. */
    static void write(Path file, String password) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        if (ServerHome.hasPosixPermissions(file)) {
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(fresh, password + "\n");
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
