package truecount.app.backup;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import truecount.app.ledger.Check;
import truecount.app.ledger.HeadWatch;
import truecount.app.ledger.LedgerReading;
import truecount.postgres.DatabaseAccess;

/**
 * Writes everything that a house keeps into one zip file while the house goes on working: all tables as they stood at
 * one moment, and the files beside them.
 *
 * <p>The passwords of the database are left out: a restored house makes its own. The secret behind the record keys is
 * in it, and so are logs of incidents; the file is for its owner alone and must be kept like the house itself.
 */
public final class Backup {

    /** What a house makes anew, or what only tells about one run of it. */
    private static final Set<String> LEFT_OUT =
            Set.of("postgres", "logs", "audits-at-work", "arriving", HeadWatch.FILE);

    /** What PostgreSQL answers before the first migration. */
    private static final Set<String> NO_TABLE_OR_SCHEMA = Set.of("42P01", "3F000");

    private static final int ROWS_WORTH_A_WORD = 100_000;

    private Backup() {}

    /**
     * What was written.
     *
     * @param rows the rows of all tables
     * @param bytes the size of the file
     * @param sha256 its SHA-256, to be kept elsewhere
     */
    public record Written(int tables, long rows, int files, long ledgerEntries, long bytes, String sha256) {}

    /**
     * Writes a backup.
     *
     * @param data the data directory
     * @param out the file to write; it must not be there yet, and appears only when it is whole
     * @param progress told a sentence now and then
     * @throws BackupFault when it cannot be written, or when the ledger is broken
     */
    public static Written write(DatabaseAccess access, Path data, Path out, Consumer<String> progress) {
        Path target = out.toAbsolutePath().normalize();
        if (Files.exists(target)) throw new BackupFault(target + " is there already. Choose another name.");
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new BackupFault("The folder " + folder + " is not there. Make it first, or choose another.");
        }
        Path part = folder.resolve(target.getFileName() + ".part");
        try {
            Written written = writePart(access, data, part, progress);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            return written;
        } catch (FileAlreadyExistsException e) {
            throw new BackupFault("Another backup is being written to " + part + ". If none is, delete that file.", e);
        } catch (IOException e) {
            remove(part);
            throw new BackupFault("The backup could not be written to " + target + ": " + e.getMessage(), e);
        } catch (SQLException e) {
            remove(part);
            if (NO_TABLE_OR_SCHEMA.contains(String.valueOf(e.getSQLState()))) {
                throw new BackupFault("There is nothing to back up yet. Start Truecount on this data once.", e);
            }
            throw new BackupFault("The database could not be read: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            remove(part);
            throw e;
        }
    }

    private static Written writePart(DatabaseAccess access, Path data, Path part, Consumer<String> progress)
            throws IOException, SQLException {
        try (OutputStream file = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW);
                CheckedCopy.Out whole = new CheckedCopy.Out(file);
                ZipOutputStream zip = new ZipOutputStream(whole);
                Connection connection = DriverManager.getConnection(
                        access.jdbcUrl(), access.owner().user(), access.owner().password())) {
            if (Files.getFileStore(part).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-------"));
            }
            zip.setLevel(Deflater.BEST_SPEED);
            Check.Whole ledger = wholeLedger(access);
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            List<String> versions = Schema.versions(connection);
            List<Manifest.KeptFile> files = files(data, zip);
            List<Manifest.Table> tables = new ArrayList<>();
            for (Schema.TableColumns table : Schema.tables(connection)) {
                Manifest.Table copied = copy(connection, table, zip);
                tables.add(copied);
                if (copied.rows() >= ROWS_WORTH_A_WORD) {
                    progress.accept("%s.%s: %,d rows".formatted(copied.schema(), copied.name(), copied.rows()));
                }
            }
            Head head = head(connection);
            // Entries may have been added since the chain was worked out; what was checked must still be its beginning.
            if (head.entries < ledger.entries()) throw new BackupFault("The ledger became shorter while it was read.");
            Manifest manifest = new Manifest(
                    Manifest.FORMAT,
                    Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                    versions,
                    head.entries,
                    head.hash,
                    tables,
                    Schema.sequences(connection),
                    files);
            connection.rollback();
            zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
            zip.write(manifest.toJson());
            zip.closeEntry();
            zip.finish();
            return new Written(
                    tables.size(),
                    tables.stream().mapToLong(Manifest.Table::rows).sum(),
                    files.size(),
                    head.entries,
                    whole.bytes(),
                    whole.hash());
        }
    }

    /** A backup of a broken ledger would carry the break into every house made from it, so it is said at once. */
    private static Check.Whole wholeLedger(DatabaseAccess access) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                access.jdbcUrl(), access.app().user(), access.app().password())) {
            return switch (LedgerReading.check(connection)) {
                case Check.Whole whole -> whole;
                case Check.Broken broken ->
                    throw new BackupFault(broken.sentence() + " Nothing was backed up: find out what happened first.");
            };
        }
    }

    private record Head(long entries, String hash) {}

    private static Head head(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select number, encode(hash, 'hex') from " + LedgerReading.TABLE
                        + " order by number desc limit 1")) {
            return row.next() ? new Head(row.getLong(1), row.getString(2)) : new Head(0, "");
        }
    }

    private static Manifest.Table copy(Connection connection, Schema.TableColumns table, ZipOutputStream zip)
            throws IOException, SQLException {
        Manifest.Table entry = new Manifest.Table(table.schema(), table.name(), table.columns(), 0, "");
        zip.putNextEntry(new ZipEntry(entry.entry()));
        CheckedCopy.Out rows = new CheckedCopy.Out(zip);
        long count = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy " + Schema.target(connection, entry) + " to stdout", rows);
        zip.closeEntry();
        return new Manifest.Table(table.schema(), table.name(), table.columns(), count, rows.hash());
    }

    private static List<Manifest.KeptFile> files(Path data, ZipOutputStream zip) throws IOException {
        List<Manifest.KeptFile> kept = new ArrayList<>();
        if (!Files.isDirectory(data)) return kept;
        for (Path file : filesBelow(data)) {
            String path = data.relativize(file).toString().replace(File.separatorChar, '/');
            try (InputStream in = Files.newInputStream(file)) {
                zip.putNextEntry(new ZipEntry("files/" + path));
                CheckedCopy.Out out = new CheckedCopy.Out(zip);
                in.transferTo(out);
                zip.closeEntry();
                kept.add(new Manifest.KeptFile(path, out.bytes(), out.hash()));
            } catch (NoSuchFileException gone) {
                // An export whose import ended a moment ago: the database has what it said.
            }
        }
        return kept;
    }

    private static List<Path> filesBelow(Path data) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> first = Files.list(data)) {
            for (Path one : first.sorted().toList()) {
                if (LEFT_OUT.contains(String.valueOf(one.getFileName()))) continue;
                try (Stream<Path> below = Files.walk(one)) {
                    below.filter(Files::isRegularFile)
                            .filter(file -> !String.valueOf(file.getFileName()).endsWith(".arriving"))
                            .sorted()
                            .forEach(found::add);
                }
            }
        }
        return found;
    }

    private static void remove(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException left) {
            throw new BackupFault("What was written so far could not be deleted: " + part, left);
        }
    }
}
