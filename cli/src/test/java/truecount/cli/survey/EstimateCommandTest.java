package truecount.cli.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import truecount.cli.ExitCode;

class EstimateCommandTest {

    private static final Path ORACLE = Path.of("../statistics/src/test/resources/oracle");
    private static final String HEADER =
            "stratum,N_h,n_h,weight,incident,should,recorded,violence,sexual,domestic,score\n";
    private static final String GOOD = """
            A,10,2,5,1,1,1,1,0,0,0.1
            A,10,2,5,2,1,0,1,0,1,0.2
            B,6,3,2,3,1,1,0,0,0,
            B,6,3,2,4,0,0,0,0,0,
            B,6,3,2,5,1,1,0,0,0,
            """;

    @TempDir
    Path folder;

    private SurveyVerb estimate(String rows, Object... more) throws IOException {
        Path file = Files.writeString(folder.resolve("sample.csv"), HEADER + rows);
        Object[] words = new Object[more.length + 2];
        words[0] = "estimate";
        words[1] = file;
        System.arraycopy(more, 0, words, 2, more.length);
        return SurveyVerb.run(words);
    }

    @Test
    void estimatesByHand() throws IOException {
        JsonNode overall = estimate(GOOD, "--json").json().get("overall");

        // 5 + 2 + 2 = 9 recorded of 5 + 5 + 2 + 2 = 14; A: 100 (1 - 2/10) s2 / 2 with residuals 5/14 and -9/14.
        assertThat(overall.at("/ratio/estimate").asDouble()).isCloseTo(9.0 / 14, within(1e-12));
        assertThat(overall.at("/unrecorded_total/estimate/0").asDouble()).isEqualTo(5);
        assertThat(overall.at("/ratio/denominator_total").asDouble()).isEqualTo(14);
        double a = 100 * 0.8 * 0.5 / 2;
        double b = 36 * 0.5 * (25.0 / 196 / 3) / 3;
        assertThat(overall.at("/ratio/se").asDouble()).isCloseTo(Math.sqrt(a + b) / 14, within(1e-12));
    }

    @Test
    void printsATableForPeople() {
        SurveyVerb table = SurveyVerb.run("estimate", ORACLE.resolve("case18_nine_strata.csv"));

        assertThat(table.code()).isEqualTo(ExitCode.OK);
        assertThat(table.out()).contains("All crime", "Violence against the person", "95% interval", "gamma");
    }

    @Test
    void showsNoPointWhereFewerThanFiveErrorsWereFound() {
        SurveyVerb table = SurveyVerb.run("estimate", ORACLE.resolve("case02_strat_prop.csv"));

        assertThat(table.out())
                .containsPattern("All crime +89.3%")
                .containsPattern("Domestic abuse +- +72")
                .contains("Domestic abuse: Unrecorded crimes found: 3. With fewer than 5 read the interval only.");
    }

    @Test
    void saysWhyWhenNoErrorWasFound() {
        SurveyVerb run = SurveyVerb.run("estimate", ORACLE.resolve("case05_zero_errors.csv"), "--json");

        JsonNode overall = run.json().get("overall");
        assertThat(overall.at("/ratio/estimate").asDouble()).isEqualTo(1);
        assertThat(overall.at("/ratio/ci_logit_t/0").asDouble()).isBetween(0.9, 0.97);
        assertThat(overall.at("/proportion/asin/used").asString()).isEqualTo("korn_graubard");
        assertThat(overall.at("/interval/low").asDouble()).isBetween(0.9, 0.97);
        assertThat(overall.get("notes").get(0).asString()).contains("No unrecorded crime was found");
    }

    @Test
    void saysNoDataForAnEmptyDomain() {
        SurveyVerb run = SurveyVerb.run("estimate", ORACLE.resolve("case10_tiny.csv"), "--json");

        JsonNode violence = run.json().get("violence");
        assertThat(violence.at("/ratio/estimate").isNull()).isTrue();
        assertThat(violence.get("interval").isNull()).isTrue();
        assertThat(violence.get("notes").get(0).asString()).contains("No data", "neither 0 nor 1");
    }

    @Test
    void isExactAfterACensus() {
        SurveyVerb run = SurveyVerb.run("estimate", ORACLE.resolve("case07_census.csv"), "--json");

        JsonNode overall = run.json().get("overall");
        assertThat(overall.at("/proportion/beta/ci/0").asDouble()).isCloseTo(30.0 / 42, within(1e-12));
        assertThat(overall.at("/interval/high").asDouble()).isCloseTo(30.0 / 42, within(1e-12));
        assertThat(overall.get("notes").get(0).asString()).contains("Every incident was reviewed");
    }

