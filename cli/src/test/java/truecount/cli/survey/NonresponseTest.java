package truecount.cli.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class NonresponseTest {

    private static final Path SAMPLE = Path.of("src/test/resources/nonresponse/nonresponse.csv");
    private static final String HEADER = "stratum,N_h,n_h,weight,incident,should,recorded,reviewed,channel\n";

    @TempDir
    Path folder;

    private Path sample(String rows) throws IOException {
        return Files.writeString(folder.resolve("s.csv"), HEADER + rows);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/nonresponse/expected.csv", numLinesToSkip = 1)
    void adjustsAsRDoes(String column, double reviewedOnly, double adjusted, double error) throws IOException {
        SurveyVerb run = SurveyVerb.run("nonresponse", SAMPLE, "--class", column, "--json");

        run.fits("nonresponse.schema.json");
        JsonNode overall = run.json().at("/accuracy/overall");
        assertThat(overall.get("reviewed_only").asDouble()).isCloseTo(reviewedOnly, within(1e-9));
        assertThat(overall.get("adjusted").asDouble()).isCloseTo(adjusted, within(1e-9));
        assertThat(overall.get("se").asDouble()).isCloseTo(error, within(1e-9));
        assertThat(overall.at("/bounds_with_sampling/0").asDouble())
                .isLessThan(overall.at("/bounds/0").asDouble());
        assertThat(overall.at("/bounds/0").asDouble())
                .isLessThan(overall.at("/ci/0").asDouble());
    }

    @Test
    void boundsByHand() throws IOException {
        // Each reviewed incident holds a crime, 3 of 4 recorded; one of five was not reviewed.
        Path file = sample("""
                A,50,5,10,1,1,1,1,phone
                A,50,5,10,2,1,1,1,phone
                A,50,5,10,3,1,1,1,phone
                A,50,5,10,4,1,0,1,phone
                A,50,5,10,5,0,0,0,phone
                """);

        JsonNode root = SurveyVerb.run("nonresponse", file, "--json").json();
        JsonNode more = SurveyVerb.run("nonresponse", file, "--json", "--most-crimes", "2")
                .json();

        assertThat(root.get("reviewed_share").asDouble()).isCloseTo(0.8, within(1e-12));
        assertThat(root.at("/accuracy/overall/adjusted").asDouble()).isCloseTo(0.75, within(1e-12));
        assertThat(root.at("/accuracy/overall/bounds/0").asDouble()).isCloseTo(3 / 5.0, within(1e-12));
        assertThat(root.at("/accuracy/overall/bounds/1").asDouble()).isCloseTo(4 / 5.0, within(1e-12));
        assertThat(more.at("/accuracy/overall/bounds/0").asDouble()).isCloseTo(3 / 6.0, within(1e-12));
        assertThat(more.at("/accuracy/overall/bounds/1").asDouble()).isCloseTo(5 / 6.0, within(1e-12));
    }

    @Test
    void isThePlainRatioWhereEverythingWasReviewed() throws IOException {
        String rows = Files.readString(SAMPLE);
        Path all = Files.writeString(folder.resolve("all.csv"), rows.replaceAll("(?m)0$", "1"));
        Path without = Files.writeString(folder.resolve("without.csv"), rows.replaceAll("(?m),[^,]*$", ""));

        JsonNode adjusted = SurveyVerb.run("nonresponse", all, "--json").json().at("/accuracy/overall");
        JsonNode plain = SurveyVerb.run("estimate", without, "--json").json().at("/overall");

        assertThat(adjusted.get("adjusted").asDouble())
                .isCloseTo(plain.at("/ratio/estimate").asDouble(), within(1e-12));
        assertThat(adjusted.at("/bounds/0").asDouble())
                .isEqualTo(adjusted.at("/bounds/1").asDouble());
    }

    @Test
    void doesNotLetZerosOfUnseenIncidentsCountAsNoCrime() {
        for (String verb : new String[] {"estimate", "certify"}) {
            SurveyVerb run = verb.equals("estimate")
                    ? SurveyVerb.run(verb, SAMPLE)
                    : SurveyVerb.run(verb, SAMPLE, "--at-least", "90");
            run.refuses(
                    "was not reviewed; a row of zeros would count it as one without a crime. Use truecount nonresponse");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A,4,2,2,1,1,1,1,x;A,4,2,2,2,1,0,0,x | row 3: the column 'reviewed' holds 0, but the row says what was found",
                "A,4,2,2,1,1,1,1,x;A,4,2,2,1,1,0,1,y | row 3: the column 'channel': incident 1 is in 'y' here and in 'x' before",
                "A,4,2,2,1,1,1,1,;A,4,2,2,2,1,0,1,x | row 2: the column 'channel' is empty",
                "A,4,2,2,1,1,1,1,x;A,4,2,2,2,1,1,1,X | row 3: the column 'channel': 'X' here and 'x' in row 2 differ only in capitals",
                "A,4,2,2,1,1,1,2,x;A,4,2,2,2,1,1,1,x | row 2: the column 'reviewed' holds 2"
            })
    void pointsAtSamplesThatCannotBe(String rows, String message) throws IOException {
        SurveyVerb.run("nonresponse", sample(rows.replace(';', '\n') + "\n"), "--class", "channel")
                .refuses("s.csv, " + message);
    }

    @Test
    void asksForClassesThatCanStandForTheirOwn() throws IOException {
        Path file = sample("A,9,3,3,1,1,1,1,x\nA,9,3,3,2,1,1,1,y\nA,9,3,3,3,0,0,0,y\n");

        SurveyVerb.run("nonresponse", file, "--class", "channel")
                .refuses("Class y: 1 of 2 units were seen; at least 2 must stand for the others");
        SurveyVerb.run("nonresponse", file, "--class", "team").refuses("lacks the column 'team'");
        SurveyVerb.run("nonresponse", Path.of("src/test/resources/vectors/in/lohr.csv"))
                .refuses("lacks the column 'reviewed'. It holds 1 for an incident that was reviewed");
        assertThat(SurveyVerb.run("nonresponse", file).out()).contains("Class A rests on 2 reviewed incidents");
    }
}
