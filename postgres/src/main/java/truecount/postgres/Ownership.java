package truecount.postgres;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the owner of a server does: start it or take it over, watch over it, and stop it at the end. */
final class Ownership implements AutoCloseable {

    private static final Logger LOG = System.getLogger(EmbeddedPostgres.class.getName());
    private static final long WATCH_MILLIS = 1000;
    private static final int ANY_PORT = 0;

    private final ServerHome home;
    private final OwnerLock lock;
    private final Thread hook = new Thread(this::stop, "stop-postgres");
    private final Thread watch = new Thread(this::watch, "watch-postgres");
    private @Nullable Cluster cluster;
    private int port;
    private boolean closed;

    /** From here on the end of this process stops the server, even in the middle of its start. */
    Ownership(ServerHome home, OwnerLock lock) {
        this.home = home;
        this.lock = lock;
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException e) {
            lock.close();
            throw toldToStop();
        }
    }

    private static PostgresFault toldToStop() {
        return new PostgresFault("Truecount was told to stop while PostgreSQL was starting.");
    }

    /**
     * Starts the server, unless an earlier owner left it running, and watches over it.
     *
     * @return the port that it listens on
     */
    synchronized int begin(Cluster onThis, Supplier<Optional<Integer>> leftRunning) {
        if (closed) {
            throw toldToStop();
        }
        cluster = onThis;
        port = leftRunning.get().orElseGet(() -> onThis.start(ANY_PORT));
        watch.setDaemon(true);
        watch.start();
        return port;
    }

    void forgetHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            LOG.log(Level.DEBUG, "The process is ending already", e);
        }
    }

    /** A server that was killed comes back on the same port, so that connection pools find it again. */
    private void watch() {
        try {
            do {
                Thread.sleep(WATCH_MILLIS);
            } while (restartIfDead());
        } catch (InterruptedException e) {
            // Closed; nothing is left to watch.
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean restartIfDead() {
        if (closed || cluster == null) {
            return false;
        }
        if (Postmaster.alive(home.data()).isEmpty()) {
            LOG.log(Level.WARNING, "PostgreSQL on {0} has died; starting it again", home.data());
            try {
                cluster.start(port);
                LOG.log(Level.INFO, "PostgreSQL on {0} is back; what was committed is there", home.data());
            } catch (PostgresFault e) {
                LOG.log(Level.ERROR, e.getMessage());
            }
        }
        return true;
    }

    @Override
    public void close() {
        forgetHook();
        stop();
    }

    private synchronized void stop() {
        if (closed) {
            return;
        }
        closed = true;
        watch.interrupt();
        try {
            if (cluster != null) {
                cluster.stop();
            }
        } finally {
            lock.close();
        }
    }
}
