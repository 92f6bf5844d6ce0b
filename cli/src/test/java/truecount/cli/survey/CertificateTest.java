package truecount.cli.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import truecount.cli.ExitCode;
import truecount.statistics.SampledUnit;
import truecount.statistics.StratifiedDesign;
import truecount.statistics.StratifiedSample;
import truecount.statistics.Stratum;

class CertificateTest {

    @TempDir
    Path folder;

    private Path sample(int records, int errors) throws IOException {
        StringBuilder rows = new StringBuilder("stratum,N_h,n_h,weight,incident,should,recorded\n");
        for (int i = 0; i < records; i++) {
            rows.append("A,%d,%d,1000,%d,1,%d\n".formatted(1000 * records, records, i, i < errors ? 0 : 1));
        }
        return Files.writeString(folder.resolve("sample.csv"), rows);
    }

    /** AICPA audit guide (2017), appendix A: sample sizes for 95% confidence and 5% tolerable deviation. */
    @ParameterizedTest
    @CsvSource({"0,59", "1,93", "2,124", "3,153", "4,181", "5,208"})
    void certifiesFromTheSampleSizesOfTheAuditGuideOn(int errors, int records) throws IOException {
        SurveyVerb enough = SurveyVerb.run("certify", sample(records, errors), "--at-least", "95", "--json");
        SurveyVerb fewer = SurveyVerb.run("certify", sample(records - 1, errors), "--at-least", "95");

        enough.fits("certify.schema.json");
        assertThat(enough.json().get("certified").asBoolean()).isTrue();
        assertThat(enough.json().get("method").asString()).isEqualTo("exact binomial");
        assertThat(fewer.code()).isEqualTo(ExitCode.NEGATIVE);
        assertThat(fewer.out())
                .contains(
                        "at least 95% recorded, risk limit 5%: not certified", "does not show that less was recorded");
    }

    @Test
    void doesNotRoundABoundUp() throws IOException {
        // Shown: 0.05 to the power of a 59th, 0.95049.
        assertThat(SurveyVerb.run("certify", sample(59, 0), "--at-least", "95").out())
                .contains("The sample shows at least 95.04% (exact binomial bound)");
    }

    @Test
    void certifiesAFullCountAsItStandsAndNothingWithoutACrime() throws IOException {
        Path census = Files.writeString(
                folder.resolve("census.csv"),
                "stratum,N_h,n_h,weight,incident,should,recorded,sexual\nA,2,2,1,1,1,1,0\nA,2,2,1,2,1,1,0\n");

        assertThat(SurveyVerb.run("certify", census, "--at-least", "99.9", "--json")
                        .json()
                        .get("shown")
                        .asDouble())
                .isEqualTo(1);
        SurveyVerb none = SurveyVerb.run("certify", census, "--at-least", "50", "--domain", "sexual");
        assertThat(none.code()).isEqualTo(ExitCode.NEGATIVE);
        assertThat(none.out()).contains("holds no such crime", "so it shows nothing");
    }

