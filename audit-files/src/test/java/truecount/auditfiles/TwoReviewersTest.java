package truecount.auditfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import truecount.audit.Finding;
import truecount.audit.Value;
import truecount.exports.UnusableInput;

class TwoReviewersTest {

    private static final Pattern WAITING = Pattern.compile("Item (\\d+): it waits for its second verdict\\.");

    @TempDir
    Path folder;

    private TinyForce force;
    private OpenedAudit audit;
    private List<String> rows;

    @BeforeEach
    void openAndReviewOnce() throws IOException {
        // The keys decide what is drawn; a secret of its own each time would sometimes find too few errors for a point.
        Files.writeString(folder.resolve("secret"), "two reviewers, the same keys every time they are tried\n");
        force = TinyForce.of(300, folder);
        audit = force.open(TinyForce.PLAN + "second-review: 0.2\n", "open");
        rows = new ArrayList<>();
        for (String row : Files.readAllLines(force.review("open"))) {
            rows.add(row + (row.startsWith("audit,") ? "" : ",first,,,"));
        }
    }

    @Test
    void closingNamesTheItemsThatWaitForTheirSecondVerdict() {
        assertThat(due()).hasSizeBetween(8, 40);
    }

    @Test
    void reviewersWhoAgreeLeaveTheFigureAsItWouldBeWithTwoPhasesOfNoDifference() throws IOException {
        secondAgrees();

        Finding finding = close().finding();

        assertThat(value(finding, "accuracy", "overall")).isNotInstanceOf(Value.NoData.class);
        assertThat(value(finding, "reviewers", "agreed")).isEqualTo(new Value.Count(due().size(), due().size()));
    }

    @Test
    void aDisagreementGoesToTheAdjudicatorAndCountsAgainstTheForceUntilThen() throws IOException {
        secondAgrees();
        int item = anUnrecorded();
        replaceSecond(item, "no crime,,,");

        Finding open = close().finding();
        assertThat(value(open, "reviewers", "open")).isEqualTo(new Value.Count(1, due().size()));
        assertThat(share(open, "sensitivity", "all-for-the-force"))
                .isGreaterThan(share(open, "sensitivity", "all-against-the-force"));

        add(item, "adjudication", "no crime,,,", "Cay", "CRR26, p.7", "");
        Finding settled = close().finding();
        assertThat(share(settled, "accuracy", "overall"))
                .isCloseTo(share(open, "sensitivity", "all-for-the-force"), within(1e-12));
        assertThat(settled.tables()).noneMatch(table -> table.id().equals("sensitivity"));
    }

    @Test
    void aDisputeIsResolvedByAnotherAndTheWholeIsWorkedOutAgainFromThePack() throws IOException {
        secondAgrees();
        int item = anUnrecorded();
        add(item, "dispute", "no crime,,,", "Dee", "CRR26, p.7", "");
        AuditClosing disputed = close();
        add(item, "resolution", "no crime,,,", "Eve", "CRR26, p.7", "");
        AuditClosing resolved = close();

        assertThat(value(disputed.finding(), "reviewers", "disputed")).isEqualTo(new Value.Count(1, 60));
        assertThat(value(resolved.finding(), "reviewers", "resolved")).isEqualTo(new Value.Count(1, 60));
        assertThat(share(resolved.finding(), "accuracy", "overall"))
                .isGreaterThan(share(disputed.finding(), "accuracy", "overall"));
        for (AuditClosing closing : List.of(disputed, resolved)) {
            Path pack = folder.resolve("pack-" + closing.hashCode());
            closing.writePack(pack);
            VerificationPack read = VerificationPack.read(pack);
            assertThat(read.finding()).isEqualTo(closing.finding());
            read.writeAgain(folder.resolve("again-" + closing.hashCode()));
            assertThat(folder.resolve("again-" + closing.hashCode()).resolve("rounds.csv"))
                    .hasSameBinaryContentAs(pack.resolve("rounds.csv"));
            assertThat(Files.readString(pack.resolve("rounds.csv"))).doesNotContain("Dee", "R2", "as told");
        }
    }

    @Test
    void aCrimeRecordedUnderAnotherIncidentCountsAsRecordedOnceSomeoneShowsIt() throws IOException {
        secondAgrees();
        int item = anUnrecorded();
        String verdict = firstVerdict(item);
        String other = crimeNumberElsewhere(verdict.split(",")[1]);
        add(item, "dispute", verdict, "Dee", "CRR26, p.7", other);
        add(item, "resolution", verdict, "Eve", "CRR26, p.7", other);

        AuditClosing closing = close();

        assertThat(closing.explanations())
                .filteredOn(explanation -> explanation.item() == item)
                .singleElement()
                .satisfies(explanation -> assertThat(explanation.sentences().getLast())
                        .contains("should have been recorded and was, under another incident, as " + other));
    }

