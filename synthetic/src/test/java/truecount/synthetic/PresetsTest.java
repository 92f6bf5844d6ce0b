package truecount.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each preset reproduces the picture that was published. The published figures stand in the presets' own files. */
class PresetsTest {

    private static final int INCIDENTS = 15_000;

    @TempDir
    static Path dir;

    private static final Map<String, ForceSummary> FORCES = new HashMap<>();

    @BeforeAll
    static void writeOneOfEach() throws IOException {
        for (String name : Preset.NAMES) {
            ForcePlan plan = new ForcePlan(
                    Preset.named(name), "presets", INCIDENTS, ExampleForce.FROM, ExampleForce.MONTHS, Wording.BOTH);
            FORCES.put(name, ExampleForce.write(plan, dir.resolve(name), written -> {}));
        }
    }

    private static ForceSummary force(String name) {
        return FORCES.getOrDefault(name, new ForceSummary(0, 0, List.of()));
    }

    @ParameterizedTest
    @CsvSource({"northamptonshire-2020,0.920", "good,0.948", "adequate,0.896", "poor,0.812"})
    void theShareRecordedIsTheOneThatWasPublished(String preset, double published) {
        assertThat(force(preset).accuracies().get(0).share()).isCloseTo(published, within(0.015));
    }

    /** Lincolnshire, 2018: 72.7 (plus or minus 3.3) per cent of reported violence recorded. */
    @Test
    void thePoorForceRecordsViolenceAsPoorlyAsWasPublished() {
        assertThat(force("poor").accuracies().get(1).share()).isCloseTo(0.727, within(0.033));
    }

    /** Northamptonshire: about 61,000 crimes on 200,000 incidents, one crime in five domestic abuse. */
    @Test
    void crimesAndDomesticAbuseComeInPublishedNumbers() {
        ForceSummary force = force("northamptonshire-2020");
        double domestic = force.accuracies().get(3).required();

        assertThat(force.crimes() / (double) INCIDENTS).isCloseTo(0.305, within(0.015));
        assertThat(domestic / force.accuracies().get(0).required()).isCloseTo(0.20, within(0.03));
    }
}
