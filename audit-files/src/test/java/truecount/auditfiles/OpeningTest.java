package truecount.auditfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import truecount.audit.FrameNote;
import truecount.audit.LinkedCrimes;
import truecount.audit.Unit;
import truecount.exports.Mapping;
import truecount.exports.ReadOptions;
import truecount.exports.UnusableInput;

class OpeningTest {

    private static final LocalDateTime DAY = LocalDateTime.of(2026, 3, 1, 10, 0);

    @TempDir
    Path folder;

    @Test
    void crimesAreLinkedByTheIncidentTheyName() {
        TinyForce force = new TinyForce(folder);
        force.addIncident("INC-1", DAY, "ASSAULT", "CRIMED", "DA", "");
        force.addCrime("C1", "INC-1", "8N", DAY.plusHours(24), "OPEN");
        force.addCrime("C2", "INC-1;INC-2", "019/08", DAY.plusHours(25), "OPEN");
        force.addIncident("INC-2", DAY, "THEFT", "FILED", "", "");

        FrozenExports frozen = freeze(force, TinyForce.PLAN);

        assertThat(unit(force, frozen, "INC-1"))
                .isEqualTo(new Unit(
                        force.keys().ofIncident("INC-1"),
                        "Violence: crime linked",
                        new LinkedCrimes(2, 1, 1, 2, 1, 0),
                        0));
        assertThat(unit(force, frozen, "INC-2").linked()).isEqualTo(new LinkedCrimes(1, 0, 1, 0, 1, 0));
        assertThat(frozen.frame().notes())
                .containsExactly(new FrameNote("Crime records linked to several incidents, counted under each", 1));
        assertThat(frozen.frame().frozenOn()).isEqualTo(LocalDate.of(2026, 7, 20));
    }

    @Test
    void whatIsLeftOutIsCountedAndSaid() {
        TinyForce force = new TinyForce(folder);
        force.addIncident("INC-1", DAY, "THEFT", "CRIMED", "", "");
        force.addIncident("INC-2", DAY, "TEST CALL", "FILED", "", "");
        force.addIncident("INC-3", DAY, "THEFT", "TO OTHER FORCE", "", "");
        force.addIncident("INC-4", LocalDateTime.of(2025, 12, 31, 23, 59), "THEFT", "FILED", "", "");
        force.addIncident("INC-5", LocalDateTime.of(2026, 7, 1, 0, 0), "THEFT", "FILED", "", "");
        force.addCrime("C1", "INC-1", "49", DAY, "CANCELLED");
        force.addCrime("C2", "INC-1", "N100/01", DAY, "OPEN");
        force.addCrime("C3", "INC-1", "49", DAY.minusHours(1), "OPEN");
        force.addCrime("C4", "", "49", DAY, "OPEN");
        force.addCrime("C5", "INC-1", "ZZ9", DAY, "OPEN");

        FrozenExports frozen = freeze(force, TinyForce.PLAN);

        assertThat(frozen.frame().units()).hasSize(1);
        assertThat(unit(force, frozen, "INC-1").linked()).isEqualTo(new LinkedCrimes(2, 0, 0, 0, 0, 1));
        assertThat(frozen.frame().notes())
                .containsExactly(
                        new FrameNote("Incidents reported outside the period, left out", 2),
                        new FrameNote("Incidents left out by the mapping: a test of the system", 1),
                        new FrameNote("Incidents handed over to another force or body, left out", 1),
                        new FrameNote("Crimes of the period recorded without an incident, left out", 1),
                        new FrameNote("Linked crime records older than the report, time not counted", 1),
                        new FrameNote("Crime records cancelled, not counted as linked", 1),
                        new FrameNote("Reported incidents such as N100 in the crime export, which are no crimes", 1),
                        new FrameNote("Crime records of a class on no list, counted in no kind of crime", 1));
    }

