package truecount.cli.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import truecount.cli.ExitCode;

class CompareAndTrendTest {

    @TempDir
    Path folder;

    /** A published folder with an overall accuracy two points either way, and sexual offences as an interval. */
    private Path finding(String name, String force, String from, String to, double accuracy) throws IOException {
        Path published = Files.createDirectories(folder.resolve(name));
        Files.writeString(published.resolve("finding.json"), """
                {"format": 1, "confidence": 0.95, "result": "r", "cautions": [],
                 "audit": {"title": "%s", "force": "%s", "from": "%s", "to": "%s", "frozenOn": "%s", "seed": "s",
                           "planHash": "a", "frameHash": "%s", "units": 9, "items": 9},
                 "tables": [
                  {"id": "accuracy", "title": "Accuracy", "file": "f", "figures": [
                    {"id": "overall", "label": "All crime", "definition": "share recorded", "unit": "crimes",
                     "value": {"kind": "share", "share": %.4f, "low": %.4f, "high": %.4f, "reviewed": 700}},
                    {"id": "sexual", "label": "Sexual offences", "definition": "share recorded", "unit": "crimes",
                     "value": {"kind": "range", "low": 0.6, "high": 0.9, "reviewed": 700, "why": "few"}},
                    {"id": "timely", "label": "In time", "definition": "counted", "unit": "crimes",
                     "value": {"kind": "count", "count": 8, "of": 9}}]},
                  {"id": "score", "title": "Score", "file": "f", "figures": [
                    {"id": "blindness", "label": "Blind", "definition": "d", "unit": "u",
                     "value": {"kind": "share", "share": 0.5, "low": 0.4, "high": 0.6, "reviewed": 9}}]}]}
                """.formatted(
                        name, force, from, to, to, name.repeat(8), accuracy, accuracy - 0.02, accuracy + 0.02));
        return published;
    }

    private Path year(int year, double accuracy) throws IOException {
        return finding("y" + year, "Testshire", year + "-04-01", year + "-09-30", accuracy);
    }

    @Test
    void saysThatSomethingChangedWhereTheIntervalDoesNotHoldZero() throws IOException {
        SurveyVerb run = SurveyVerb.run("compare", year(2025, 0.88), year(2026, 0.92), "--json");

        run.fits("compare.schema.json");
        JsonNode change = run.json().at("/changes/0");
        assertThat(change.at("/difference/value").asDouble()).isCloseTo(0.04, within(1e-9));
        assertThat(change.at("/difference/low").asDouble()).isCloseTo(0.04 - Math.hypot(0.02, 0.02), within(1e-9));
        assertThat(change.get("verdict").asString()).isEqualTo("higher");
        assertThat(run.json().at("/changes").size())
                .as("accuracy and sexual offences, not the score")
                .isEqualTo(2);
        assertThat(SurveyVerb.run("compare", year(2025, 0.92), year(2026, 0.88)).out())
                .containsPattern("All crime .* lower");
    }

