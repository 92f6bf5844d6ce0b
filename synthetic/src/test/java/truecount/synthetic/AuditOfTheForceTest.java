package truecount.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import truecount.audit.Finding;
import truecount.audit.Value;
import truecount.auditfiles.AuditClosing;
import truecount.auditfiles.AuditOpening;
import truecount.auditfiles.PlanFile;
import truecount.auditfiles.RecordKeys;
import truecount.exports.Mapping;
import truecount.exports.ReadOptions;

/** An audit of a force whose truth is known must find that truth. */
class AuditOfTheForceTest {

    @TempDir
    static Path dir;

    private static Path force;
    private static List<NamedCsvRecord> truth;
    private static final List<String> rejects = new ArrayList<>();

    @BeforeAll
    static void writeTheForce() throws IOException {
        force = dir.resolve("force");
        ExampleForce.write(ExampleForce.SEED, ExampleForce.INCIDENTS, force);
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(force.resolve("truth.csv"))) {
            truth = reader.stream().toList();
        }
    }

    private static double accuracy(String domain) {
        double required = 0;
        double unrecorded = 0;
        for (NamedCsvRecord row : truth) {
            required += Integer.parseInt(row.getField("required" + domain));
            unrecorded += Integer.parseInt(row.getField("unrecorded" + domain));
        }
        return 1 - unrecorded / required;
    }

    private static Path open(String plan, String seed, String name) throws IOException {
        Path out = dir.resolve(name);
        AuditOpening.open(
                new AuditOpening.Exports(
                        force.resolve("incidents.csv"),
                        force.resolve("crimes.csv"),
                        Mapping.parse(Files.readString(force.resolve("mapping.yaml")), "mapping.yaml")),
                PlanFile.parse(plan, "plan.yaml"),
                seed,
                keys(),
                ReadOptions.strict(reject -> rejects.add(reject.toString())),
                out);
        return out;
    }

    private static RecordKeys keys() {
        return RecordKeys.readFrom(force.resolve("record-key-secret.txt"));
    }

    private static Finding close(Path open, double errorRate) throws IOException {
        Path verdicts = open.resolveSibling(open.getFileName() + "-verdicts.csv");
        ExampleVerdicts.fill(open, force, verdicts, errorRate, "reviewers");
        return AuditClosing.of(open, verdicts, keys(), AuditClosing.WithoutVerdict.REFUSE)
                .finding();
    }

    private static String plan() throws IOException {
        return Files.readString(force.resolve("plan.yaml"));
    }

    private static String everything() throws IOException {
        return plan().replaceFirst("records: \\d+", "records: 100000");
    }

    private static Value.Share share(Finding finding, String table, String id) {
        return (Value.Share) finding.table(table).figures().stream()
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Test
    void aFullCountFindsExactlyTheTruthInEveryDomain() throws IOException {
        Finding finding = close(open(everything(), "all of it", "full"), 0);

        assertThat(rejects).isEmpty();
        assertThat(share(finding, "accuracy", "overall").share()).isCloseTo(accuracy(""), within(1e-9));
        assertThat(share(finding, "accuracy", "violence").share()).isCloseTo(accuracy("Violence"), within(1e-9));
        assertThat(share(finding, "accuracy", "sexual").share()).isCloseTo(accuracy("Sexual"), within(1e-9));
        assertThat(share(finding, "accuracy", "domestic").share()).isCloseTo(accuracy("Domestic"), within(1e-9));
    }

    @Test
    void aReviewerWhoErrsOnOneItemInTwentyMovesTheFigure() throws IOException {
        Finding finding = close(open(everything(), "all of it", "full-with-errors"), 0.05);

        assertThat(share(finding, "accuracy", "overall").share()).isNotCloseTo(accuracy(""), within(1e-3));
    }

    @Test
    void intervalsOfThirtyDrawsHoldTheTruthAsOftenAsTheyClaim() throws IOException {
        int held = 0;
        for (int draw = 1; draw <= 30; draw++) {
            Finding finding = close(open(plan(), "public draw " + draw, "draw-" + draw), 0);
            Value.Share overall = share(finding, "accuracy", "overall");
            held += overall.low() <= accuracy("") && accuracy("") <= overall.high() ? 1 : 0;
        }

        // Intervals that hold 95 times in 100 hold the truth 24 times of 30 or fewer once in 300.
        assertThat(held).isGreaterThanOrEqualTo(25);
    }
}
