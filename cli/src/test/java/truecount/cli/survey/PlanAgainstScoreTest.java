package truecount.cli.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A plan contradicts a score that cannot be what it is said to be. */
class PlanAgainstScoreTest {

    @TempDir
    private Path folder;

    private Path plan(String promise) throws IOException {
        return Files.writeString(
                folder.resolve("plan.yaml"),
                "title: small frame\npromises:\n  overall: " + promise + "\nstrata:\n"
                        + "  - {stratum: Sexual, incidents: 1000, crimes: 0.5, accuracy: 0.85}\n"
                        + "  - {stratum: Other, incidents: 3000, crimes: 0.5, accuracy: 0.88}\n");
    }

    private SurveyVerb plan(IntToDoubleFunction score, Object... more) throws IOException {
        StringBuilder rows = new StringBuilder("record,stratum,linked,score\n");
        for (int i = 0; i < 4_000; i++) {
            rows.append(String.format(
                    Locale.ROOT,
                    "i%04d,%s,%d,%.6f%n",
                    i,
                    i < 1_000 ? "Sexual" : "Other",
                    i % 2,
                    score.applyAsDouble(i)));
        }
        Path frame = Files.writeString(folder.resolve("frame.csv"), rows.toString());
        Object[] words = new Object[4 + more.length];
        words[0] = "plan";
        words[1] = plan("3");
        words[2] = "--frame";
        words[3] = frame;
        System.arraycopy(more, 0, words, 4, more.length);
        return SurveyVerb.run(words);
    }

    /** The plan expects 255 crimes missing; so does this. */
    private static double good(int i) {
        return i % 10 == 0 ? 0.4 + i * 0.00001 : 0.02 + i * 0.000001;
    }

    private static long risk(JsonNode plan) {
        for (JsonNode design : plan.get("designs")) {
            if (design.get("design").asString().equals("risk"))
                return design.get("records").asLong();
        }
        throw new AssertionError("no risk design");
    }

    @Test
    void saysNothingOfAScoreThatAgrees() throws IOException {
        assertThat(plan(PlanAgainstScoreTest::good).out()).doesNotContain("One of them is wrong", "exactly 0");
    }

    @Test
    void contradictsAScoreOfZero() throws IOException {
        SurveyVerb run = plan(i -> 0);

        assertThat(run.out())
                .contains("The plan expects 255 crimes missing and the score 0 (nothing at all).")
                .contains("The score is exactly 0 for 100% of Sexual, 100% of Other.");
        // About as many as the classic design, since the score tells nothing.
        assertThat(risk(plan(i -> 0, "--json").json())).isBetween(700L, 1_100L);
    }

    @Test
    void contradictsAScoreInPerCent() throws IOException {
        assertThat(plan(i -> 100 * good(i)).out())
                .contains("The plan expects 255 crimes missing and the score 24,718 (97 times as many")
                .contains(
                        "scores are above 1; the largest, 44, would be as many crimes missing from one incident. Is the"
                                + " score in per cent?");
    }

    @Test
    void contradictsAScoreThreeTimesTooHighAndAFifth() throws IOException {
        assertThat(plan(i -> 3 * good(i)).out()).contains("One of them is wrong");
        assertThat(plan(i -> good(i) / 5).out()).contains("One of them is wrong");
        assertThat(risk(plan(i -> 3 * good(i), "--json").json()))
                .isGreaterThan(risk(plan(PlanAgainstScoreTest::good, "--json").json()));
    }

    @Test
    void contradictsAScoreThatIsSilentOrOnlySaysYes() throws IOException {
        assertThat(plan(i -> i < 1_000 ? 0 : 1.3 * good(i)).out())
                .contains("The score is exactly 0 for 100% of Sexual. Was it worked out there?");
        assertThat(plan(i -> i % 16 == 0 ? 1 : 0).out()).contains("The score only says yes or no");
    }

    @Test
    void asksWhetherAShareWasMeant() throws IOException {
        SurveyVerb.run("plan", plan("0.0155")).refuses("not shares: write 1.55 if that is meant");
        SurveyVerb.run("plan", plan("0.099")).refuses("write 9.9 if that is meant");
        assertThat(SurveyVerb.run("plan", plan("0.2")).out()).contains("promised ±0.20");
    }
}
