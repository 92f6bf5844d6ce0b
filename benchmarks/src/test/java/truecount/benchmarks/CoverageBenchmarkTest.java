package truecount.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import truecount.benchmarks.CoverageForce.Incident;

/** The made-up force behind the coverage study; the study itself is run by hand. */
class CoverageBenchmarkTest {

    @ParameterizedTest
    @ValueSource(doubles = {0.85, 0.9236, 0.97})
    void buildsAForceToItsTotals(double accuracy) {
        CoverageForce force = CoverageForce.build(accuracy, 0.93, 0, 24);

        double missed = force.incidents().stream().mapToDouble(Incident::missed).sum();
        double valid = force.incidents().stream()
                .mapToDouble(incident -> incident.linked() - incident.invalid())
                .sum();
        double hit = (double) force.incidents().stream()
                .filter(incident -> incident.missed() > 0)
                .count();
        assertThat(force.incidents()).hasSize(100_000);
        assertThat(valid + missed).isEqualTo(35_440);
        assertThat(force.truth(0)).isCloseTo(accuracy, within(2e-5));
        assertThat(missed / hit).isCloseTo(2850.0 / 2502, within(0.002));
        double invalid =
                force.incidents().stream().mapToDouble(Incident::invalid).sum();
        assertThat(invalid / valid).isCloseTo(0.015, within(0.003));
    }

    @Test
    void countsCoverageAsItIs() {
        CoverageForce force = CoverageForce.build(0.92, 0.93, 0, 24);

        List<CoverageRun.Seen> risk = CoverageRun.risk(force, 400).repeat(60, 1);
        List<CoverageRun.Seen> classic = CoverageRun.classic(force, 400).repeat(60, 1);

        assertThat(risk.get(0).covered()).isGreaterThan(0.85);
        assertThat(risk.get(0).halfWidth()).isLessThan(0.75 * classic.get(0).halfWidth());
        assertThat(Math.abs(risk.get(0).bias())).isLessThan(0.01);
    }

    @Test
    void keepsThePromiseLessTwoMonteCarloErrors() {
        assertThat(CoverageBenchmark.floor(2500)).isCloseTo(0.945 - 2 * Math.sqrt(0.945 * 0.055 / 2500), within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--replications 3", "--replications many", "--speed 3", "--replications"})
    void refusesOptionsItDoesNotTake(String options) {
        PrintWriter out = new PrintWriter(new StringWriter());
        assertThatExceptionOfType(BadOption.class)
                .isThrownBy(() -> new CoverageBenchmark().measureAll(Path.of("."), out, List.of(options.split(" "))))
                .withMessageContaining("--replications");
    }
}
