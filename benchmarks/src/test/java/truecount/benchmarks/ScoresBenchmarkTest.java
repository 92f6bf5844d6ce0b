package truecount.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import truecount.benchmarks.CoverageRun.Seen;

/** A quick form of the study of broken scores; the study itself is run by hand. */
class ScoresBenchmarkTest {

    private static final int SAMPLES = 30;

    @Test
    void aBrokenScoreIsRefusedAndTheTruthStillCaught() {
        Map<String, Supplier<CoverageForce>> forces = new BrokenScores(CoverageForce.build(0.9236, 0.93, 0, 24)).all();

        for (String broken : List.of("in per cent", "0 but for the top 5%")) {
            List<Seen> seen = ScoresBenchmark.run(broken, forces.get(broken).get(), SAMPLES)
                    .seen();
            assertThat(seen.getFirst().refused()).as(broken).isEqualTo(1);
            // At a coverage of 94.5% fewer than 25 of 30 samples are caught in hardly one of 100 runs; the seed is
            // fixed.
            assertThat(seen).as(broken).allMatch(one -> one.covered() >= 25.0 / SAMPLES);
        }
        Seen good = ScoresBenchmark.run("good", forces.get("good").get(), SAMPLES)
                .seen()
                .getFirst();
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
