package truecount.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two roles on the embedded server. */
class EmbeddedRolesTest {

    @TempDir
    static Path home;

    static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start(Homes.fresh(home));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void areTheOwnerAndTheAppOfOneDatabase() throws Exception {
        var access = server.prepare();

        assertThat(access.jdbcUrl()).isEqualTo(server.jdbcUrl("truecount"));
        assertThat(Sql.ask(access.jdbcUrl(), access.owner(), "select current_user"))
                .isEqualTo("truecount_owner");
        assertThat(Sql.ask(access.jdbcUrl(), access.app(), "select current_user"))
                .isEqualTo("truecount_app");
        assertThat(access.owner().password()).isNotEqualTo(access.app().password());
    }

    @Test
    void areTheSameAtEveryStart() {
        assertThat(server.prepare()).isEqualTo(server.prepare());
    }

    @Test
    void mayDoOnlyTheirOwnPart() throws Exception {
        var access = server.prepare();
        Sql.run(
                access.jdbcUrl(),
                access.owner(),
                "drop schema if exists ledger cascade",
                "create schema ledger",
                "create table ledger.entry (number integer)",
                "grant usage on schema ledger to truecount_app",
                "grant select, insert on ledger.entry to truecount_app");
        Sql.run(access.jdbcUrl(), access.app(), "insert into ledger.entry values (1)");
        Sql.run(access.jdbcUrl(), access.app(), "create temporary table sorting ()");

        for (String forbidden : List.of(
                "update ledger.entry set number = 2",
                "delete from ledger.entry",
                "truncate ledger.entry",
                "create schema mine",
                "create table public.mine ()",
                "set role truecount_owner",
                "create role another")) {
            assertThatThrownBy(() -> Sql.run(access.jdbcUrl(), access.app(), forbidden))
                    .as(forbidden)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> Sql.run(access.jdbcUrl(), access.owner(), "create role another"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void getANewPasswordWhenTheKeptOneIsLost() throws Exception {
        var before = server.prepare();
        Files.delete(home.resolve("postgres/truecount_app.password"));

        var after = server.prepare();

        assertThat(after.app().password()).isNotEqualTo(before.app().password());
        assertThat(Sql.ask(after.jdbcUrl(), after.app(), "select 1")).isEqualTo("1");
    }

    @Test
    void neverHavePasswordsInTheServersLog() throws Exception {
        Sql.run(server, "set log_statement = 'all'");
        Sql.run(server, "alter system set log_statement = 'all'", "select pg_reload_conf()");
        var access = server.prepare();
        Sql.run(server, "alter system reset log_statement", "select pg_reload_conf()");

        assertThat(home.resolve("postgres/log/server.log"))
                .content()
                .contains("alter role \"truecount_app\" login password")
                .doesNotContain(access.app().password(), access.owner().password());
    }
}
