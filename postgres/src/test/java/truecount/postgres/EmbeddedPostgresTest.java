package truecount.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ordinary life of the embedded server. */
class EmbeddedPostgresTest {

    @TempDir
    Path folder;

    Path home;

    @BeforeEach
    void makeHome() throws IOException {
        home = Homes.fresh(folder.resolve("home"));
    }

    @Test
    void startsSafelyTheFirstTime() throws Exception {
        try (var server = EmbeddedPostgres.start(folder.resolve("made/by/the/start"))) {
            assertThat(server.isOwner()).isTrue();
            assertThat(Sql.ask(server, "show server_version")).isEqualTo("18.6");
            assertThat(Sql.ask(server, "show fsync")).isEqualTo("on");
            assertThat(Sql.ask(server, "show full_page_writes")).isEqualTo("on");
            assertThat(Sql.ask(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(Sql.ask(server, "show data_checksums")).isEqualTo("on");
            assertThat(Sql.ask(server, "show password_encryption")).isEqualTo("scram-sha-256");
            assertThat(Sql.ask(server, "show server_encoding")).isEqualTo("UTF8");
            assertThat(Sql.ask(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Sql.ask(server, "show unix_socket_directories")).isEmpty();
            assertThat(Sql.ask(server, "select string_agg(distinct auth_method, ',') from pg_hba_file_rules"))
                    .isEqualTo("scram-sha-256");
        }
    }

    @Test
    void letsNobodyInWithoutThePassword() throws Exception {
        try (var server = EmbeddedPostgres.start(home)) {
            var guess = new Credential(server.superuser().user(), "guess");

            assertThatThrownBy(() -> Sql.ask(server.jdbcUrl("postgres"), guess, "select 1"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(server.superuser().toString())
                    .doesNotContain(server.superuser().password());
        }
    }

    @Test
    void cannotBeReachedFromAnotherMachine() throws Exception {
        try (var server = EmbeddedPostgres.start(home)) {
            for (var device : NetworkInterface.networkInterfaces().toList()) {
                for (var address : device.inetAddresses()
                        .filter(each -> !each.isLoopbackAddress())
                        .toList()) {
                    assertThatThrownBy(() -> connect(new InetSocketAddress(address, server.port())))
                            .as("address %s", address)
                            .isInstanceOf(IOException.class);
                }
            }
        }
    }

    private static void connect(InetSocketAddress address) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(address, 2000);
        }
    }

    @Test
    void keepsPasswordsWhereOnlyTheirOwnerReadsThem() throws Exception {
        try (var server = EmbeddedPostgres.start(home)) {
            server.prepare();
            try (var files = Files.newDirectoryStream(home.resolve("postgres"), "*.password")) {
                assertThat(files.iterator())
                        .toIterable()
                        .hasSize(3)
                        .allSatisfy(
                                file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                                        .isEqualTo("rw-------"));
            }
        }
    }

    @Test
    void keepsItsDataFromOneStartToTheNext() throws Exception {
        try (var server = EmbeddedPostgres.start(home)) {
            Sql.run(server, "create table note (words text)", "insert into note values ('still here')");
        }
        assertThat(home.resolve("postgres/data/postmaster.pid")).doesNotExist();

        try (var server = EmbeddedPostgres.start(home)) {
            assertThat(Sql.ask(server, "select words from note")).isEqualTo("still here");
        }
    }

    @Test
    void livesInAFolderWithAnAwkwardName() throws Exception {
        Path awkward = Homes.fresh(folder.resolve("Zoë's data & more (2026)"));

        try (var server = EmbeddedPostgres.start(awkward)) {
            assertThat(Sql.ask(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void livesBehindASymbolicLink() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), home);

        try (var server = EmbeddedPostgres.start(link);
                var second = EmbeddedPostgres.start(home)) {
            assertThat(second.port()).isEqualTo(server.port());
        }
    }

    @Test
    void runsBesideAnotherServer() throws Exception {
        try (var one = EmbeddedPostgres.start(home);
                var two = EmbeddedPostgres.start(Homes.fresh(folder.resolve("two")))) {
            Sql.run(one, "create table only_in_one ()");

            assertThat(one.port()).isNotEqualTo(two.port());
            assertThat(Sql.ask(two, "select to_regclass('only_in_one')")).isNull();
        }
    }

    @Test
    void isSharedByASecondStartWhichDoesNotStopIt() throws Exception {
        try (var owner = EmbeddedPostgres.start(home)) {
            try (var second = EmbeddedPostgres.start(home)) {
                assertThat(second.isOwner()).isFalse();
                assertThat(second.port()).isEqualTo(owner.port());
            }
            assertThat(Sql.ask(owner, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void isNotSharedWithAStartThatWantsItAlone() {
        try (var owner = EmbeddedPostgres.startAlone(home)) {
            assertThat(owner.isOwner()).isTrue();
            assertThatThrownBy(() -> EmbeddedPostgres.startAlone(home))
                    .isInstanceOf(PostgresFault.class)
                    .hasMessage("The data directory " + home.toAbsolutePath() + " is in use by another Truecount"
                            + " (process " + ProcessHandle.current().pid() + ")."
                            + " Stop that one first, or give this one another directory with --data DIR.");
        }
    }

    @Test
    void stopsOnceHoweverOftenItIsClosed() {
        var server = EmbeddedPostgres.start(home);
        server.leaveStoppingToCaller();
        server.close();
        server.close();

        assertThat(Postmaster.alive(home.toAbsolutePath().resolve("postgres/data")))
                .isEmpty();
    }
}