    @Test
    void letsAnOverRecordedCrimeCountNeitherForNorAgainst() throws IOException {
        SurveyVerb run = estimate(GOOD.replace("B,6,3,2,4,0,0", "B,6,3,2,4,0,1"), "--json");

        JsonNode overall = run.json().get("overall");
        assertThat(overall.at("/ratio/estimate").asDouble()).isCloseTo(9.0 / 14, within(1e-12));
        assertThat(overall.at("/unrecorded_total/estimate/0").asDouble()).isEqualTo(5);
        assertThat(overall.at("/over_recorded_total/estimate").asDouble()).isEqualTo(2);
        assertThat(run.json().get("warnings").get(0).asString()).contains("recorded and should not have been");
    }

    @Test
    void estimatesOneDomainWhenAsked() throws IOException {
        JsonNode root = estimate(GOOD, "--json", "--domain", "violence").json();

        assertThat(root.has("overall")).isFalse();
        assertThat(root.at("/violence/ratio/estimate").asDouble()).isEqualTo(0.5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gamma",
                "S",
                "cautious",
                "T",
                "wald",
                "t",
                "logit",
                "arcsine",
                "korn-graubard",
                "likelihood",
                "jackknife"
            })
    void offersTheIntervalsOfADesignedSample(String interval) {
        JsonNode overall = SurveyVerb.run(
                        "estimate", ORACLE.resolve("case18_nine_strata.csv"), "--json", "--interval", interval)
                .json()
                .get("overall");

        double estimate = overall.at("/ratio/estimate").asDouble();
        assertThat(overall.at("/interval/low").asDouble()).isBetween(estimate - 0.05, estimate);
        assertThat(overall.at("/interval/high").asDouble()).isBetween(estimate, estimate + 0.05);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wilson", "clopper-pearson", "jeffreys"})
    void offersTheIntervalsOfASimpleSample(String interval) {
        JsonNode overall = SurveyVerb.run(
                        "estimate",
                        Path.of("src/test/resources/vectors/in/b190_200.csv"),
                        "--json",
                        "--interval",
                        interval)
                .json()
                .get("overall");

        assertThat(overall.at("/interval/method").asString()).isEqualTo(interval);
        SurveyVerb.run("estimate", ORACLE.resolve("case02_strat_prop.csv"), "--interval", interval)
                .refuses("--interval " + interval + " holds for a simple random sample of crimes: one stratum");
    }

    @Test
    void countsExactlyInAFinitePopulationOfOneCrimeEach() throws IOException {
        String rows = "A,4,2,2,1,1,1,0,0,0,\nA,4,2,2,2,1,0,0,0,0,\n";

        JsonNode root = estimate(rows, "--json", "--interval", "hypergeometric", "--domain", "overall")
                .json();

        assertThat(root.at("/overall/interval/low").asDouble()).isEqualTo(0.25);
        assertThat(root.at("/overall/interval/high").asDouble()).isEqualTo(0.75);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A,10,2,5,1,1,1,1,0,0,0.1 | A,10,2,6,1,1,1,1,0,0,0.1 | row 2: the column 'weight' holds 6, but N_h / n_h is 10 / 2 = 5.0",
                "A,10,2,5,1,1,1,1,0,0,0.1 | A,1,2,0.5,1,1,1,1,0,0,0.1 | row 2: the column 'n_h': 2 incidents cannot be drawn from a stratum of 1",
                "A,10,2,5,2,1,0,1,0,1,0.2 | A,20,2,10,2,1,0,1,0,1,0.2 | row 3: the columns 'N_h' and 'n_h' say 20 and 2 for stratum A, where row 2 says 10 and 2",
                "A,10,2,5,2,1,0,1,0,1,0.2 | A,10,2,5,1,1,0,1,0,1,0.2 | row 2: the column 'n_h' says that 2 incidents were drawn from stratum A, but the file holds 1",
                "A,10,2,5,2,1,0,1,0,1,0.2 | A,10,2,5,2,-1,0,1,0,1,0.2 | row 3: the column 'should' holds -1; a count cannot be negative",
                "A,10,2,5,2,1,0,1,0,1,0.2 | A,10,2,5,2,2,0,1,0,1,0.2 | row 3: the column 'should' holds 2; it must be 0 or 1",
                "A,10,2,5,2,1,0,1,0,1,0.2 | A,10,2,5,2,yes,0,1,0,1,0.2 | row 3: the column 'should' must hold a whole number; it holds 'yes'",
                "A,10,2,5,2,1,0,1,0,1,0.2 | A,10,2,5,,1,0,1,0,1,0.2 | row 3: the column 'incident' is empty",
                "B,6,3,2,3,1,1,0,0,0, | B,6,3,2,2,1,1,0,0,0, | row 4: the column 'incident': incident 2 is in stratum B here and in stratum A in row 3",
                "B,6,3,2,5,1,1,0,0,0, | B,6,3,2,4,1,1,0,0,0, | row 6: the column 'incident': incident 4 stands in row 5 already",
                "A,10,2,5,1,1,1,1,0,0,0.1 | A,10,2,5,1,1,1,1,0,0,-0.1 | row 2: the column 'score' holds -0.1",
                "A,10,2,5,1,1,1,1,0,0,0.1 | A,0,2,5,1,1,1,1,0,0,0.1 | row 2: the column 'N_h' must be 1 or more; it holds 0",
                "A,10,2,5,1,1,1,1,0,0,0.1 | A,10,2,5,1,1,1,1,0 | row 2: it has 9 cells where the first row has 11"
            })
    void pointsAtWhatCannotBeUsed(String good, String bad, String message) throws IOException {
        estimate(GOOD.replace(good, bad)).refuses("sample.csv, " + message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sexaul", "Sexual", "sexual "})
    void refusesAColumnThatLooksLikeAMistypedOne(String typed) throws IOException {
        Path file = Files.writeString(folder.resolve("sample.csv"), HEADER.replace("sexual", typed) + GOOD);

        SurveyVerb.run("estimate", file).refuses("sample.csv, row 1: there is no column '" + typed.strip());
    }

    @Test
    void readsTheSameFromEveryFormOfTheSameFile() throws IOException {
        String plain = HEADER + GOOD;
        Path file = folder.resolve("sample.csv");
        Files.writeString(file, plain);
        String expected = SurveyVerb.run("estimate", file, "--json").out();
        List<String> lines = plain.lines().toList();
        StringBuilder quoted = new StringBuilder();
        StringBuilder turned = new StringBuilder();
        for (String line : lines) {
            List<String> cells = List.of(line.split(",", -1));
            quoted.append('"').append(String.join("\",\"", cells)).append("\"\n");
            turned.append(String.join(",", cells.reversed())).append('\n');
        }
        for (String form :
                List.of(plain.replace("\n", "\r\n"), "\uFEFF" + plain, quoted.toString(), turned.toString())) {
            Files.writeString(file, form);
            assertThat(SurveyVerb.run("estimate", file, "--json").out()).isEqualTo(expected);
        }
    }

    @Test
    void saysWhichColumnsItDoesNotUse() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (String line : (HEADER + GOOD).split("\n", -1)) {
            if (!line.isEmpty()) rows.append(line).append(line.startsWith("stratum,") ? ",note\n" : ",\"a, b\"\n");
        }
        Path file = Files.writeString(folder.resolve("sample.csv"), rows);

        JsonNode root = SurveyVerb.run("estimate", file, "--json").json();

        assertThat(root.get("warnings").toString()).contains("Not used: the columns note.");
        assertThat(root.at("/overall/ratio/estimate").isNumber()).isTrue();
    }

    @Test
    void refusesToAverageWhereEveryStratumHasOne() throws IOException {
        estimate("A,10,1,10,1,1,1,0,0,0,\nB,10,1,10,2,1,0,0,0,0,\n", "--lonely", "average")
                .refuses("every stratum has one drawn incident", "adjust");
    }

    @Test
    void acceptsWeightsAsRoundedAsTheyArePrinted() throws IOException {
        assertThat(estimate("A,2000,3,666.7,1,1,1,0,0,0,\nA,2000,3,666.7,2,1,1,0,0,0,\nA,2000,3,666.7,3,1,0,0,0,0,\n")
                        .code())
                .isEqualTo(ExitCode.OK);
    }

    @Test
    void readsAFileWithoutADomain() throws IOException {
        Path file = Files.writeString(folder.resolve("sample.csv"), """
                stratum,N_h,n_h,weight,incident,should,recorded,violence
                A,10,2,5,1,1,1,1
                A,10,2,5,2,1,0,0
                """);

        assertThat(SurveyVerb.run("estimate", file).out())
                .contains("There is no column 'sexual', so nothing is said of Sexual offences.");
        SurveyVerb.run("estimate", file, "--domain", "sexual").refuses("has no column 'sexual'");
    }

    @Test
    void refusesWordsItDoesNotKnow() throws IOException {
        estimate(GOOD, "--lonely", "ignore").refuses("'ignore' is no way to treat a stratum of one", "adjust, average");
        estimate(GOOD, "--interval", "best").refuses("'best' is no interval", "korn-graubard");
        estimate(GOOD, "--domain", "theft").refuses("'theft' is no domain", "violence");
        SurveyVerb.run("estimate", folder.resolve("none.csv")).refuses("There is no file", "none.csv");
    }
}
