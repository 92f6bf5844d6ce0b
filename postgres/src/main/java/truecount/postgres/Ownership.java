package truecount.postgres;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** What the owner of a running server does: watch over it, and stop it at the end. */
final class Ownership implements AutoCloseable {

    private static final Logger LOG = System.getLogger(EmbeddedPostgres.class.getName());
    private static final long WATCH_MILLIS = 1000;

    private final ServerHome home;
    private final Cluster cluster;
    private final int port;
    private final OwnerLock lock;
    private final Thread hook = new Thread(this::stop, "stop-postgres");
    private final Thread watch = new Thread(this::watch, "watch-postgres");
    private boolean closed;

    Ownership(ServerHome home, Cluster cluster, int port, OwnerLock lock) {
        this.home = home;
        this.cluster = cluster;
        this.port = port;
        this.lock = lock;
    }

    void keepAlive() {
        Runtime.getRuntime().addShutdownHook(hook);
        watch.setDaemon(true);
        watch.start();
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
            while (true) {
                Thread.sleep(WATCH_MILLIS);
                if (!restartIfDead()) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            // Closed; nothing is left to watch.
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean restartIfDead() {
        if (closed) {
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
            cluster.stop();
        } finally {
            lock.close();
        }
    }
}
