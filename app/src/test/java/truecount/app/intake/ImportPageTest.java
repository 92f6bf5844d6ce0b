package truecount.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import truecount.app.Browser;
import truecount.app.Browser.Page;
import truecount.app.Browser.Upload;
import truecount.app.FreshHouse;

class ImportPageTest {

    private static FreshHouse house;
    private static Browser registrar;

    @BeforeAll
    static void open() {
        house = new FreshHouse("importpages");
        registrar = house.signedInAs("registrar");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void bothExportsAreHandedInOnOneForm() {
        byte[] incidents = SmallForce.file(SmallForce.incident("B1", "CRIME"));
        byte[] crimes =
                "crime,incident,recorded,title\nBC1,B1,2026-05-02T09:00:00,Assault\n".getBytes(StandardCharsets.UTF_8);

        Page list = send(
                Map.of("mapping", "own"),
                mapping(SmallForce.MAPPING),
                new Upload("incidents", "log.csv", incidents),
                new Upload("crimes", "C:\\exports\\crimes.csv", crimes));
        house.part(ImportQueue.class).awaitAll();

        assertThat(list.status()).isEqualTo(200);
        assertThat(list.address().getPath()).isEqualTo("/imports");
        Page after = registrar.open("/imports");
        assertThat(after.text()).contains("log.csv", "crimes.csv", "Taken in").doesNotContain("C:\\exports");
        assertThat(house.count("select count(*) from intake.incident where incident_number = 'B1'"))
                .isEqualTo(1);
        assertThat(house.count("select count(*) from register.crime where crime_number = 'BC1'"))
                .isEqualTo(1);
    }

    @Test
    void anImportSaysWhatBecameOfItsRowsAndAMappingIsOfferedAgain() {
        Page there = handIn("first.csv", SmallForce.file(SmallForce.incident("F1", "NFA")));
        String number = there.address().getPath().replace("/imports/", "");
        Page done = settled(there);

        assertThat(done.text()).contains("The file was taken in.", "New 1", "The export stood as of 19 October 2026");
        assertThat(done.header("Refresh")).isEmpty();
        Page form = registrar.open("/imports/new");
        String offered =
                form.html().select("select[name=mapping] option").first().val();
        Page again = registrar.upload(
                form,
                "/imports",
                Map.of("mapping", offered),
                List.of(new Upload("incidents", "second.csv", SmallForce.file(SmallForce.incident("F1", "CRIME")))));
        assertThat(settled(again).text()).contains("Known, told differently now 1");
        assertThat(registrar.open("/imports/" + number).status()).isEqualTo(200);
    }

    @Test
    void whatMustBeLookedAtFirstIsSaidFirst() {
        send(
                Map.of("mapping", "own"),
                mapping(SmallForce.MAPPING),
                new Upload("incidents", "n-log.csv", SmallForce.file(SmallForce.incident("N1", "CRIME"))),
                new Upload(
                        "crimes",
                        "n-crimes.csv",
                        "crime,incident,recorded,title\nNC1,NULL,2026-05-02T09:00:00,Assault\n"
                                .getBytes(StandardCharsets.UTF_8)));
        house.part(ImportQueue.class).awaitAll();
        String number = house.ask("select number from intake.import where file_name = 'n-crimes.csv'")
                .getFirst();

        assertThat(registrar.open("/imports/" + number).text())
                .contains(
                        "The file was taken in.",
                        "Look at this first the value NULL stands in the incident numbers on 1 row");
    }

    @Test
    void theSameFileAgainIsSaidToBeKnown() {
        byte[] file = SmallForce.file(SmallForce.incident("S1", "NFA"));
        Page first = settled(handIn("one.csv", file));

        Page again = handIn("two.csv", file);

        assertThat(again.address().getPath()).isEqualTo(first.address().getPath());
        assertThat(again.text()).contains("Known already", "Nothing was done.");
    }

    @Test
    void whatWasSetAsideIsListedAndCanBeDownloaded() {
        byte[] file = SmallForce.file(SmallForce.incident("J1", "NFA"), "J2,short\n", "J3,31/31/2026,ASSAULT,NFA,\n");
        Page page = settled(send(
                Map.of("mapping", "own", "acceptRejects", "true"),
                mapping(SmallForce.MAPPING),
                new Upload("incidents", "=cmd.csv", file)));

        assertThat(page.text()).contains("Rows set aside 1", "Single values set aside 1", "The whole row");
        var csv = registrar.fetch(page.address().getPath() + "/set-aside.csv");
        assertThat(csv.headers().firstValue("Content-Type").orElse("")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(csv.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment; filename=\"import-");
        assertThat(new String(csv.body(), StandardCharsets.UTF_8).lines())
                .hasSize(3)
                .first()
                .isEqualTo("file,row,column,reason");
        assertThat(new String(csv.body(), StandardCharsets.UTF_8))
                .contains("'=cmd.csv,3,,has 2 values where the header has 5 columns")
                .contains("'=cmd.csv,4,at,");
    }

    @Test
    void aRefusedFileSaysWhy() {
        Page page = settled(handIn("ragged.csv", SmallForce.file("R1,short\n")));

        assertThat(page.text())
                .contains("Nothing of this file was taken in.", "ragged.csv", "row 2", "tick 'Set it aside");
    }

    @Test
    void aMappingThatCannotBeReadIsShownBesideItsField() {
        Page page = send(
                Map.of("mapping", "own"),
                mapping("system: Test force\nincidents: {nummer: id}\n"),
                new Upload("incidents", "log.csv", SmallForce.file(SmallForce.incident("M1", "NFA"))));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().title()).startsWith("Error: ");
        assertThat(page.html().select("#mappingFile-error").text())
                .contains("small.yaml, line 2: 'incidents' needs 'number'");
        assertThat(page.html().select(".govuk-error-summary a").attr("href")).isEqualTo("#mappingFile");
        assertThat(page.html().select("#mappingFile")).hasSize(1);
        assertThat(house.count(
                        "select count(*) from intake.import where file_name = 'log.csv' and mapping like '%nummer%'"))
                .isZero();
    }

    @Test
    void whatIsMissingIsSaidBesideEachField() {
        Page page = send(Map.of("mapping", "own", "exportedOn", "19.10.2026"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select("#mappingFile-error").text()).contains("Choose the file that holds your mapping");
        assertThat(page.html().select("#incidents-error").text())
                .contains("Choose the incident log, the crime records, or both");
        assertThat(page.html().select("#exportedOn-error").text()).contains("such as 2026-10-19");
        assertThat(page.html().select("#exportedOn").val()).isEqualTo("19.10.2026");
        assertThat(page.html().select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#mappingFile", "#incidents", "#exportedOn");
    }

    @Test
    void anExportOfTomorrowIsRefused() {
        Page page = send(
                Map.of("mapping", "own", "exportedOn", "2999-01-01"),
                mapping(SmallForce.MAPPING),
                new Upload("incidents", "log.csv", SmallForce.file(SmallForce.incident("M1", "NFA"))));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select("#exportedOn-error").text()).contains("must not be in the future");
    }

    @Test
    void aMappingThatIsNotUtf8IsRefused() {
        Page page = send(
                Map.of("mapping", "own"),
                new Upload("mappingFile", "m.yaml", new byte[] {'a', ':', ' ', (byte) 0xE9}),
                new Upload("incidents", "log.csv", SmallForce.file(SmallForce.incident("M1", "NFA"))));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select("#mappingFile-error").text()).contains("The mapping is not UTF-8");
    }

    @Test
    void crimeRecordsWithoutTheirMappingAreRefusedAndNothingIsKept() {
        long before = house.count("select count(*) from intake.import");
        String incidentsOnly = SmallForce.MAPPING.substring(0, SmallForce.MAPPING.indexOf("crimes:"));

        Page page = send(
                Map.of("mapping", "own"),
                mapping(incidentsOnly),
                new Upload("incidents", "log.csv", SmallForce.file(SmallForce.incident("M1", "NFA"))),
                new Upload("crimes", "crimes.csv", new byte[] {'x'}));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select("#mappingFile-error").text()).contains("Add 'crimes:' to it");
        assertThat(house.count("select count(*) from intake.import")).isEqualTo(before);
    }

