package truecount.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A server that the user brings, instead of the embedded one: checked on PostgreSQL 18 and, where it is there, 15. */
class ExternalDatabaseTest {

    @TempDir
    static Path folder;

    static final List<ExternalServer> SERVERS = new ArrayList<>();

    @TempDir
    Path home;

    private final Credential owner = new Credential("force_owner", "owner's password");
    private final Credential app = new Credential("force_app", "app's password");

    @BeforeAll
    static void startServers() throws IOException {
        SERVERS.add(ExternalServer.bundled(folder));
        ExternalServer.debian15(folder).ifPresent(SERVERS::add);
    }

    @AfterAll
    static void stopServers() throws Exception {
        for (ExternalServer server : SERVERS) {
            server.stop().close();
        }
    }

    static List<ExternalServer> servers() {
        return SERVERS;
    }

    @Test
    void isAlsoCheckedOnTheOldestVersionThatIsSupported() {
        Assumptions.assumeTrue(
                SERVERS.size() == 2, "skipped: PostgreSQL 15 is not installed under /usr/lib/postgresql/15");
        assertThat(SERVERS.getLast().name()).isEqualTo("PostgreSQL 15");
    }

    @BeforeEach
    void makeDatabase() throws SQLException {
        for (ExternalServer server : SERVERS) {
            Sql.run(
                    server.url("postgres"),
                    server.superuser(),
                    "drop database if exists force with (force)",
                    "drop role if exists force_app",
                    "drop role if exists truecount_app",
                    "drop role if exists force_owner",
                    "create role force_owner login createrole password 'owner''s password'",
                    "create database force owner force_owner");
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void givesTheAppARoleOfItsOwnWithAPasswordKeptInTheHome(ExternalServer server) throws Exception {
        var first = DatabaseRoles.prepareExternal(server.url("force"), owner, Optional.empty(), home);
        var again = DatabaseRoles.prepareExternal(server.url("force"), owner, Optional.empty(), home);

        assertThat(first.app().user()).isEqualTo("truecount_app");
        assertThat(again).isEqualTo(first);
        assertThat(Sql.ask(first.jdbcUrl(), first.app(), "select current_user")).isEqualTo("truecount_app");
    }

    @ParameterizedTest
    @MethodSource("servers")
    void letsTheAppDoOnlyWhatTheOwnerGrants(ExternalServer server) throws Exception {
        var access = DatabaseRoles.prepareExternal(server.url("force"), owner, Optional.of(app), home);
        Sql.run(
                access.jdbcUrl(),
                access.owner(),
                "create schema ledger",
                "create table ledger.entry (number integer)",
                "grant usage on schema ledger to force_app",
                "grant select, insert on ledger.entry to force_app");

        Sql.run(access.jdbcUrl(), access.app(), "insert into ledger.entry values (1)");
        for (String forbidden : List.of(
                "update ledger.entry set number = 2",
                "delete from ledger.entry",
                "truncate ledger.entry",
                "drop table ledger.entry",
                "alter table ledger.entry disable trigger all",
                "create table ledger.other ()",
                "create table public.other ()",
                "create schema mine",
                "set role force_owner")) {
            assertThatThrownBy(() -> Sql.run(access.jdbcUrl(), access.app(), forbidden))
                    .as(forbidden)
                    .isInstanceOf(SQLException.class)
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void usesARoleThatIsThereAlready(ExternalServer server) throws Exception {
        Sql.run(
                server.url("postgres"),
                server.superuser(),
                "create role force_app login password 'app''s password'",
                "alter role force_owner nocreaterole",
                "revoke all on database force from public");

        var access = DatabaseRoles.prepareExternal(server.url("force"), owner, Optional.of(app), home);

        assertThat(Sql.ask(access.jdbcUrl(), access.app(), "select current_user"))
                .isEqualTo("force_app");
    }

    @ParameterizedTest
    @MethodSource("servers")
    void saysWhichStatementMakesAMissingRole(ExternalServer server) throws Exception {
        Sql.run(server.url("postgres"), server.superuser(), "alter role force_owner nocreaterole");

        refuses(server, app)
                .hasMessageContaining("The role force_app does not exist")
                .hasMessageContaining("create role force_app login password '...';");
    }

    @ParameterizedTest
    @MethodSource("servers")
    void refusesAWrongPasswordForTheApp(ExternalServer server) throws Exception {
        Sql.run(server.url("postgres"), server.superuser(), "create role force_app login password 'another'");

        refuses(server, app)
                .hasMessageContaining(
                        "The role force_app exists on that server, but the password given for it is refused")
                .hasMessageContaining("alter role force_app password '...';");
    }

    @ParameterizedTest
    @MethodSource("servers")
    void refusesAnAppThatCouldChangeWhatOnlyGrows(ExternalServer server) throws Exception {
        refuses(server, owner)
                .hasMessageContaining("must not run as force_owner")
                .hasMessageContaining("is the owner");
        for (var mighty : List.of(
                List.of("superuser", "is a superuser"),
                List.of("nosuperuser createrole", "may create roles"),
                List.of("nocreaterole in role force_owner", "acts for the owner"))) {
            Sql.run(
                    server.url("postgres"),
                    server.superuser(),
                    "drop role if exists force_app",
                    "create role force_app login password 'app''s password' " + mighty.getFirst());
            refuses(server, app)
                    .hasMessageContaining("must not run as force_app")
                    .hasMessageContaining(mighty.getLast());
        }
        Sql.run(
                server.url("postgres"),
                server.superuser(),
                "revoke force_owner from force_app",
                "grant create on database force to force_app");
        refuses(server, app).hasMessageContaining("may create schemas");
    }

    @ParameterizedTest
    @MethodSource("servers")
    void refusesAnOwnerWhoMayNotMigrate(ExternalServer server) throws Exception {
        Sql.run(server.url("postgres"), server.superuser(), "alter database force owner to postgres");

        refuses(server, app).hasMessageContaining("grant create on database force to force_owner;");
    }

    @ParameterizedTest
    @MethodSource("servers")
    void refusesADatabaseThatCannotHoldEveryName(ExternalServer server) throws Exception {
        Sql.run(
                server.url("postgres"),
                server.superuser(),
                "drop database force",
                "create database force owner force_owner template template0 encoding 'LATIN1' locale 'C'"
                        + (server.name().endsWith("18") ? " locale_provider libc" : ""));

        refuses(server, app).hasMessageContaining("is encoded as LATIN1; Truecount needs UTF8");
    }

    @ParameterizedTest
    @MethodSource("servers")
    void saysThatTheServerOrDatabaseIsNotThere(ExternalServer server) {
        assertThatThrownBy(() -> DatabaseRoles.prepareExternal(server.url("missing"), owner, Optional.of(app), home))
                .isInstanceOf(PostgresFault.class)
                .hasMessageContaining("cannot be used as force_owner")
                .hasMessageContaining("database \"missing\" does not exist");
        assertThatThrownBy(() -> DatabaseRoles.prepareExternal(
                        "jdbc:postgresql://127.0.0.1:1/force", owner, Optional.of(app), home))
                .isInstanceOf(PostgresFault.class)
                .hasMessageContaining("Connection to 127.0.0.1:1 refused")
                .hasMessageContaining("Check the address");
    }

    private org.assertj.core.api.AbstractThrowableAssert<?, ?> refuses(ExternalServer server, Credential runner) {
        return assertThatThrownBy(
                        () -> DatabaseRoles.prepareExternal(server.url("force"), owner, Optional.of(runner), home))
                .isInstanceOf(PostgresFault.class);
    }
}
