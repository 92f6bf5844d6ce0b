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
import tools.jackson.databind.JsonNode;
import truecount.cli.ExitCode;

class AgreementAndChartTest {

    @TempDir
    Path folder;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path verdicts(long bothYes, long yesNo, long noYes, long bothNo) throws IOException {
        StringBuilder rows = new StringBuilder("record,first,second\n");
        long record = 0;
        long[] counts = {bothYes, yesNo, noYes, bothNo};
        List<String> answers = List.of("crime,crime", "crime,none", "none,crime", "none,none");
        for (int i = 0; i < 4; i++) {
            for (long k = 0; k < counts[i]; k++) {
                record++;
                rows.append("R")
                        .append(record)
                        .append(',')
                        .append(answers.get(i))
                        .append('\n');
            }
        }
        return write("verdicts.csv", rows.toString());
    }

    @Test
    void measuresAgreementBeyondChance() throws IOException {
        // Textbook table 20, 5, 10, 15: observed 0.7, expected 0.5, kappa 0.4, PABAK 0.4.
        SurveyVerb run = SurveyVerb.run("agreement", verdicts(20, 5, 10, 15), "--json");

        run.fits("agreement.schema.json");
        JsonNode root = run.json();
        assertThat(root.get("observed").asDouble()).isCloseTo(0.7, within(1e-12));
        assertThat(root.get("kappa").asDouble()).isCloseTo(0.4, within(1e-12));
        assertThat(root.get("pabak").asDouble()).isCloseTo(0.4, within(1e-12));
        double error = root.get("kappa_se").asDouble();
        assertThat(root.get("kappa_ci").get(0).asDouble()).isCloseTo(0.4 - 1.959963984540054 * error, within(1e-9));
        assertThat(root.at("/counts/0/1").asInt()).isEqualTo(5);
        assertThat(SurveyVerb.run("agreement", verdicts(20, 5, 10, 15)).out())
                .contains("50 records read by both", "Kappa", "0.400", "Prevalence-adjusted kappa");
    }

