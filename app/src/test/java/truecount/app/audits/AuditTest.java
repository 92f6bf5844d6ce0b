package truecount.app.audits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import truecount.app.Browser;
import truecount.app.Browser.Page;
import truecount.app.Browser.Upload;
import truecount.app.FreshHouse;
import truecount.app.publications.FindingStore;
import truecount.auditfiles.AuditClosing;
import truecount.auditfiles.AuditClosing.WithoutVerdict;
import truecount.auditfiles.AuditOpening;
import truecount.auditfiles.BlindItem;
import truecount.auditfiles.PlanFile;
import truecount.auditfiles.RecordKeys;
import truecount.exports.Mapping;
import truecount.exports.ReadOptions;
import truecount.publication.Publication;
import truecount.synthetic.ExampleForce;
import truecount.synthetic.ExampleVerdicts;
import truecount.synthetic.ReviewerErrors;

/** An audit in the house is the audit of the command line. */
class AuditTest {

    @TempDir
    private static Path folder;

    private static FreshHouse house;
    private static Browser registrar;
    private static String plan;

    @BeforeAll
    static void open() throws IOException {
        house = FreshHouse.example();
        registrar = house.signedInAs("registrar");
        ExampleForce.write(ExampleForce.SEED, ExampleForce.INCIDENTS, folder.resolve("force"));
        plan = Files.readString(folder.resolve("force/plan.yaml"));
    }

    private AuditOpening.Opened openedByFiles(String planText, String seed, Path out) {
        Path force = folder.resolve("force");
        return AuditOpening.open(
                new AuditOpening.Exports(
                        force.resolve("incidents.csv"),
                        force.resolve("crimes.csv"),
                        Mapping.read(force.resolve("mapping.yaml"))),
                PlanFile.parse(planText, "plan.yaml"),
                seed,
                RecordKeys.readFrom(house.data().resolve("record-key.secret")),
                ReadOptions.strict(reject -> {}),
                out);
    }

    @Test
    void whatIsUnpackedForAMomentStaysInTheHousesOwnFolderAndGoes(@TempDir Path data) throws IOException {
        // An audit was opened, reviewed and published in this house.
        assertThat(house.data().resolve("audits-at-work")).isEmptyDirectory();

        Path left = Files.createDirectories(data.resolve("audits-at-work/audit-1/private"));
        Files.writeString(left.resolve("units.csv"), "of a house that was killed");
        new Audits(
                store(),
                house.part(CommitmentStore.class),
                house.part(Audits.class).held(),
                data);
        assertThat(data.resolve("audits-at-work")).doesNotExist();
    }

    @Test
    void fromHeldExportsComesTheSameFrameSampleAndFindingAsFromFiles() throws IOException {
        AuditSummary held = audit(1);
        Path out = folder.resolve("first");

        AuditOpening.Opened opened = openedByFiles(plan, held.seed(), out);

        assertThat(held.frameHash()).isEqualTo(opened.audit().identity().frameHash());
        assertThat(held.planHash()).isEqualTo(opened.audit().identity().planHash());
        assertThat(held.auditHash()).isEqualTo(opened.audit().identity().auditHash());
        for (BlindItem sheet : opened.sheets()) {
            assertThat(store().sheet(1, sheet.number())).contains(sheet);
        }
        Path unpacked = folder.resolve("unpacked");
        store().unpack(1, unpacked);
        assertThat(files(unpacked)).containsKeys("audit.json").isEqualTo(withoutReview(files(out)));

        Path verdicts = folder.resolve("first-verdicts.csv");
        ExampleVerdicts.fill(out, folder.resolve("force"), verdicts, ReviewerErrors.Rate.NONE, "verdicts");
        AuditClosing closing = AuditClosing.of(
                out, verdicts, RecordKeys.readFrom(house.data().resolve("record-key.secret")), WithoutVerdict.REFUSE);
        Path pack = folder.resolve("published/pack");
        Files.createDirectories(pack.getParent());
        closing.writePack(pack);
        FindingStore findings = house.part(FindingStore.class);
        Map<String, String> expected = new TreeMap<>();
        Publication.files(closing.finding()).forEach((path, bytes) -> expected.put(path, text(bytes)));
        files(folder.resolve("published")).forEach(expected::put);
        Map<String, String> published = new TreeMap<>();
        findings.files(1)
                .forEach(file -> published.put(
                        file.path(), text(findings.file(1, file.path()).orElseThrow())));
        assertThat(published).isEqualTo(expected);
    }