    @Test
    void seldomCertifiesAForceThatIsJustBelowTheMark() {
        // Two strata, one oversampled; several crimes in an incident; the share recorded is 0.9 by making.
        SplittableRandom random = new SplittableRandom(21);
        int passed = 0;
        int runs = 1000;
        StratifiedDesign design =
                StratifiedDesign.of(List.of(new Stratum("A", 20_000, 100), new Stratum("B", 4_000, 100)));
        for (int run = 0; run < runs; run++) {
            List<SampledUnit<IncidentCounts>> units = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                IncidentCounts counts = new IncidentCounts();
                int crimes = random.nextInt(3);
                for (int k = 0; k < crimes; k++) {
                    counts.add(RowDomain.OVERALL, true, random.nextDouble() < 0.9);
                }
                units.add(new SampledUnit<>("i" + i, i < 100 ? "A" : "B", counts));
            }
            DomainEstimate estimate = DomainEstimate.of(StratifiedSample.of(design, units), RowDomain.OVERALL);
            passed += Certificate.of(estimate, 0.05).orElseThrow().least() >= 0.9 ? 1 : 0;
        }
        // 5 percent, and three binomial deviations.
        assertThat((double) passed / runs).isLessThan(0.07);
    }

    @ParameterizedTest
    @CsvSource({
        "0.95,5,--at-least is in per cent",
        "100,5,--at-least is in per cent",
        "95,0.05,--risk is in per cent",
        "95,50,--risk is in per cent",
        "NaN,5,--at-least is in per cent"
    })
    void refusesSharesWrittenForPercentages(String mark, String risk, String message) throws IOException {
        SurveyVerb.run("certify", sample(59, 0), "--at-least", mark, "--risk", risk)
                .refuses(message);
    }

    @Test
    void plansLooksThatTogetherMisleadNoMoreOftenThanOne() throws IOException {
        SurveyVerb run = SurveyVerb.run("looks", "--records", "1000", "--json");

        run.fits("looks.schema.json");
        // The program of Reboussin, DeMets, Kim and Lan prints these for 0.05.
        double[] printed = {4.8769, 3.3569, 2.6803, 2.2898, 2.0310};
        for (int i = 0; i < 5; i++) {
            JsonNode look = run.json().get("looks").get(i);
            assertThat(look.get("records").asInt()).isEqualTo(200 * (i + 1));
            assertThat(look.get("standard_errors").asDouble()).isCloseTo(printed[i], within(2e-4));
        }
        assertThat(run.json().at("/looks/4/confidence").asDouble()).isCloseTo(0.95774, within(1e-4));
        assertThat(SurveyVerb.run("looks", "--records", "900", "--after", "300,900")
                        .out())
                .containsPattern("1 +300 ")
                .contains("All looks together mislead no more often than 5%");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--looks 0 | --looks must be from 1 to 50",
                "--looks 51 | --looks must be from 1 to 50",
                "--after 500,400,1000 | --after must name rising numbers",
                "--after 500,900 | --after must end with all 1000 records",
                "--risk 0 | --risk is in per cent"
            })
    void refusesLooksThatCannotBe(String options, String message) {
        String[] words = ("looks --records 1000 " + options).split(" ");

        SurveyVerb.run((Object[]) words).refuses(message);
    }

    private Path reviewed(String rows) throws IOException {
        return Files.writeString(folder.resolve("reviewed.csv"), "record,should,recorded\n" + rows);
    }

    @Test
    void saysAfterWhichRecordTheMarkIsShown() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= 400; i++) rows.append("R%d,%d,%d\n".formatted(i, i % 5 == 0 ? 0 : 1, i % 5 == 0 ? 0 : 1));
        Path file = reviewed(rows.toString());

        SurveyVerb run = SurveyVerb.run(
                "sequence", file, "--incidents", "20000", "--at-least", "95", "--most-crimes", "1", "--json");

        run.fits("sequence.schema.json");
        int shown = run.json().get("shown_after").asInt();
        assertThat(shown).isBetween(59, 250);
        assertThat(run.json().at("/looks/0/low").asDouble()).isLessThan(0.9);
        SurveyVerb sooner = SurveyVerb.run(
                "sequence",
                Files.writeString(
                        folder.resolve("first.csv"),
                        String.join("\n", Files.readAllLines(file).subList(0, shown)) + "\n"),
                "--incidents",
                "20000",
                "--at-least",
                "95",
                "--most-crimes",
                "1");
        assertThat(sooner.code()).as("one record fewer").isEqualTo(ExitCode.NEGATIVE);
        assertThat(sooner.out()).contains("Not shown yet. That does not show that less was recorded");
    }

    @Test
    void followsAReviewWithoutAMark() throws IOException {
        SurveyVerb run = SurveyVerb.run(
                "sequence", reviewed("1,0,0\n2,1,1\n3,2,1\n"), "--incidents", "3", "--every", "1", "--json");

        run.fits("sequence.schema.json");
        assertThat(run.json().at("/looks/0/share").isNull()).as("no crime yet").isTrue();
        assertThat(run.json().at("/looks/2/low").asDouble()).as("all reviewed").isCloseTo(2.0 / 3, within(1e-12));
        assertThat(run.json().at("/looks/2/high").asDouble()).isCloseTo(2.0 / 3, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,1,1;1,1,1 | row 3: the column 'record': 1 stands in row 2 already",
                "1,1,2 | row 2: the column 'recorded' holds 2, more than the 1",
                "1,4,4 | row 2: the column 'should' holds 4, more than --most-crimes 3",
                "1,-1,0 | row 2: the column 'should' holds -1",
                "1,1,1;2,1,1;3,1,1 | holds 3 incidents, more than the 2 of --incidents"
            })
    void pointsAtAReviewThatCannotBe(String rows, String message) throws IOException {
        SurveyVerb.run("sequence", reviewed(rows.replace(';', '\n') + "\n"), "--incidents", "2")
                .refuses("reviewed.csv", message);
    }
}
