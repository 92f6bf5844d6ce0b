package truecount.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import truecount.benchmarks.CoverageRun.Seen;

/** A quick form of the study of broken scores; the study itself is run by hand. */
class ScoresBenchmarkTest {

    private static final int SAMPLES = 40;

    @Test
    void aBrokenScoreIsRefusedAndTheTruthStillCaught() {
        Map<String, CoverageForce> forces =
                new BrokenScores(CoverageForce.build(0.9236, 0.93, 0, 24)).all();

        for (String broken : List.of("in per cent", "silent on two codes", "0 but for the top 5%")) {
            List<Seen> seen = ScoresBenchmark.run(broken, forces.get(broken), SAMPLES)
                    .seen();
            assertThat(seen.getFirst().refused()).as(broken).isEqualTo(1);
            // Of 40 samples fewer than 35 are caught in one of 200 runs at a coverage of 94.5%.
            assertThat(seen).as(broken).allMatch(one -> one.covered() >= 35.0 / SAMPLES);
        }
        Seen good = ScoresBenchmark.run("good", forces.get("good"), SAMPLES).seen().getFirst();
        assertThat(good.refused()).isLessThan(0.1);
        assertThat(good.halfWidth()).isLessThan(0.0185);
    }

    @Test
    void refusesOptionsItDoesNotTake() {
        PrintWriter out = new PrintWriter(new StringWriter());
        assertThatExceptionOfType(BadOption.class)
                .isThrownBy(() -> new ScoresBenchmark().measureAll(Path.of("."), out, List.of("--speed", "3")))
                .withMessageContaining("./benchmark scores takes --replications N and --out DIR");
    }
}
