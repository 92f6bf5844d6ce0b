package truecount.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** The server's programs, which come packed inside a jar and are unpacked once for each home. */
final class Binaries {

    private static final String DONE_MARKER = ".complete";
    private static final String FOLDER_PREFIX = "binaries-";
    private static final int EXECUTABLE = 0111;

    private Binaries() {}

    /** The version that this build brings, such as {@code 18.6.0}. */
    static String version() {
        try (InputStream in = Binaries.class.getResourceAsStream("binaries.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new IllegalStateException("The file binaries.properties cannot be read", e);
        }
    }

    static String majorVersion() {
        return version().substring(0, version().indexOf('.'));
    }

    /** The folder with {@code bin}, {@code lib} and {@code share}, unpacked when it is not there yet. */
    static Path unpackInto(ServerHome home) {
        Path folder = home.root().resolve(FOLDER_PREFIX + version());
        if (Files.exists(folder.resolve(DONE_MARKER))) {
            return folder;
        }
        try {
            removeOthers(home.root());
            Path fresh = Files.createTempDirectory(home.root(), FOLDER_PREFIX + "unpacking-");
            try (InputStream packed = open()) {
                unpack(packed, fresh);
            }
            if (ServerHome.hasPosixPermissions(fresh)) {
                Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
            Files.createFile(fresh.resolve(DONE_MARKER));
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
            return folder;
        } catch (IOException e) {
            throw ServerHome.notWritable(home.root(), e);
        }
    }

    /** What an earlier version brought, and what an unpacking that was cut short left behind. */
    private static void removeOthers(Path root) throws IOException {
        try (DirectoryStream<Path> old = Files.newDirectoryStream(root, FOLDER_PREFIX + "*")) {
            for (Path folder : old) {
                remove(folder);
            }
        }
    }

    private static InputStream open() {
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String family = system.startsWith("mac") ? "darwin" : system.startsWith("windows") ? "windows" : "linux";
        String name = "postgres-" + family + (arm ? "-arm_64" : "-x86_64");
        for (String candidate : List.of(name + ".txz", name + "-alpine_linux.txz")) {
            InputStream packed = Binaries.class.getResourceAsStream("/" + candidate);
            if (packed != null) {
                return packed;
            }
        }
        throw new PostgresFault(
                "This build of Truecount has no PostgreSQL for " + System.getProperty("os.name") + " on "
                        + System.getProperty("os.arch") + ". Build Truecount on this kind of machine,"
                        + " or give it a PostgreSQL server with --database-url.");
    }

    /**
     * Unpacks a {@code tar.xz}, keeping symbolic links and the right to execute.
     *
     * @throws PostgresFault for an entry or link that points outside the folder
     */
    static void unpack(InputStream packed, Path into) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = inside(into, into.resolve(entry.getName()), entry);
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                // A file may stand in the archive before the folder that it lies in.
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                if (entry.isSymbolicLink()) {
                    inside(into, target.resolveSibling(entry.getLinkName()), entry);
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, target);
                    allowExecution(target, entry);
                }
            }
        }
    }

    private static Path inside(Path folder, Path target, TarArchiveEntry entry) {
        Path plain = target.normalize();
        if (!plain.startsWith(folder)) {
            throw new PostgresFault("The packed PostgreSQL is damaged: the entry " + entry.getName()
                    + " points outside its folder. Delete it from the local Maven repository and build again.");
        }
        return plain;
    }

    private static void allowExecution(Path file, TarArchiveEntry entry) throws IOException {
        if (ServerHome.hasPosixPermissions(file)) {
            boolean executable = (entry.getMode() & EXECUTABLE) != 0;
            Files.setPosixFilePermissions(
                    file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    /** Deletes a folder and all in it; links are deleted, not followed. */
    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException problem)
                    throws IOException {
                if (problem != null) {
                    throw problem;
                }
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
