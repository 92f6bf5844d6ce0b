package truecount.app.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import truecount.exports.Mapping;
import truecount.exports.UnusableInput;

/**
 * Takes exports in one after another, in the order in which they were handed in.
 *
 * <p>A file is kept on disk and noted in the database before the person who handed it in hears that it was accepted.
 * It is taken in as one transaction, so whenever the house stops, the next start finds it waiting and begins again: no
 * row is lost and none is there twice.
 */
public final class ImportQueue implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ImportQueue.class);

    private static final String ARRIVING = ".arriving";

    private final ImportStore store;
    private final Map<ImportKind, ImportTarget> targets = new EnumMap<>(ImportKind.class);
    private final Path folder;
    private final Map<Long, Long> rowsRead = new ConcurrentHashMap<>();
    private final Set<Long> stopped = ConcurrentHashMap.newKeySet();
    /** Between a file's arrival in the folder and its note in the database nobody may tidy up. */
    private final Object folderLock = new Object();

    private volatile boolean closing;
    private final ExecutorService oneByOne =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("imports").factory());

    /**
     * A queue that keeps files in this folder until they are taken in.
     *
     * @param targets the rooms that take exports in
     */
    public ImportQueue(ImportStore store, List<ImportTarget> targets, Path folder) {
        this.store = store;
        this.folder = folder;
        targets.forEach(target -> this.targets.put(target.kind(), target));
    }

    /** What became of a file that was handed in. */
    public sealed interface Answer {
        /** It is kept and will be taken in. */
        record Accepted(long number) implements Answer {}

        /** This very file was handed in before, with this very mapping. */
        record KnownAlready(long number) implements Answer {}
    }

    /**
     * Accepts a file.
     *
     * @param mapping the text of the mapping, which must be readable
     * @param who who hands it in, as the ledger names people
     * @throws UnusableInput when the mapping cannot be used for this kind of export
     */
    public Answer accept(
            ImportKind kind,
            String fileName,
            InputStream file,
            String mappingName,
            String mapping,
            boolean acceptRejects,
            String who) {
        Mapping readable = Mapping.parse(mapping, mappingName);
        if (kind == ImportKind.CRIMES && !readable.mapsCrimes()) {
            throw new UnusableInput("The mapping %s does not say what the columns of the crime records mean."
                            .formatted(mappingName)
                    + " Add 'crimes:' to it, or leave the crime records out.");
        }
        try {
            Files.createDirectories(folder);
            Path arriving = Files.createTempFile(folder, "", ARRIVING);
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(file, digest)) {
                Files.copy(in, arriving, StandardCopyOption.REPLACE_EXISTING);
            }
            String sha256 = HexFormat.of().formatHex(digest.digest());
            Optional<Import> known = store.same(kind, sha256, mapping);
            if (known.isPresent()) {
                Files.delete(arriving);
                return new Answer.KnownAlready(known.get().number());
            }
            long bytes = Files.size(arriving);
            long number;
            synchronized (folderLock) {
                Files.move(arriving, folder.resolve(keptAs(sha256, fileName)), StandardCopyOption.REPLACE_EXISTING);
                number = store.add(kind, fileName, sha256, bytes, mappingName, mapping, acceptRejects, who);
            }
            oneByOne.execute(() -> run(number));
            return new Answer.Accepted(number);
        } catch (IOException e) {
            throw new UncheckedIOException("The file could not be kept in " + folder, e);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    static String keptAs(String sha256, String fileName) {
        return sha256 + (fileName.endsWith(".gz") ? ".csv.gz" : ".csv");
    }

    /** Begins again with what was waiting or under way when the house last stopped. */
    public void resume() {
        for (Import one : store.waiting()) {
            oneByOne.execute(() -> run(one.number()));
        }
    }

    /** Waits until everything that was handed in so far has ended. */
    public void awaitAll() {
        try {
            oneByOne.submit(() -> {}).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Rows read so far of an import that is under way; 0 for one that waits. */
    public long rowsRead(long number) {
        return rowsRead.getOrDefault(number, 0L);
    }

    /** Stops an import that has not ended; nothing of it stays. */
    public void stop(long number) {
        stopped.add(number);
    }

    private void run(long number) {
        Import one = store.find(number).orElseThrow();
        if (one.end() != null) return;
        Path file = folder.resolve(keptAs(one.sha256(), one.fileName()));
        try {
            refuseIfStopped(number);
            if (!Files.exists(file)) {
                throw new UnusableInput("The file is no longer where it was kept. Hand it in again.");
            }
            ImportTarget target = targets.get(one.kind());
            if (target == null) throw new IllegalStateException("No room takes in " + one.kind());
            store.take(one, target, file, rows -> {
                refuseIfStopped(number);
                rowsRead.put(number, rows);
            });
        } catch (UnusableInput refused) {
            store.refuse(one, words(refused));
        } catch (RuntimeException fault) {
            if (closing || databaseWentAway(fault)) {
                LOG.warn("Import {} was interrupted; it begins again at the next start", number);
                return;
            }
            // The exception may quote a row; the log must not, so only its kind is written there.
            LOG.error("Import {} failed: {}", number, fault.getClass().getName());
            store.refuse(one, "Something went wrong while the file was taken in, so nothing of it was. Try again.");
        } finally {
            rowsRead.remove(number);
            stopped.remove(number);
        }
        tidyUp();
    }

    /** Whether PostgreSQL closed the connection (class 08) or is shutting down (class 57). */
    private static boolean databaseWentAway(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState().startsWith("08") || sql.getSQLState().startsWith("57");
            }
        }
        return false;
    }

    private void refuseIfStopped(long number) {
        if (stopped.contains(number)) throw new UnusableInput("Stopped before the end, so nothing of it was taken in.");
    }

    private static String words(UnusableInput refused) {
        String message = refused.getMessage();
        return message == null ? "The file cannot be used." : message;
    }

    /** Deletes the files that no waiting import needs. */
    private void tidyUp() {
        synchronized (folderLock) {
            Set<String> needed = store.waiting().stream()
                    .map(one -> keptAs(one.sha256(), one.fileName()))
                    .collect(Collectors.toSet());
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    String name = String.valueOf(file.getFileName());
                    if (!needed.contains(name) && !name.endsWith(ARRIVING)) Files.deleteIfExists(file);
                }
            } catch (IOException e) {
                LOG.warn("The folder of imports could not be tidied up: {}", e.getClass().getName());
            }
        }
    }

    @Override
    public void close() {
        closing = true;
        oneByOne.shutdownNow();
    }
}
