package truecount.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import truecount.app.backup.Backup;
import truecount.app.backup.BackupFault;
import truecount.app.backup.Restore;
import truecount.app.ledger.SealKey;

/** What was backed up comes back to the byte, or not at all. */
class BackupAndRestoreTest {

    private static final Pattern TABLE = Pattern.compile(
            "\"schema\" : \"(\\w+)\",\\s+\"name\" : \"(\\w+)\".*?\"sha256\" : \"(\\w+)\"", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void whatWasBackedUpComesBackToTheByte() throws Exception {
        OpenHouse.signedInAs("registrar");
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("record-key.secret"), "kept");
        Files.copy(OpenHouse.data().resolve(SealKey.FILE), data.resolve(SealKey.FILE));
        Files.createDirectories(data.resolve("logs"));
        Files.writeString(data.resolve("logs/truecount.log"), "left out");
        Path first = folder.resolve("first.zip");
        Backup.Written written = Backup.write(OpenHouse.access(), data, first, sentence -> {});

        Path restored = folder.resolve("restored");
        Restore.Restored again = restore(first, restored);
        Path second = folder.resolve("second.zip");
        StringWriter said = new StringWriter();
        int exit = TruecountApp.run(
                new PrintWriter(said), new PrintWriter(said), "backup", "--data", "" + restored, "--out", "" + second);

        assertThat(exit).as(said.toString()).isZero();
        assertThat(said.toString()).contains("The ledger says that it was made.");
        assertThat(again.rows()).isEqualTo(written.rows()).isPositive();
        assertThat(Files.readString(restored.resolve("record-key.secret"))).isEqualTo("kept");
        assertThat(restored.resolve("logs/truecount.log")).doesNotExist();
        Map<String, String> before = tables(first);
        Map<String, String> after = tables(second);
        // Only the numbers of the old database's transactions are forgotten, and the ledger alone has any.
        before.remove("ledger.entry");
        after.remove("ledger.entry");
        assertThat(after).isEqualTo(before).containsKeys("people.account", "audits.verdict", "publications.finding");
        assertThat(said.toString()).contains("The ledger is whole: %,d entries".formatted(again.ledgerEntries()));
    }

    @Test
    void aBackupThatWasChangedIsRefusedAndLeavesNothing() throws Exception {
        OpenHouse.signedInAs("registrar");
        Path good = folder.resolve("good.zip");
        Backup.write(OpenHouse.access(), folder.resolve("no-data"), good, sentence -> {});
        Path forged = folder.resolve("forged.zip");
        Path restored = folder.resolve("restored");

        rewrite(
                good,
                forged,
                "tables/people.account",
                rows -> rows.replace("Example inspector", "Example inspectress"));
        assertThatThrownBy(() -> restore(forged, restored))
                .isInstanceOf(BackupFault.class)
                .hasMessageContaining("The table people.account was changed in the backup or damaged on its way");

        rewrite(good, forged, "manifest.json", json -> json.replace("\"020\"", "\"999\""));
        assertThatThrownBy(() -> restore(forged, restored))
                .isInstanceOf(BackupFault.class)
                .hasMessageContaining("This backup was made by a newer Truecount");

        rewrite(good, forged, "manifest.json", json -> json.replace("\"tables\"", "\"tabels\""));
        assertThatThrownBy(() -> restore(forged, restored))
                .isInstanceOf(BackupFault.class)
                .hasMessageContaining("was not written in a way that this Truecount can read");

        Files.write(forged, java.util.Arrays.copyOf(Files.readAllBytes(good), 5_000));
        assertThatThrownBy(() -> restore(forged, restored))
                .isInstanceOf(BackupFault.class)
                .hasMessageContaining("or its end is missing");

        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("good.zip", "forged.zip");
    }

    @Test
    void neitherABackupNorADirectoryIsEverOverwritten() throws Exception {
        Path there = Files.writeString(folder.resolve("there.zip"), "somebody's");
        assertThatThrownBy(() -> Backup.write(OpenHouse.access(), folder, there, sentence -> {}))
                .isInstanceOf(BackupFault.class)
                .hasMessageContaining("is there already");
        assertThatThrownBy(() -> restore(there, folder))
                .isInstanceOf(BackupFault.class)
                .hasMessageContaining("is not empty");
        assertThat(there).hasContent("somebody's");
    }

    @Test
    void dataThatANewerTruecountUsedIsRefusedWithWords() throws Exception {
        try (Connection owner = OpenHouse.asTheOwner();
                var statement = owner.createStatement()) {
            statement.execute("insert into house.flyway_schema_history select 9999, '9999', 'of tomorrow', 'SQL',"
                    + " 'V9999__of_tomorrow.sql', 1, 'x', now(), 1, true");
            try {
                assertThatThrownBy(() -> Migrations.run(OpenHouse.access()))
                        .isInstanceOf(StartFault.class)
                        .hasMessageContaining("last used by a newer Truecount: its database has step 9999");
            } finally {
                statement.execute("delete from house.flyway_schema_history where version = '9999'");
            }
        }
    }

    private static Restore.Restored restore(Path backup, Path data) {
        return new Restore(Migrations.known(), Migrations::runUpTo, sentence -> {}).into(backup, data);
    }

    private static Map<String, String> tables(Path backup) throws IOException {
        try (ZipFile zip = new ZipFile(backup.toFile());
                InputStream in = zip.getInputStream(zip.getEntry("manifest.json"))) {
            Matcher table = TABLE.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            Map<String, String> hashes = new TreeMap<>();
            while (table.find()) hashes.put(table.group(1) + "." + table.group(2), table.group(3));
            return hashes;
        }
    }

    private static void rewrite(Path from, Path to, String entry, UnaryOperator<String> change) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(from.toFile())) {
            for (ZipEntry one : Set.copyOf(zip.stream().toList())) {
                try (InputStream in = zip.getInputStream(one)) {
                    entries.put(one.getName(), in.readAllBytes());
                }
            }
        }
        String before = new String(entries.get(entry), StandardCharsets.UTF_8);
        String after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        entries.put(entry, after.getBytes(StandardCharsets.UTF_8));
        try (OutputStream file = Files.newOutputStream(to);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> one : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(one.getKey()));
                zip.write(one.getValue());
                zip.closeEntry();
            }
        }
    }
}
