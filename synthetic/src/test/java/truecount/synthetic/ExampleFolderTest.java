package truecount.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import truecount.auditfiles.AuditOpening;
import truecount.auditfiles.PlanFile;
import truecount.auditfiles.RecordKeys;
import truecount.exports.Mapping;
import truecount.exports.ReadOptions;

/**
 * The files in {@code examples/exampleshire} are those that the generator writes. After a wanted change, run this test
 * once with {@code -DrewriteExamples=true}; it then writes them instead of comparing.
 */
class ExampleFolderTest {

    private static final Path EXAMPLE = Path.of("../examples/exampleshire");
    private static final List<String> ZIPPED = List.of("incidents.csv", "crimes.csv", "truth.csv");
    private static final List<String> PLAIN = List.of("mapping.yaml", "plan.yaml", "record-key-secret.txt");

    /** The draw that examples/exampleshire/README.md tells of. */
    private static final String DRAW = "4 8 2 1, rolled for the example";

    @TempDir
    static Path dir;

    private static ForceSummary summary;
    private static Path force;

    @BeforeAll
    static void writeTheForceAndItsVerdicts() throws IOException {
        ForcePlan plan = new ForcePlan(
                Preset.named("northamptonshire-2020"),
                ExampleForce.SEED,
                3000,
                LocalDate.of(2026, 4, 1),
                6,
                Wording.BOTH);
        force = dir.resolve("force");
        summary = ExampleForce.write(plan, force, written -> {});
        AuditOpening.open(
                new AuditOpening.Exports(
                        force.resolve("incidents.csv"),
                        force.resolve("crimes.csv"),
                        Mapping.parse(Files.readString(force.resolve("mapping.yaml")), "mapping.yaml")),
                PlanFile.parse(Files.readString(force.resolve("plan.yaml")), "plan.yaml"),
                DRAW,
                RecordKeys.readFrom(force.resolve("record-key-secret.txt")),
                ReadOptions.strict(reject -> {}),
                dir.resolve("audit"));
        ExampleVerdicts.fill(
                dir.resolve("audit"), force, dir.resolve("verdicts.csv"), ReviewerErrors.Rate.NONE, "reviewers");
        if (Boolean.getBoolean("rewriteExamples")) {
            rewrite();
        }
    }

    private static void rewrite() throws IOException {
        Files.createDirectories(EXAMPLE);
        for (String name : ZIPPED) {
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(EXAMPLE.resolve(name + ".gz")))) {
                Files.copy(force.resolve(name), out);
            }
        }
        for (String name : PLAIN) {
            Files.copy(force.resolve(name), EXAMPLE.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.copy(dir.resolve("verdicts.csv"), EXAMPLE.resolve("verdicts.csv"), StandardCopyOption.REPLACE_EXISTING);
        String readme = Files.readString(EXAMPLE.resolve("README.md"));
        List<String> rows = List.of("all", "violence against the person", "sexual offences", "domestic abuse");
        for (int i = 0; i < rows.size(); i++) {
            readme = readme.replaceFirst(
                    "\\| %s \\| .*\\|".formatted(rows.get(i)),
                    "| %s %s"
                            .formatted(rows.get(i), figures(summary.accuracies().get(i))));
        }
        Files.writeString(EXAMPLE.resolve("README.md"), readme);
    }

    private static String figures(ForceSummary.Accuracy one) {
        return "| %d | %d | %s |"
                .formatted(one.required(), one.unrecorded(), String.format(Locale.ROOT, "%.1f%%", 100 * one.share()));
    }

    @Test
    void theForceIsWhatTheGeneratorWrites() throws IOException {
        for (String name : ZIPPED) {
            try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(EXAMPLE.resolve(name + ".gz")))) {
                assertThat(in.readAllBytes()).as(name).isEqualTo(Files.readAllBytes(force.resolve(name)));
            }
        }
        for (String name : PLAIN) {
            assertThat(EXAMPLE.resolve(name)).hasSameBinaryContentAs(force.resolve(name));
        }
    }

    /** A closing code that is a word of the language would end the log of a blind sheet before it begins. */
    @Test
    void everyBlindSheetShowsWhatThePoliceWereTold() throws IOException {
        try (Stream<Path> sheets = Files.list(dir.resolve("audit/review"))) {
            List<Path> all =
                    sheets.filter(file -> file.toString().endsWith(".html")).toList();
            assertThat(all).hasSize(700);
            for (Path sheet : all) {
                assertThat(Files.readString(sheet)).as(sheet.toString()).contains("<pre>");
            }
        }
    }

    @Test
    void theReadmeTellsTheTruth() throws IOException {
        for (ForceSummary.Accuracy one : summary.accuracies()) {
            assertThat(Files.readString(EXAMPLE.resolve("README.md"))).contains(figures(one));
        }
    }

    @Test
    void theVerdictsAreThoseOfTheDrawThatTheReadmeTellsOf() throws IOException {
        assertThat(Files.readString(EXAMPLE.resolve("README.md"))).contains(DRAW);
        assertThat(EXAMPLE.resolve("verdicts.csv")).hasSameBinaryContentAs(dir.resolve("verdicts.csv"));
    }
}
