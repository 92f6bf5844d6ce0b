package truecount.postgres;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where everything of one server lies: the folder {@code postgres} below the home that the user chose.
 *
 * @param root that folder, absolute and without symbolic links
 */
record ServerHome(Path root) {

    /** pg_ctl hands the data directory to a shell in double quotes; these would not survive that. */
    private static final String UNSAFE = "\"$`\\\n\r%";

    private static final Set<PosixFilePermission> OWNER_ONLY = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    /** Makes the folder when it is missing, and proves that it can be written. */
    static ServerHome open(Path home) {
        Path wanted = home.toAbsolutePath().normalize();
        if (wanted.toString().chars().anyMatch(character -> UNSAFE.indexOf(character) >= 0)) {
            throw new PostgresFault("The data directory " + wanted + " has a character in its name that PostgreSQL"
                    + " cannot be started with (one of \" $ ` \\ % or a line break)."
                    + " Choose another directory with --data DIR.");
        }
        try {
            createPrivately(wanted);
            Path root = wanted.toRealPath().resolve("postgres");
            createPrivately(root);
            Files.delete(Files.createTempFile(root, "can-write", null));
            return new ServerHome(root);
        } catch (IOException e) {
            throw notWritable(wanted, e);
        }
    }

    static void createPrivately(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        Path parent = directory.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        try {
            Files.createDirectory(directory);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(directory)) {
                throw e;
            }
            return; // Another start made it a moment ago.
        }
        if (hasPosixPermissions(directory)) {
            Files.setPosixFilePermissions(directory, OWNER_ONLY);
        }
    }

    static boolean hasPosixPermissions(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    static PostgresFault notWritable(Path where, IOException cause) {
        if (isDiskFull(cause.getMessage())) {
            return diskFull(where, cause);
        }
        String reason = cause instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : cause.getClass().getSimpleName();
        return new PostgresFault(
                "The data directory %s cannot be written by user %s (%s)."
                                .formatted(where, System.getProperty("user.name"), reason)
                        + " Give that user the right to write there, or choose another directory with --data DIR.",
                cause);
    }

    static PostgresFault diskFull(Path where, @Nullable Throwable cause) {
        String message = "The disk that holds " + where + " is full."
                + " Free some space (a new database needs about 150 MB), then start again."
                + " Nothing that was saved is lost.";
        return cause == null ? new PostgresFault(message) : new PostgresFault(message, cause);
    }

    static boolean isDiskFull(@Nullable String text) {
        return text != null && (text.contains("No space left on device") || text.contains("Disk quota exceeded"));
    }

    Path data() {
        return root.resolve("data");
    }

    /** The server's own log lies in a folder of its own, because the server may run as another user. */
    Path log() {
        return root.resolve("log").resolve("server.log");
    }

    Path lock() {
        return root.resolve("in-use.lock");
    }

    Path ownerPid() {
        return root.resolve("in-use.pid");
    }

    Path passwordOf(String role) {
        return root.resolve(role + ".password");
    }

    boolean hasCluster() {
        return Files.exists(data(), LinkOption.NOFOLLOW_LINKS);
    }
}