    @Test
    void theButtonStopsAnImportAndNothingOfItStays() {
        Page page = handIn("large.csv", SmallForce.large("Z", 200_000));
        assertThat(page.header("Refresh")).isEqualTo("2");

        registrar.send(page, page.address().getPath() + "/stop", Map.of());

        assertThat(settled(page).text()).contains("Stopped before the end, so nothing of it was taken in.");
        assertThat(house.count("select count(*) from intake.incident_version where incident_number like 'Z%'"))
                .isZero();
        assertThat(house.ask(
                        "select who ~ 'person' from ledger.entry where what = 'intake.import-refused' and subject = '%s'"
                                .formatted(page.address().getPath().substring(1).replace("imports/", "import:"))))
                .containsExactly("t");
    }

    @Test
    void anImportThatIsNotThereIsNotFound() {
        assertThat(registrar.open("/imports/999999").status()).isEqualTo(404);
        assertThat(registrar.open("/imports/999999/set-aside.csv").status()).isEqualTo(404);
    }

    private static Page handIn(String name, byte[] file) {
        return send(Map.of("mapping", "own"), mapping(SmallForce.MAPPING), new Upload("incidents", name, file));
    }

    private static Upload mapping(String text) {
        return new Upload("mappingFile", "small.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Page send(Map<String, String> answers, Upload... files) {
        return registrar.upload(registrar.open("/imports/new"), "/imports", answers, List.of(files));
    }

    private static Page settled(Page page) {
        house.part(ImportQueue.class).awaitAll();
        return registrar.open(page.address().getPath());
    }
}
