package truecount.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import truecount.app.FreshHouse;
import truecount.app.ledger.Check;
import truecount.app.ledger.Deed;
import truecount.app.ledger.LedgerStore;
import truecount.exports.Incident;
import truecount.exports.UnusableInput;

class ImportQueueTest {

    private static FreshHouse house;

    @BeforeAll
    static void open() {
        house = new FreshHouse("imports");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void anExportIsTakenInWholeWithOneEntryInTheLedger() {
        Import done = taken("whole.csv", SmallForce.file(incident("W1", "CRIME"), incident("W2", "")), "2026-10-19");

        assertThat(done.end().done()).isTrue();
        assertThat(done.end().counts()).isEqualTo(new ImportCounts(2, 2, 0, 0, 0, 0, 0));
        assertThat(done.end().exportedOn()).hasToString("2026-10-19");
        assertThat(house.ask("select incident_number, result, type_group, crime_type, log_text from intake.incident"
                        + " where incident_number like 'W%' order by 1"))
                .containsExactly(
                        "W1 RECORDED Violence t Caller says, \"help\"",
                        "W2 NOT_YET_KNOWN Violence t Caller says, \"help\"");
        assertThat(house.ask(
                        "select what, details ->> 'rows' from ledger.entry where subject = 'import:%d' order by number"
                                .formatted(done.number())))
                .containsExactly("intake.import-asked null", "intake.import-done 2");
        assertThat(house.data().resolve("imports")).isEmptyDirectory();
    }

    @Test
    void whatTheHouseHoldsReadsBackAsTheExportToldIt() {
        taken("back.csv", SmallForce.file(incident("R1", "NFA"), "R2,,BREACH \\ \"x\",,\n"), "2026-10-19");
        List<Incident> held = new ArrayList<>();

        house.part(IncidentStore.class).each(incident -> {
            if (incident.number().startsWith("R")) held.add(incident);
        });

        assertThat(held).hasSize(2);
        assertThat(held.get(0).reported().day()).hasToString("2026-05-01");
        assertThat(held.get(0).reported().clock()).hasToString("10:00");
        assertThat(held.get(0).logText()).isEqualTo("Caller says, \"help\"");
        assertThat(held.get(1).reported()).isNull();
        assertThat(held.get(1).openingType()).isEqualTo("BREACH \\ \"x\"");
    }

    @Test
    void theSameFileTwiceIsKnownAlready() {
        byte[] file = SmallForce.file(incident("S1", "NFA"));
        Import first = taken("same.csv", file, "2026-10-19");

        ImportQueue.Answer again = accept(ImportKind.INCIDENTS, "again.csv", file, SmallForce.MAPPING, false);

        assertThat(again).isEqualTo(new ImportQueue.Answer.KnownAlready(first.number()));
        assertThat(versions("S1")).containsExactly("1 NOT_RECORDED");
    }

    @Test
    void aLaterExportAddsVersionsOnlyWhereItTellsSomethingElse() {
        taken(
                "march.csv",
                SmallForce.file(incident("L1", ""), incident("L2", "NFA"), incident("L3", "NFA")),
                "2026-03-31");

        Import later = taken(
                "april.csv",
                SmallForce.file(incident("L1", "CRIME"), incident("L2", "NFA"), incident("L4", "NFA")),
                "2026-04-30");

        assertThat(later.end().counts()).isEqualTo(new ImportCounts(3, 1, 1, 1, 0, 0, 0));
        assertThat(versions("L1")).containsExactly("1 NOT_YET_KNOWN", "2 RECORDED");
        assertThat(versions("L2")).containsExactly("1 NOT_RECORDED");
        assertThat(versions("L3")).containsExactly("1 NOT_RECORDED");
        assertThat(now("L1")).isEqualTo("RECORDED");
    }

    @Test
    void anOlderExportHandedInLatePushesNothingAside() {
        taken("new.csv", SmallForce.file(incident("O1", "CRIME"), incident("O2", "NFA")), "2026-06-30");

        Import late = taken("old.csv", SmallForce.file(incident("O1", ""), incident("O2", "NFA")), "2026-05-31");

        assertThat(now("O1")).isEqualTo("RECORDED");
        assertThat(late.end().counts()).isEqualTo(new ImportCounts(2, 0, 1, 1, 0, 0, 0));
        assertThat(versions("O2")).hasSize(1);
    }

    @Test
    void whatALateOlderExportToldDoesNotHideThatANewerOneTellsTheSame() {
        taken("june.csv", SmallForce.file(incident("H1", "CRIME")), "2026-06-30");
        taken("may.csv", SmallForce.file(incident("H1", "")), "2026-05-31");

        taken("july.csv", SmallForce.file(incident("H1", ""), incident("H2", "")), "2026-07-31");

        assertThat(now("H1")).isEqualTo("NOT_YET_KNOWN");
    }

    @Test
    void anOlderExportOfCrimeRecordsHandedInLatePushesNothingAsideEither() {
        String newer = "crime,incident,recorded,title\nC1,X1,2026-05-02T09:00:00,Assault with injury\n";
        String older = "crime,incident,recorded,title\nC1,X1,2026-05-02T09:00:00,Common assault\n";
        take(
                ImportKind.CRIMES,
                "c2.csv",
                newer.getBytes(StandardCharsets.UTF_8),
                SmallForce.mappingOf("2026-06-30"),
                false);
        take(
                ImportKind.CRIMES,
                "c1.csv",
                older.getBytes(StandardCharsets.UTF_8),
                SmallForce.mappingOf("2026-05-31"),
                false);

        assertThat(house.ask("select offence_title from register.crime where crime_number = 'C1'"))
                .containsExactly("Assault with injury");
        assertThat(house.count("select count(*) from register.crime_version where crime_number = 'C1'"))
                .isEqualTo(2);
    }

    @Test
    void theDayThatThePersonGivesGoesBeforeTheMappings() {
        byte[] file = SmallForce.file(incident("D1", "NFA"));
        HandedIn handed = new HandedIn(
                ImportKind.INCIDENTS,
                "day.csv",
                "m.yaml",
                SmallForce.MAPPING,
                java.time.LocalDate.of(2026, 8, 31),
                false,
                Deed.SYSTEM);

        Import done = wait(queue().accept(handed, new ByteArrayInputStream(file)));

        assertThat(done.end().exportedOn()).hasToString("2026-08-31");
    }

    @Test
    void aRowThatCannotBeReadRefusesTheWholeFileUnlessRejectsAreAccepted() {
        byte[] file = SmallForce.file(incident("J1", "NFA"), "J2,too,few\n", incident("J3", "NFA"));

        Import refused = take(ImportKind.INCIDENTS, "ragged.csv", file, SmallForce.MAPPING, false);
        Import accepted = take(ImportKind.INCIDENTS, "ragged.csv", file, SmallForce.MAPPING, true);

        assertThat(refused.end().done()).isFalse();
        assertThat(refused.end().message())
                .startsWith("ragged.csv")
                .contains("row 3", "has 3 values where the header has 5 columns", "tick 'Set it aside")
                .doesNotContain("--accept-rejects");
        assertThat(accepted.end().counts()).isEqualTo(new ImportCounts(3, 2, 0, 0, 0, 1, 0));
        assertThat(house.part(ImportStore.class).rejects(accepted, 0, 10))
                .singleElement()
                .satisfies(reject -> {
                    assertThat(reject.row()).isEqualTo(3);
                    assertThat(reject.wholeRow()).isTrue();
                });
    }

    static List<Arguments> unusable() throws IOException {
        byte[] good = SmallForce.file(incident("U1", "NFA"), incident("U2", "NFA"));
        byte[] gzip = gzip(SmallForce.large("U", 500));
        byte[] latin = "id,at,type,result,log\nU1,2026-05-01T10:00:00,ASSAULT,NFA,caf\u00e9\n"
                .getBytes(StandardCharsets.ISO_8859_1);
        return List.of(
                Arguments.of("empty.csv", new byte[0], "empty.csv is empty. Export it again, with a header row."),
                Arguments.of("head.csv", SmallForce.file(), "head.csv has a header but no rows below it."),
                Arguments.of("latin.csv", latin, "latin.csv is not in UTF-8: line 2 holds a character that is not."),
                Arguments.of(
                        "cut.csv.gz",
                        Arrays.copyOf(gzip, gzip.length / 2),
                        "cut.csv.gz ends in the middle of its compressed data"),
                Arguments.of(
                        "column.csv",
                        new String(good, StandardCharsets.UTF_8)
                                .replace("id,at,type", "id,at,kind")
                                .getBytes(StandardCharsets.UTF_8),
                        "'type'"),
                Arguments.of(
                        "quote.csv",
                        SmallForce.file("U1,2026-05-01T10:00:00,ASSAULT,NFA,\"left open\n"),
                        "a quote is left open"),
                Arguments.of(
                        "twice.csv",
                        SmallForce.file(incident("U1", "NFA"), incident("U1", "CRIME")),
                        "number 'U1' stands on row 2 and, with other content, on row 3"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unusable")
    void aFileThatCannotBeUsedIsRefusedWithTheReasonAndNothingIsStored(String name, byte[] file, String words) {
        long before = house.count("select count(*) from intake.incident_version");

        Import refused = take(ImportKind.INCIDENTS, name, file, SmallForce.MAPPING, false);

        assertThat(refused.end().done()).isFalse();
        assertThat(refused.end().message()).contains(words).doesNotContain(refused.sha256());
        assertThat(house.count("select count(*) from intake.incident_version")).isEqualTo(before);
        assertThat(house.ask("select what from ledger.entry where subject = 'import:%d' order by number"
                        .formatted(refused.number())))
                .containsExactly("intake.import-asked", "intake.import-refused");
    }

    @Test
    void aFileThatWasRefusedMayBeHandedInAgain() {
        byte[] file = SmallForce.file(incident("A1", "NFA"), "A2\n");
        take(ImportKind.INCIDENTS, "again.csv", file, SmallForce.MAPPING, false);

        ImportQueue.Answer again = accept(ImportKind.INCIDENTS, "again.csv", file, SmallForce.MAPPING, true);

        assertThat(again).isInstanceOf(ImportQueue.Answer.Accepted.class);
        assertThat(wait(again).end().done()).isTrue();
    }

    @Test
    void aMappingWithoutCrimesIsRefusedBeforeTheCrimeRecordsAreKept() {
        String incidentsOnly = SmallForce.MAPPING.substring(0, SmallForce.MAPPING.indexOf("crimes:"));

        assertThatThrownBy(() -> accept(ImportKind.CRIMES, "c.csv", new byte[] {1}, incidentsOnly, false))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("m.yaml does not say what the columns of the crime records mean");
    }

    @Test
    void signsThatMeanSomethingToTheDatabaseAreOnlyTextHere() {
        String log = "back\\slash \\N \\. tab\there {\"json\"} \u00a3\u20ac\ud83d\ude00";

        String row = "T1,2026-05-01T10:00:00,ASSAULT,NFA,\"%s\"\n".formatted(log.replace("\"", "\"\""));

        taken("signs.csv", SmallForce.file(row), "2026-10-19");

        assertThat(house.ask("select log_text from intake.incident where incident_number = 'T1'"))
                .containsExactly(log);
    }

    @Test
    void theLedgerIsWholeAfterAllOfThis() {
        taken("end.csv", SmallForce.file(incident("E1", "NFA")), "2026-10-19");

        assertThat(house.part(LedgerStore.class).check()).isInstanceOf(Check.Whole.class);
    }

    private static String incident(String id, String result) {
        return SmallForce.incident(id, result);
    }

    private static List<String> versions(String number) {
        return house.ask("select version, result from intake.incident_version where incident_number = '%s' order by 1"
                .formatted(number));
    }

    private static String now(String number) {
        return house.ask("select result from intake.incident where incident_number = '%s'".formatted(number))
                .getFirst();
    }

    private static ImportQueue queue() {
        return house.part(ImportQueue.class);
    }

    private static Import taken(String name, byte[] file, String madeOn) {
        return take(ImportKind.INCIDENTS, name, file, SmallForce.mappingOf(madeOn), false);
    }

    private static Import take(ImportKind kind, String name, byte[] file, String mapping, boolean acceptRejects) {
        return wait(accept(kind, name, file, mapping, acceptRejects));
    }

    private static ImportQueue.Answer accept(
            ImportKind kind, String name, byte[] file, String mapping, boolean acceptRejects) {
        return queue().accept(
                        new HandedIn(kind, name, "m.yaml", mapping, null, acceptRejects, Deed.SYSTEM),
                        new ByteArrayInputStream(file));
    }

    private static Import wait(ImportQueue.Answer answer) {
        queue().awaitAll();
        long number = switch (answer) {
            case ImportQueue.Answer.Accepted it -> it.number();
            case ImportQueue.Answer.KnownAlready it -> it.number();
        };
        @Nullable Import found = house.part(ImportStore.class).find(number).orElse(null);
        assertThat(found).isNotNull();
        assertThat(found.end()).isNotNull();
        return found;
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }
}
