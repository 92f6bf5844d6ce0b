package truecount.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import truecount.audit.Commitment;
import truecount.auditfiles.CommitmentFile;
import truecount.auditfiles.VerificationPack;
import truecount.cli.Truecount;
import truecount.publication.Publication;

/**
 * A keeper who holds everything, knows the draw and the verdicts, and makes every hash anew. What can be found out is found
 * out, by our verifier and by the second one in docs/reference/verify.py; what cannot be is said to be unknown.
 */
class ForgeryTest {

    private static final Path EXAMPLE = Path.of("../examples/exampleshire");
    private static final Path SECOND_VERIFIER = Path.of("../docs/reference/verify.py");
    private static final String SOURCE = "four dice thrown in public on 20 October 2026";
    private static final String SCORES = "The scores of the drawn units add up";
    private static final String LINKS = "The linked crimes of the drawn units add up";
    private static final String COMMITTED = "published before the draw is the one of this";
    private static final int KEY = 0;
    private static final int STRATUM = 1;
    private static final int LINKED = 2;
    private static final int SCORE = 8;

    @TempDir
    static Path work;

    private static String commitment;

    @TempDir
    Path copies;

    private Path folder;

    private record Ran(int code, String out) {}

    @BeforeAll
    static void publish() throws IOException {
        Files.writeString(
                work.resolve("plan.yaml"),
                Files.readString(EXAMPLE.resolve("plan.yaml"))
                        .replace("allocation: expected-spread", "allocation: proportional"));
        List<String> exports = List.of(
                "--mapping", EXAMPLE + "/mapping.yaml",
                "--incidents", EXAMPLE + "/incidents.csv.gz",
                "--crimes", EXAMPLE + "/crimes.csv.gz",
                "--plan", work + "/plan.yaml",
                "--secret-file", EXAMPLE + "/record-key-secret.txt");
        ran("audit commit", exports, "--seed-source", SOURCE, "--out", work + "/commitment.json");
        ran(
                "audit draw",
                exports,
                "--seed",
                "4 8 2 1",
                "--commitment",
                work + "/commitment.json",
                "--out",
                work + "/open");
        ran("force verdicts " + work + "/open", List.of("--force", EXAMPLE + "", "--out", work + "/verdicts.csv"));
        ran(
                "audit close " + work + "/open",
                List.of("--secret-file", EXAMPLE + "/record-key-secret.txt"),
                "--verdicts",
                work + "/verdicts.csv",
                "--out",
                work + "/published");
        commitment = CommitmentFile.read(work.resolve("commitment.json")).hash();
    }