    @Test
    void directlyRecordedCrimesFormAStratumWhereThePlanSaysSo() {
        TinyForce force = new TinyForce(folder);
        force.addIncident("INC-1", DAY, "THEFT", "FILED", "", "");
        force.addCrime("C1", "", "49", DAY, "OPEN");

        FrozenExports frozen = freeze(force, TinyForce.PLAN + "directly-recorded: include\n");

        assertThat(frozen.frame().units())
                .extracting(Unit::stratum)
                .containsExactlyInAnyOrder("Recorded directly: crime linked", "Theft: no crime linked");
    }

    @Test
    void exportsOlderThanThePeriodAreRefused() {
        TinyForce force = TinyForce.of(20, folder);

        assertThatThrownBy(() -> force.open(TinyForce.PLAN.replace("2026-06-30", "2026-07-21"), "open"))
                .isInstanceOf(UnusableInput.class)
                .hasMessage("The exports were made on 2026-07-20, before the plan's period ends on 2026-07-21. Export"
                        + " again after that day, or end the period earlier.");
        force.open(TinyForce.PLAN.replace("2026-06-30", "2026-07-20"), "open");
    }

    @Test
    void aMappingThatDoesNotSayWhenTheExportsWereMadeIsRefused() {
        TinyForce force = TinyForce.of(20, folder);
        AuditOpening.Exports exports = force.exports();
        String silent = TinyForce.MAPPING.replace("export:\n  madeOn: 2026-07-20\n", "");
        var other =
                new AuditOpening.Exports(exports.incidents(), exports.crimes(), Mapping.parse(silent, "silent.yaml"));

        assertThatThrownBy(() -> AuditOpening.open(
                        other,
                        PlanFile.parse(TinyForce.PLAN, "plan.yaml"),
                        TinyForce.SEED,
                        force.keys(),
                        ReadOptions.strict(reject -> {}),
                        folder.resolve("open")))
                .hasMessageContaining("The mapping silent.yaml does not say when the exports were made");
    }

    @Test
    void aPeriodWithoutIncidentsIsRefused() {
        TinyForce force = TinyForce.of(20, folder);

        assertThatThrownBy(() -> force.open(TinyForce.PLAN.replace("2026-0", "2020-0"), "open"))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("no incident of the exports falls in the period");
    }

    @Test
    void aFolderThatHoldsSomethingIsLeftAlone() throws IOException {
        TinyForce force = TinyForce.of(20, folder);
        Files.createDirectories(folder.resolve("full"));
        Files.writeString(folder.resolve("full/mine.txt"), "mine");
        Files.createDirectories(folder.resolve("empty"));

        assertThatThrownBy(() -> force.open(TinyForce.PLAN, "full"))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("is already there and is not an empty folder. Name a new folder with --out");
        assertThat(Files.readString(folder.resolve("full/mine.txt"))).isEqualTo("mine");
        force.open(TinyForce.PLAN, "empty");
        assertThat(folder.resolve("empty/audit.json")).exists();
    }

    @Test
    void nothingHalfWrittenIsLeftBehind() throws IOException {
        TinyForce force = TinyForce.of(20, folder);

        assertThatThrownBy(() -> AuditOpening.open(
                        force.exports(),
                        PlanFile.parse(TinyForce.PLAN, "plan.yaml"),
                        "  ",
                        force.keys(),
                        ReadOptions.strict(reject -> {}),
                        folder.resolve("open")))
                .isInstanceOf(UnusableInput.class)
                .hasMessageStartingWith("The seed is blank.");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("incidents.csv", "crimes.csv", "secret");
        }
    }

    private FrozenExports freeze(TinyForce force, String plan) {
        AuditOpening.Exports files = force.exports();
        ExportSource exports =
                new ExportFiles(files.incidents(), files.crimes(), files.mapping(), ReadOptions.strict(reject -> {}));
        return FrozenExports.read(exports, PlanFile.parse(plan, "plan.yaml").plan(), TinyForce.SEED, force.keys());
    }

    private static Unit unit(TinyForce force, FrozenExports frozen, String incident) {
        List<Unit> found = frozen.frame().units().stream()
                .filter(unit -> unit.key().equals(force.keys().ofIncident(incident)))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
