package truecount.app.publications;

import static org.assertj.core.api.Assertions.assertThat;

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
    void itemsWithoutAVerdictCountOnlyWhenThePersonWasShownHowMany() {
        Browser registrar = house.signedInAs("registrar");
        long audit = house.part(Audits.class)
                .open(
                        house.part(AuditStore.class)
                                .find(1)
                                .orElseThrow()
                                .planText()
                                .replace("records: 700", "records: 300"),
                        "for closing: 1 2 3 4 5 6",
                        Deed.SYSTEM);
        long before = house.count("select count(*) from publications.finding");
        Page page = registrar.open("/audits/" + audit);
        assertThat(page.text()).contains("300 items have no verdict. If you close now, each counts against the force");

        String close = "/audits/%d/close".formatted(audit);
        Page none = registrar.post(close, Map.of("_csrf", registrar.csrf()));
        Page fewer = registrar.post(close, Map.of("_csrf", registrar.csrf(), "waiting", "299"));
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.text()).contains("300 of the 300 items have no verdict", "You were shown none.");
        assertThat(fewer.status()).isEqualTo(422);
        assertThat(fewer.text()).contains("You were shown 299.");
        assertThat(house.count("select count(*) from publications.finding")).isEqualTo(before);

        Page shown = registrar.send(page, close, Map.of());
        assertThat(shown.address().getPath()).startsWith("/findings/");
        assertThat(house.count("select count(*) from publications.finding")).isEqualTo(before + 1);
        assertThat(house.part(LedgerStore.class).check()).isInstanceOf(Check.Whole.class);
    }

    @Test
    void closingAnAuditThatIsNotThereIsNotFound() {
        Browser registrar = house.signedInAs("registrar");

        assertThat(registrar
                        .post("/audits/999/close", Map.of("_csrf", registrar.csrf()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void onlyThoseWhoMayPublishSeeTheButton() {
        assertThat(house.signedInAs("statistician").open("/audits/2").html().select("form[action$=/close]"))
                .isEmpty();
        assertThat(house.signedInAs("registrar").open("/audits/2").html().select("form[action$=/close]"))
                .hasSize(1);
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
