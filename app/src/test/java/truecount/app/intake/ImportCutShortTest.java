package truecount.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import truecount.app.FreshHouse;
import truecount.app.ledger.Check;
import truecount.app.ledger.Deed;
import truecount.app.ledger.LedgerStore;

/** Whatever stops in the middle of an import, no row is lost and none is there twice. */
class ImportCutShortTest {

    private static final int ROWS = 120_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final String COPYING =
            "select count(*) from pg_stat_progress_copy where datname = current_database() and tuples_processed > 100";

    private final List<Process> processes = new ArrayList<>();
    private FreshHouse house = new FreshHouse("cutshort");

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        processes.forEach(Process::destroyForcibly);
        house.close();
    }

    @Test
    void killedJavaBeginsAgainAtTheNextStartAndLosesNothing() throws Exception {
        house.leave();
        Path file = Files.write(folder.resolve("large.csv"), SmallForce.large("K", ROWS));

        Process first = start(file);
        until("the file is kept", () -> said(first, "ACCEPTED"));
        first.destroyForcibly().waitFor();
        nothingIsStored();

        Process second = start(null);
        until("rows arrive", () -> house.count(COPYING) > 0);
        second.destroyForcibly().waitFor();
        until(
                "the server has noticed",
                () -> house.count("select count(*) from pg_stat_activity"
                                + " where datname = current_database() and usename = 'truecount_app'")
                        == 0);
        nothingIsStored();

        Process third = start(null);
        assertThat(third.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(third.exitValue()).isZero();
        everythingIsStoredOnce();
    }

    @Test
    void aLostConnectionLeavesTheImportWaitingUntilTheDatabaseAnswers() {
        long number = accept();
        until("rows arrive", () -> house.count(COPYING) > 0);

        assertThat(house.ask("select pg_terminate_backend(pid) from pg_stat_progress_copy"
                        + " where datname = current_database()"))
                .containsExactly("t");

        until("the rows are gone", () -> house.count(COPYING) == 0);
        assertThat(house.count("select count(*) from intake.import_end where state = 'REFUSED'"))
                .isZero();
        house.part(ImportQueue.class).awaitAll();
        assertThat(house.part(ImportStore.class)
                        .find(number)
                        .orElseThrow()
                        .end()
                        .done())
                .isTrue();
        everythingIsStoredOnce();
    }

    @Test
    void aHouseThatIsClosedDuringAnImportTakesItUpAgain() {
        long number = accept();
        until("rows arrive", () -> house.count(COPYING) > 0);

        house.reopen();

        house.part(ImportQueue.class).awaitAll();
        assertThat(house.part(ImportStore.class)
                        .find(number)
                        .orElseThrow()
                        .end()
                        .done())
                .isTrue();
        everythingIsStoredOnce();
    }

    private long accept() {
        HandedIn handed =
                new HandedIn(ImportKind.INCIDENTS, "large.csv", "m.yaml", SmallForce.MAPPING, null, false, Deed.SYSTEM);
        ImportQueue.Answer answer =
                house.part(ImportQueue.class).accept(handed, new ByteArrayInputStream(SmallForce.large("K", ROWS)));
        return ((ImportQueue.Answer.Accepted) answer).number();
    }

    private void nothingIsStored() {
        assertThat(house.count("select count(*) from intake.incident_version")).isZero();
        assertThat(house.count("select count(*) from intake.import")).isEqualTo(1);
        assertThat(house.count("select count(*) from intake.import_end")).isZero();
    }

    private void everythingIsStoredOnce() {
        assertThat(house.ask(
                        "select count(*), count(distinct incident_number), max(version) from intake.incident_version"))
                .containsExactly("%d %d 1".formatted(ROWS, ROWS));
        assertThat(house.ask("select state, rows, added from intake.import_end"))
                .containsExactly("DONE %d %d".formatted(ROWS, ROWS));
        assertThat(house.count("select count(*) from ledger.entry where what = 'intake.import-done'"))
                .isEqualTo(1);
        assertThat(house.count("select count(*) from ledger.expected")).isZero();
        house.reopen();
        assertThat(house.part(LedgerStore.class).check()).isInstanceOf(Check.Whole.class);
    }

    private Process start(Path file) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx256m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                ImportingHouse.class.getName(),
                house.access().jdbcUrl(),
                house.access().app().user(),
                house.access().app().password(),
                house.data().toString()));
        if (file != null) command.add(file.toString());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said().toFile())
                .start();
        processes.add(process);
        return process;
    }

    private Path said() {
        return folder.resolve("house-%d.txt".formatted(processes.size() + 1));
    }

    private boolean said(Process process, String word) {
        try {
            String all = Files.readString(folder.resolve("house-%d.txt".formatted(processes.indexOf(process) + 1)));
            if (!process.isAlive() && !all.contains(word)) throw new AssertionError("The house ended: " + all);
            return all.contains(word);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void until(String what, BooleanSupplier so) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!so.getAsBoolean()) {
            if (Instant.now().isAfter(end)) throw new AssertionError("Waited in vain until " + what);
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
