package truecount.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A server that a user might bring: made by its own programs, known only by address and superuser.
 *
 * @param name for test names
 */
record ExternalServer(String name, String jdbcUrlOfServer, Credential superuser, AutoCloseable stop) {

    private static final Path DEBIAN_15 = Path.of("/usr/lib/postgresql/15/bin");

    static ExternalServer bundled(Path folder) throws IOException {
        var server = EmbeddedPostgres.start(Homes.fresh(folder.resolve("bundled")));
        return new ExternalServer("PostgreSQL 18", server.jdbcUrl(""), server.superuser(), server);
    }

    /** The one that Debian 12 packages, or nothing where it is not installed. */
    static Optional<ExternalServer> debian15(Path folder) throws IOException {
        if (!Files.isExecutable(DEBIAN_15.resolve("initdb"))) {
            return Optional.empty();
        }
        RunAs runAs = RunAs.onThisMachine();
        Path data = Files.createDirectories(folder.resolve("debian15"));
        Path password = Files.writeString(folder.resolve("password"), "secret\n");
        int port = Cluster.freePort();
        must(runAs.command(List.of(
                program("initdb"),
                "-D",
                data.toString(),
                "-U",
                "postgres",
                "-A",
                "scram-sha-256",
                "-E",
                "UTF8",
                "--locale=C",
                "--no-sync",
                "--pwfile=" + password)));
        must(runAs.command(List.of(
                program("pg_ctl"),
                "-D",
                data.toString(),
                "-l",
                data.resolve("log").toString(),
                "-w",
                "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off",
                "start")));
        return Optional.of(new ExternalServer(
                "PostgreSQL 15",
                "jdbc:postgresql://127.0.0.1:" + port + "/",
                new Credential("postgres", "secret"),
                () -> must(runAs.command(
                        List.of(program("pg_ctl"), "-D", data.toString(), "-m", "immediate", "-w", "stop")))));
    }

    private static String program(String name) {
        return DEBIAN_15.resolve(name).toString();
    }

    private static void must(List<String> command) {
        Programs.Ended ended = Programs.run(command);
        if (!ended.succeeded()) {
            throw new AssertionError(ended.output());
        }
    }

    String url(String database) {
        return jdbcUrlOfServer + database;
    }

    @Override
    public String toString() {
        return name;
    }
}
