package truecount.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server of Truecount's own, kept in a folder: with fsync, SCRAM passwords and page checksums, reachable
 * from this machine only.
 *
 * <p>One process owns the server of a home: it starts it, starts it again should it die, and stops it. Others attach and
 * lose the server when the owner ends. A server that a killed owner left running is taken over by the next start.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final String SUPERUSER = "postgres";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long POLL_MILLIS = 100;
    /** What PostgreSQL answers while it starts or stops. */
    private static final String CANNOT_CONNECT_NOW = "57P03";

    private final ServerHome home;
    private final Credential superuser;
    private final int port;
    private final @Nullable Ownership ownership;

    private EmbeddedPostgres(ServerHome home, Credential superuser, int port, @Nullable Ownership ownership) {
        this.home = home;
        this.superuser = superuser;
        this.port = port;
        this.ownership = ownership;
    }

    /**
     * Starts the server of this home and owns it, or attaches when another process owns it.
     *
     * @param home the folder that holds everything; made when it is not there
     * @throws PostgresFault when the server cannot be had; the message says why and what to do
     */
    public static EmbeddedPostgres start(Path home) {
        return start(home, false);
    }

    /**
     * Starts the server of this home and owns it.
     *
     * @param home the folder that holds everything; made when it is not there
     * @throws PostgresFault also when another Truecount owns this home
     */
    public static EmbeddedPostgres startAlone(Path home) {
        return start(home, true);
    }

    private static EmbeddedPostgres start(Path home, boolean alone) {
        ServerHome place = ServerHome.open(home);
        Instant deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            Optional<OwnerLock> lock = OwnerLock.take(place);
            if (lock.isPresent()) {
                return own(place, RunAs.onThisMachine(), lock.get());
            }
            if (alone) {
                throw new PostgresFault("The data directory " + place.root().getParent()
                        + " is in use by another Truecount (" + OwnerLock.ownerOf(place) + ")."
                        + " Stop that one first, or give this one another directory with --data DIR.");
            }
            Optional<EmbeddedPostgres> running = attach(place);
            if (running.isPresent()) {
                return running.get();
            }
            pause();
        }
        throw new PostgresFault("Another Truecount (" + OwnerLock.ownerOf(place) + ") holds the data directory "
                + place.root().getParent() + ", but its PostgreSQL did not answer within " + PATIENCE.toSeconds()
                + " seconds. Stop that process and start again. The server's log is " + place.log() + ".");
    }

    static EmbeddedPostgres own(ServerHome home, RunAs runAs, OwnerLock lock) {
        Ownership ownership = new Ownership(home, lock);
        try {
            Credential superuser = new Credential(SUPERUSER, superuserPassword(home));
            Cluster cluster = Cluster.open(home, runAs, superuser);
            int port = ownership.begin(cluster, () -> adopt(home, superuser));
            return new EmbeddedPostgres(home, superuser, port, ownership);
        } catch (RuntimeException e) {
            ownership.close();
            throw e;
        }
    }

    private static String superuserPassword(ServerHome home) {
        Path file = home.passwordOf(SUPERUSER);
        return home.hasCluster() ? SecretFile.read(file) : SecretFile.readOrMake(file);
    }

    /** The port of a server that an earlier owner left running, once it answers; nothing when there is none. */
    private static Optional<Integer> adopt(ServerHome home, Credential superuser) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            Optional<Postmaster> left = Postmaster.alive(home.data());
            if (left.isEmpty()) {
                return Optional.empty();
            }
            if (answers(home, superuser, left.get().port())) {
                return Optional.of(left.get().port());
            }
            pause();
        }
        throw new PostgresFault("A PostgreSQL server runs on " + home.data() + " but did not answer within "
                + PATIENCE.toSeconds() + " seconds. Stop it and start again. Its log is " + home.log() + ".");
    }

    private static Optional<EmbeddedPostgres> attach(ServerHome home) {
        if (!home.hasCluster()) {
            return Optional.empty();
        }
        Credential superuser = new Credential(SUPERUSER, superuserPassword(home));
        return Postmaster.alive(home.data())
                .filter(postmaster -> answers(home, superuser, postmaster.port()))
                .map(postmaster -> new EmbeddedPostgres(home, superuser, postmaster.port(), null));
    }

    /** Whether the server at this port lets us in and serves this data directory. */
    private static boolean answers(ServerHome home, Credential superuser, int port) {
        try (Connection connection =
                        DriverManager.getConnection(jdbcUrl(port, SUPERUSER), superuser.user(), superuser.password());
                var rows = connection.createStatement().executeQuery("show data_directory")) {
            return rows.next() && Path.of(rows.getString(1)).equals(home.data());
        } catch (SQLException e) {
            boolean notNow = CANNOT_CONNECT_NOW.equals(e.getSQLState()) || isConnectionProblem(e);
            if (notNow) {
                return false;
            }
            throw new PostgresFault(
                    "The PostgreSQL server on " + home.data() + " refuses the kept password (" + e.getMessage()
                            + "). Bring back the file " + home.passwordOf(SUPERUSER) + " that belongs to this data.",
                    e);
        }
    }

    private static boolean isConnectionProblem(SQLException e) {
        return e.getSQLState() != null && e.getSQLState().startsWith("08");
    }

    /** Where a database of this server is, without a name or password. */
    public String jdbcUrl(String database) {
        return jdbcUrl(port, database);
    }

    private static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The role that may do everything; only for {@link #prepare()} and for tests. */
    public Credential superuser() {
        return superuser;
    }

    /** The port on 127.0.0.1 that the server listens on: a free one, chosen at each start. */
    public int port() {
        return port;
    }

    /** Whether this process owns the server, rather than being attached to another's. */
    public boolean isOwner() {
        return ownership != null;
    }

    /**
     * Makes the database {@code truecount} and its two roles, as far as they are not there yet.
     *
     * @return the way in; the passwords are kept in this home
     */
    public DatabaseAccess prepare() {
        Credential owner = kept(DatabaseRoles.OWNER);
        Credential app = kept(DatabaseRoles.APP);
        return DatabaseRoles.prepareEmbedded(this, owner, app);
    }

    private Credential kept(String role) {
        return new Credential(role, SecretFile.readOrMake(home.passwordOf(role)));
    }

    /**
     * From now on only {@link #close()} stops the server, not the end of this process.
     *
     * <p>For callers that must first end their own work with the database when the process is told to stop.
     */
    public EmbeddedPostgres leaveStoppingToCaller() {
        if (ownership != null) {
            ownership.forgetHook();
        }
        return this;
    }

    /** Stops the server when this process owns it; otherwise does nothing. */
    @Override
    public void close() {
        if (ownership != null) {
            ownership.close();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresFault("Interrupted while waiting for PostgreSQL.", e);
        }
    }
}
