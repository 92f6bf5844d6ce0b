package truecount.auditfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import truecount.audit.Finding;
import truecount.audit.Value;
import truecount.exports.UnusableInput;

class KindsEndToEndTest {

    private static final LocalDateTime DAY = LocalDateTime.of(2026, 3, 1, 22, 15);

    @TempDir
    Path folder;

    @Test
    void cancelledRapesAloneAreDrawnAndPublishedAsNOfM() throws IOException {
        TinyForce force = new TinyForce(folder);
        force.addIncident("INC-1", DAY, "SEXUAL", "CRIMED", "", "22:15 Caller tells of a rape");
        for (int i = 1; i <= 30; i++) {
            force.addCrime("R" + i, i == 1 ? "INC-1" : "", "19C", DAY.plusMinutes(i), "CANCELLED");
            force.addCrime("A" + i, "", "8N", DAY.plusMinutes(i), "CANCELLED");
            force.addCrime("S" + i, "", "19C", DAY.plusMinutes(i), "OPEN");
        }
        OpenedAudit audit = force.open(plan("cancelled-rape", 30, ""), "open");
        assertThat(audit.identity().units()).isEqualTo(30);
        assertThat(sheets())
                .filteredOn(sheet -> sheet.contains("Caller tells of a rape"))
                .hasSize(1);
        assertThat(sheets())
                .allMatch(sheet -> sheet.contains("Crime record: R") && sheet.contains("Status: cancelled"));

        Finding finding = force.close("open", judged(2, 1)).finding();

        assertThat(value(finding, "right", "n-of-m")).isEqualTo(new Value.Count(27, 30));
    }

    @Test
    void aVerdictOfCrimeIsRefusedWhereTheQuestionIsWhetherSomethingWasRight() throws IOException {
        TinyForce force = new TinyForce(folder);
        force.addIncident("INC-1", DAY, "SEXUAL", "CRIMED", "", "22:15 Caller");
        for (int i = 1; i <= 5; i++) {
            force.addCrime("R" + i, "", "34B", DAY.plusMinutes(i), "CANCELLED");
        }
        force.open(plan("cancelled-robbery", 5, ""), "open");
        Path verdicts = judged(0, 0);
        Files.writeString(verdicts, Files.readString(verdicts).replaceFirst(",right,", ",no crime,"));

        assertThatThrownBy(() -> force.close("open", verdicts))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining(
                        "verdicts.csv, row 2: the column 'verdict': the verdict 'no crime' is not known; it must be 'right', 'wrong' or 'could"
                                + " not be read'.");
    }

    @Test
    void domesticAbuseClosedWithoutACrimeIsAShareOfIncidents() {
        TinyForce force = TinyForce.of(2_000, folder);
        OpenedAudit audit = force.open(plan("domestic-abuse-without-crime", 100_000, ""), "open");

        Finding finding = force.close("open", force.review("open")).finding();

        long drawn = audit.identity().items();
        assertThat(drawn).isBetween(100L, 500L);
        assertThat(value(finding, "right", "share-right")).isInstanceOfSatisfying(Value.Share.class, share -> {
            assertThat(share.high() - share.low()).isCloseTo(0, within(1e-9));
            assertThat(share.share()).isBetween(0.2, 0.99);
        });
        assertThat(finding.tables()).noneMatch(table -> table.id().equals("accuracy"));
    }

    @Test
    void rapeReportsAreFoundInTheLogAndAnN100Counts() {
        TinyForce force = new TinyForce(folder);
        for (int i = 1; i <= 20; i++) {
            force.addIncident(
                    "INC-%02d".formatted(i), DAY.plusMinutes(i), "DISTURBANCE", "FILED", "", "22:15 She was raped");
            force.truth.put("INC-%02d".formatted(i), List.of("crime,N100/01,no,1"));
            if (i > 8) {
                force.addCrime("N" + i, "INC-%02d".formatted(i), "N100/01", DAY.plusMinutes(i + 5), "OPEN");
            }
        }
        force.addIncident("INC-99", DAY, "THEFT", "FILED", "", "22:15 Someone draped it over the fence");
        OpenedAudit audit = force.open(plan("rape-reports", 50, ""), "open");
        assertThat(audit.identity().units()).isEqualTo(20);

        Finding finding = force.close("open", force.review("open")).finding();

        assertThat(value(finding, "accuracy", "overall"))
                .isInstanceOfSatisfying(
                        Value.Share.class, share -> assertThat(share.share()).isCloseTo(0.6, within(1e-12)));
        assertThat(finding.table("accuracy").figures()).hasSize(1);
    }

