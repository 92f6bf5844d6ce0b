package truecount.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same server for root, for a normal user, without a terminal and without an environment. */
class RunAsTest {

    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    @TempDir
    Path folder;

    @Test
    void aNormalUserNeedsNoWayRound() {
        assertThat(RunAs.choose(false, command -> false)).isEqualTo(RunAs.SAME_USER);
    }

    @Test
    void rootTakesTheFirstWayThatWorks() {
        assertThat(RunAs.choose(true, command -> true)).isEqualTo(RunAs.USER_NAMESPACE);
        assertThat(RunAs.choose(true, command -> command.getFirst().equals("setpriv")))
                .isEqualTo(RunAs.NOBODY);
    }

    @Test
    void rootIsToldWhenNoWayWorks() {
        assertThatThrownBy(() -> RunAs.choose(true, command -> false))
                .isInstanceOf(PostgresFault.class)
                .hasMessageContaining("PostgreSQL does not run as root")
                .hasMessageContaining("Run Truecount as a normal user")
                .hasMessageContaining("--database-url");
    }

    @Test
    void runsAsANormalUser() throws Exception {
        assumeRootMayBecomeNobody();
        String classPath = Child.classPathReadableByAll(openFolder("classes"));
        Path home = openFolder("home");
        RunAs.NOBODY.give(home);

        try (Child child = Child.start(AS_NOBODY, home, classPath)) {
            assertThat(child.said()).startsWith("ready ").endsWith(" owner");
            assertThat(RunAs.ownerOf(home.resolve("postgres/data"))).isEqualTo(65534);
        }
        assertThat(home.resolve("postgres/data/postmaster.pid")).doesNotExist();
    }

    @Test
    void tellsANormalUserThatTheFolderIsNotTheirs() throws Exception {
        assumeRootMayBecomeNobody();
        String classPath = Child.classPathReadableByAll(openFolder("classes"));
        Path home = openFolder("home");

        try (Child child = Child.start(AS_NOBODY, home, classPath)) {
            assertThat(child.said())
                    .isEqualTo("fault The data directory " + home + " cannot be written by user nobody"
                            + " (AccessDeniedException). Give that user the right to write there,"
                            + " or choose another directory with --data DIR.");
        }
    }

    @Test
    void runsWithoutATerminalAndWithoutAnEnvironment() throws Exception {
        Assumptions.assumeTrue(
                Programs.run(List.of("setsid", "--version")).succeeded(), "skipped: there is no program setsid here");
        Path home = Homes.fresh(folder.resolve("home"));

        try (Child child =
                Child.start(List.of("setsid", "--wait", "env", "-i"), home, System.getProperty("java.class.path"))) {
            assertThat(child.said()).startsWith("ready ");
        }
    }

    @Test
    void keepsTheDataWhenTheWayRoundChanges() throws Exception {
        assumeRootMayBecomeNobody();
        Assumptions.assumeTrue(
                Programs.run(List.of("unshare", "-U", "id", "-un")).succeeded(),
                "skipped: user namespaces are forbidden here");
        ServerHome home = ServerHome.open(openFolder("home"));

        try (var server = EmbeddedPostgres.own(
                home, RunAs.USER_NAMESPACE, OwnerLock.take(home).orElseThrow())) {
            Sql.run(server, "create table note (words text)", "insert into note values ('still here')");
        }
        try (var server =
                EmbeddedPostgres.own(home, RunAs.NOBODY, OwnerLock.take(home).orElseThrow())) {
            assertThat(RunAs.ownerOf(home.data())).isEqualTo(65534);
            assertThat(Sql.ask(server, "select words from note")).isEqualTo("still here");
        }
        try (var server = EmbeddedPostgres.own(
                home, RunAs.USER_NAMESPACE, OwnerLock.take(home).orElseThrow())) {
            assertThat(RunAs.ownerOf(home.data())).isZero();
            assertThat(Sql.ask(server, "select words from note")).isEqualTo("still here");
        }
    }

    @Test
    void asNobodyItAlsoMakesTheDatabaseAndRootKeepsThePasswords() throws Exception {
        assumeRootMayBecomeNobody();
        ServerHome home = ServerHome.open(openFolder("home"));

        try (var server =
                EmbeddedPostgres.own(home, RunAs.NOBODY, OwnerLock.take(home).orElseThrow())) {
            assertThat(Sql.ask(server, "show data_checksums")).isEqualTo("on");
            assertThat(RunAs.ownerOf(home.passwordOf("postgres"))).isZero();
        }
    }

    @Test
    void saysWhenNobodyCannotReachTheFolder() throws Exception {
        assumeRootMayBecomeNobody();
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        ServerHome home = ServerHome.open(closed.resolve("home"));

        assertThatThrownBy(() -> EmbeddedPostgres.own(
                        home, RunAs.NOBODY, OwnerLock.take(home).orElseThrow()))
                .isInstanceOf(PostgresFault.class)
                .hasMessageContaining("must run as the user 'nobody' here")
                .hasMessageContaining("cannot reach " + home.root())
                .hasMessageContaining("--data /var/lib/truecount");
        assertThat(OwnerLock.take(home)).as("the lock is free again").isPresent();
    }

    private Path openFolder(String name) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path made = Files.createDirectory(folder.resolve(name));
        Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwxr-xr-x"));
        return made;
    }

    private static void assumeRootMayBecomeNobody() {
        Assumptions.assumeTrue(
                RunAs.isRoot()
                        && Programs.run(RunAs.NOBODY.command(List.of("id", "-un")))
                                .succeeded(),
                "skipped: needs root, setpriv and a user with number 65534");
    }
}
