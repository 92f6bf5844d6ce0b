package truecount.auditfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import truecount.audit.Finding;
import truecount.audit.Value;

class AuditEndToEndTest {

    @TempDir
    Path folder;

    @Test
    void aFullCountOfAForceFindsExactlyWhatIsTrue() {
        TinyForce force = TinyForce.of(300, folder);
        force.open(TinyForce.PLAN.replace("records: 60", "records: 300"), "open");

        Finding finding = force.close("open", force.review("open")).finding();

        assertThat(overall(finding).share())
                .isCloseTo((double) (force.required - force.unrecorded) / force.required, within(1e-12));
        assertThat(overall(finding).high() - overall(finding).low()).isCloseTo(0, within(1e-12));
        long linked = force.required - force.unrecorded + force.over;
        assertThat(((Value.Share) value(finding, "errors", "over-recording")).share())
                .isCloseTo((double) force.over / linked, within(1e-12));
    }

    @Test
    void aSampleHoldsTheTruthInItsInterval() {
        TinyForce force = TinyForce.of(2_000, folder);
        force.open(TinyForce.PLAN.replace("records: 60", "records: 400"), "open");

        Value.Share overall = overall(force.close("open", force.review("open")).finding());

        double truth = (double) (force.required - force.unrecorded) / force.required;
        assertThat(truth).isBetween(overall.low(), overall.high());
        assertThat(overall.high() - overall.low()).isLessThan(0.12);
    }

    @Test
    void theSameExportsPlanSeedAndSecretGiveTheSameBytes() throws IOException {
        TinyForce force = TinyForce.of(300, folder);
        force.open(TinyForce.PLAN, "one");
        force.open(TinyForce.PLAN, "two");

        assertSameFiles(folder.resolve("one"), folder.resolve("two"));
        AuditClosing closing = force.close("one", force.review("one"));
        closing.writePack(folder.resolve("pack-one"));
        force.close("two", force.review("two")).writePack(folder.resolve("pack-two"));
        assertSameFiles(folder.resolve("pack-one"), folder.resolve("pack-two"));
    }

    @Test
    void theFindingIsWorkedOutAgainFromThePackAlone() {
        TinyForce force = TinyForce.of(300, folder);
        force.open(TinyForce.PLAN, "open");
        AuditClosing closing = force.close("open", force.review("open"));
        closing.writePack(folder.resolve("pack"));

        VerificationPack pack = VerificationPack.read(folder.resolve("pack"));

        assertThat(pack.finding()).isEqualTo(closing.finding());
        assertThat(pack.checks()).allSatisfy(check -> assertThat(check.agrees()).isTrue());
    }

    @Test
    void nothingPersonalIsPublished() throws IOException {
        TinyForce force = TinyForce.of(300, folder);
        force.open(TinyForce.PLAN, "open");
        force.close("open", force.review("open")).writePack(folder.resolve("pack"));

        try (Stream<Path> files = Files.list(folder.resolve("pack"))) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file))
                        .as(file.getFileName().toString())
                        .doesNotContain("INC-")
                        .doesNotContainPattern("\\bC\\d+\\b")
                        .doesNotContain("hurt him")
                        .doesNotContain("R1")
                        .doesNotContain("as told")
                        .doesNotContain(
                                Files.readString(folder.resolve("secret")).strip())
                        .doesNotContain("secret_check");
            }
        }
    }

    @Test
    void onlyTheOwnFilesOfAnOpenAuditHoldIncidentNumbers() throws IOException {
        TinyForce.of(300, folder).open(TinyForce.PLAN, "open");

        try (Stream<Path> files = Files.walk(folder.resolve("open"))) {
            List<Path> holding = files.filter(Files::isRegularFile)
                    .filter(file -> contains(file, "INC-"))
                    .map(file -> folder.resolve("open").relativize(file))
                    .toList();
            assertThat(holding)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(file.startsWith("private")).isTrue());
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return Files.readString(file).contains(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertSameFiles(Path one, Path two) throws IOException {
        try (Stream<Path> files = Files.walk(one)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(two.resolve(one.relativize(file))).hasSameBinaryContentAs(file);
            }
        }
    }

    private static Value.Share overall(Finding finding) {
        return (Value.Share) value(finding, "accuracy", "overall");
    }

    private static Value value(Finding finding, String table, String id) {
        return finding.table(table).figures().stream()
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
