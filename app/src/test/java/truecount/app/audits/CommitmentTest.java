package truecount.app.audits;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import truecount.app.Browser;
import truecount.app.Browser.Page;
import truecount.app.Browser.Upload;
import truecount.app.FreshHouse;
import truecount.auditfiles.CommitmentFile;

/** A frame is frozen and published, the seed comes about, and the draw is held to what was published. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CommitmentTest {

    private static final String SOURCE = "main numbers of the public draw of 5 December 2026";

    private static final String INCIDENTS = "n,at,type,channel,result,log\n";

    private static final String MAPPING = """
            system: Made up for tests
            export:
              madeOn: 2027-01-31
            incidents:
              number: n
              reported: at
              openingType: type
              closingType: type
              type:
                from: type
                rules:
                  - {crime: Violence, is: ASSAULT}
              channel: channel
              result:
                from: result
                rules:
                  - {means: recorded, is: CRIMED}
                  - {means: not recorded, is: FILED}
              logText: log
            crimes:
              number: crime
              incidentNumbers: {column: incident, separator: ';'}
              recorded: recorded
              reported: recorded
              offenceCode: class
              status:
                from: status
                rules:
                  - {means: active, is: OPEN}
            """;

    private static final String PLAN = """
            title: Frozen first
            force: Wexshire
            period: {from: 2026-05-01, to: 2026-05-31}
            records: 20
            """;

    @TempDir
    static Path folder;

    private static FreshHouse house;
    private static Browser statistician;
    private static long commitment;

    @BeforeAll
    static void open() {
        // A house of its own: what is imported here would be in the frames of the example.
        house = new FreshHouse("commitments");
        statistician = house.signedInAs("statistician");
        StringBuilder incidents = new StringBuilder(INCIDENTS);
        StringBuilder crimes = new StringBuilder("crime,incident,class,recorded,status\n");
        for (int i = 0; i < 60; i++) {
            incidents.append("INC-%d,2026-05-%02dT10:00,ASSAULT,101,%s,He hit me%n"
                    .formatted(i, 1 + i % 28, i % 3 == 0 ? "FILED" : "CRIMED"));
            if (i % 3 != 0) {
                crimes.append("CR-%d,INC-%d,8N,2026-05-%02dT11:00,OPEN%n".formatted(i, i, 1 + i % 28));
            }
        }
        importAll(
                List.of(
                        upload("incidents", "incidents.csv", incidents.toString()),
                        upload("crimes", "crimes.csv", crimes.toString())),
                60);
    }

    @Test
    @Order(1)
    void whereTheSeedWillComeFromMustBeSaid() {
        Page page = commit(" ");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Say where the seed will come from");
        assertThat(house.ask("select count(*) from audits.commitment")).containsExactly("0");
    }

    @Test
    @Order(2)
    void whatIsFrozenIsPublicAtOnceAndNothingIsDrawn() throws Exception {
        Page page = commit(SOURCE);
        commitment = Long.parseLong(page.address().getPath().replaceAll(".*/", ""));
        Browser stranger = house.browser();

        Page seen = stranger.open("/published/commitments/" + commitment);
        String hash = house.ask("select hash from audits.commitment").getFirst();
        Path file = Files.writeString(
                folder.resolve("commitment.json"),
                new String(
                        stranger.fetch("/published/commitments/%d/commitment.json".formatted(commitment))
                                .body(),
                        StandardCharsets.UTF_8));

        assertThat(seen.text()).contains(hash, SOURCE, "Nothing is drawn from it yet");
        assertThat(seen.html().select("main form, main a[href*=draw]")).isEmpty();
        assertThat(stranger.open("/published/commitments").text()).contains("Frozen first", "Waits for the seed");
        assertThat(CommitmentFile.read(file).hash()).isEqualTo(hash);
        assertThat(house.ask("select count(*) from audits.audit where title = 'Frozen first'"))
                .containsExactly("0");
        assertThat(house.ask("select who, details ->> 'hash' from ledger.entry where what = 'audits.committed'"))
                .singleElement()
                .asString()
                .endsWith(hash);
        assertThat(statistician.open("/audits").text()).contains("Frozen, and waiting for the seed");
    }

    @Test
    @Order(3)
    void theSameIsNotFrozenTwice() {
        Page page = commit(SOURCE);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("The same plan and frame were frozen before");
    }

    @Test
    @Order(4)
    void theDrawIsFromWhatWasFrozenWhateverWasImportedSince() {
        String before = house.ask("select frame_hash from audits.commitment").getFirst();
        // An incident of the period that the frame would hold, had it been frozen now.
        importAll(
                List.of(upload(
                        "incidents",
                        "one-more.csv",
                        INCIDENTS + "ONE-MORE-1,2026-05-05T10:00,ASSAULT,101,FILED,He hit me\n")),
                61);

        Page asked = statistician.open("/audits/commitments/" + commitment + "/draw");
        assertThat(statistician
                        .send(asked, asked.address().getPath(), Map.of("seed", ""))
                        .text())
                .contains("Write the seed as it came out");
        Page audit = statistician.send(asked, asked.address().getPath(), Map.of("seed", "5 12 19 33 41 58"));

        assertThat(audit.address().getPath()).matches("/audits/\\d+");
        assertThat(house.ask("select frame_hash, seed from audits.audit where title = 'Frozen first'"))
                .containsExactly(before + " 5 12 19 33 41 58");
        assertThat(house.browser().open("/published/commitments/" + commitment).text())
                .contains("A sample was drawn from it since");
        assertThat(statistician
                        .send(asked, asked.address().getPath(), Map.of("seed", "another"))
                        .text())
                .contains("was drawn from it");
    }

    @Test
    @Order(5)
    void otherRolesNeitherFreezeNorDraw() {
        for (String name : List.of("reviewer", "inspector", "adjudicator", "administrator")) {
            Browser other = house.signedInAs(name);
            assertThat(other.open("/audits/commitments/" + commitment + "/draw").status())
                    .as(name)
                    .isEqualTo(403);
            assertThat(other.post("/audits/commit", Map.of("_csrf", other.csrf(), "plan", PLAN, "seedSource", SOURCE))
                            .status())
                    .as(name)
                    .isEqualTo(403);
        }
    }

    private static Page commit(String source) {
        // The button of its own sends the form there.
        assertThat(statistician.open("/audits/plan").html().select("button[formaction=/audits/commit]"))
                .hasSize(1);
        return statistician.post(
                "/audits/commit", Map.of("_csrf", statistician.csrf(), "plan", PLAN, "seedSource", source));
    }

    private static Upload upload(String field, String name, String content) {
        return new Upload(field, name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Hands files in and waits until so many incidents are held. */
    private static void importAll(List<Upload> files, int incidents) {
        Browser registrar = house.signedInAs("registrar");
        registrar.upload(
                registrar.open("/imports/new"),
                "/imports",
                Map.of("mapping", "own"),
                Stream.concat(Stream.of(upload("mappingFile", "m.yaml", MAPPING)), files.stream())
                        .toList());
        for (int i = 0; i < 300; i++) {
            boolean allIn =
                    house.count("select count(distinct incident_number) from intake.incident_version") == incidents
                            && house.count("select count(*) from intake.import")
                                    == house.count("select count(*) from intake.import_end");
            if (allIn) return;
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException("The import did not come in: "
                + house.ask("select state, message from intake.import_end order by import desc limit 2"));
    }
}