    @Test
    void neverClaimsAChangeWhereTheIntervalHoldsZero() throws IOException {
        SurveyVerb run = SurveyVerb.run("compare", year(2025, 0.90), year(2026, 0.925));

        assertThat(run.code()).isEqualTo(ExitCode.OK);
        assertThat(run.out())
                .containsPattern(
                        "All crime +90\\.0 \\(88\\.0 to 92\\.0\\) +92\\.5 .*\\+2\\.5 \\(-0\\.3 to \\+5\\.3\\) +no change shown")
                .containsPattern(
                        "Sexual offences +- \\(60\\.0 to 90\\.0\\).* \\(-30\\.0 to \\+30\\.0\\) +no change shown")
                .doesNotContain("higher", "lower", "Blind");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-04-01 | 2026-09-30 | same frozen frame",
                "2026-09-30 | 2027-03-31 | The periods overlap (2026-04-01 to 2026-09-30, 2026-09-30 to 2027-03-31)",
                "2025-04-01 | 2025-09-30 | The first is the later one"
            })
    void saysWhyTwoAuditsCannotBeCompared(String from, String to, String reason) throws IOException {
        Path first = finding("one", "Testshire", "2026-04-01", "2026-09-30", 0.9);
        Path second = from.equals("2026-04-01") ? first : finding("two", "Testshire", from, to, 0.95);

        SurveyVerb run = SurveyVerb.run("compare", first, second);

        assertThat(run.code()).isEqualTo(ExitCode.NEGATIVE);
        assertThat(run.out())
                .contains("cannot be compared, so no difference is shown", reason)
                .doesNotContain("95.0");
        SurveyVerb json = SurveyVerb.run("compare", first, second, "--json");
        json.fits("compare.schema.json");
        assertThat(json.out()).contains("\"comparable\" : false", "\"changes\" : [ ]");
    }

    @Test
    void comparesThePeriodOnTheDayAfter() throws IOException {
        SurveyVerb run = SurveyVerb.run(
                "compare",
                finding("one", "Testshire", "2026-04-01", "2026-09-30", 0.9),
                finding("two", "Testshire", "2026-10-01", "2027-03-31", 0.95));

        assertThat(run.code()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).contains("not the same part of a year");
    }

    @Test
    void saysWhatDiffersBesideRecordingBetweenTwoForces() throws IOException {
        SurveyVerb run = SurveyVerb.run(
                "compare",
                finding("one", "Testshire", "2026-04-01", "2026-09-30", 0.9),
                finding("two", "Othershire", "2026-04-01", "2026-09-30", 0.95));

        assertThat(run.code()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).contains("Testshire and Othershire are different forces");
    }

    @Test
    void leavesOutWhatTheTwoDefineDifferently() throws IOException {
        Path first = year(2025, 0.9);
        Path second = year(2026, 0.9);
        Path file = second.resolve("finding.json");
        Files.writeString(file, Files.readString(file).replaceFirst("share recorded", "share recorded in time"));

        assertThat(SurveyVerb.run("compare", first, second).out())
                .contains("Not compared: Accuracy: All crime: the two audits define it differently.");
        Files.writeString(file, Files.readString(file).replace("0.95,", "0.9,"));
        assertThat(SurveyVerb.run("compare", first, second).out())
                .contains("The intervals of the first hold with 95%, those of the second with 90%");
    }

    @Test
    void comparesReviewedSamplesAndWhatWasPrintedOfThem() throws IOException {
        Path vectors = Path.of("src/test/resources/vectors/in");
        Path printed = folder.resolve("estimate.json");
        Files.writeString(
                printed,
                SurveyVerb.run("estimate", vectors.resolve("apistrat_sch.wide.csv"), "--json")
                        .out());

        JsonNode fromRows = SurveyVerb.run(
                        "compare",
                        vectors.resolve("apistrat_both.csv"),
                        vectors.resolve("apistrat_sch.wide.csv"),
                        "--json")
                .json();
        JsonNode fromPrint = SurveyVerb.run("compare", vectors.resolve("apistrat_both.csv"), printed, "--json")
                .json();

        assertThat(fromPrint.get("changes")).isEqualTo(fromRows.get("changes"));
        assertThat(fromRows.at("/changes/0/verdict").asString()).isEqualTo("higher");
        assertThat(fromRows.get("cautions").toString()).contains("does not say which days it covers");
    }

    @Test
    void refusesWhatIsNoAudit() throws IOException {
        Path other = Files.writeString(folder.resolve("other.json"), "{\"kind\": \"shopping\"}");
        Path broken = Files.writeString(folder.resolve("broken.json"), "{");

        SurveyVerb.run("compare", other, other).refuses("other.json is neither a finding.json");
        SurveyVerb.run("compare", broken, broken).refuses("broken.json cannot be read");
        SurveyVerb.run("compare", folder, folder).refuses("holds no finding.json");
        SurveyVerb.run("compare", folder.resolve("none.csv"), other).refuses("There is no file");
        SurveyVerb.run("compare", year(2025, 0.9), Path.of("src/test/resources/vectors/in/lohr.csv"))
                .refuses("have no figure in common");
    }

    @Test
    void laysALineThroughThreeYearsInAnyOrder() throws IOException {
        SurveyVerb run = SurveyVerb.run("trend", year(2026, 0.95), year(2024, 0.86), year(2025, 0.90), "--json");

        run.fits("trend.schema.json");
        assertThat(run.json().get("verdict").asString()).isEqualTo("rising");
        assertThat(run.json().at("/slope/value").asDouble()).isCloseTo(0.045, within(1e-4));
        assertThat(run.json().at("/audits/0/title").asString()).isEqualTo("y2024");
        assertThat(SurveyVerb.run("trend", year(2024, 0.86), year(2025, 0.90), year(2026, 0.95))
                        .out())
                .contains("Change a year: +4.5 points", "rising");
    }

    @Test
    void claimsNoTrendWhereTheIntervalHoldsZero() throws IOException {
        assertThat(SurveyVerb.run("trend", year(2024, 0.90), year(2025, 0.90), year(2026, 0.91))
                        .out())
                .contains("no change shown")
                .doesNotContain("rising");
        // Ten points down and up again: the line says nothing, and the verb says why.
        assertThat(SurveyVerb.run("trend", year(2024, 0.90), year(2025, 0.80), year(2026, 0.96))
                        .out())
                .contains("no change shown", "further from a straight line than sampling explains");
    }

    @Test
    void refusesATrendOfWhatCannotBeCompared() throws IOException {
        SurveyVerb.run("trend", year(2024, 0.9), year(2025, 0.9)).refuses("A trend needs 3 audits or more");
        SurveyVerb.run("trend", year(2024, 0.9), year(2025, 0.9), year(2026, 0.9), "--figure", "x")
                .refuses("--figure 'x' is not in all of the audits; they have: accuracy/overall, accuracy/sexual");
        SurveyVerb.run("trend", year(2024, 0.9), year(2025, 0.9), Path.of("src/test/resources/vectors/in/lohr.csv"))
                .refuses("Some of the audits say which days they cover");
        SurveyVerb overlap = SurveyVerb.run(
                "trend",
                year(2024, 0.9),
                year(2025, 0.9),
                finding("z", "Testshire", "2025-09-01", "2025-12-31", 0.9),
                "--json");
        assertThat(overlap.code()).isEqualTo(ExitCode.NEGATIVE);
        overlap.fits("trend.schema.json");
        assertThat(overlap.out().toLowerCase(Locale.ROOT)).contains("the periods overlap");
    }
}
