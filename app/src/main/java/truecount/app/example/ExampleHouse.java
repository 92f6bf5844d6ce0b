package truecount.app.example;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import truecount.app.audits.AuditStore;
import truecount.app.audits.AuditSummary;
import truecount.app.audits.Audits;
import truecount.app.intake.HandedIn;
import truecount.app.intake.ImportKind;
import truecount.app.intake.ImportQueue;
import truecount.app.intake.ImportStore;
import truecount.app.ledger.Deed;
import truecount.app.publications.FindingStore;
import truecount.app.publications.Publishing;
import truecount.audit.VerdictLine;
import truecount.synthetic.ExampleForce;
import truecount.synthetic.ExampleVerdicts;
import truecount.synthetic.Preset;
import truecount.synthetic.ReviewerErrors;

/**
 * Brings the example force into an empty house by the same doors that a real force's exports come in by: two imports, an
 * audit, its verdicts, a published finding; a second audit that nobody has begun; and two small ones with an item at
 * every step of a review by two.
 */
public final class ExampleHouse {

    private static final String FIRST_SEED = "Exampleshire, 20 October 2026: 14 27 31 38 45 52";
    private static final String SECOND_SEED = "Exampleshire, 27 October 2026: 03 11 19 24 36 50";
    private static final String THIRD_SEED = "Exampleshire, 3 November 2026: 05 12 22 33 41 57";
    private static final String LAST_SEED = "Exampleshire, 10 November 2026: 08 16 21 29 44 58";

    private static final int EXPORTS = 2;
    private static final int SMALL = 40;

    private final ImportStore imports;
    private final ImportQueue queue;
    private final Audits audits;
    private final AuditStore store;
    private final Publishing publishing;
    private final FindingStore findings;
    private final ExampleReviews reviews;

    ExampleHouse(
            ImportStore imports,
            ImportQueue queue,
            Audits audits,
            AuditStore store,
            Publishing publishing,
            FindingStore findings,
            ExampleReviews reviews) {
        this.reviews = reviews;
        this.imports = imports;
        this.queue = queue;
        this.audits = audits;
        this.store = store;
        this.publishing = publishing;
        this.findings = findings;
    }

    /**
     * Fills a house that holds nothing else, or goes on where an earlier start was cut short; whether there was anything
     * to do.
     *
     * @param large whether the force is a year of a whole one, of 200,000 incidents, instead of a small one
     */
    public boolean fillIfEmpty(boolean large) {
        if (isFilled() || holdsMore()) return false;
        try {
            Path folder = Files.createTempDirectory("truecount-example-");
            try {
                int incidents = large ? Preset.named(Preset.NAMES.getFirst()).incidents() : ExampleForce.INCIDENTS;
                ExampleForce.write(ExampleForce.SEED, incidents, folder);
                fill(folder);
            } finally {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The example force could not be written", e);
        }
        return true;
    }

    private boolean isFilled() {
        return withSeed(LAST_SEED).filter(audit -> !audit.isUnderReview()).isPresent();
    }

    /** Whether anyone but the house itself has handed in an export or opened an audit. */
    private boolean holdsMore() {
        return imports.latest(EXPORTS + 1).stream()
                        .anyMatch(one -> !one.askedBy().equals(Deed.SYSTEM))
                || store.all().stream().anyMatch(audit -> !audit.openedBy().equals(Deed.SYSTEM));
    }

    private Optional<AuditSummary> withSeed(String seed) {
        return store.all().stream().filter(audit -> audit.seed().equals(seed)).findFirst();
    }

    /** Every step looks whether it was done before, and the last one is what shows that all were. */
    private void fill(Path force) throws IOException {
        String mapping = Files.readString(force.resolve("mapping.yaml"));
        hand(ImportKind.CRIMES, force.resolve("crimes.csv"), mapping);
        hand(ImportKind.INCIDENTS, force.resolve("incidents.csv"), mapping);
        queue.awaitAll();
        String plan = Files.readString(force.resolve("plan.yaml"));
        Optional<AuditSummary> before = withSeed(FIRST_SEED);
        long first = before.isPresent() ? before.get().number() : audits.open(plan, FIRST_SEED, Deed.SYSTEM);
        if (before.isEmpty() || !before.get().isReviewed()) review(first, force);
        if (!findings.hasFindingOf(first)) publish(first);
        if (withSeed(SECOND_SEED).isEmpty()) {
            audits.open(plan.replace("title: ", "title: Second draw. "), SECOND_SEED, Deed.SYSTEM);
        }
        if (withSeed(THIRD_SEED).isEmpty()) {
            long third = audits.open(twice(plan, "Reviewed by two. ", "0.5"), THIRD_SEED, Deed.SYSTEM);
            reviews.underReview(third, rightVerdicts(third, force));
        }
        if (withSeed(LAST_SEED).isEmpty()) {
            long last = audits.open(twice(plan, "Reviewed by two to the end. ", "1"), LAST_SEED, Deed.SYSTEM);
            reviews.ended(last, rightVerdicts(last, force));
        }
    }

    /** A small audit of the same period that two review: a share of its items without an error, and all with one. */
    private static String twice(String plan, String title, String share) {
        return plan.replace("title: ", "title: " + title)
                        .replaceFirst("records: \\d+", "records: " + SMALL)
                        .replaceAll("(?m)^(strata|allocation|reserve):.*\\R", "")
                + "strata: none\nsecond-review: " + share + "\n";
    }

    private void publish(long audit) {
        audits.endReview(store.find(audit).orElseThrow(), 0, Deed.SYSTEM);
        long draft = publishing.draft(audit, "", Deed.SYSTEM);
        publishing.signOff(findings.find(draft).orElseThrow(), Deed.SYSTEM);
    }

    private void hand(ImportKind kind, Path file, String mapping) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            String name = file.getFileName().toString();
            queue.accept(new HandedIn(kind, name, "exampleshire.yaml", mapping, null, false, Deed.SYSTEM), bytes);
        }
    }

    private void review(long audit, Path force) throws IOException {
        store.fileAll(audit, rightVerdicts(audit, force), "example", Deed.SYSTEM);
    }

    /** What should have been recorded of each item, as somebody says who knows the truth. */
    private Map<Integer, List<VerdictLine>> rightVerdicts(long audit, Path force) throws IOException {
        Path folder = force.resolve("audit-" + audit);
        Files.createDirectories(folder.resolve("review"));
        store.unpack(audit, folder);
        audits.writeVerdicts(store.find(audit).orElseThrow(), folder.resolve("review/verdicts.csv"), Deed.SYSTEM);
        Path filled = force.resolve("verdicts-%d.csv".formatted(audit));
        ExampleVerdicts.fill(folder, force, filled, ReviewerErrors.Rate.NONE, "verdicts");
        return audits.readVerdicts(audit, filled).stream()
                .collect(Collectors.groupingBy(VerdictLine::item, TreeMap::new, Collectors.toList()));
    }
}
