package truecount.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the data directory, starts and stops the server on it. Only the owner of the home uses this. */
final class Cluster {

    private static final int START_TIMEOUT_SECONDS = 120;
    private static final int STOP_TIMEOUT_SECONDS = 60;
    private static final int PORT_TRIES = 5;
    private static final Duration ORPHANS_MAY_LINGER = Duration.ofSeconds(30);
    private static final long RETRY_MILLIS = 300;
    private static final long LOG_LIMIT_BYTES = 10_000_000;
    private static final int LOG_LINES_SHOWN = 8;
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final ServerHome home;
    private final RunAs runAs;
    private final Path binaries;

    private Cluster(ServerHome home, RunAs runAs, Path binaries) {
        this.home = home;
        this.runAs = runAs;
        this.binaries = binaries;
    }

    /** The data directory of this home, made when it is not there yet. */
    static Cluster open(ServerHome home, RunAs runAs, Credential superuser) {
        refuseOtherVersion(home);
        Cluster cluster = new Cluster(home, runAs, Binaries.unpackInto(home));
        try {
            Files.createDirectories(Objects.requireNonNull(home.log().getParent()));
            runAs.give(cluster.binaries);
            runAs.give(Objects.requireNonNull(home.log().getParent()));
            runAs.openTheWayTo(home, cluster.program("postgres"));
            if (home.hasCluster()) {
                runAs.give(home.data());
            } else {
                cluster.create(superuser);
            }
            return cluster;
        } catch (IOException e) {
            throw ServerHome.notWritable(home.root(), e);
        }
    }

    private static void refuseOtherVersion(ServerHome home) {
        if (!home.hasCluster()) {
            return;
        }
        try {
            String made = Files.readString(home.data().resolve("PG_VERSION")).strip();
            if (!made.equals(Binaries.majorVersion())) {
                throw new PostgresFault("The data in %s was made by PostgreSQL %s; this Truecount brings PostgreSQL %s."
                                .formatted(home.data(), made, Binaries.majorVersion())
                        + " Start it with the Truecount that made it, or choose another directory with --data DIR."
                        + " Nothing was changed.");
            }
        } catch (IOException e) {
            throw new PostgresFault(
                    "The folder " + home.data() + " is not a PostgreSQL data directory that this user can read"
                            + " (it has no readable file PG_VERSION). Choose another directory with --data DIR.",
                    e);
        }
    }

    /** Made under another name and then moved, so that a start that was cut short leaves no half database. */
    private void create(Credential superuser) throws IOException {
        Path fresh = home.root().resolve("data-being-made");
        Path passwordFile = home.root().resolve("password-for-initdb");
        Binaries.remove(fresh);
        Files.deleteIfExists(passwordFile);
        ServerHome.createPrivately(fresh);
        SecretFile.write(passwordFile, superuser.password());
        runAs.give(fresh);
        runAs.give(passwordFile);
        try {
            Programs.Ended ended = Programs.run(runAs.command(List.of(
                    program("initdb").toString(),
                    "--pgdata=" + fresh,
                    "--username=" + superuser.user(),
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--data-checksums")));
            if (!ended.succeeded()) {
                throw cannot("The database could not be made in " + home.root(), ended.output());
            }
            Files.move(fresh, home.data(), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    /**
     * Starts the server.
     *
     * @param wishedPort the port to take, or 0 for any free one
     * @return the port that it listens on
     */
    int start(int wishedPort) {
        Instant deadline = Instant.now().plus(ORPHANS_MAY_LINGER);
        int tries = 0;
        while (true) {
            int port = wishedPort == 0 ? freePort() : wishedPort;
            String problem = tryStart(port);
            if (problem == null) {
                return port;
            }
            boolean portTaken = problem.contains("could not bind") || problem.contains("could not create any TCP/IP");
            boolean orphans = problem.contains("shared memory block");
            if (!(portTaken && ++tries < PORT_TRIES)
                    && !(orphans && Instant.now().isBefore(deadline))) {
                throw cannot("PostgreSQL could not be started on " + home.data(), problem);
            }
            pause();
        }
    }

    /** What the server wrote when it could not start, or null when it runs. */
    private @Nullable String tryStart(int port) {
        try {
            Postmaster.forget(home.data());
            keepLogSmall();
            long logBefore = Files.exists(home.log()) ? Files.size(home.log()) : 0;
            Programs.Ended ended = Programs.run(runAs.command(List.of(
                    program("pg_ctl").toString(),
                    "-D",
                    home.data().toString(),
                    "-l",
                    home.log().toString(),
                    "-w",
                    "-t",
                    Integer.toString(START_TIMEOUT_SECONDS),
                    "-o",
                    serverOptions(port),
                    "start")));
            return ended.succeeded() ? null : logFrom(logBefore) + ended.output();
        } catch (IOException e) {
            throw ServerHome.notWritable(home.root(), e);
        }
    }

    /** Loopback only, no socket file; fsync is on because PostgreSQL's own default is on. */
    private static String serverOptions(int port) {
        return "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c timezone=UTC"
                + " -c log_timezone=UTC";
    }

    /** Stops the server and waits until it has; open transactions are rolled back. Does nothing when none runs. */
    void stop() {
        if (Postmaster.alive(home.data()).isEmpty()) {
            return;
        }
        for (String mode : List.of("fast", "immediate")) {
            Programs.Ended ended = Programs.run(runAs.command(List.of(
                    program("pg_ctl").toString(),
                    "-D",
                    home.data().toString(),
                    "-m",
                    mode,
                    "-w",
                    "-t",
                    Integer.toString(STOP_TIMEOUT_SECONDS),
                    "stop")));
            if (ended.succeeded() || Postmaster.alive(home.data()).isEmpty()) {
                return;
            }
        }
        throw new PostgresFault("PostgreSQL on " + home.data() + " did not stop. Its log is " + home.log() + ".");
    }

    private Path program(String name) {
        return binaries.resolve("bin").resolve(name);
    }

    private void keepLogSmall() throws IOException {
        if (Files.exists(home.log()) && Files.size(home.log()) > LOG_LIMIT_BYTES) {
            Files.move(
                    home.log(), home.log().resolveSibling("server.log.previous"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private String logFrom(long offset) throws IOException {
        if (!Files.exists(home.log())) {
            return "";
        }
        byte[] log = Files.readAllBytes(home.log());
        int from = (int) Math.min(offset, log.length);
        return new String(log, from, log.length - from, StandardCharsets.UTF_8);
    }

    private PostgresFault cannot(String what, String output) {
        if (ServerHome.isDiskFull(output)) {
            return ServerHome.diskFull(home.root(), null);
        }
        List<String> lines =
                new ArrayList<>(output.lines().filter(line -> !line.isBlank()).toList());
        List<String> shown = lines.subList(Math.max(0, lines.size() - LOG_LINES_SHOWN), lines.size());
        return new PostgresFault(what + ". Its log is " + home.log() + ". It said:\n  " + String.join("\n  ", shown));
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(LOOPBACK))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new PostgresFault("No free port can be had on 127.0.0.1 for PostgreSQL to listen on.", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresFault("Interrupted while PostgreSQL was starting.", e);
        }
    }
}
