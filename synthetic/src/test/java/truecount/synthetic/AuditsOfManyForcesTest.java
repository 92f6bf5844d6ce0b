package truecount.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import truecount.audit.Value;
import truecount.auditfiles.AuditClosing;
import truecount.auditfiles.AuditOpening;
import truecount.auditfiles.PlanFile;
import truecount.auditfiles.RecordKeys;
import truecount.exports.Mapping;
import truecount.exports.ReadOptions;

/** Twenty forces, each made, audited and closed from its files: intervals hold the truth as often as they claim. */
class AuditsOfManyForcesTest {

    private static final int FORCES = 20;

    @TempDir
    static Path dir;

    @Test
    void intervalsHoldTheTruthOfNearlyEveryForce() throws IOException {
        int held = 0;
        for (int number = 1; number <= FORCES; number++) {
            held += holds(number) ? 1 : 0;
        }

        // Intervals that hold 95 times in 100 hold 16 of 20 or fewer once in sixty such tests; the seeds are fixed.
        assertThat(held).isGreaterThanOrEqualTo(17);
    }

    private static boolean holds(int number) throws IOException {
        Path force = dir.resolve("force-" + number);
        Preset preset = Preset.named(Preset.NAMES.get(number % Preset.NAMES.size()));
        ForcePlan plan = new ForcePlan(preset, "force " + number, 1500, ExampleForce.FROM, 12, Wording.BOTH);
        ExampleForce.write(plan, force, written -> {});
        Path audit = dir.resolve("audit-" + number);
        RecordKeys keys = RecordKeys.readFrom(force.resolve("record-key-secret.txt"));
        AuditOpening.open(
                new AuditOpening.Exports(
                        force.resolve("incidents.csv"),
                        force.resolve("crimes.csv"),
                        Mapping.parse(Files.readString(force.resolve("mapping.yaml")), "mapping.yaml")),
                PlanFile.parse(
                        Files.readString(force.resolve("plan.yaml")).replaceFirst("records: \\d+", "records: 500"),
                        "plan.yaml"),
                "drawn for force " + number,
                keys,
                ReadOptions.strict(reject -> {}),
                audit);
        Path verdicts = dir.resolve("verdicts-" + number + ".csv");
        ExampleVerdicts.fill(audit, force, verdicts, ReviewerErrors.Rate.NONE, "reviewers");
        Value.Share share =
                (Value.Share) AuditClosing.of(audit, verdicts, keys, AuditClosing.WithoutVerdict.REFUSE)
                        .finding()
                        .table("accuracy")
                        .figures()
                        .stream()
                        .filter(figure -> figure.id().equals("overall"))
                        .findFirst()
                        .orElseThrow()
                        .value();
        double truth = truth(force);
        return share.low() <= truth && truth <= share.high();
    }

    private static double truth(Path force) throws IOException {
        double required = 0;
        double unrecorded = 0;
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(force.resolve("truth.csv"))) {
            for (NamedCsvRecord row : reader) {
                required += Integer.parseInt(row.getField("required"));
                unrecorded += Integer.parseInt(row.getField("unrecorded"));
            }
        }
        return 1 - unrecorded / required;
    }
}
