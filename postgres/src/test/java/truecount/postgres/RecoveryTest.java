package truecount.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens after the server, or the Java process that owns it, was killed. */
class RecoveryTest {

    private static final int ROWS = 1000;

    /** A build in the background of a script ignores some signals, and so would what it starts. */
    private static final List<String> DEFAULT_SIGNALS =
            Programs.run(List.of("env", "--default-signal=INT", "true")).succeeded()
                    ? List.of("env", "--default-signal=INT,HUP,TERM")
                    : List.of();

    @TempDir
    Path folder;

    Path home;

    Path data;

    @BeforeEach
    void makeHome() throws IOException {
        home = Homes.fresh(folder.resolve("home"));
        data = home.toRealPath().resolve("postgres/data");
    }

    @Test
    void aKilledServerComesBackWhereItWasAndLosesNothing() throws Exception {
        try (var server = EmbeddedPostgres.start(home)) {
            fill(server);
            try (Connection interrupted = DatabaseUrl.connect(server.jdbcUrl("postgres"), server.superuser())) {
                interrupted.setAutoCommit(false);
                interrupted.createStatement().execute("insert into kept values (-1)");
                killServer();
            }
            waitUntilAnswers(server);

            assertThat(Sql.ask(server, "select count(*) from kept")).isEqualTo(Integer.toString(ROWS));
        }
    }

    @Test
    void aServerThatAKilledOwnerLeftRunningIsTakenOver() throws Exception {
        Child killed = Child.start(home);
        int port = killed.port();
        killed.kill9();

        try (var server = EmbeddedPostgres.start(home)) {
            assertThat(server.isOwner()).isTrue();
            assertThat(server.port()).isEqualTo(port);
            assertThat(Sql.ask(server, "select 1")).isEqualTo("1");
        }
        assertThat(Postmaster.alive(data)).isEmpty();
    }

    @Test
    void recoversWhenBothWereKilled() throws Exception {
        try (Child killed = Child.start(home)) {
            try (var attached = EmbeddedPostgres.start(home)) {
                assertThat(attached.isOwner()).isFalse();
                fill(attached);
            }
            killed.kill9();
            killServer();
        }

        try (var server = EmbeddedPostgres.start(home)) {
            assertThat(Sql.ask(server, "select count(*) from kept")).isEqualTo(Integer.toString(ROWS));
        }
    }

    @Test
    void startsAlthoughTheDeadServersNumberBelongsToAnotherProcessNow() throws Exception {
        EmbeddedPostgres.start(home).close();
        Files.writeString(
                data.resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + data + "\n1795395983\n5432\n\n127.0.0.1\n  1  2\nready\n");

        try (var server = EmbeddedPostgres.start(home)) {
            assertThat(Sql.ask(server, "select 1")).isEqualTo("1");
        }
    }

    @ParameterizedTest(name = "after signal {0}")
    @ValueSource(strings = {"TERM", "INT", "HUP"})
    void anOwnerThatIsToldToStopStopsTheServerCleanly(String signal) throws Exception {
        Child owner = Child.start(DEFAULT_SIGNALS, home, System.getProperty("java.class.path"));
        assertThat(owner.said()).endsWith(" owner");

        owner.signal(signal);

        assertThat(data.resolve("postmaster.pid")).doesNotExist();
        assertThat(home.resolve("postgres/log/server.log")).content().endsWith("database system is shut down\n");
    }

    @Test
    void anAttachedProcessLeavesTheServerAlone() throws Exception {
        try (var owner = EmbeddedPostgres.start(home);
                Child attached = Child.start(home)) {
            assertThat(attached.said()).endsWith(" attached");
            attached.signal("TERM");

            assertThat(Sql.ask(owner, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aFirstStartThatWasCutShortLeavesNothingInTheWay() throws Exception {
        Path half = Files.createDirectories(home.resolve("postgres/data-being-made"));
        Files.writeString(half.resolve("PG_VERSION"), "18\n");
        Files.writeString(home.resolve("postgres/password-for-initdb"), "old\n");

        try (var server = EmbeddedPostgres.start(home)) {
            assertThat(Sql.ask(server, "select 1")).isEqualTo("1");
        }
        assertThat(half).doesNotExist();
        assertThat(home.resolve("postgres/password-for-initdb")).doesNotExist();
    }

    @Test
    void anUnpackingThatWasCutShortIsDoneAgain() throws Exception {
        Path elsewhere = folder.resolve("elsewhere");
        Path half = Files.createDirectories(elsewhere.resolve("postgres/binaries-unpacking-1/bin"));
        Path unmarked = Files.createDirectories(elsewhere.resolve("postgres/binaries-" + Binaries.version()));

        try (var server = EmbeddedPostgres.start(elsewhere)) {
            assertThat(Sql.ask(server, "select 1")).isEqualTo("1");
        }
        assertThat(half).doesNotExist();
        assertThat(unmarked.resolve(".complete")).exists();
    }

    @Test
    void onlyOneOfTwoProcessesThatStartTogetherOwnsTheServer() throws Exception {
        var first = new Child[1];
        Thread other = new Thread(() -> first[0] = startUnchecked());
        other.start();
        try (Child second = Child.start(home)) {
            other.join();
            try (Child one = first[0]) {
                assertThat(one.port()).isEqualTo(second.port());
                assertThat(one.said().endsWith(" owner") ^ second.said().endsWith(" owner"))
                        .isTrue();
            }
        }
    }

    private Child startUnchecked() {
        try {
            return Child.start(home);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void fill(EmbeddedPostgres server) throws SQLException {
        Sql.run(
                server,
                "create table kept (number integer primary key)",
                "insert into kept select generate_series(1, " + ROWS + ")");
    }

    private void killServer() throws IOException, InterruptedException {
        long pid = Postmaster.alive(data).orElseThrow().pid();
        new ProcessBuilder("kill", "-9", Long.toString(pid)).start().waitFor();
        // The process is gone, or a zombie that nobody reaps; neither counts as alive.
        Instant deadline = Instant.now().plus(Duration.ofSeconds(5));
        while (isAlive(pid) && Instant.now().isBefore(deadline)) {
            Thread.sleep(10);
        }
        assertThat(isAlive(pid)).isFalse();
    }

    private boolean isAlive(long pid) {
        return Postmaster.alive(data).filter(one -> one.pid() == pid).isPresent();
    }

    private static void waitUntilAnswers(EmbeddedPostgres server) throws InterruptedException {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
        while (Instant.now().isBefore(deadline)) {
            try {
                Sql.ask(server, "select 1");
                return;
            } catch (SQLException e) {
                Thread.sleep(100);
            }
        }
        throw new AssertionError("The server did not come back");
    }
}
