package truecount.app.example;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import truecount.app.audits.AuditStore;
import truecount.app.audits.Audits;
import truecount.app.intake.ImportKind;
import truecount.app.intake.ImportQueue;
import truecount.app.intake.ImportStore;
import truecount.app.ledger.Deed;
import truecount.app.publications.Publishing;
import truecount.audit.VerdictLine;
import truecount.auditfiles.AuditClosing.WithoutVerdict;
import truecount.synthetic.ExampleForce;
import truecount.synthetic.ExampleVerdicts;

/**
 * Brings the example force into an empty house by the same doors that a real force's exports come in by: two imports, an
 * audit, its verdicts, a published finding; and a second audit with most of its items still to review.
 */
public final class ExampleHouse {

    private static final String FIRST_SEED = "Exampleshire, 20 October 2026: 14 27 31 38 45 52";
    private static final String SECOND_SEED = "Exampleshire, 27 October 2026: 03 11 19 24 36 50";

    private final ImportStore imports;
    private final ImportQueue queue;
    private final Audits audits;
    private final AuditStore store;
    private final Publishing publishing;

    ExampleHouse(
            ImportStore imports, ImportQueue queue, Audits audits, AuditStore store, Publishing publishing) {
        this.imports = imports;
        this.queue = queue;
        this.audits = audits;
        this.store = store;
        this.publishing = publishing;
    }

    /** Fills the house if nothing was ever imported; whether it did. */
    public boolean fillIfEmpty() {
        if (!imports.latest(1).isEmpty()) return false;
        try {
            Path folder = Files.createTempDirectory("truecount-example-");
            try {
                ExampleForce.write(ExampleForce.SEED, ExampleForce.INCIDENTS, folder);
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

    private void fill(Path force) throws IOException {
        String mapping = Files.readString(force.resolve("mapping.yaml"));
        hand(ImportKind.CRIMES, force.resolve("crimes.csv"), mapping);
        hand(ImportKind.INCIDENTS, force.resolve("incidents.csv"), mapping);
        queue.awaitAll();
        String plan = Files.readString(force.resolve("plan.yaml"));
        long reviewed = audits.open(plan, FIRST_SEED, Deed.SYSTEM);
        review(reviewed, force);
        publishing.publish(reviewed, WithoutVerdict.REFUSE, Deed.SYSTEM);
        audits.open(plan.replace("title: ", "title: Second draw. "), SECOND_SEED, Deed.SYSTEM);
    }

    private void hand(ImportKind kind, Path file, String mapping) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            queue.accept(
                    kind, file.getFileName().toString(), bytes, "exampleshire.yaml", mapping, false, Deed.SYSTEM);
        }
    }

    private void review(long audit, Path force) throws IOException {
        Path folder = force.resolve("audit");
        Files.createDirectories(folder.resolve("review"));
        store.unpack(audit, folder);
        audits.writeVerdicts(audit, folder.resolve("review/verdicts.csv"));
        Path filled = force.resolve("verdicts.csv");
        ExampleVerdicts.fill(folder, force, filled, 0, "verdicts");
        Map<Integer, List<VerdictLine>> byItem = audits.readVerdicts(audit, filled).stream()
                .collect(Collectors.groupingBy(VerdictLine::item, TreeMap::new, Collectors.toList()));
        store.fileAll(audit, byItem, "example", Deed.SYSTEM);
    }
}
