package truecount.cli.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code estimate --json} prints, beside what R prints for the same file. */
class EstimateAgainstRTest {

    private static final Path ORACLE = Path.of("../statistics/src/test/resources/oracle");
    private static final List<String> CASES = List.of(
            "case01_srs",
            "case01b_srs_nofpc",
            "case02_strat_prop",
            "case04_zero_error_stratum",
            "case05_zero_errors",
            "case07_census",
            "case08_take_all_stratum",
            "case10_tiny",
            "case18_nine_strata");

    static Stream<Arguments> files() {
        List<Arguments> files = new ArrayList<>();
        for (String name : CASES) {
            List<String> options = name.endsWith("nofpc") ? List.of("--no-fpc") : List.of();
            files.add(Arguments.of(ORACLE.resolve(name + ".csv"), ORACLE.resolve(name + ".json"), options));
        }
        for (int i = 1; i <= 12; i++) {
            Path rows = ORACLE.resolve("rows");
            String name = "rows_%02d".formatted(i);
            Path csv = rows.resolve(name + ".csv");
            files.add(Arguments.of(csv, rows.resolve(name + ".adjust.json"), List.of("--lonely", "adjust")));
            files.add(Arguments.of(
                    csv, rows.resolve(name + ".remove-nofpc.json"), List.of("--lonely", "remove", "--no-fpc")));
        }
        return files.stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void printsTheNumbersOfR(Path csv, Path reference, List<String> options) throws IOException {
        JsonNode expected =
                JsonMapper.shared().readTree(Files.readString(reference)).get("results");
        List<Object> words = new ArrayList<>(List.of("estimate", csv, "--json"));
        words.addAll(options);

        SurveyVerb estimate = SurveyVerb.run(words.toArray());

        JsonNode ours = estimate.json();
        estimate.fits("estimate.schema.json");
        expected.properties().forEach(domain -> {
            JsonNode own = ours.path(domain.getKey());
            boolean empty = own.at("/ratio/estimate").isNull();
            compare(domain.getKey(), domain.getValue(), own, empty);
        });
    }

    /** One lonely stratum, two of them, and one that is a census: domains may lack the lonely stratum or lie in it alone. */
    static Stream<Arguments> lonely() {
        List<Arguments> files = new ArrayList<>();
        for (String name : List.of("lonely_one", "lonely_two", "lonely_census")) {
            for (String option : List.of("remove", "certainty", "adjust", "average")) {
                Path rows = ORACLE.resolve("rows");
                Path csv = rows.resolve(name + ".csv");
                String json = name + "." + option;
                files.add(Arguments.of(csv, rows.resolve(json + "-fpc.json"), List.of("--lonely", option)));
                files.add(
                        Arguments.of(csv, rows.resolve(json + "-nofpc.json"), List.of("--lonely", option, "--no-fpc")));
            }
        }
        return files.stream();
    }

    @ParameterizedTest
    @MethodSource("lonely")
    void treatsStrataOfOneAsRDoesInEveryDomain(Path csv, Path reference, List<String> options) throws IOException {
        printsTheNumbersOfR(csv, reference, options);
    }

    @ParameterizedTest
    @ValueSource(strings = {"remove", "certainty", "adjust", "average"})
    void treatsAStratumOfOneAsRDoes(String lonely) throws IOException {
        JsonNode expected = JsonMapper.shared()
                .readTree(Files.readString(ORACLE.resolve("case06_lonely_psu.json")))
                .at("/results/" + lonely);

        JsonNode ours = SurveyVerb.run(
                        "estimate", ORACLE.resolve("case06_lonely_psu.csv"), "--json", "--lonely", lonely)
                .json();

        compare(lonely, expected, ours.get("overall"), false);
    }

    @Test
    void refusesAStratumOfOneUnlessToldHowToTreatIt() {
        SurveyVerb.run("estimate", ORACLE.resolve("case06_lonely_psu.csv"), "--json")
                .refuses(
                        "case06_lonely_psu.csv, row 72: the column 'n_h' says that stratum C has one drawn incident of 200",
                        "--lonely adjust");
    }

    private static void compare(String path, JsonNode theirs, JsonNode ours, boolean empty) {
        if (theirs.isObject()) {
            theirs.properties().forEach(entry -> {
                String below = path + "/" + entry.getKey();
                if (entry.getKey().equals("error")) {
                    assertThat(ours.path("ci").size()).as(below).isEqualTo(empty ? 0 : 2);
                } else {
                    compare(below, entry.getValue(), ours.path(entry.getKey()), empty);
                }
            });
        } else if (theirs.isArray() && path.contains("/ci")) {
            compareEnds(path, theirs, ours, empty);
        } else if (theirs.isArray()) {
            for (int i = 0; i < theirs.size(); i++) {
                compare(path, theirs.get(i), ours.path(i), empty);
            }
        } else if (theirs.isNumber() && !(empty && ours.isNull())) {
            close(path, theirs.asDouble(), ours);
        } else if (!theirs.isNumber() && !theirs.asString().equals("NaN")) {
            assertThat(ours.asString()).as(path).isEqualTo(theirs.asString());
        }
    }

    private static void compareEnds(String path, JsonNode theirs, JsonNode ours, boolean empty) {
        if (empty) {
            assertThat(ours.isNull())
                    .as("%s: an empty domain has no interval", path)
                    .isTrue();
            return;
        }
        double low = ours.path(0).asDouble();
        double high = ours.path(1).asDouble();
        boolean numbers = theirs.get(0).isNumber() && theirs.get(1).isNumber();
        boolean point =
                !numbers || Math.abs(theirs.get(0).asDouble() - theirs.get(1).asDouble()) < 1e-8;
        // The arcsine of R folds back where it passes a quarter turn; ours stops at 0 or 1.
        boolean folded = path.endsWith("asin/ci") && (low == 0 || high == 1);
        if (point || folded) {
            // R's NaN, certainty without a census, or a half after one: ours is an interval that can be read.
            assertThat(low).as(path).isBetween(0.0, 1.0);
            assertThat(high).as(path).isBetween(low, 1.0);
        } else {
            close(path + " low", theirs.get(0).asDouble(), ours.path(0));
            close(path + " high", theirs.get(1).asDouble(), ours.path(1));
        }
    }

    private static void close(String path, double theirs, JsonNode ours) {
        boolean iterated = path.contains("/logit/") || path.contains("/likelihood/");
        double tolerance = iterated ? 1e-6 : path.contains("/ci") ? 1e-7 : 1e-9;
        assertThat(ours.isNumber()).as("%s is a number", path).isTrue();
        assertThat(Math.abs(ours.asDouble() - theirs))
                .as("%s: ours %s, R %s", path, ours.asDouble(), theirs)
                .isLessThanOrEqualTo(tolerance * Math.max(1, Math.abs(theirs)));
    }
}
