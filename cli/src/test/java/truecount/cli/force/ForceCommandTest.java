package truecount.cli.force;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import truecount.cli.Truecount;

class ForceCommandTest {

    @TempDir
    Path dir;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Truecount.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    @Test
    void aForceIsWrittenAndItsTruthTold() {
        int code = run("force", "--out", dir.resolve("force").toString(), "--incidents", "200", "--seed", "s");

        assertThat(code).isZero();
        assertThat(dir.resolve("force/incidents.csv")).exists();
        assertThat(out.toString()).contains("200 incidents").contains("overall").contains("domestic");
    }

    @Test
    void theTruthIsToldInJsonToo() {
        int code = run("force", "--out", dir.resolve("force").toString(), "--incidents", "50", "--json");

        assertThat(code).isZero();
        assertThat(out.toString()).contains("\"incidents\" : 50").contains("\"of\" : \"overall\"");
    }

    @Test
    void anAuditOfTheForceGetsItsVerdicts() throws IOException {
        Path force = dir.resolve("force");
        run("force", "--out", force.toString(), "--incidents", "1200");
        Path audit = dir.resolve("audit");
        int opened = run(
                "audit", "open",
                "--mapping", force.resolve("mapping.yaml").toString(),
                "--incidents", force.resolve("incidents.csv").toString(),
                "--crimes", force.resolve("crimes.csv").toString(),
                "--plan", force.resolve("plan.yaml").toString(),
                "--secret-file", force.resolve("record-key-secret.txt").toString(),
                "--seed", "any",
                "--out", audit.toString());
        Path verdicts = dir.resolve("verdicts.csv");

        int code =
                run("force", "verdicts", audit.toString(), "--force", force.toString(), "--out", verdicts.toString());

        assertThat(err.toString()).isEmpty();
        assertThat(opened).isZero();
        assertThat(code).isZero();
        assertThat(out.toString()).contains("Verdicts on 700 items");
        assertThat(Files.readString(verdicts)).contains(",no crime,").contains(",crime,");
        Path first = dir.resolve("first.csv");
        Path second = dir.resolve("second.csv");
        run(
                "force",
                "verdicts",
                audit.toString(),
                "--force",
                force.toString(),
                "--out",
                first.toString(),
                "--error-rate",
                "0.02",
                "--second-out",
                second.toString(),
                "--second-error-rate",
                "0.1");
        assertThat(Files.readString(first)).contains("Reviewer A").doesNotContain("Reviewer B");
        assertThat(Files.readString(second)).contains("Reviewer B").doesNotContain("Reviewer A");
        assertThat(differing(first, second)).isBetween(30, 150);
    }

    /** Lines that two reviewers filled in otherwise, their names aside. */
    private static int differing(Path first, Path second) throws IOException {
        Set<String> one = new HashSet<>();
        Files.readAllLines(first).forEach(line -> one.add(line.replace("Reviewer A", "")));
        int others = 0;
        for (String line : Files.readAllLines(second)) {
            others += one.contains(line.replace("Reviewer B", "")) ? 0 : 1;
        }
        return others;
    }

    @Test
    void withoutAFolderItAsksForOne() {
        assertThat(run("force")).isEqualTo(2);
        assertThat(err.toString()).contains("Say where to write the force: --out DIR.");
    }

    @Test
    void aForceOfNothingIsRefused() {
        assertThat(run("force", "--out", dir.resolve("x").toString(), "--incidents", "0"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("A force needs 1 incident or more; asked for 0.");
    }

    @Test
    void aFolderThatHoldsSomethingIsLeftAlone() throws IOException {
        Files.writeString(dir.resolve("mine.txt"), "mine");

        assertThat(run("force", "--out", dir.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("is not empty. Name a new folder with --out.");
        assertThat(dir.resolve("incidents.csv")).doesNotExist();
    }

    @Test
    void aPresetThatDoesNotExistIsRefused() {
        assertThat(run("force", "--preset", "perfect", "--out", dir.resolve("x").toString()))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("There is no preset perfect. There are: northamptonshire-2020, good, adequate, poor.");
    }

    @Test
    void aHundredYearsAreRefused() {
        assertThat(run("force", "--months", "1200", "--out", dir.resolve("x").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("A force spans 1 to 120 months; asked for 1200.");
    }

    @Test
    void whatIsNoNumberAndNoDayIsRefusedInPlainWords() {
        assertThat(run("force", "--incidents", "many", "--out", "x")).isEqualTo(2);
        assertThat(run("force", "--from", "2026-13-01", "--out", "x")).isEqualTo(2);
        assertThat(err.toString())
                .contains("Invalid value for option '--incidents': 'many' is not a whole number")
                .contains("Invalid value for option '--from': '2026-13-01' is not a day such as 2026-04-01")
                .doesNotContain("java.");
    }

    @Test
    void oneIncidentWithoutACrimeHasNoShare() {
        assertThat(run("force", "--incidents", "1", "--out", dir.resolve("one").toString()))
                .isZero();
        assertThat(out.toString()).contains("1 incident and 0 crime records in").containsPattern("0 +0 +-  overall");
    }

    @Test
    void severalForcesStandInFoldersOfTheirOwn() {
        assertThat(run(
                        "force",
                        "--forces",
                        "2",
                        "--incidents",
                        "30",
                        "--out",
                        dir.resolve("two").toString()))
                .isZero();
        assertThat(dir.resolve("two/force-01/truth.csv")).exists();
        assertThat(dir.resolve("two/force-02/truth.csv")).exists();
    }

    /** A limit on the size of files stands in for a full disk: both refuse to take more bytes. */
    @Test
    void whenNothingMoreCanBeWrittenItSaysSoAndLeavesNothing() throws IOException, InterruptedException {
        Path shell = Path.of("/bin/sh");
        assumeTrue(Files.exists(shell), "Skipped: there is no " + shell + " to set a limit on file sizes");
        Process process = new ProcessBuilder(
                        shell.toString(),
                        "-c",
                        "ulimit -f 100; exec \"$0\" \"$@\"",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "truecount.cli.Truecount",
                        "force",
                        "--incidents",
                        "4000",
                        "--out",
                        dir.resolve("full").toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isEqualTo(2);
        assertThat(said)
                .contains("The force could not be written to")
                .contains("Nothing was left behind. 4000 incidents need about 9 MB");
        assertThat(dir.resolve("full")).doesNotExist();
        assertThat(dir.resolve("full.part")).doesNotExist();
    }

    @Test
    void verdictsWithoutAnAuditAreRefused() {
        int code = run(
                "force",
                "verdicts",
                dir.toString(),
                "--force",
                dir.toString(),
                "--out",
                dir.resolve("v").toString());

        assertThat(code).isEqualTo(2);
        assertThat(err.toString())
                .contains("There is no file")
                .contains("Name the folder of an open audit and the folder of its force.");
    }

    @Test
    void anErrorRateAboveOneIsRefused() {
        int code = run(
                "force", "verdicts", dir.toString(), "--force", dir.toString(), "--out", "v", "--error-rate", "1.1");

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("The error rate must be from 0 to 1, such as 0.02; it is 1.1");
    }
}
