package truecount.app.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.postgresql.PGConnection;
import truecount.app.ledger.Check;
import truecount.app.ledger.LedgerReading;
import truecount.postgres.DatabaseAccess;
import truecount.postgres.EmbeddedPostgres;

/**
 * Makes a data directory from a backup, checks every byte against what the backup says of itself, and works out the
 * ledger's chain again. Until all of that holds, the directory does not appear.
 */
public final class Restore {

    /** A manifest larger than this is none of ours. */
    private static final long LARGEST_MANIFEST = 10_000_000;

    private final Set<String> knownVersions;
    private final BiConsumer<DatabaseAccess, String> migrate;
    private final Consumer<String> progress;

    /**
     * A way to restore.
     *
     * @param knownVersions the steps of migration that this Truecount knows
     * @param migrate brings an empty database up to the version named
     * @param progress told a sentence now and then
     */
    public Restore(Set<String> knownVersions, BiConsumer<DatabaseAccess, String> migrate, Consumer<String> progress) {
        this.knownVersions = Set.copyOf(knownVersions);
        this.migrate = migrate;
        this.progress = progress;
    }

    /** What was restored. */
    public record Restored(String takenAt, int tables, long rows, int files, long ledgerEntries, String ledgerHash) {}

    /**
     * Restores a backup.
     *
     * @param data the data directory to make; it must not be there yet, or be empty
     * @throws BackupFault when the backup is not whole or was made by a newer Truecount, or when the directory is in
     *     use; then nothing is left behind
     */
    public Restored into(Path backup, Path data) {
        Path target = data.toAbsolutePath().normalize();
        refuseUsed(target);
        if (!Files.isRegularFile(backup)) throw new BackupFault("There is no file " + backup + ".");
        Path beingRestored = target.resolveSibling(target.getFileName() + ".being-restored");
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            Manifest manifest = manifest(zip, backup);
            requireHashes(zip, manifest);
            if (Files.exists(beingRestored)) {
                throw new BackupFault("The folder " + beingRestored
                        + " is left from a restore that was cut short, or another restore is under way."
                        + " If none is, delete it and try again.");
            }
            try {
                Restored restored = restore(zip, manifest, beingRestored);
                Files.deleteIfExists(target);
                Files.move(beingRestored, target, StandardCopyOption.ATOMIC_MOVE);
                return restored;
            } finally {
                delete(beingRestored);
            }
        } catch (ZipException e) {
            throw new BackupFault(backup + " is not a backup of Truecount, or its end is missing.", e);
        } catch (IOException e) {
            throw new BackupFault("The backup could not be restored: " + e.getMessage(), e);
        } catch (SQLException e) {
            throw new BackupFault("The database would not take what the backup holds: " + e.getMessage(), e);
        }
    }

    private static void refuseUsed(Path target) {
        try {
            if (!Files.exists(target)) return;
            try (Stream<Path> inside = Files.list(target)) {
                if (inside.findAny().isEmpty()) return;
            }
        } catch (IOException e) {
            throw new BackupFault("The folder " + target + " cannot be read: " + e.getMessage(), e);
        }
        throw new BackupFault("The folder " + target + " is not empty. A backup is restored into a new folder only,"
                + " so that it can never take the place of something newer: give another one with --data DIR.");
    }

    private Manifest manifest(ZipFile zip, Path backup) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null || entry.getSize() > LARGEST_MANIFEST) {
            throw new BackupFault(backup + " is a zip file, but not a backup of Truecount.");
        }
        byte[] json;
        try (InputStream in = zip.getInputStream(entry)) {
            json = in.readAllBytes();
        }
        Manifest manifest = Manifest.parse(json)
                .orElseThrow(() -> new BackupFault(backup
                        + " was not written in a way that this Truecount can read. Use the Truecount that made it."));
        List<String> unknown = manifest.schemaVersions().stream()
                .filter(version -> !knownVersions.contains(version))
                .toList();
        if (!unknown.isEmpty()) {
            throw new BackupFault("This backup was made by a newer Truecount (its database is at step "
                    + manifest.schemaVersions().getLast() + "). Restore it with that one, or a later one.");
        }
        Set<String> named = new HashSet<>(Set.of(Manifest.ENTRY));
        manifest.tables().forEach(table -> named.add(table.entry()));
        manifest.files().forEach(file -> named.add(file.entry()));
        Set<String> there = new HashSet<>();
        zip.stream().forEach(one -> there.add(one.getName()));
        if (!there.equals(named)) throw new BackupFault(backup + " does not hold what it says it holds.");
        return manifest;
    }

    /** All of it is read once before anything is made, so that a damaged file costs nothing but the reading. */
    private static void requireHashes(ZipFile zip, Manifest manifest) throws IOException {
        for (Manifest.Table table : manifest.tables()) {
            requireHash(zip, table.entry(), table.sha256(), "The table " + table.schema() + "." + table.name());
        }
        for (Manifest.KeptFile file : manifest.files()) {
            requireHash(zip, file.entry(), file.sha256(), "The file " + file.path());
        }
    }

    private static void requireHash(ZipFile zip, String entry, String said, String what) throws IOException {
        try (CheckedCopy.In bytes = new CheckedCopy.In(zip.getInputStream(zip.getEntry(entry)))) {
            bytes.transferTo(OutputStream.nullOutputStream());
            String found = bytes.hash();
            if (!said.equals(found)) {
                throw new BackupFault(what + " was changed in the backup or damaged on its way: its SHA-256 is " + found
                        + ", and the backup says " + said + ". Use another copy.");
            }
        }
    }

    private Restored restore(ZipFile zip, Manifest manifest, Path folder) throws IOException, SQLException {
        createPrivately(folder);
        for (Manifest.KeptFile file : manifest.files()) restoreFile(zip, file, folder);
        try (EmbeddedPostgres server = EmbeddedPostgres.startAlone(folder.resolve("postgres"))) {
            DatabaseAccess access = server.prepare();
            migrate.accept(access, manifest.schemaVersions().getLast());
            try (Connection connection = DriverManager.getConnection(
                    access.jdbcUrl(),
                    server.superuser().user(),
                    server.superuser().password())) {
                connection.setAutoCommit(false);
                fill(connection, zip, manifest);
                connection.commit();
            }
            requireLedger(access, manifest);
        }
        return new Restored(
                manifest.takenAt(),
                manifest.tables().size(),
                manifest.tables().stream().mapToLong(Manifest.Table::rows).sum(),
                manifest.files().size(),
                manifest.ledgerEntries(),
                manifest.ledgerHash());
    }

    /** Guards against change are asleep while rows are put back; the hashes of the backup stand in for them. */
    private void fill(Connection connection, ZipFile zip, Manifest manifest) throws IOException, SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            requireSameTables(Schema.tables(connection), manifest.tables());
            for (Manifest.Table table : manifest.tables()) {
                statement.execute("truncate " + Schema.table(connection, table) + " cascade");
            }
            for (Manifest.Table table : manifest.tables()) fill(connection, zip, table);
            for (String forget : Schema.statementsThatForgetTransactions(connection)) statement.execute(forget);
        }
        for (Manifest.Sequence sequence : manifest.sequences()) Schema.set(connection, sequence);
    }

    private static void requireSameTables(List<Schema.TableColumns> there, List<Manifest.Table> said) {
        List<Schema.TableColumns> wanted = said.stream()
                .map(table -> new Schema.TableColumns(table.schema(), table.name(), table.columns()))
                .toList();
        if (!there.equals(wanted)) {
            throw new BackupFault("The tables of the backup are not those of the Truecount that made it.");
        }
    }

    private void fill(Connection connection, ZipFile zip, Manifest.Table table) throws IOException, SQLException {
        try (InputStream rows = zip.getInputStream(zip.getEntry(table.entry()))) {
            long count = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + Schema.target(connection, table) + " from stdin", rows);
            if (count != table.rows()) {
                throw new BackupFault("The table %s.%s has %,d rows in the backup and %,d were put back."
                        .formatted(table.schema(), table.name(), table.rows(), count));
            }
        }
        progress.accept("%s.%s: %,d rows".formatted(table.schema(), table.name(), table.rows()));
    }

    private static void restoreFile(ZipFile zip, Manifest.KeptFile file, Path folder) throws IOException {
        Path place = folder.resolve(file.path()).normalize();
        if (!place.startsWith(folder) || place.equals(folder)) {
            throw new BackupFault("The backup names a file outside the data directory: " + file.path());
        }
        Path parent = place.getParent();
        if (parent != null) Files.createDirectories(parent);
        try (InputStream bytes = zip.getInputStream(zip.getEntry(file.entry()))) {
            Files.copy(bytes, place);
        }
        if (Files.getFileStore(place).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static void requireLedger(DatabaseAccess access, Manifest manifest) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                access.jdbcUrl(), access.app().user(), access.app().password())) {
            Check check = LedgerReading.check(connection);
            boolean same = check instanceof Check.Whole whole
                    && whole.entries() == manifest.ledgerEntries()
                    && (whole.entries() == 0 || whole.lastHash().equals(manifest.ledgerHash()));
            if (!same)
                throw new BackupFault("The ledger in the backup is not the one it was made of. " + check.sentence());
        }
    }

    private static void createPrivately(Path folder) throws IOException {
        Path parent = folder.getParent();
        if (parent != null) Files.createDirectories(parent);
        Files.createDirectory(folder);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
