package truecount.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who owns a server: at most one Java process at a time, which alone may start and stop it.
 *
 * <p>The operating system gives the lock back when the process ends, however it ends, so a killed owner leaves nothing
 * to clean up.
 */
final class OwnerLock implements AutoCloseable {

    /**
     * Static on purpose. POSIX drops all of a process's locks on a file when the process closes any channel to it, so
     * this process must not open a lock file that it already holds.
     */
    private static final Set<Path> HELD_HERE = new HashSet<>();

    private final ServerHome home;
    private final FileChannel channel;

    private OwnerLock(ServerHome home, FileChannel channel) {
        this.home = home;
        this.channel = channel;
    }

    /** The lock, or nothing when another start owns this home. */
    static Optional<OwnerLock> take(ServerHome home) {
        synchronized (HELD_HERE) {
            if (HELD_HERE.contains(home.lock())) {
                return Optional.empty();
            }
            try {
                FileChannel channel =
                        FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = tryLock(channel);
                if (lock == null) {
                    return Optional.empty();
                }
                HELD_HERE.add(home.lock());
                Files.writeString(
                        home.ownerPid(), Long.toString(ProcessHandle.current().pid()));
                return Optional.of(new OwnerLock(home, channel));
            } catch (IOException e) {
                throw ServerHome.notWritable(home.root(), e);
            }
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
            }
            return lock;
        } catch (OverlappingFileLockException e) {
            // A second class loader of this process holds it. The channel stays open: closing it would free that lock.
            return null;
        }
    }

    /** The process that owns this home, for messages. */
    static String ownerOf(ServerHome home) {
        try {
            return "process " + Files.readString(home.ownerPid()).strip();
        } catch (IOException e) {
            return "another process";
        }
    }

    @Override
    public void close() {
        synchronized (HELD_HERE) {
            if (!HELD_HERE.remove(home.lock())) {
                return;
            }
            try {
                Files.deleteIfExists(home.ownerPid());
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
