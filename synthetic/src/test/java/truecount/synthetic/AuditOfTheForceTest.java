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
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import truecount.audit.Draw;
import truecount.audit.Finding;
import truecount.audit.FindingMaker;
import truecount.audit.Item;
import truecount.audit.Plan;
import truecount.audit.Value;
import truecount.audit.VerdictCode;
import truecount.auditfiles.AuditClosing;
import truecount.auditfiles.AuditOpening;
import truecount.auditfiles.PlanFile;
import truecount.auditfiles.RecordKeys;
import truecount.auditfiles.VerificationPack;
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
        ExampleForce.write(ExampleForce.SEED, 6000, force);
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

    private static AuditClosing close(Path open, double errorRate) throws IOException {
        Path verdicts = open.resolveSibling(open.getFileName() + "-verdicts.csv");
        ExampleVerdicts.fill(open, force, verdicts, new ReviewerErrors.Rate(errorRate, 4), "reviewers");
        return AuditClosing.of(open, verdicts, keys(), AuditClosing.WithoutVerdict.REFUSE);
    }

    private static String plan() throws IOException {
        return Files.readString(force.resolve("plan.yaml"));
    }

    private static String everything() throws IOException {
        return plan().replaceFirst("records: \\d+", "records: 100000");
    }

    private static Value.Share share(Finding finding, String id) {
        return (Value.Share) finding.table("accuracy").figures().stream()
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Test
    void aFullCountFindsExactlyTheTruthInEveryDomain() throws IOException {
        Finding finding = close(open(everything(), "all of it", "full"), 0).finding();

        assertThat(rejects).isEmpty();
        assertThat(share(finding, "overall").share()).isCloseTo(accuracy(""), within(1e-9));
        assertThat(share(finding, "violence").share()).isCloseTo(accuracy("Violence"), within(1e-9));
        assertThat(share(finding, "sexual").share()).isCloseTo(accuracy("Sexual"), within(1e-9));
        assertThat(share(finding, "domestic").share()).isCloseTo(accuracy("Domestic"), within(1e-9));
    }

    @Test
    void aReviewerWhoErrsOnOneItemInTwentyMovesTheFigure() throws IOException {
        Finding finding =
                close(open(everything(), "all of it", "full-with-errors"), 0.05).finding();

        assertThat(share(finding, "overall").share()).isNotCloseTo(accuracy(""), within(1e-3));
    }

    @Test
    void theIntervalOfThePlannedAuditHoldsTheTruth() throws IOException {
        Finding finding = close(open(plan(), "drawn in public", "planned"), 0).finding();

        assertThat(accuracy(""))
                .isBetween(
                        share(finding, "overall").low(),
                        share(finding, "overall").high());
        assertThat(share(finding, "overall").high() - share(finding, "overall").low())
                .isLessThan(0.07);
    }

    /** The verdicts of a full count serve every draw, so that a hundred audits take a second. */
    @Test
    void intervalsOfAHundredDrawsHoldTheTruthAsOftenAsTheyClaim() throws IOException {
        close(open(everything(), "all of it", "full-for-draws"), 0).writePack(dir.resolve("pack"));
        VerificationPack full = VerificationPack.read(dir.resolve("pack"));
        Plan plan = PlanFile.parse(plan(), "plan.yaml").plan();
        int overall = 0;
        int violence = 0;
        for (int number = 1; number <= 100; number++) {
            Draw draw = Draw.of(plan, full.frame(), "public draw " + number);
            Set<String> drawn = draw.items().stream().map(Item::key).collect(Collectors.toSet());
            List<VerdictCode> codes = full.codes().stream()
                    .filter(code -> drawn.contains(code.key()))
                    .toList();
            Finding finding = FindingMaker.make(plan, full.frame(), draw, codes);
            overall += holds(share(finding, "overall"), accuracy(""));
            violence += holds(share(finding, "violence"), accuracy("Violence"));
        }

        // Intervals that hold 95 times in 100 hold 89 times or fewer once in a hundred such tests.
        assertThat(overall).isGreaterThanOrEqualTo(90);
        assertThat(violence).isGreaterThanOrEqualTo(90);
    }

    private static int holds(Value.Share share, double truth) {
        return share.low() <= truth && truth <= share.high() ? 1 : 0;
    }
}
