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
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the verbs plan, draw and estimate say of one frame, one after the other. */
class FrameEstimateTest {

    private static final int INCIDENTS = 2_000;

    @TempDir
    private Path folder;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** Every tenth incident misses a crime, and the score knows most of them. */
    private static boolean missed(int i) {
        return i % 10 == 0;
    }

    private static double score(int i) {
        return (missed(i) ? i % 100 == 0 ? 0.04 : 0.6 : 0.03) + i * 0.000001;
    }

    private Path frame(double scale, boolean probabilities) throws IOException {
        StringBuilder rows =
                new StringBuilder("record,stratum,linked,score" + (probabilities ? ",probability\n" : "\n"));
        for (int i = 0; i < INCIDENTS; i++) {
            rows.append(String.format(Locale.ROOT, "i%04d,all,%d,%.6f", i, i % 2, scale * score(i)));
            // Together 400: 0.5 for 200 incidents, and 1/6 for the others.
            rows.append(probabilities ? missed(i) ? ",0.5\n" : "," + 1.0 / 6 + "\n" : "\n");
        }
        return write("frame.csv", rows.toString());
    }

    private Path plan() throws IOException {
        return write(
                "plan.yaml",
                "title: One\npromises:\n  overall: 2\nscore:\n  auc: 0.93\nstrata:\n"
                        + "  - {stratum: all, incidents: 2000, crimes: 0.6, accuracy: 0.8333}\n");
    }

    /** The drawn sample as a reviewer gives it back: a row for each crime, a row of zeros where there is none. */
    private Path reviewed(Path sample) throws IOException {
        StringBuilder rows = new StringBuilder("stratum,N_h,n_h,weight,incident,should,recorded\n");
        for (String line :
                Files.readAllLines(sample).subList(1, Files.readAllLines(sample).size())) {
            String[] cells = line.split(",", -1);
            int i = Integer.parseInt(cells[1].substring(1));
            String begin = String.join(",", cells[2], cells[3], cells[4], cells[6], cells[1]);
            if (missed(i)) rows.append(begin).append(",1,0\n");
            if (i % 2 == 1) rows.append(begin).append(",1,1\n");
            if (!missed(i) && i % 2 == 0) rows.append(begin).append(",0,0\n");
        }
        return write("reviewed.csv", rows.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"risk", "classic"})
    void keepsThePromiseThatThePlanMade(String design) throws IOException {
        Path frame = frame(1, false);
        Path plan = plan();
        Path sample = folder.resolve("sample.csv");
        SurveyVerb.run(
                "draw", "--frame", frame, "--plan", plan, "--design", design, "--seed", "6 2 5", "--out", sample);
        Path reviewed = reviewed(sample);

        SurveyVerb run = SurveyVerb.run("estimate", reviewed, "--frame", frame, "--json");

        JsonNode overall = run.json().get("overall");
        run.fits("frame-estimate.schema.json");
        // 1,000 linked crimes, all valid, and 200 missing.
        double truth = 1000.0 / 1200;
        assertThat(overall.get("low").asDouble()).isLessThan(truth);
        assertThat(overall.get("high").asDouble()).isGreaterThan(truth);
        JsonNode alone = SurveyVerb.run("estimate", reviewed, "--json").json().get("overall");
        assertThat(overall.get("se").asDouble())
                .isLessThan(0.8 * alone.at("/ratio/se").asDouble());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pareto", "sampford"})
    void estimatesADrawByProbabilities(String design) throws IOException {
        Path frame = frame(1, true);
        Path sample = folder.resolve("sample.csv");
        SurveyVerb.run("draw", "--frame", frame, "--design", design, "--seed", "6 2 5", "--out", sample);
        Path reviewed = reviewed(sample);

        SurveyVerb run = SurveyVerb.run("estimate", reviewed, "--frame", frame, "--json");

        JsonNode found = run.json();
        run.fits("frame-estimate.schema.json");
        assertThat(found.get("design").asString()).isEqualTo("probabilities");
        assertThat(found.get("sampled").asInt()).isEqualTo(400);
        assertThat(found.at("/overall/estimate").asDouble()).isCloseTo(1000.0 / 1200, within(0.02));
    }

    @Test
    void refusesToLeanOnAScoreOfAnotherScaleAndSaysSo() throws IOException {
        Path frame = frame(1, false);
        Path sample = folder.resolve("sample.csv");
        SurveyVerb.run("draw", "--frame", frame, "--plan", plan(), "--seed", "6 2 5", "--out", sample);
        Path reviewed = reviewed(sample);

        SurveyVerb run = SurveyVerb.run("estimate", reviewed, "--frame", frame(3, false));

        assertThat(run.out()).contains("were found: more than chance explains. The score was used for the draw alone.");
        assertThat(SurveyVerb.run("estimate", reviewed, "--frame", frame(3, false), "--json")
                        .json()
                        .at("/score/doubt")
                        .asString())
                .isEqualTo("level");
    }

    @Test
    void calibratesAndTakesAnotherConfidence() throws IOException {
        Path frame = frame(1, false);
        Path sample = folder.resolve("sample.csv");
        SurveyVerb.run("draw", "--frame", frame, "--plan", plan(), "--seed", "6 2 5", "--out", sample);
        Path reviewed = reviewed(sample);

        JsonNode calibrated = SurveyVerb.run(
                        "estimate", reviewed, "--frame", frame, "--estimator", "calibrated", "--json")
                .json();
        assertThat(calibrated.at("/overall/estimate").asDouble()).isCloseTo(1000.0 / 1200, within(0.02));
        String narrow = SurveyVerb.run("estimate", reviewed, "--frame", frame, "--confidence", "0.8")
                .out();
        assertThat(narrow).contains("(80% interval, gamma)");
        assertThat(SurveyVerb.run("estimate", reviewed, "--confidence", "0.999").out())
                .contains("99.9% interval");
        SurveyVerb.run("estimate", reviewed, "--confidence", "95")
                .refuses("--confidence must lie from 0.5 to 0.999, such as 0.95; got 95.0");
    }

    @Test
    void refusesAnotherFrame() throws IOException {
        Path frame = frame(1, false);
        Path sample = folder.resolve("sample.csv");
        SurveyVerb.run("draw", "--frame", frame, "--plan", plan(), "--seed", "6 2 5", "--out", sample);
        Path reviewed = reviewed(sample);

        SurveyVerb.run("estimate", reviewed, "--frame", write("short.csv", "record,linked,score\ni0001,1,0.2\n"))
                .refuses("was drawn from 2000 incidents by 'N_h', but short.csv holds 1");
        SurveyVerb.run("estimate", reviewed, "--frame", write("bare.csv", "record,stratum\ni0001,all\n"))
                .refuses("bare.csv lacks the columns 'linked' and 'score'");
        SurveyVerb.run("estimate", reviewed, "--estimator", "calibrated").refuses("--estimator needs --frame");
    }
}