    @BeforeEach
    void copy() throws IOException {
        folder = copies.resolve("published");
        Path original = work.resolve("published");
        Files.walkFileTree(original, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path target = folder.resolve(original.relativize(file).toString());
                Files.createDirectories(target.resolveSibling("."));
                Files.copy(file, target);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Test
    void anHonestFindingAgreesAndSaysWhatNobodyOutsideCanKnow() throws Exception {
        Ran with = verify("--commitment", commitment);
        assertThat(with.code).as(with.out).isZero();
        assertThat(with.out)
                .contains(
                        "Everything that could be checked agrees",
                        "Whether the seed is what came out of its source: \"" + SOURCE)
                .doesNotContain("Whether plan, frame, scores and links were fixed");
        assertThat(verify("--commitment", work + "/commitment.json").code).isZero();

        Ran without = verify();
        assertThat(without.code).isZero();
        assertThat(without.out)
                .contains(
                        "Whether plan, frame, scores and links were fixed before the seed was known. Give the hash",
                        commitment);

        Ran second = second("--commitment", commitment);
        assertThat(second.code).as(second.out).isZero();
        assertThat(second.out)
                .contains("The accuracy for all crime is what comes out again")
                .doesNotContain("DIFFERS");
    }

    @Test
    void scoresOfUndrawnUnitsSetToNothing() throws Exception {
        Set<String> drawn = drawn();
        frame(row -> drawn.contains(row[KEY]) ? row : with(row, SCORE, "0"));
        republish();
        foundBoth(SCORES);
    }

    @Test
    void oneMoreLinkedCrimeOnUndrawnUnits() throws Exception {
        Set<String> drawn = drawn();
        frame(row -> drawn.contains(row[KEY]) || row[LINKED].equals("0")
                ? row
                : with(row, LINKED, "" + (Integer.parseInt(row[LINKED]) + 1), "linked_untimed"));
        republish();
        foundBoth(LINKS);
    }

    @Test
    void scoresOfDrawnUnitsMadeThreeTimesAsHigh() throws Exception {
        Set<String> drawn = drawn();
        frame(row -> drawn.contains(row[KEY]) ? with(row, SCORE, "" + 3 * Double.parseDouble(row[SCORE])) : row);
        republish();
        foundBoth(SCORES);
    }

    @Test
    void undrawnUnitsWithoutARecordLeftOutOfTheFrame() throws Exception {
        Set<String> drawn = drawn();
        int[] left = {0};
        frame(row -> !drawn.contains(row[KEY]) && row[LINKED].equals("0") && left[0]++ % 2 == 0 ? null : row);
        changeAudit(
                "\"units\" : \\d+",
                "\"units\" : "
                        + (Files.readAllLines(folder.resolve("pack/frame.csv")).size() - 1));
        rehash();
        found(COMMITTED, "--commitment", commitment);
        assertThat(second("--commitment", commitment).code).isEqualTo(1);
    }

    @Test
    void aUnitThatStandsTwice() throws Exception {
        List<String> rows = new ArrayList<>(Files.readAllLines(folder.resolve("pack/frame.csv")));
        rows.add(rows.getLast());
        Files.write(folder.resolve("pack/frame.csv"), rows);
        found("stands twice in the frame");
        assertThat(second().out).contains("DIFFERS  No unit stands in the frame twice");
    }

    @Test
    void undrawnUnitsPutIntoAnotherStratum() throws Exception {
        Set<String> drawn = drawn();
        List<String> names = Files.readAllLines(folder.resolve("pack/frame.csv")).stream()
                .skip(1)
                .map(row -> row.split(",")[STRATUM])
                .distinct()
                .sorted()
                .toList();
        int[] moved = {0};
        frame(row -> !drawn.contains(row[KEY]) && row[STRATUM].equals(names.get(0)) && moved[0]++ < 2
                ? with(row, STRATUM, names.get(1))
                : row);
        rehash();
        found(COMMITTED, "--commitment", commitment);
    }

    @Test
    void aPlanThatWasChangedAfterTheDraw() throws Exception {
        changeAudit("\"title\" : \"Recording accuracy", "\"title\" : \"Accuracy of recording");
        changeAudit(
                "\"plan_hash\" : \"[0-9a-f]+\"",
                "\"plan_hash\" : \"%s\""
                        .formatted(VerificationPack.read(withoutCommitment())
                                .plan()
                                .hash()));
        republish();
        found(COMMITTED, "--commitment", commitment);
        assertThat(second("--commitment", commitment).code).isEqualTo(1);
    }

    @Test
    void anotherMethodThanTheOneCommittedTo() throws Exception {
        changeAudit(
                "difference estimator with lambda 1 where.*version 2", "difference estimator with lambda 1, version 1");
        changeAudit(
                "gamma interval S or T on the unrecorded count, version 2",
                "gamma interval S on the unrecorded count, version 1");
        republish();
        assertThat(verify().code).as("nobody can tell without the commitment").isZero();
        found(COMMITTED, "--commitment", commitment);
        assertThat(second("--commitment", commitment).code).isEqualTo(1);
    }

    @Test
    void aCommitmentThatWasLeftOut() throws Exception {
        withoutCommitment();
        republish();
        found("an audit that was drawn without one", "--commitment", commitment);
        assertThat(verify().out).contains("drawn without a commitment, so whoever drew it could have tried many seeds");
        assertThat(second("--commitment", commitment).code).isEqualTo(1);
    }

    @Test
    void aCommitmentOfAnotherAudit() throws Exception {
        found(COMMITTED, "--commitment", "0".repeat(64));
        assertThat(second("--commitment", "0".repeat(64)).code).isEqualTo(1);
    }

    @Test
    void anotherSeedThanTheOneThatWasDrawnWith() throws Exception {
        changeAudit("\"seed\" : \"[^\"]*\"", "\"seed\" : \"6 6 6 6\"");
        found("Every ticket is SHA-256 of seed and record key");
        assertThat(second().out).contains("DIFFERS  Every ticket");
    }

    @Test
    void anItemPutInThePlaceOfADrawnOne() throws Exception {
        Set<String> drawn = drawn();
        String other = Files.readAllLines(folder.resolve("pack/frame.csv")).stream()
                .skip(1)
                .map(row -> row.split(",")[KEY])
                .filter(key -> !drawn.contains(key))
                .findFirst()
                .orElseThrow();
        String one = drawn.iterator().next();
        for (String file : List.of("pack/sample.csv", "pack/verdicts.csv")) {
            Path path = folder.resolve(file);
            Files.writeString(path, Files.readString(path).replace(one, other));
        }
        found("");
        assertThat(second().out).contains("DIFFERS  Each stratum gave the units with its smallest tickets");
    }

    @Test
    void aVerdictThatWasTurnedRound() throws Exception {
        Path verdicts = folder.resolve("pack/verdicts.csv");
        Files.writeString(verdicts, Files.readString(verdicts).replaceFirst(",unrecorded,.*", ",no-crime,0,0,0,0"));
        found("Every published figure is what comes out again");
        assertThat(second().out).contains("DIFFERS  The accuracy for all crime is what comes out again");

        republish();
        assertThat(verify("--commitment", commitment).out)
                .as("a verdict that was never given cannot be told from outside, and this is said")
                .contains("Whether the verdicts are those that the logs deserve");
    }

    @Test
    void aFileThatDoesNotBelong() throws Exception {
        Files.writeString(folder.resolve("pack/incidents.csv"), "anything");
        found("pack/incidents.csv: expected no such file, found this file");
    }

    @Test
    void aLinkInPlaceOfAFileOrAFolder() throws Exception {
        Path elsewhere = Files.move(folder.resolve("finding.pdf"), copies.resolve("elsewhere.pdf"));
        Files.createSymbolicLink(folder.resolve("finding.pdf"), elsewhere);
        found("finding.pdf: expected a file of this folder, found a link");
        assertThat(second().out).contains("DIFFERS  Nothing in the folder is a link");

        Files.delete(folder.resolve("finding.pdf"));
        Path pack = Files.move(folder.resolve("pack"), copies.resolve("pack-elsewhere"));
        Files.createSymbolicLink(folder.resolve("pack"), pack);
        found("pack: expected a file of this folder, found a link");
    }

    @Test
    void aFrameThatChangedBetweenCommitmentAndDrawIsNotDrawnFrom() {
        StringWriter said = new StringWriter();
        int code = Truecount.run(
                new PrintWriter(said),
                new PrintWriter(said),
                Stream.concat(
                                Stream.of("audit", "draw", "--out", copies + "/again", "--seed", "4 8 2 1"),
                                Stream.of(
                                        "--commitment", work + "/commitment.json",
                                        "--mapping", EXAMPLE + "/mapping.yaml",
                                        "--incidents", EXAMPLE + "/incidents.csv.gz",
                                        "--crimes", EXAMPLE + "/crimes.csv.gz",
                                        "--plan", EXAMPLE + "/plan.yaml",
                                        "--secret-file", EXAMPLE + "/record-key-secret.txt"))
                        .toArray(String[]::new));
        assertThat(code).isEqualTo(2);
        assertThat(said.toString()).contains("The plan is not the one that was committed to");
        assertThat(copies.resolve("again")).doesNotExist();
    }

    // --- the forger's tools

    private Set<String> drawn() throws IOException {
        Set<String> keys = new HashSet<>();
        Files.readAllLines(folder.resolve("pack/sample.csv")).stream()
                .skip(1)
                .forEach(row -> keys.add(row.split(",")[1]));
        return keys;
    }

    /** Changes the rows of the frame; null takes one out. */
    private void frame(UnaryOperator<String[]> change) throws IOException {
        Path file = folder.resolve("pack/frame.csv");
        List<String> rows = new ArrayList<>();
        for (String row : Files.readAllLines(file)) {
            String[] changed = rows.isEmpty() ? row.split(",", -1) : change.apply(row.split(",", -1));
            if (changed != null) rows.add(String.join(",", changed));
        }
        Files.write(file, rows);
    }

    private static String[] with(String[] row, int column, String value) {
        String[] changed = row.clone();
        changed[column] = value;
        return changed;
    }

    /** A further linked crime is one of which it cannot be said whether it was in time. */
    private static String[] with(String[] row, int column, String value, String untimed) {
        assertThat(untimed).isEqualTo("linked_untimed");
        String[] changed = with(row, column, value);
        changed[7] = Integer.toString(Integer.parseInt(changed[7]) + 1);
        return changed;
    }

    private void changeAudit(String pattern, String replacement) throws IOException {
        Path file = folder.resolve("pack/audit.json");
        String before = Files.readString(file);
        String after = before.replaceAll(pattern, java.util.regex.Matcher.quoteReplacement(replacement));
        assertThat(after).isNotEqualTo(before);
        Files.writeString(file, after);
    }

    private Path withoutCommitment() throws IOException {
        Path file = folder.resolve("pack/audit.json");
        Files.writeString(file, Files.readString(file).replaceFirst("(?s),\\s*\"commitment\" : \\{.*?}", ""));
        return folder.resolve("pack");
    }

    /** Makes every hash in audit.json anew, that of the commitment too, where there was one. */
    private void rehash() throws IOException {
        boolean committed = Files.readString(folder.resolve("pack/audit.json")).contains("\"commitment\"");
        Path pack = withoutCommitment();
        VerificationPack read = VerificationPack.read(pack);
        changeIfNeeded(
                "\"frame_hash\" : \"[0-9a-f]{64}\"",
                "\"frame_hash\" : \"%s\"".formatted(read.frame().hash()));
        read = VerificationPack.read(pack);
        changeIfNeeded(
                "\"audit_hash\" : \"[0-9a-f]{64}\"",
                "\"audit_hash\" : \"%s\"".formatted(read.identity().auditHash()));
        if (committed) {
            Commitment own = Commitment.to(read.plan(), read.frame(), SOURCE);
            changeAudit(
                    "\\n}\\s*$",
                    ",\n  \"commitment\" : {\n    \"hash\" : \"%s\",\n    \"seed_source\" : \"%s\"\n  }\n}\n"
                            .formatted(own.hash(), own.seedSource()));
        }
    }

    private void changeIfNeeded(String pattern, String replacement) throws IOException {
        Path file = folder.resolve("pack/audit.json");
        Files.writeString(file, Files.readString(file).replaceAll(pattern, replacement));
    }

    /** Makes every hash, every figure and every file anew, as the honest keeper's own software would. */
    private void republish() throws IOException {
        rehash();
        VerificationPack pack = VerificationPack.read(folder.resolve("pack"));
        pack.writeAgain(copies.resolve("again"));
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
        Publication.write(pack.finding(), folder);
        Files.move(copies.resolve("again"), folder.resolve("pack"));
    }

    // --- the two verifiers

    private void foundBoth(String what) throws Exception {
        found(what);
        Ran second = second();
        assertThat(second.code).as(second.out).isEqualTo(1);
        assertThat(second.out).contains("DIFFERS  " + what);
    }

    private void found(String what, String... options) {
        Ran verified = verify(options);
        assertThat(verified.code).as(verified.out).isEqualTo(1);
        assertThat(verified.out).contains("DIFFERS").contains(what);
    }

    private Ran verify(String... options) {
        StringWriter said = new StringWriter();
        List<String> line = new ArrayList<>(List.of("audit", "verify", folder.toString()));
        line.addAll(List.of(options));
        int code = Truecount.run(new PrintWriter(said), new PrintWriter(said), line.toArray(String[]::new));
        return new Ran(code, said.toString());
    }

    private Ran second(String... options) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("python3", SECOND_VERIFIER.toString(), folder.toString()));
        line.addAll(List.of(options));
        Process process;
        try {
            process = new ProcessBuilder(line).redirectErrorStream(true).start();
        } catch (IOException noPython) {
            assumeTrue(false, "There is no python3 on this machine, so the second verifier was not run");
            throw noPython;
        }
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ran(process.exitValue(), out);
    }

    private static void ran(String verb, List<String> options, String... more) {
        StringWriter said = new StringWriter();
        List<String> line = new ArrayList<>(List.of(verb.split(" ")));
        line.addAll(options);
        line.addAll(List.of(more));
        int code = Truecount.run(new PrintWriter(said), new PrintWriter(said), line.toArray(String[]::new));
        assertThat(code).as(said.toString()).isZero();
    }
}