    @Test
    void stepsOutOfTurnAreNamedWithTheirItems() throws IOException {
        TreeSet<Integer> due = due();
        secondAgrees();
        int item = due.first();
        int once = 1;
        while (due.contains(once)) {
            once++;
        }
        add(once, "second", "no crime,,,", "R2", "", "");
        add(item, "adjudication", "no crime,,,", "Cay", "", "");
        add(due.last(), "dispute", "no crime,,,", "R1", "CRR26, p.7", "");

        assertThatThrownBy(this::close)
                .isInstanceOf(UnusableInput.class)
                .hasMessageStartingWith("The reviews cannot be used:")
                .hasMessageContaining(
                        "verdicts.csv, row %s: the column 'round': Item %s: it was not chosen for a second review."
                                .formatted(rows.size() - 2, once))
                .hasMessageContaining("Item %s: there is no disagreement to decide".formatted(item))
                .hasMessageContaining(
                        "Item %s: Whoever disputes a verdict must have taken no part".formatted(due.last()));
    }

    @Test
    void aRoundThatIsNoneAndAStepWithoutAPersonAreRefusedWithTheirRow() throws IOException {
        add(3, "third", "no crime,,,", "Bob", "", "");
        add(4, "second", "no crime,,,", "", "", "");

        assertThatThrownBy(this::close)
                .hasMessageContaining(
                        "verdicts.csv, row %s: the column 'round': the round 'third' is not known; it must be first, second,"
                                .formatted(rows.size() - 1))
                .hasMessageContaining("verdicts.csv, row %s: the column 'reviewer': a second needs to say who gives it"
                        .formatted(rows.size()));
    }

    @Test
    void changedRoundsAreFoundOutFromTheVerdictsThatStand() throws IOException {
        secondAgrees();
        close().writePack(folder.resolve("pack"));
        Path rounds = folder.resolve("pack/rounds.csv");
        Files.writeString(
                rounds, Files.readString(rounds).replaceFirst("settled,agreed,unrecorded", "settled,agreed,recorded"));

        assertThatThrownBy(() -> VerificationPack.read(folder.resolve("pack")))
                .hasMessage("verdicts.csv does not say what stands by rounds.csv. One of them was changed.");
    }

    private TreeSet<Integer> due() {
        TreeSet<Integer> due = new TreeSet<>();
        List<String> first = rows.stream()
                .filter(row -> row.contains(",first,") || row.startsWith("audit,"))
                .toList();
        try {
            force.close("open", write(first));
        } catch (UnusableInput waiting) {
            Matcher found = WAITING.matcher(String.valueOf(waiting.getMessage()));
            while (found.find()) {
                due.add(Integer.parseInt(found.group(1)));
            }
            Matcher more = Pattern.compile("and (\\d+) more").matcher(String.valueOf(waiting.getMessage()));
            assertThat(more.find()).as("all waiting items are shown").isFalse();
        }
        return due;
    }

    private void secondAgrees() {
        for (int item : due()) {
            for (String row : List.copyOf(rows)) {
                String[] cells = row.split(",", -1);
                if (cells.length > 9 && cells[1].equals(String.valueOf(item)) && cells[9].equals("first")) {
                    cells[8] = "R2";
                    cells[9] = "second";
                    rows.add(String.join(",", cells));
                }
            }
        }
    }

    private String firstVerdict(int item) {
        return rows.stream()
                .map(row -> row.split(",", -1))
                .filter(cells -> cells[1].equals(String.valueOf(item)))
                .map(cells -> String.join(",", List.of(cells).subList(3, 7)))
                .findFirst()
                .orElseThrow();
    }

    /** An item that was due for a second look and whose crime the force did not record. */
    private int anUnrecorded() throws IOException {
        Map<String, String> itemOf = new HashMap<>();
        CsvTable.read(
                folder.resolve("open/private/items.csv"),
                List.of("item", "record_key"),
                row -> itemOf.put(row.text("record_key"), row.text("item")));
        String crimes = Files.readString(folder.resolve("open/private/crimes.csv"));
        return itemOf.entrySet().stream()
                .filter(entry -> !crimes.contains(entry.getKey()))
                .map(entry -> Integer.parseInt(entry.getValue()))
                .filter(item -> firstVerdict(item).startsWith("crime,"))
                .min(Integer::compare)
                .orElseThrow();
    }

    private String crimeNumberElsewhere(String offenceClass) throws IOException {
        return Files.readAllLines(folder.resolve("open/private/crimes.csv")).stream()
                .map(row -> row.split(",", -1))
                .filter(cells -> cells[2].equals(offenceClass))
                .map(cells -> cells[1])
                .findFirst()
                .orElseThrow();
    }

    private void replaceSecond(int item, String verdict) {
        rows.removeIf(row -> row.startsWith(audit.mark() + "," + item + ",") && row.contains(",second,"));
        add(item, "second", verdict, "R2", "", "");
    }

    private void add(int item, String round, String verdict, String who, String rule, String elsewhere) {
        rows.add("%s,%s,1,%s,because,%s,%s,\"%s\",%s,"
                .formatted(audit.mark(), item, verdict, who, round, rule, elsewhere));
    }

    private AuditClosing close() throws IOException {
        return force.close("open", write(rows));
    }

    private Path write(List<String> lines) {
        try {
            return Files.write(folder.resolve("verdicts.csv"), lines);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static double share(Finding finding, String table, String id) {
        return ((Value.Share) value(finding, table, id)).share();
    }

    private static Value value(Finding finding, String table, String id) {
        return finding.table(table).figures().stream()
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
