package truecount.app.publications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import truecount.app.Browser;
import truecount.app.Browser.Page;
import truecount.app.FreshHouse;
import truecount.app.audits.AuditStore;
import truecount.app.audits.Audits;
import truecount.app.ledger.Check;
import truecount.app.ledger.Deed;
import truecount.app.ledger.LedgerStore;
import truecount.audit.ReviewRound;
import truecount.audit.Verdict;
import truecount.audit.VerdictLine;
import truecount.publication.PublishedFolder;
import truecount.publication.Verification;

class FindingTest {

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=UTF-8",
            "pdf", "application/pdf",
            "json", "application/json",
            "csv", "text/csv;charset=UTF-8",
            "ods", "application/vnd.oasis.opendocument.spreadsheet");

    private static FreshHouse house;
    private static Browser inspector;

    @BeforeAll
    static void open() {
        house = FreshHouse.example();
        inspector = house.signedInAs("inspector");
    }

    @Test
    void theFindingIsShownInTheHousesOwnFrame() {
        Page page = inspector.open("/findings/1");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("h1")).hasSize(1);
        assertThat(page.html().select("html, body, main").size()).isEqualTo(3);
        assertThat(page.text()).contains("Exampleshire recorded an estimated", "95% interval", "Downloads");
        assertThat(page.html().select("[style], style, main script")).isEmpty();
        assertThat(inspector.open("/findings").text()).contains("Exampleshire recorded an estimated");
        assertThat(inspector
                        .fetch("/findings/finding.css")
                        .headers()
                        .firstValue("Content-Type")
                        .orElse(""))
                .startsWith("text/css");
    }

    @Test
    void anybodyReadsWhatWasPublishedAndNothingElseWithoutSigningIn() {
        Browser stranger = house.browser();
        Page list = stranger.open("/published");
        Page page = stranger.open("/published/1");

        assertThat(stranger.open("/sign-in").html().select("main a[href=/published]"))
                .hasSize(1);
        assertThat(list.text()).contains("Exampleshire recorded an estimated").doesNotContain("Drafts");
        assertThat(page.text()).contains("Exampleshire recorded an estimated", "Annex", "Contact", "Next finding due");
        assertThat(page.html().select("main form")).isEmpty();
        assertThat(stranger.fetch("/published/1/files/pack/frame.csv").statusCode())
                .isEqualTo(404);
        assertThat(inspector.fetch("/findings/1/files/pack/frame.csv").statusCode())
                .isEqualTo(200);
        for (String link : page.html().select("#downloads ~ ul a").eachAttr("href")) {
            assertThat(link).startsWith("/published/1/").doesNotContain("/pack/");
            assertThat(stranger.fetch(link).statusCode()).as(link).isEqualTo(200);
        }
        long draft = Long.parseLong(house.ask(
                        "select max(number) from publications.finding where number not in (select finding from publications.sign_off)")
                .getFirst());
        assertThat(stranger.open("/published/" + draft).status()).isEqualTo(404);
        assertThat(stranger.fetch("/published/" + draft + "/published.zip").statusCode())
                .isEqualTo(404);
        assertThat(stranger.fetch("/published/" + draft + "/files/finding.json").statusCode())
                .isEqualTo(404);
        assertThat(stranger.open("/findings/1").address().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void everyDownloadIsAnAttachmentOfItsType() {
        List<String> links = inspector
                .open("/findings/1")
                .html()
                .select("a[href^=/findings/1/files/]")
                .eachAttr("href");
        assertThat(links)
                .contains(
                        "/findings/1/files/finding.pdf",
                        "/findings/1/files/tables.ods",
                        "/findings/1/files/pack/audit.json")
                .hasSizeGreaterThan(8);
        for (String link : links) {
            HttpResponse<byte[]> file = inspector.fetch(link);
            String name = link.substring(link.lastIndexOf('/') + 1);
            assertThat(file.statusCode()).as(link).isEqualTo(200);
            assertThat(file.headers().firstValue("Content-Type"))
                    .as(link)
                    .contains(TYPES.get(name.substring(name.lastIndexOf('.') + 1)));
            assertThat(file.headers().firstValue("Content-Disposition"))
                    .contains("attachment; filename=\"%s\"".formatted(name));
            assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(file.body()).isNotEmpty();
        }
    }

    @Test
    void whatIsNotInTheFolderIsNotFoundHoweverItIsAskedFor() {
        for (String path : List.of(
                "/findings/1/files/nothing.csv",
                "/findings/99",
                "/findings/99/published.zip",
                "/findings/99/files/finding.pdf",
                "/findings/1/files/")) {
            assertThat(inspector.fetch(path).statusCode()).as(path).isEqualTo(404);
        }
        for (String path : List.of(
                "/findings/1/files/..%2f..%2frecord-key.secret",
                "/findings/1/files/%2e%2e/%2e%2e/record-key.secret",
                "/findings/1/files//etc/passwd",
                "/findings/1/files/..%5crecord-key.secret")) {
            assertThat(inspector.fetch(path).statusCode()).as(path).isIn(400, 404);
        }
    }

    @Test
    void thePublishedFolderAgreesWithItselfAndHoldsNoPersonalData(@TempDir Path folder) throws IOException {
        HttpResponse<byte[]> zip = inspector.fetch("/findings/1/published.zip");
        unpack(zip.body(), folder);

        Verification verification = PublishedFolder.verify(folder.resolve("finding-1"));

        assertThat(verification.differences()).isEmpty();
        assertThat(verification.checks()).hasSizeGreaterThan(10);
        assertThat(zip.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(inspector.fetch("/findings/1/published.zip").body()).isEqualTo(zip.body());
        String all = everything(folder);
        List<String> secrets = house.ask("""
                select incident_number from intake.incident union select crime_number from register.crime
                union select left(log_text, 60) from intake.incident where length(log_text) > 60
                union select reason from audits.verdict_line where length(reason) > 20
                """);
        assertThat(secrets).hasSizeGreaterThan(3000);
        assertThat(secrets.stream().filter(all::contains).toList()).isEmpty();
        assertThat(all)
                .doesNotContainPattern("person:[0-9]")
                .doesNotContain(Files.readString(house.data().resolve("record-key.secret"))
                        .strip());
    }

    @Test
    void nothingReviewedIsNeverPublished() {
        Browser registrar = house.signedInAs("registrar");
        long audit = opened("for ending: 1 2 3 4 5 6", 300);
        long before = house.count("select count(*) from publications.finding");

        Page page = registrar.open("/audits/" + audit);
        assertThat(page.text()).contains("No verdict has been filed yet, so there is nothing to find.");
        assertThat(page.html().select("form[action$=/end-review], form[action$=/draft]"))
                .isEmpty();
        Page ended = registrar.post(
                "/audits/%d/end-review".formatted(audit), Map.of("_csrf", registrar.csrf(), "waiting", "300"));
        Page drafted = registrar.post("/audits/%d/draft".formatted(audit), Map.of("_csrf", registrar.csrf()));
        assertThat(ended.status()).isEqualTo(422);
        assertThat(ended.text()).contains("Nothing was reviewed on this audit, so there is nothing to find.");
        assertThat(drafted.status()).isEqualTo(422);
        assertThat(drafted.text()).contains("A finding is worked out once the review has ended.");
        assertThat(house.count("select count(*) from publications.finding")).isEqualTo(before);
    }

    @Test
    void aReviewEndsOnlyWithAsManyItemsLackingAsThePersonWasShownAndThenTakesNoVerdict() {
        Browser registrar = house.signedInAs("registrar");
        Browser reviewer = house.signedInAs("reviewer");
        long audit = opened("for ending: 2 3 4 5 6 7", 300);
        Map<String, String> verdict = Map.of(
                "_csrf", reviewer.csrf(), "verdict", "NO_CRIME", "rule", "CRR26, Whether to record a crime?, p.7");
        assertThat(reviewer.post("/reviews/%d/1".formatted(audit), verdict).status())
                .isEqualTo(200);
        String end = "/audits/%d/end-review".formatted(audit);

        Page none = registrar.post(end, Map.of("_csrf", registrar.csrf()));
        Page fewer = registrar.post(end, Map.of("_csrf", registrar.csrf(), "waiting", "298"));
        assertThat(none.text()).contains("299 of the 300 items have no verdict", "You were shown none.");
        assertThat(fewer.text()).contains("You were shown 298.");
        assertThat(registrar.open("/disputes").html().select("a[href*=/disputes/%d/]".formatted(audit)))
                .isEmpty();

        Page ended = registrar.send(registrar.open("/audits/" + audit), end, Map.of());
        assertThat(ended.text()).contains("Review ended", "Work out the finding");
        Page late = reviewer.post("/reviews/%d/2".formatted(audit), verdict);
        assertThat(late.status()).isEqualTo(404);
        assertThat(late.text()).contains("The review of this audit is over");
        assertThat(reviewer.open("/reviews/%d/1".formatted(audit)).status()).isEqualTo(404);
        assertThatThrownBy(() -> house.ask("insert into audits.verdict (audit, item, version, reviewer)"
                        + " values (%d, 3, 1, 'person:1') returning 1".formatted(audit)))
                .hasStackTraceContaining("The review of audit %d has ended".formatted(audit));
    }

    @Test
    void aFindingIsADraftUntilASecondPersonSignsItOffAndCanBeSupersededAndWithdrawn() {
        Browser registrar = house.signedInAs("registrar");
        Browser statistician = house.signedInAs("statistician");
        Browser inspector = house.signedInAs("inspector");
        long audit = opened("for signing: 3 4 5 6 7 8", 300);
        house.part(AuditStore.class).file(audit, 1, noCrime(1), Deed.SYSTEM);
        statistician.send(statistician.open("/audits/" + audit), "/audits/%d/end-review".formatted(audit), Map.of());

        Page draft =
                statistician.send(statistician.open("/audits/" + audit), "/audits/%d/draft".formatted(audit), Map.of());
        String path = draft.address().getPath();
        assertThat(draft.text()).contains("This is a draft", "You worked it out; somebody else signs it off.");
        assertThat(draft.html().select("form[action$=/sign-off]")).isEmpty();
        assertThat(inspector.open(path).status()).isEqualTo(404);
        assertThat(inspector.open(path + "/published.zip").status()).isEqualTo(404);
        assertThat(inspector.open("/findings").html().select("a[href=" + path + "]"))
                .isEmpty();
        assertThat(statistician
                        .post(path + "/sign-off", Map.of("_csrf", statistician.csrf()))
                        .status())
                .isEqualTo(403);
        assertThat(registrar.open("/").html().select("main a[href=" + path + "]"))
                .hasSize(1);

        Page published = registrar.send(registrar.open(path), path + "/sign-off", Map.of());
        assertThat(published.text()).doesNotContain("This is a draft");
        assertThat(inspector.open(path).status()).isEqualTo(200);

        Page reasonless = statistician.post("/audits/%d/draft".formatted(audit), Map.of("_csrf", statistician.csrf()));
        assertThat(reasonless.text()).contains("Say why another takes its place.");
        Page second = registrar.send(
                registrar.open("/audits/" + audit),
                "/audits/%d/draft".formatted(audit),
                Map.of("reason", "A dispute was resolved."));
        String later = second.address().getPath();
        Page own = registrar.post(later + "/sign-off", Map.of("_csrf", registrar.csrf()));
        assertThat(own.status()).isEqualTo(422);
        assertThat(own.text()).contains("You worked this draft out. Somebody else signs it off.");
        assertThatThrownBy(() -> house.ask("insert into publications.sign_off (finding, signed_by)"
                        + " select number, published_by from publications.finding where number = %s returning 1"
                                .formatted(later.replace("/findings/", ""))))
                .hasStackTraceContaining("must be signed off by somebody else than its author");

        Page unreasoned = registrar.post(path + "/withdraw", Map.of("_csrf", registrar.csrf(), "reason", " "));
        assertThat(unreasoned.html().select("#reason-error").text()).contains("Say why the finding no longer stands");
        Page withdrawn = registrar.send(
                registrar.open(path + "/withdraw"), path + "/withdraw", Map.of("reason", "Two items were mixed up."));
        assertThat(withdrawn.text()).contains("Do not use its figures.", "Two items were mixed up.");
        assertThat(registrar.open(path + "/withdraw").status()).isEqualTo(404);
        assertThat(json("/api" + path).path("status").asString()).isEqualTo("Withdrawn");
        assertThat(house.part(LedgerStore.class).check()).isInstanceOf(Check.Whole.class);
    }

    @Test
    void aDraftIsNotSignedOffOnceSomethingWasFiledAfterIt() {
        Browser registrar = house.signedInAs("registrar");
        long audit = opened("for filing after: 4 5 6 7 8 9", 300);
        house.part(AuditStore.class).file(audit, 1, noCrime(1), Deed.SYSTEM);
        AuditStore store = house.part(AuditStore.class);
        house.part(Audits.class).endReview(store.find(audit).orElseThrow(), 299, Deed.SYSTEM);
        long draft = house.part(Publishing.class).draft(audit, "", Deed.SYSTEM);
        house.ask("select pg_sleep(0.01)");
        store.file(
                audit,
                1,
                List.of(new VerdictLine(
                        1, 1, new Verdict.CouldNotBeRead(), "Disputed.", "person:5", ReviewRound.DISPUTE, "CRR26", "")),
                "person:5");

        Page refused = registrar.post("/findings/%d/sign-off".formatted(draft), Map.of("_csrf", registrar.csrf()));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Something was filed on this audit after the draft was worked out");
    }

    @Test
    void anAuditIsCancelledOnlyWhileNothingIsFiledAndWithAReason() {
        Browser registrar = house.signedInAs("registrar");
        long begun = opened("for cancelling: 1 1 1 1 1 1", 300);
        house.part(AuditStore.class).file(begun, 1, noCrime(1), Deed.SYSTEM);
        long fresh = opened("for cancelling: 2 2 2 2 2 2", 300);

        Page refused = registrar.post(
                "/audits/%d/cancel".formatted(begun), Map.of("_csrf", registrar.csrf(), "reason", "Wrong period"));
        Page silent = registrar.post("/audits/%d/cancel".formatted(fresh), Map.of("_csrf", registrar.csrf()));
        Page cancelled = registrar.send(
                registrar.open("/audits/%d/cancel".formatted(fresh)),
                "/audits/%d/cancel".formatted(fresh),
                Map.of("reason", "The period was wrong."));

        assertThat(refused.text()).contains("Verdicts were filed on this audit, so it can no longer be cancelled.");
        assertThat(silent.html().select("#reason-error").text()).contains("Say why the audit is given up");
        assertThat(cancelled.text()).contains("Cancelled on", "The period was wrong.");
        assertThat(house.signedInAs("reviewer")
                        .open("/reviews/%d/1".formatted(fresh))
                        .status())
                .isEqualTo(404);
        assertThatThrownBy(() -> house.part(AuditStore.class).file(fresh, 1, noCrime(1), Deed.SYSTEM))
                .hasStackTraceContaining("Audit %d was cancelled".formatted(fresh));
    }

    private static List<VerdictLine> noCrime(int item) {
        return List.of(new VerdictLine(item, 1, new Verdict.NoCrime(), "As told.", Deed.SYSTEM));
    }

    private static long opened(String seed, int records) {
        return house.part(Audits.class)
                .open(
                        house.part(AuditStore.class)
                                .find(1)
                                .orElseThrow()
                                .planText()
                                .replace("records: 700", "records: " + records),
                        seed,
                        Deed.SYSTEM);
    }

    @Test
    void aFindingOfAnAuditThatIsNotThereIsNotFound() {
        Browser registrar = house.signedInAs("registrar");

        for (String deed : List.of("/audits/999/draft", "/audits/999/end-review", "/findings/999/sign-off")) {
            assertThat(registrar.post(deed, Map.of("_csrf", registrar.csrf())).status())
                    .isEqualTo(404);
        }
    }

    @Test
    void programsReadFindingsAndProgress() {
        JsonNode all = json("/api/findings");
        JsonNode one = json("/api/findings/1");
        JsonNode audit = json("/api/audits/2");

        assertThat(all.get(all.size() - 1).get("headline").asString()).startsWith("Exampleshire recorded an estimated");
        assertThat(all.get(all.size() - 1).get("href").asString()).isEqualTo("/api/findings/1");
        assertThat(one.get("identity").get("force").asString()).isEqualTo("Exampleshire");
        assertThat(one.get("identity").get("from").asString()).isEqualTo("2025-10-01");
        assertThat(one.get("files").size()).isGreaterThan(8);
        for (JsonNode file : one.get("files")) {
            assertThat(inspector.fetch(file.get("href").asString()).body())
                    .hasSize(file.get("bytes").asInt());
        }
        assertThat(audit.get("items").asInt()).isEqualTo(700);
        assertThat(audit.get("waiting").asInt() + audit.get("reviewed").asInt()).isEqualTo(700);
        assertThat(inspector.fetch("/api/findings/99").statusCode()).isEqualTo(404);
        assertThat(inspector.fetch("/api/audits/99").statusCode()).isEqualTo(404);
        assertThat(house.signedInAs("reviewer").fetch("/api/findings").statusCode())
                .isEqualTo(403);
    }

    @Test
    void theInterfaceIsDescribed() {
        JsonNode description = json("/v3/api-docs");

        assertThat(description.get("paths").propertyNames())
                .contains("/api/findings", "/api/findings/{number}", "/api/audits/{number}");
        JsonNode schemas = description.get("components").get("schemas");
        assertThat(schemas.get("Audit")
                        .get("properties")
                        .get("waiting")
                        .get("description")
                        .asString())
                .isEqualTo("Items that have none yet.");
        assertThat(schemas.get("Finding").get("properties").propertyNames()).contains("identity", "headline", "files");
        assertThat(description
                        .get("paths")
                        .get("/api/audits/{number}")
                        .get("get")
                        .get("responses")
                        .propertyNames())
                .contains("200", "403", "404");
    }

    private static JsonNode json(String path) {
        HttpResponse<byte[]> answer = inspector.fetch(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return new JsonMapper().readTree(answer.body());
    }

    private static void unpack(byte[] zip, Path folder) throws IOException {
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                assertThat(file.normalize()).startsWithRaw(folder);
                Files.createDirectories(file.getParent());
                Files.write(file, entries.readAllBytes());
            }
        }
    }

    private static String everything(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