    @Test
    void theClassOfARecordIsJudgedWithoutShowingIt() throws IOException {
        TinyForce force = new TinyForce(folder);
        for (int i = 1; i <= 12; i++) {
            force.addIncident("INC-%02d".formatted(i), DAY.plusMinutes(i), "THEFT", "CRIMED", "", "22:15 He hit me");
            force.addCrime("K" + i, "INC-%02d".formatted(i), i <= 6 ? "49" : "8N", DAY.plusMinutes(i + 5), "OPEN");
        }
        force.open(plan("classification", 12, ""), "open");
        assertThat(sheets()).allMatch(sheet -> sheet.contains("He hit me") && !sheet.contains("Crime record"));

        Path verdicts = filled(number -> "crime,8N,no,1");
        assertThat(value(force.close("open", verdicts).finding(), "right", "n-of-m"))
                .isEqualTo(new Value.Count(6, 12));
    }

    @Test
    void aKindThatNeedsToBeToldItsRecordsSaysSo() {
        TinyForce force = TinyForce.of(10, folder);

        assertThatThrownBy(() -> force.open(plan("anti-social-behaviour", 5, ""), "open"))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("The kind 'anti-social-behaviour' needs a population");
        assertThatThrownBy(() -> force.open(plan("burglaries", 5, ""), "open"))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("plan.yaml, line 5, column 7: 'kind' cannot be 'burglaries'; it must be one of:"
                        + " recording-accuracy, cancelled-rape,");
    }

    @Test
    void aPopulationIsToldByTheMappingsGroups() {
        TinyForce force = TinyForce.of(400, folder);
        OpenedAudit audit = force.open(
                plan("anti-social-behaviour", 40, "population:\n  opening-types: [Disturbance]\nbreakdown: [month]\n"),
                "open");

        Finding finding = force.close("open", force.review("open")).finding();

        assertThat(audit.identity().units()).isBetween(50L, 200L);
        assertThat(finding.cautions().getFirst()).startsWith("This audit asks: Does anti-social behaviour hide crime?");
        assertThat(finding.table("accuracy").figures().getFirst().label())
                .isEqualTo("Crimes told in reports of anti-social behaviour");
    }

    private static String plan(String kind, int records, String more) {
        return TinyForce.PLAN.replace("records: 60", "records: " + records) + "kind: " + kind + "\n" + more;
    }

    private List<String> sheets() throws IOException {
        try (var files = Files.list(folder.resolve("open/review"))) {
            List<String> sheets = new ArrayList<>();
            for (Path file : files.filter(it -> it.toString().endsWith(".html")).toList()) {
                sheets.add(Files.readString(file));
            }
            return sheets;
        }
    }

    private Path judged(int wrong, int missing) throws IOException {
        return filled(number ->
                (number <= wrong ? "wrong" : number <= wrong + missing ? "could not be read" : "right") + ",,,");
    }

    private Path filled(java.util.function.IntFunction<String> verdict) throws IOException {
        List<String> blank = Files.readAllLines(folder.resolve("open/review/verdicts.csv"));
        List<String> filled = new ArrayList<>(List.of(blank.getFirst()));
        for (int number = 1; number < blank.size(); number++) {
            String mark = blank.get(number).split(",", -1)[0];
            filled.add("%s,%s,1,%s,as told,R1".formatted(mark, number, verdict.apply(number)));
        }
        return Files.write(folder.resolve("verdicts.csv"), filled);
    }

    private static Value value(Finding finding, String table, String id) {
        return finding.table(table).figures().stream()
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