    @Test
    void saysSoWhereKappaHasNoMeaning() throws IOException {
        SurveyVerb.run("agreement", verdicts(9, 0, 0, 0)).refuses("both reviewers gave 'crime' throughout");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "R1,crime,none;R1,crime,crime | row 3: the column 'record': R1 stands in row 2 already",
                "R1,crime, | row 2: the column 'second' is empty; leave out records that only one reviewer saw",
                ",crime,none | row 2: the column 'record' is empty"
            })
    void pointsAtVerdictsThatCannotBeUsed(String rows, String message) throws IOException {
        SurveyVerb.run("agreement", write("v.csv", "record,first,second\n" + rows.replace(';', '\n') + "\n"))
                .refuses("v.csv, " + message);
    }

    @Test
    void chartsAShareOverTimeAndFindsTheMonthThatFell() throws IOException {
        StringBuilder rows = new StringBuilder("label,hits,of\n");
        for (int month = 1; month <= 12; month++) {
            rows.append("2026-%02d,%d,100\n".formatted(month, month == 9 ? 70 : 91 + month % 3));
        }
        Path file = write("months.csv", rows.toString());
        Path picture = folder.resolve("chart.svg");

        SurveyVerb run =
                SurveyVerb.run("chart", file, "--title", "Recorded <24 hours & on time", "--out", picture, "--json");

        assertThat(run.code()).isEqualTo(ExitCode.NEGATIVE);
        run.fits("chart.schema.json");
        assertThat(run.out()).contains("\"verdict\" : \"below\"");
        String svg = Files.readString(picture);
        assertThat(svg)
                .contains("role=\"img\"", "<title id=\"t\">Recorded &lt;24 hours &amp; on time</title>")
                .contains("2026-09: 70.0%, below the limits.");
        assertThat(Files.readAllLines(folder.resolve("chart.csv")))
                .hasSize(13)
                .contains("label,hits,of,share,low,high,verdict,plain_low,plain_high");
    }

    @Test
    void comparesUnitsOfDifferentSizeInAFunnel() throws IOException {
        StringBuilder rows = new StringBuilder("label,hits,of\n");
        for (int unit = 1; unit <= 20; unit++) {
            int of = 40 * unit;
            rows.append("Team %d,%d,%d\n".formatted(unit, Math.round(of * (unit == 15 ? 0.8 : 0.92)), of));
        }
        Path picture = folder.resolve("funnel.svg");

        SurveyVerb run = SurveyVerb.run("chart", write("teams.csv", rows.toString()), "--funnel", "--out", picture);

        assertThat(run.code()).isEqualTo(ExitCode.NEGATIVE);
        assertThat(run.out()).containsPattern("Team 15 .*below");
        assertThat(Files.readString(picture)).contains("A funnel plot of 20 units", ">Team 15</text>");
    }

    @Test
    void claimsNoCertaintyFromTwentyRecordsAllAlike() throws IOException {
        SurveyVerb run = SurveyVerb.run("agreement", verdicts(10, 0, 0, 10), "--json");

        run.fits("agreement.schema.json");
        JsonNode root = run.json();
        assertThat(root.get("kappa").asDouble()).isEqualTo(1);
        assertThat(root.at("/kappa_ci/0").asDouble()).isCloseTo(0.6631, within(1e-4));
        assertThat(root.get("kappa_ci_method").asString()).isEqualTo("exact");
        assertThat(root.at("/observed_ci/0").asDouble()).isCloseTo(0.8316, within(1e-4));
        assertThat(SurveyVerb.run("agreement", verdicts(10, 0, 0, 10)).out())
                .contains("95% interval 0.663 to 1.000", "95% interval 83.2% to 100.0%", "is wide");
    }

    @ParameterizedTest
    @CsvSource({
        "'a,4,4;b,4,4', 2 of 2 periods carry no limits",
        "'a,9,9;b,9,9', 2 of 2 periods carry no limits",
        "'a,0,9;b,0,9', 2 of 2 periods carry no limits",
        "'a,1,2;b,2,2;c,0,2;d,2,2;e,1,1', 5 of 5 periods carry no limits",
        "'a,1,1;b,90,100;c,85,100', 1 of 3 periods carry no limits",
        "'a,3,4;b,90,100;c,85,100', 1 of 3 periods carry no limits"
    })
    void givesNoLimitsWhereChanceMayBringAnything(String rows, String note) throws IOException {
        Path file = write("few.csv", "label,hits,of\n" + rows.replace(';', '\n') + "\n");
        Path picture = folder.resolve("few-picture.svg");

        SurveyVerb run = SurveyVerb.run("chart", file, "--json", "--out", picture);

        assertThat(run.code()).isEqualTo(ExitCode.OK);
        run.fits("chart.schema.json");
        assertThat(run.json().at("/points/0/low").isNull()).isTrue();
        assertThat(run.json().at("/points/0/verdict").asString()).isEqualTo("no limits");
        assertThat(run.out()).contains(note);
        assertThat(Files.readString(picture)).contains(note).doesNotContain("NaN", "points=\"\"");
        assertThat(SurveyVerb.run("chart", file).out()).contains("Note: " + note);
    }

    @Test
    void givesLimitsFromFiveRecordsOn() throws IOException {
        JsonNode points = SurveyVerb.run(
                        "chart", write("five.csv", "label,hits,of\na,5,5\nb,95,100\nc,96,100\n"), "--json")
                .json()
                .get("points");

        assertThat(points.at("/0/low").asDouble()).isBetween(0.6, 0.7);
        assertThat(points.at("/0/verdict").asString()).isEqualTo("within");
    }

    @Test
    void laysThePlainLimitsBesideLaneys() throws IOException {
        // Large counts that differ by more than chance: the plain p chart calls nearly all of them signals.
        StringBuilder rows = new StringBuilder("label,hits,of\n");
        for (int month = 1; month <= 14; month++) {
            rows.append("m%d,%d,10000\n".formatted(month, 9000 + (month * 7919 % 13 - 6) * 30));
        }
        Path picture = folder.resolve("large-picture.svg");

        SurveyVerb run = SurveyVerb.run("chart", write("large.csv", rows.toString()), "--json", "--out", picture);

        JsonNode root = run.json();
        assertThat(root.get("spread").asDouble()).isGreaterThan(2);
        long plain = 0;
        for (JsonNode point : root.get("points")) {
            plain += point.get("plain_verdict").asString().equals("within") ? 0 : 1;
            assertThat(point.get("verdict").asString()).isEqualTo("within");
            assertThat(point.get("low").asDouble())
                    .isLessThan(point.get("plain_low").asDouble());
        }
        assertThat(plain).isGreaterThan(4);
        assertThat(Files.readString(picture)).contains("dotted: not widened", "stroke-dasharray=\"1 4\"");
    }

    @Test
    void isCalmWhereNothingStandsOut() throws IOException {
        SurveyVerb run = SurveyVerb.run("chart", write("calm.csv", "label,hits,of\na,9,10\nb,8,10\nc,9,10\n"));

        assertThat(run.code()).isEqualTo(ExitCode.OK);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,11,10 | row 2: the column 'hits' holds 11, more than the 10 in the column 'of'",
                "a,-1,10 | row 2: the column 'hits' holds -1; a count cannot be negative",
                "a,0,0 | row 2: the column 'of' holds 0",
                "a,1,2;a,1,2 | row 3: the column 'label': 'a' stands in row 2 already"
            })
    void pointsAtCountsThatCannotBe(String rows, String message) throws IOException {
        SurveyVerb.run("chart", write("c.csv", "label,hits,of\n" + rows.replace(';', '\n') + "\n"))
                .refuses("c.csv, " + message);
    }

    @Test
    void neverWritesOverItsInput() throws IOException {
        Path file = write("m.csv", "label,hits,of\na,9,10\nb,8,10\n");

        SurveyVerb.run("chart", file, "--out", folder.resolve("m.svg")).refuses("would write its table over");
        SurveyVerb.run("chart", file, "--out", folder.resolve("m.png")).refuses("--out must name an SVG file");
        assertThat(Files.readString(file)).contains("a,9,10");
    }

    @Test
    void refusesAFunnelWhereEveryShareIsOne() throws IOException {
        SurveyVerb.run("chart", write("ones.csv", "label,hits,of\na,9,9\nb,8,8\n"), "--funnel")
                .refuses("ones.csv", "there is nothing to compare");
    }
}
