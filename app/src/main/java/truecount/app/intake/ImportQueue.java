package truecount.app.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
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
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import truecount.exports.Mapping;
import truecount.exports.ReadingStopped;
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

    /** How long to wait for an import when the house closes. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** How long to wait before an import that failed begins again; each time so much longer, up to ten times. */
    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofSeconds(1);

    private static final int LONGEST_PAUSE = 10;

    /** How often an import may fail with the database well before that is taken to be its end. */
    private static final int TRIES = 3;

    private final ImportStore store;
    private final Map<ImportKind, ImportTarget> targets = new EnumMap<>(ImportKind.class);
    private final Path folder;
    private final Map<Long, Long> rowsRead = new ConcurrentHashMap<>();
    private final Set<Long> stopped = ConcurrentHashMap.newKeySet();
    private final Set<Long> inLine = ConcurrentHashMap.newKeySet();
    private final Object workLock = new Object();
    private @Nullable Thread atWork;
    private long underWay;
    /** Between a file's arrival in the folder and its note in the database nobody may tidy up. */
    private final Object folderLock = new Object();

    private volatile boolean closing;
    private final ExecutorService oneByOne = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("imports").factory());

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
     * @throws UnusableInput when the mapping cannot be used for this kind of export
     */
    public Answer accept(HandedIn handed, InputStream file) {
        Mapping mapping = Mapping.parse(handed.mapping(), handed.mappingName());
        if (handed.kind() == ImportKind.CRIMES && !mapping.mapsCrimes()) {
            throw new UnusableInput("The mapping %s does not say what the columns of the crime records mean."
                            .formatted(handed.mappingName())
                    + " Add 'crimes:' to it, or leave the crime records out.");
        }
        try {
            Files.createDirectories(folder);
            Path arriving = Files.createTempFile(folder, "", ARRIVING);
            try {
                return keep(handed, arriving, copy(file, arriving));
            } finally {
                Files.deleteIfExists(arriving);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The file could not be kept in " + folder, e);
        }
    }

    /** The SHA-256 of what was copied. */
    private static String copy(InputStream file, Path arriving) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(file, digest)) {
                Files.copy(in, arriving, StandardCopyOption.REPLACE_EXISTING);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    private Answer keep(HandedIn handed, Path arriving, String sha256) throws IOException {
        synchronized (folderLock) {
            Optional<Import> known = store.same(handed.kind(), sha256, handed.mapping());
            if (known.isPresent()) return new Answer.KnownAlready(known.get().number());
            long bytes = Files.size(arriving);
            onTheDisk(arriving);
            Files.move(
                    arriving, folder.resolve(keptAs(sha256, handed.fileName())), StandardCopyOption.REPLACE_EXISTING);
            onTheDisk(folder);
            long number = store.add(handed, sha256, bytes);
            putInLine(number);
            return new Answer.Accepted(number);
        }
    }

    static String keptAs(String sha256, String fileName) {
        return sha256 + (fileName.endsWith(".gz") ? ".csv.gz" : ".csv");
    }

    /** Nobody is told that a file was accepted before it would outlast a power cut. */
    private static void onTheDisk(Path fileOrFolder) throws IOException {
        try (FileChannel channel = FileChannel.open(fileOrFolder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /**
     * Takes up whatever was accepted and is in nobody's hands: what waited or was under way when the house last stopped,
     * and what was noted in the database by a call that the database's end cut short.
     */
    public void resume() {
        if (closing) return;
        for (Import one : store.waiting()) putInLine(one.number());
    }

    private void putInLine(long number) {
        if (inLine.add(number)) oneByOne.execute(() -> run(number));
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

    /**
     * Stops an import that has not ended, whether it waits or is under way; nothing of it stays. That it was stopped is
     * noted at once, so that no later start takes it in.
     *
     * @param who who stops it, as the ledger names people
     */
    public void stop(long number, String who) {
        stopped.add(number);
        store.refuse(store.find(number).orElseThrow(), "Stopped before the end, so nothing of it was taken in.", who);
        synchronized (workLock) {
            Thread worker = atWork;
            if (worker != null && underWay == number) worker.interrupt();
        }
    }

    /**
     * Runs an import to its end. What was accepted is taken or refused for what is in it: whatever goes away meanwhile, it
     * begins again.
     */
    private void run(long number) {
        int faults = 0;
        int tries = 0;
        while (!closing) {
            try {
                if (faults < TRIES) {
                    runOnce(number);
                } else {
                    giveUp(number);
                }
                inLine.remove(number);
                tidyUp();
                return;
            } catch (RuntimeException fault) {
                if (closing) return;
                boolean away = ImportStore.databaseWentAway(fault);
                if (!away) faults++;
                // The exception may quote a row; the log must not, so only its kind is written there.
                LOG.warn(
                        "Import {} was interrupted by {}; it begins again{}",
                        number,
                        fault.getClass().getName(),
                        away ? " once the database answers" : "");
                if (!paused(++tries)) return;
            }
        }
    }

    private void giveUp(long number) {
        LOG.error("Import {} failed {} times with the database well", number, TRIES);
        Import one = store.find(number).orElseThrow();
        store.refuse(
                one,
                "Something went wrong while the file was taken in, so nothing of it was. Try again.",
                one.askedBy());
    }

    private void runOnce(long number) {
        Import one = store.find(number).orElseThrow();
        if (one.end() != null) return;
        Path file = folder.resolve(keptAs(one.sha256(), one.fileName()));
        try {
            begin(number);
            take(one, file);
        } catch (Stopped | ReadingStopped noted) {
            // Its end was noted when it was stopped.
            if (closing || !stopped.contains(number)) throw noted;
        } catch (UnusableInput refused) {
            if (ImportStore.databaseWentAway(refused)) throw refused;
            // When the house closes, the file being read may be snatched away; that is no fault of the file.
            if (!closing) store.refuse(one, words(one, file, refused), one.askedBy());
        } catch (RuntimeException fault) {
            if (closing || !stopped.contains(number)) throw fault;
        } finally {
            rowsRead.remove(number);
            end();
        }
        stopped.remove(number);
    }

    private void begin(long number) {
        synchronized (workLock) {
            atWork = Thread.currentThread();
            underWay = number;
        }
    }

    /** An interruption that came too late for this import must not stop the next. */
    private void end() {
        synchronized (workLock) {
            atWork = null;
            if (!closing) Thread.interrupted();
        }
    }

    private void take(Import one, Path file) {
        goOnUnlessStopped(one.number());
        if (!Files.exists(file)) {
            throw new UnusableInput("The file is no longer where it was kept. Hand it in again.");
        }
        ImportTarget target = targets.get(one.kind());
        if (target == null) throw new IllegalStateException("No room takes in " + one.kind());
        store.take(one, target, file, rows -> {
            goOnUnlessStopped(one.number());
            rowsRead.put(one.number(), rows);
        });
    }

    private void goOnUnlessStopped(long number) {
        if (stopped.contains(number)) throw new Stopped();
    }

    /** Someone pressed the button. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static boolean paused(int tries) {
        try {
            Thread.sleep(BEFORE_ANOTHER_TRY
                    .multipliedBy(Math.min(tries, LONGEST_PAUSE))
                    .toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The reader's words, with the name that the file had and the box that the person can tick. */
    private static String words(Import one, Path file, UnusableInput refused) {
        return String.valueOf(refused.getMessage())
                .replace(file.toString(), one.fileName())
                .replace(String.valueOf(file.getFileName()), one.fileName())
                .replace(
                        "or set such rows aside with --accept-rejects. Nothing was kept.",
                        "or tick 'Set it aside and take in the rest' and hand the file in again.");
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
                LOG.warn(
                        "The folder of imports could not be tidied up: {}",
                        e.getClass().getName());
            }
        }
    }

    @Override
    public void close() {
        closing = true;
        oneByOne.shutdownNow();
        try {
            if (!oneByOne.awaitTermination(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("An import is still under way; it begins again at the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
