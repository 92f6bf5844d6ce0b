package truecount.cli.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import truecount.audit.AuditKind;
import truecount.audit.KindDefinition;
import truecount.cli.ExitCode;
import truecount.statistics.TicketDraw;

class PlanAndDrawTest {

    private static final String PLAN = """
            title: Recording accuracy, July to December 2026
            promises:
              overall: 4
              sexual: 12
            score: {auc: 0.93}
            effort: {most-records: 1500}
            strata:
              - {stratum: Violence, incidents: 2000, crimes: 0.6, accuracy: 0.92, domains: {violence: 0.8}}
              - {stratum: Sexual, incidents: 200, crimes: 0.75, accuracy: 0.9, domains: {sexual: 0.95}}
              - {stratum: Theft, incidents: 1800, crimes: 0.35, accuracy: 0.95}
            """;

    @TempDir
    Path folder;

    private Path plan;
    private Path frame;

    @BeforeEach
    void writeFiles() throws IOException {
        plan = Files.writeString(folder.resolve("plan.yaml"), PLAN);
        SplittableRandom random = new SplittableRandom(4);
        StringBuilder rows = new StringBuilder("record,stratum,linked,score\n");
        for (int i = 0; i < 4000; i++) {
            String stratum = i < 2000 ? "Violence" : i < 2200 ? "Sexual" : "Theft";
            rows.append("INC-%d,%s,%d,%.6f%n"
                    .formatted(i, stratum, random.nextInt(2), 0.2 * Math.pow(random.nextDouble(), 3)));
        }
        frame = Files.writeString(folder.resolve("frame.csv"), rows);
    }

    @Test
    void showsDesignsSideBySideWithTheirCost() throws IOException {
        SurveyVerb table = SurveyVerb.run("plan", plan);
        assertThat(table.code()).isEqualTo(ExitCode.OK);
        assertThat(table.out())
                .contains("classic", "spread", "risk", "Person-hours", "overall, promised ±4.00", "Sexual");

        SurveyVerb run = SurveyVerb.run("plan", plan, "--json");
        run.fits("plan.schema.json");
        JsonNode designs = run.json().get("designs");
        long classic = designs.get(0).get("records").asLong();
        long risk = designs.get(2).get("records").asLong();
        assertThat(risk).isLessThan(classic * 7 / 10);
        assertThat(designs.get(2).get("hours").asDouble())
                .isLessThan(designs.get(0).get("hours").asDouble());
    }

    @Test
    void saysOfEachKindWhatIsDrawnWhatIsRightWhatMissingCountsAndWhereThatIsWritten() throws IOException {
        for (AuditKind kind : AuditKind.values()) {
            boolean units = kind.measure() == AuditKind.Measure.ITEMS;
            Files.writeString(plan, """
                    title: One kind
                    kind: %s
                    promises: {overall: 6}
                    strata:
                      - {stratum: all, %s}
                    """.formatted(
                    kind.id(), units ? "units: 800, right: 0.9" : "incidents: 800, crimes: 0.7, accuracy: 0.9"));

            SurveyVerb run = SurveyVerb.run("plan", plan, "--json");

            run.fits("plan.schema.json");
            KindDefinition definition = kind.definition();
            JsonNode asks = run.json().get("asks");
            assertThat(asks.get("kind").asString()).isEqualTo(kind.id());
            assertThat(asks.get("population").asString()).isEqualTo(definition.population());
            assertThat(asks.get("unit").asString()).isEqualTo(definition.unit());
            assertThat(asks.get("right").asString()).isEqualTo(definition.right());
            assertThat(asks.get("missing").asString()).isEqualTo(definition.missing());
            assertThat(asks.get("estimator").asString()).isEqualTo(definition.estimator());
            assertThat(asks.get("sources").size())
                    .isEqualTo(definition.sources().size());
            assertThat(SurveyVerb.run("plan", plan).out().replaceAll("\\s+", " "))
                    .contains(
                            definition.question(),
                            definition.population(),
                            definition.right(),
                            definition.missing(),
                            definition.estimator())
                    .contains(definition.sources())
                    .contains("classic", "risk", "Person-hours");
        }
    }

    private static final String SEVERAL = PLAN + """
            also:
              - {kind: cancelled-rape, units: 140, right: 0.9, promise: 5}
              - {kind: modern-slavery, incidents: 300, crimes: 0.8, accuracy: 0.85, promise: 8, auc: 0.8}
            """;

