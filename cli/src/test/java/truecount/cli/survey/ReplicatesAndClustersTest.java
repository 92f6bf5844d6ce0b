package truecount.cli.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import truecount.cli.ExitCode;

class ReplicatesAndClustersTest {

    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final Path TEAMS = RESOURCES.resolve("replicates/teams.csv");

    @TempDir
    Path folder;

    private Path weights() {
        return folder.resolve("weights.csv");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/replicates/expected.csv", numLinesToSkip = 1)
    void givesTheStandardErrorsOfR(String file, String options, double estimate, double error) throws IOException {
        List<Object> words =
                new ArrayList<>(List.of("replicates", RESOURCES.resolve(file), "--json", "--out", weights()));
        String seed = "--seed ";
        int at = options.indexOf(seed);
        words.addAll(
                List.of((at < 0 ? options : options.substring(0, at)).strip().split(" ")));
        if (at >= 0) words.addAll(List.of("--seed", options.substring(at + seed.length())));

        SurveyVerb run = SurveyVerb.run(words.toArray());

        run.fits("replicates.schema.json");
        JsonNode overall = run.json().at("/accuracy/overall");
        assertThat(overall.get("estimate").asDouble()).isCloseTo(estimate, within(1e-9));
        assertThat(overall.get("se").asDouble()).isCloseTo(error, within(1e-9));
    }

    @Test
    void writesWeightsFromWhichTheFigureCanBeWorkedOutByHand() throws IOException {
        Path file = Files.writeString(folder.resolve("s.csv"), """
                stratum,N_h,n_h,weight,incident,should,recorded,note
                A,10,2,5,1,1,1,"a, b"
                A,10,2,5,2,1,0,c
                B,6,3,2,3,1,1,d
                B,6,3,2,4,0,0,e
                B,6,3,2,5,1,1,f
                """);

        SurveyVerb run = SurveyVerb.run("replicates", file, "--method", "jkn", "--out", weights());

        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
        assertThat(Files.readAllLines(weights()))
                .startsWith(
                        "stratum,N_h,n_h,weight,incident,should,recorded,note,pweight,repwt_1,repwt_2,repwt_3,repwt_4,repwt_5",
                        "A,10,2,5,1,1,1,\"a, b\",5.0,0,10.0,5.0,5.0,5.0",
                        "A,10,2,5,2,1,0,c,5.0,10.0,0,5.0,5.0,5.0",
                        "B,6,3,2,3,1,1,d,2.0,2.0,2.0,0,3.0,3.0");
        assertThat(Files.readAllLines(folder.resolve("weights-scales.csv")))
                .startsWith("replicate,coefficient", "repwt_1,0.4", "repwt_2,0.4")
                .element(3)
                .asString()
                .startsWith("repwt_3,0.33333");
    }

    @Test
    void drawsTheSameBootstrapFromTheSameSeed() throws IOException {
        String first = bootstrap("7 7");

        assertThat(bootstrap("7 7")).isEqualTo(first);
        assertThat(bootstrap("8 8")).isNotEqualTo(first);
        // Rows of one team move together: both have the same weight in every replicate.
        List<String> rows = first.lines().toList();
        assertThat(rows.get(1).split(",T", -1)[1]).isEqualTo(rows.get(2).split(",T", -1)[1]);
    }

    private String bootstrap(String seed) throws IOException {
        SurveyVerb.run(
                "replicates",
                TEAMS,
                "--cluster",
                "team",
                "--method",
                "bootstrap",
                "--replicates",
                "20",
                "--seed",
                seed,
                "--out",
                weights());
        return Files.readString(weights());
    }

    @Test
    void estimatesFromClustersAsFromUnitsThatHoldTheirCrimes() throws IOException {
        JsonNode clusters =
                SurveyVerb.run("estimate", TEAMS, "--cluster", "team", "--json").json();
        JsonNode units = SurveyVerb.run("estimate", RESOURCES.resolve("vectors/in/api_clusters.csv"), "--json")
                .json();

        assertThat(clusters.get("overall")).isEqualTo(units.get("overall"));
        assertThat(clusters.get("warnings").toString()).contains("Clusters were drawn (column 'team')");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A,4,2,2,1,1,1,x;A,4,2,2,1,1,1,y | row 3: the column 'team': incident 1 is in y here and in x in row 2",
                "A,4,2,2,1,1,1,x;A,4,2,2,2,1,1, | row 3: the column 'team' is empty",
                "A,4,2,2,1,1,1,x;B,4,2,2,2,1,1,x | row 3: the column 'team': team x is in stratum B here and in stratum A in row 2",
                "A,4,2,2,1,1,1,x;A,4,2,2,2,1,1,x | row 2: the column 'n_h' says that 2 clusters (column 'team') were drawn from stratum A, but the file holds 1",
                "A,4,2,2,1,1,1,x;A,4,2,2,1,0,0,x | row 3: the column 'incident': incident 1 stands in row 2 already"
            })
    void pointsAtClustersThatCannotBe(String rows, String message) throws IOException {
        Path file = Files.writeString(
                folder.resolve("c.csv"),
                "stratum,N_h,n_h,weight,incident,should,recorded,team\n" + rows.replace(';', '\n') + "\n");

        SurveyVerb.run("estimate", file, "--cluster", "team").refuses("c.csv, " + message);
        SurveyVerb.run("estimate", file, "--cluster", "day").refuses("c.csv lacks the column 'day'");
    }

    @Test
    void refusesWhatCannotBeReplicated() throws IOException {
        SurveyVerb.run("replicates", TEAMS, "--method", "jk1", "--cluster", "team", "--out", weights())
                .refuses("--method jk1 is for one stratum; this sample has 2. Use jkn");
        SurveyVerb.run("replicates", TEAMS, "--method", "brr", "--cluster", "team", "--out", weights())
                .refuses("--method 'brr' is unknown; it must be one of: jk1, jkn, bootstrap");
        SurveyVerb.run("replicates", TEAMS, "--method", "bootstrap", "--cluster", "team", "--out", weights())
                .refuses("--method bootstrap needs --seed TEXT");
        SurveyVerb.run("replicates", TEAMS, "--method", "jkn", "--cluster", "team", "--out", folder.resolve("w.txt"))
                .refuses("--out must name a CSV file");
        Path own = Files.copy(TEAMS, folder.resolve("own.csv"));
        SurveyVerb.run("replicates", own, "--method", "jkn", "--cluster", "team", "--out", own)
                .refuses("would write over");
        Path lonely = Files.writeString(
                folder.resolve("l.csv"),
                "stratum,N_h,n_h,weight,incident,should,recorded\nA,4,1,4,1,1,1\nB,4,2,2,2,1,1\nB,4,2,2,3,1,0\n");
        SurveyVerb.run("replicates", lonely, "--method", "jkn", "--out", weights())
                .refuses("stratum A has one drawn incident");
    }
}
