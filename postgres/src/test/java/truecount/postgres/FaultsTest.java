package truecount.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** What is said when the server cannot be had. */
class FaultsTest {

    @TempDir
    Path folder;

    @Test
    void refusesAFileWhereTheDataDirectoryShouldBe() throws Exception {
        Path file = Files.writeString(folder.resolve("taken"), "words");

        assertThatThrownBy(() -> EmbeddedPostgres.start(file))
                .isInstanceOf(PostgresFault.class)
                .hasMessageContaining("The data directory " + file)
                .hasMessageContaining("cannot be written by user " + System.getProperty("user.name"))
                .hasMessageContaining("--data DIR");
    }

    @Test
    void refusesANameThatTheServerCannotBeStartedWith() {
        assertThatThrownBy(() -> EmbeddedPostgres.start(folder.resolve("cost $5")))
                .isInstanceOf(PostgresFault.class)
                .hasMessageContaining("has a character in its name")
                .hasMessageContaining("--data DIR");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void refusesDataOfAnotherMajorVersionAndChangesNothing() throws Exception {
        Path data = Files.createDirectories(folder.resolve("postgres/data"));
        Files.writeString(data.resolve("PG_VERSION"), "17\n");
        Files.writeString(folder.resolve("postgres/postgres.password"), "secret\n");

        assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                .isInstanceOf(PostgresFault.class)
                .hasMessageContaining("was made by PostgreSQL 17; this Truecount brings PostgreSQL 18")
                .hasMessageContaining("Nothing was changed");
        assertThat(data).isDirectoryContaining("glob:**/PG_VERSION");
        assertThat(Files.list(data)).hasSize(1);
    }

    @Test
    void refusesAFolderThatIsNoDataDirectory() throws Exception {
        Files.createDirectories(folder.resolve("postgres/data"));
        Files.writeString(folder.resolve("postgres/postgres.password"), "secret\n");

        assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                .isInstanceOf(PostgresFault.class)
                .hasMessageContaining("is not a PostgreSQL data directory");
    }

    @Test
    void saysWhichPasswordFileIsMissing() throws Exception {
        EmbeddedPostgres.start(Homes.fresh(folder)).close();
        Files.delete(folder.resolve("postgres/postgres.password"));

        assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                .isInstanceOf(PostgresFault.class)
                .hasMessageContaining("postgres.password is missing")
                .hasMessageContaining("bring the file back");
    }

    @Test
    void showsTheEndOfTheServersLogWhenItCannotStart() throws Exception {
        EmbeddedPostgres.start(Homes.fresh(folder)).close();
        Path settings = folder.resolve("postgres/data/postgresql.conf");
        Files.writeString(settings, Files.readString(settings) + "\nmax_connections = many\n");

        assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                .isInstanceOf(PostgresFault.class)
                .hasMessageContaining("PostgreSQL could not be started")
                .hasMessageContaining("server.log")
                .hasMessageContaining("max_connections");
    }

    @Test
    void saysThatTheDiskIsFull() throws Exception {
        Assumptions.assumeTrue(mayMount(), "skipped: only root with the right to mount can make a small full disk");
        Path disk = Files.createDirectory(folder.resolve("disk"));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

        Process process = new ProcessBuilder(
                        "unshare",
                        "-m",
                        "sh",
                        "-c",
                        "mount -t tmpfs -o size=20m tmpfs \"$1\" && exec \"$2\" -cp \"$3\" \"$4\" \"$1/home\"",
                        "sh",
                        disk.toString(),
                        java,
                        System.getProperty("java.class.path"),
                        Child.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(said).contains("fault The disk that holds " + disk.resolve("home") + "/postgres is full");
        assertThat(process.waitFor()).isEqualTo(1);
    }

    private static boolean mayMount() {
        return RunAs.isRoot()
                && Programs.run(List.of("unshare", "-m", "sh", "-c", "mount -t tmpfs tmpfs /mnt"))
                        .succeeded();
    }

    @Test
    void readsAFullDiskFromTheServersWords() {
        assertThat(ServerHome.isDiskFull("FATAL:  could not write lock file: No space left on device"))
                .isTrue();
        assertThat(ServerHome.isDiskFull("Disk quota exceeded")).isTrue();
        assertThat(ServerHome.isDiskFull("could not bind IPv4 address")).isFalse();
        assertThat(ServerHome.isDiskFull(null)).isFalse();
    }

    @Test
    void refusesPackedProgramsThatReachOutOfTheirFolder() throws Exception {
        for (var entry : List.of(new TarArchiveEntry("../outside"), link("inside", "../../outside"))) {
            assertThatThrownBy(() -> Binaries.unpack(packed(entry), folder))
                    .isInstanceOf(PostgresFault.class)
                    .hasMessageContaining("points outside its folder");
        }
        assertThat(folder.resolveSibling("outside")).doesNotExist();
    }

    private static TarArchiveEntry link(String name, String target) {
        var entry = new TarArchiveEntry(name, TarArchiveEntry.LF_SYMLINK);
        entry.setLinkName(target);
        return entry;
    }

    private static ByteArrayInputStream packed(TarArchiveEntry entry) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(new XZOutputStream(bytes, new LZMA2Options()))) {
            tar.putArchiveEntry(entry);
            tar.closeArchiveEntry();
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