    @Test
    void plansSeveralKindsAndAddsUpWhatTheyCost() throws IOException {
        Files.writeString(plan, SEVERAL);

        SurveyVerb run = SurveyVerb.run("plan", plan, "--json");

        run.fits("plan.schema.json");
        JsonNode root = run.json();
        JsonNode rapes = root.get("also").get(0);
        assertThat(rapes.get("asks").get("kind").asString()).isEqualTo("cancelled-rape");
        assertThat(rapes.get("incidents").asLong()).isEqualTo(140);
        long risk = 0;
        for (JsonNode audit : List.of(root, rapes, root.get("also").get(1))) {
            risk += audit.get("designs").get(2).get("records").asLong();
        }
        JsonNode together = root.get("together").get(2);
        assertThat(together.get("design").asString()).isEqualTo("risk");
        assertThat(together.get("records").asLong()).isEqualTo(risk);
        assertThat(SurveyVerb.run("plan", plan).out())
                .contains("Were rapes rightly cancelled?: 140 cancelled crime records, about 90.0% of them right.")
                .contains("All 3 audits together");
    }

    @Test
    void drawsForOneOfSeveralKinds() throws IOException {
        Files.writeString(plan, SEVERAL);
        StringBuilder rows = new StringBuilder("record\n");
        for (int i = 0; i < 140; i++) rows.append("CR-").append(i).append('\n');
        Files.writeString(frame, rows);
        long wanted = SurveyVerb.run("plan", plan, "--json")
                .json()
                .get("also")
                .get(0)
                .get("designs")
                .get(0)
                .get("records")
                .asLong();

        SurveyVerb drawn = SurveyVerb.run(
                "draw",
                "--frame",
                frame,
                "--plan",
                plan,
                "--kind",
                "cancelled-rape",
                "--design",
                "classic",
                "--seed",
                "x");

        assertThat(drawn.code()).as(drawn.err()).isEqualTo(ExitCode.OK);
        assertThat(drawn.out().lines()).hasSize(Math.toIntExact(wanted) + 1);
        SurveyVerb.run("draw", "--frame", frame, "--plan", plan, "--kind", "timeliness", "--seed", "x")
                .refuses("--kind 'timeliness' is not in the plan; it plans: recording-accuracy, cancelled-rape");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: cancelled-rape | kind: cancelled-rapes | plan.yaml, line 12, column 12: there is no kind of audit cancelled-rapes",
                "kind: cancelled-rape | kind: modern-slavery | plan.yaml, line 12, column 28: there is no also.units. Here may stand: accuracy, auc",
                "right: 0.9, promise: 5 | promise: 5 | plan.yaml, line 12, column 5: also.right is missing",
                "units: 140 | units: -2 | plan.yaml, line 12, column 5: Stratum all holds -2 incidents",
                "promise: 8 | promise: 80 | line 13, column 5: The half-width promised for overall must lie between 0 and 50",
                "kind: modern-slavery | kind: recording-accuracy | the kind recording-accuracy is planned twice"
            })
    void pointsAtWhatIsWrongInFurtherKinds(String good, String bad, String message) throws IOException {
        Files.writeString(plan, SEVERAL.replace(good, bad));

        SurveyVerb run = SurveyVerb.run("plan", plan);

        run.refuses("plan.yaml");
        assertThat(run.err().replace("'", "")).contains(message);
    }

    @Test
    void saysWhatCanBePromisedWhenThatCannotBeKept() throws IOException {
        Files.writeString(plan, PLAN.replace("overall: 4", "overall: 0.5").replace("1500", "300"));

        SurveyVerb run = SurveyVerb.run("plan", plan);

        assertThat(run.code()).isEqualTo(ExitCode.NEGATIVE);
        assertThat(run.out())
                .contains("risk cannot keep every promise with 300 records. With them it can promise: overall ±");
    }

    @Test
    void drawsWhatThePlanSaysAndAnyoneCanDrawAgain() throws IOException {
        JsonNode planned = SurveyVerb.run("plan", plan, "--frame", frame, "--json")
                .json()
                .get("designs")
                .get(2);

        SurveyVerb drawn = SurveyVerb.run("draw", "--frame", frame, "--plan", plan, "--seed", "6 2 5");

        assertThat(drawn.code()).as(drawn.err()).isEqualTo(ExitCode.OK);
        List<String> rows = drawn.out().lines().toList();
        assertThat(rows).hasSize(planned.get("records").asInt() + 1);
        assertThat(SurveyVerb.run("draw", "--frame", frame, "--plan", plan, "--seed", "6 2 5")
                        .out())
                .isEqualTo(drawn.out());
        double weights = 0;
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split(",");
            assertThat(cells[7]).isEqualTo(TicketDraw.ticket("6 2 5", cells[1]));
            assertThat(Double.parseDouble(cells[5]) * Double.parseDouble(cells[6]))
                    .isCloseTo(1, within(1e-12));
            weights += Double.parseDouble(cells[6]);
        }
        assertThat(weights).isCloseTo(4000, within(1e-6));
    }

    @Test
    void drawsTheSameFromAFrameInAnotherOrder() throws IOException {
        String drawn = SurveyVerb.run("draw", "--frame", frame, "--plan", plan, "--seed", "x")
                .out();
        List<String> lines = Files.readAllLines(frame);
        Files.writeString(
                frame,
                lines.get(0) + "\n"
                        + String.join("\n", lines.subList(1, lines.size()).reversed()) + "\n");

        assertThat(SurveyVerb.run("draw", "--frame", frame, "--plan", plan, "--seed", "x")
                        .out())
                .isEqualTo(drawn);
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic", "spread"})
    void drawsClassicDesignsFromAFrameWithoutScores(String design) throws IOException {
        StringBuilder rows = new StringBuilder("record,stratum\n");
        Files.readAllLines(frame).stream()
                .skip(1)
                .forEach(line -> rows.append(line, 0, line.indexOf(',', line.indexOf(',') + 1))
                        .append('\n'));
        Files.writeString(frame, rows);
        Path out = folder.resolve("sample.csv");

        SurveyVerb run = SurveyVerb.run(
                "draw", "--frame", frame, "--plan", plan, "--seed", "x", "--design", design, "--out", out, "--json");

        run.fits("draw.schema.json");
        assertThat(run.json().get("weights").asDouble()).isCloseTo(4000, within(1e-6));
        assertThat(Files.readAllLines(out)).hasSize(run.json().get("drawn").asInt() + 1);
        SurveyVerb.run("draw", "--frame", frame, "--plan", plan, "--seed", "x")
                .refuses("frame.csv lacks the columns 'linked' and 'score'", "--design classic");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pareto", "sampford"})
    void drawsByGivenProbabilities(String design) throws IOException {
        Files.writeString(frame, "record,probability\na,0.5\nb,0.75\nc,1\nd,0.75\n");

        List<String> rows = SurveyVerb.run("draw", "--frame", frame, "--seed", "x", "--design", design)
                .out()
                .lines()
                .toList();

        assertThat(rows).hasSize(4);
        assertThat(rows.stream().anyMatch(row -> row.contains(",c,"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,0.5;b,0.75;c,0.9 | the column 'probability': The probabilities of inclusion sum to 2.15",
                "a,0.5;b,1.5 | row 3: the column 'probability' holds 1.5; it must be above 0 and at most 1",
                "a,0.5;b,0 | row 3: the column 'probability' holds 0",
                "a,0.5;a,0.5 | row 3: the column 'record': a stands in row 2 already"
            })
    void refusesProbabilitiesThatCannotBe(String rows, String message) throws IOException {
        Files.writeString(frame, "record,probability\n" + rows.replace(';', '\n') + "\n");

        SurveyVerb.run("draw", "--frame", frame, "--seed", "x", "--design", "pareto")
                .refuses("frame.csv", message);
    }

    @Test
    void refusesASeedOfBlanks() {
        SurveyVerb.run("draw", "--frame", frame, "--plan", plan, "--seed", "   ")
                .refuses("--seed is blank");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INC-1,Violence | INC-0,Violence | row 3: the column 'record': INC-0 stands in row 2 already",
                "INC-1,Violence | INC-1,Arson | row 3: the column 'stratum': plan.yaml has no stratum 'Arson'",
                "INC-1,Violence | INC-1,Theft | plan.yaml says that stratum Violence has 2000 incidents, but frame.csv holds 1999",
                "INC-1,Violence, | INC-1,Violence,-1 | row 3: the column 'linked'"
            })
    void pointsAtWhatIsWrongInTheFrame(String good, String bad, String message) throws IOException {
        Files.writeString(frame, Files.readString(frame).replace(good, bad));

        SurveyVerb.run("draw", "--frame", frame, "--plan", plan, "--seed", "x").refuses(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "overall: 4 | overal: 4 | overal is promised, but no stratum expects such crime",
                "overall: 4 | overall: 60 | plan.yaml, line 3, column 12: The half-width promised for overall must lie between 0 and 50",
                "overall: 4 | overall: narrow | plan.yaml, line 3, column 12: promises.overall must be a number",
                "overall: 4 | overall: 0.0155 | plan.yaml, line 3, column 12: overall promises 0.0155 of a percentage point. Promises are in points, not shares: write 1.55 if that is meant.",
                "overall: 4 | overall: 0.199 | Promises are in points, not shares: write 19.9 if that is meant.",
                "accuracy: 0.95} | accuracy: 95} | Stratum Theft: the expected accuracy must lie between 0 and 1",
                "incidents: 1800 | incidents: -3 | Stratum Theft holds -3 incidents; it needs at least one",
                "stratum: Theft | stratum: Sexual | Stratum Sexual stands twice in the plan",
                "auc: 0.93 | auc: 1.2 | The scores AUC within a stratum must lie from 0.5",
                "effort: | efort: | plan.yaml, line 6, column 1: there is no efort",
                "title: | # | title is missing"
            })
    void pointsAtWhatIsWrongInThePlan(String good, String bad, String message) throws IOException {
        Files.writeString(plan, PLAN.replace(good, bad));

        SurveyVerb run = SurveyVerb.run("plan", plan);

        run.refuses("plan.yaml");
        assertThat(run.err().replace("'", "")).contains(message.replace("'", ""));
    }
}
