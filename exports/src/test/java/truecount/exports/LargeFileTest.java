package truecount.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file several times larger than the memory streams past. */
class LargeFileTest {

    private static final int ROWS = 600_000;

    @TempDir
    Path folder;

    @Test
    void readsAFileLargerThanItsMemory() throws Exception {
        Path file = folder.resolve("incidents.csv");
        writeLog(file);
        assertThat(Files.size(file)).isGreaterThan(90_000_000L);

        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx40m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeFileTest.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(java.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(said.strip()).isEqualTo(ROWS + " incidents, 300000 with a crime");
    }

    private static void writeLog(Path file) throws IOException {
        String log = "14:02:11 CALL HANDLER 4471: the caller says that somebody has been hit and has gone home. ";
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(TypicalForce.INCIDENT_HEADER + "\n");
            for (int i = 0; i < ROWS; i++) {
                out.write("NP-2026-%07d,2026-01-%02dT%02d:00Z,,999,ASSAULT,ASSAULT,DA;MH,,"
                        .formatted(i, 1 + i % 28, i % 24));
                out.write((i % 2 == 0 ? "Crimed" : "NFA") + ",0.5,\"" + log + log.charAt(i % 40) + "\"\n");
            }
        }
    }

    /** What the process with little memory does. */
    public static void main(String... arguments) {
        ConversionResult result = Conversion.of(
                Path.of(arguments[0]),
                null,
                Mapping.parse(TypicalForce.MAPPING, "force.yaml"),
                ReadOptions.strict(reject -> {}));
        Stratum all = result.strata().getFirst();
        System.out.printf("%d incidents, %d with a crime%n", all.n(), all.withCrime());
    }
}