    @Test
    void aPlanWrittenInABrowserDrawsWhatTheFileDraws() {
        String seed = "Exampleshire, 3 November 2026: 01 02 03 04 05 06";

        Page page = registrar.send(
                registrar.open("/audits/plan"), "/audits", Map.of("plan", plan.replace("\n", "\r\n"), "seed", seed));

        long number = Long.parseLong(page.address().getPath().replace("/audits/", ""));
        AuditOpening.Opened opened = openedByFiles(plan, seed, folder.resolve("by-browser"));
        assertThat(audit(number).auditHash())
                .isEqualTo(opened.audit().identity().auditHash());
        assertThat(page.text())
                .contains(
                        "Items drawn 700",
                        "Items with a verdict 0",
                        opened.audit().identity().frameHash());
        assertThat(house.ask(
                        "select details ->> 'audit-hash' from ledger.entry where what = 'audits.opened' and subject = 'audit:%d'"
                                .formatted(number)))
                .containsExactly(opened.audit().identity().auditHash());
    }

    @Test
    void theSameDrawTwiceIsRefusedBesideTheSeed() {
        long before = house.count("select count(*) from audits.audit");

        Page page = send(plan, audit(1).seed());

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select("#seed-error").text())
                .contains("This draw was made before: it is audit 1. Give the seed of a new public draw");
        assertThat(house.count("select count(*) from audits.audit")).isEqualTo(before);
    }

    @Test
    void whatIsWrongWithThePlanStandsBesideIt() {
        Page misspelt = send(plan.replace("records: 700", "recods: 700"), "seed 1");
        Page early = send(plan.replace("to: 2026-09-30", "to: 2026-12-31"), "seed 1");
        Page blank = send(" ", " ");

        assertThat(misspelt.status()).isEqualTo(422);
        assertThat(misspelt.html().select("#plan-error").text()).contains("recods");
        assertThat(misspelt.html().select("#plan").val()).contains("recods: 700");
        assertThat(misspelt.html().select("#seed").val()).isEqualTo("seed 1");
        assertThat(early.html().select("#plan-error").text())
                .contains("The exports were made on 2026-10-19, before the plan's period ends on 2026-12-31");
        assertThat(blank.html().select("#plan-error").text()).contains("Write the plan of the audit");
        assertThat(blank.html().select("#seed-error").text()).contains("Write the seed");
        assertThat(blank.html().select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#plan", "#seed");
    }

    @Test
    void aFormBecomesAPlanThatKeepsTheWordsThatShowADecision() {
        Page form = registrar.open("/audits/new");
        Page wrong = registrar.send(
                form, "/audits/plan", Map.of("from-day", "31", "from-month", "2", "records", "1", "title", " "));
        Page page = registrar.send(
                form,
                "/audits/plan",
                Map.of(
                        "kind",
                        "recording-accuracy",
                        "title",
                        "Summer: \"crime\" # 2026",
                        "force",
                        "Exampleshire",
                        "from-day",
                        "1",
                        "from-month",
                        "7",
                        "from-year",
                        "2026",
                        "to-day",
                        "31",
                        "to-month",
                        "8",
                        "to-year",
                        "2026",
                        "records",
                        "120"));
        String yaml = page.html().select("#plan").val();
        PlanFile written = PlanFile.parse(yaml, "plan");

        assertThat(form.html().select("#to-year").val()).isEqualTo("2026");
        assertThat(form.html().select("table tr")).hasSize(6);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#title", "#force", "#kind", "#from", "#to", "#records");
        assertThat(written.plan().records()).isEqualTo(120);
        assertThat(written.plan().title()).isEqualTo("Summer: \"crime\" # 2026");
        assertThat(yaml).contains("decision-marks:", "CRB 7100").doesNotContain("2026-04-01");
        assertThat(registrar
                        .send(page, "/audits", Map.of("plan", yaml, "seed", "by form"))
                        .text())
                .contains("Items drawn 120");
    }

    @Test
    void thePlanOfferedFirstCanBeRead() {
        assertThat(PlanFile.parse(ExamplePlan.TEXT, "plan").plan().records()).isEqualTo(400);
    }

    @Test
    void verdictsFromAFileMustBeOfThisAuditAndOfDrawnItems() throws IOException {
        Path out = folder.resolve("second");
        AuditSummary second = audit(2);
        openedByFiles(second.planText(), second.seed(), out);
        List<String> blank = Files.readAllLines(out.resolve("review/verdicts.csv"));
        String mark = blank.get(1).split(",")[0];
        String head = blank.getFirst() + "\n";

        assertThat(upload(head + "audit-000000000000,1,1,no crime,,,,,\n"))
                .contains("the verdict belongs to 'audit-000000000000', but this audit is '" + mark + "'");
        assertThat(upload(head + mark + ",701,1,no crime,,,,,\n"))
                .contains("item 701 was not drawn; the items of this audit run from 1 to 700");
        assertThat(upload(head + mark + ",3,1,no crime,,,,,\n" + mark + ",3,1,no crime,,,,,\n"))
                .contains("verdicts.csv", "item 3, line 1 has a verdict on row 2 already");
        assertThat(upload(head + mark + ",3,1,,,,,,\n")).contains("The file holds no verdict yet: every row is blank.");
        assertThat(upload("")).contains("Choose the filled-in verdicts file");
        assertThat(store().verdicts(2)).noneMatch(line -> line.item() == 3);

        String filled = head + mark + ",690,1,crime,8N,no,2,because,A reviewer\n" + mark + ",690,2,crime,105A,yes,,,\n";
        Page filed = registrar.upload(
                registrar.open("/audits/2"),
                "/audits/2/verdicts",
                Map.of(),
                List.of(new Upload("verdicts", "v.csv", filled.getBytes(StandardCharsets.UTF_8))));
        assertThat(filed.status()).as(filed.text()).isEqualTo(200);
        assertThat(house.ask("select line, offence_class, domestic, crimes, reason from audits.verdict_line"
                        + " where audit = 2 and item = 690 order by line"))
                .containsExactly("1 8N f 2 because", "2 105A t 1 ");
        assertThat(text(registrar.fetch("/audits/2/verdicts.csv").body()))
                .contains(mark + ",690,1,crime,8N,no,2,because,");
    }

    private String upload(String file) {
        Page page = registrar.upload(
                registrar.open("/audits/2"),
                "/audits/2/verdicts",
                Map.of(),
                List.of(new Upload("verdicts", "v.csv", file.getBytes(StandardCharsets.UTF_8))));
        assertThat(page.status()).isEqualTo(422);
        return page.html().select("#verdicts-error").text();
    }

    private static Page send(String planText, String seed) {
        return registrar.send(registrar.open("/audits/plan"), "/audits", Map.of("plan", planText, "seed", seed));
    }

    private static AuditSummary audit(long number) {
        return store().find(number).orElseThrow();
    }

    private static AuditStore store() {
        return house.part(AuditStore.class);
    }

    private static Map<String, String> withoutReview(Map<String, String> files) {
        files.keySet().removeIf(path -> path.startsWith("review/"));
        return files;
    }

    private static Map<String, String> files(Path below) throws IOException {
        try (Stream<Path> all = Files.walk(below)) {
            Map<String, String> files = new TreeMap<>();
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(below.relativize(file).toString().replace('\\', '/'), text(Files.readAllBytes(file)));
            }
            return files;
        }
    }

    /** One character for each byte, so that messages can be read. */
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
