package truecount.app.audits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import truecount.app.people.InputConfiguration;
import truecount.audit.VerdictLine;
import truecount.auditfiles.AuditClosing;
import truecount.auditfiles.AuditClosing.WithoutVerdict;
import truecount.auditfiles.AuditOpening;
import truecount.auditfiles.ExportSource;
import truecount.auditfiles.OpenedAudit;
import truecount.auditfiles.PlanFile;
import truecount.auditfiles.RecordKeys;
import truecount.auditfiles.VerdictsFile;
import truecount.exports.UnusableInput;

/** Opens and closes audits. The work itself is done by the method book and its files, as on the command line. */
public final class Audits {

    private static final int LONGEST_NAME = 200;

    private final AuditStore store;
    private final CommitmentStore commitments;
    private final Held held;
    private final Path secret;
    private final Path work;

    /** What the house holds of a force's exports. */
    interface Held {

        /** The imports whose rows are held now. */
        Set<Long> now();

        /** What these imports told. */
        ExportSource of(Set<Long> imports);
    }

    /**
     * Audits of what the house holds.
     *
     * @param data the house's own folder: the secret behind the record keys is kept there, and what is unpacked for a
     *     moment stays there too, because it holds incident numbers; leftovers of a house that was killed are deleted
     */
    Audits(AuditStore store, CommitmentStore commitments, Held held, Path data) {
        this.store = store;
        this.commitments = commitments;
        this.held = held;
        this.secret = data.resolve("record-key.secret");
        this.work = data.resolve("audits-at-work");
        try {
            delete(work);
        } catch (IOException e) {
            throw new UncheckedIOException("The leftovers of an earlier run could not be deleted from " + work, e);
        }
    }

    /** What the house holds. */
    Held held() {
        return held;
    }

    /**
     * Freezes a frame of what the house holds now, draws, and keeps all of it.
     *
     * @param planText the plan in YAML
     * @param seed the public seed
     * @param who who opens it, as the ledger names people
     * @return the audit's number
     * @throws UnusableInput when the plan cannot be carried out; then nothing is kept
     */
    public long open(String planText, String seed, String who) {
        if (seed.isBlank()) throw new UnusableInput("The seed must hold at least one character that can be seen.");
        PlanFile plan = PlanFile.parse(planText, "plan");
        return inTemporaryFolder(folder -> {
            Path audit = folder.resolve("audit");
            RecordKeys keys = RecordKeys.readOrMake(secret);
            AuditOpening.Opened opened =
                    store.asOfOneMoment(() -> AuditOpening.open(held.of(held.now()), plan, seed, keys, audit));
            return store.add(opened, plan, audit, null, who);
        });
    }

    /**
     * Freezes a frame of what the house holds now, without drawing from it, and publishes its commitment.
     *
     * @param seedSource where the seed will come from
     * @param who who freezes it, as the ledger names people
     * @return the commitment's number
     * @throws UnusableInput when the plan cannot be carried out; then nothing is kept
     */
    public long commit(String planText, String seedSource, String who) {
        PlanFile plan = PlanFile.parse(planText, "plan");
        RecordKeys keys = RecordKeys.readOrMake(secret);
        record Frozen(Set<Long> imports, AuditOpening.Committed committed) {}
        Frozen frozen = store.asOfOneMoment(() -> {
            Set<Long> now = held.now();
            return new Frozen(now, AuditOpening.commit(held.of(now), plan, seedSource, keys, false));
        });
        return commitments.add(plan, frozen.imports, frozen.committed, who);
    }

    /**
     * Draws from a frame that was frozen and published before, whatever was imported since.
     *
     * @param seed what came out of the source that was named
     * @return the audit's number
     * @throws UnusableInput when it was drawn before, or the frame can no longer be made as it was
     */
    public long draw(FrozenFrame frozen, String seed, String who) {
        if (seed.isBlank()) throw new UnusableInput("The seed must hold at least one character that can be seen.");
        if (frozen.audit() != null) throw new UnusableInput("Audit %d was drawn from it.".formatted(frozen.audit()));
        PlanFile plan = PlanFile.parse(frozen.plan(), "plan");
        return inTemporaryFolder(folder -> {
            Path audit = folder.resolve("audit");
            RecordKeys keys = RecordKeys.readFrom(secret);
            AuditOpening.Opened opened = store.asOfOneMoment(
                    () -> AuditOpening.open(held.of(frozen.imports()), plan, frozen.commitment(), seed, keys, audit));
            return store.add(opened, plan, audit, frozen.number(), who);
        });
    }

    /** Reads a verdicts file that reviewers filled in elsewhere, and checks that it belongs to this audit. */
    public List<VerdictLine> readVerdicts(long number, Path file) {
        List<VerdictLine> lines = inTemporaryFolder(folder -> VerdictsFile.read(file, unpacked(number, folder)));
        for (VerdictLine line : lines) {
            for (String text : List.of(line.reason(), line.reviewer(), line.rule(), line.crimeElsewhere())) {
                InputConfiguration.unkeepable(text).ifPresent(found -> {
                    throw new UnusableInput(
                            "Item %d holds a character that cannot be kept (%s). Take it out of the file."
                                    .formatted(line.item(), found));
                });
            }
            if (line.reviewer().length() > LONGEST_NAME) {
                throw new UnusableInput("Item %d names a reviewer of more than %d characters. Write who it was."
                        .formatted(line.item(), LONGEST_NAME));
            }
        }
        return lines;
    }

    /**
     * Writes the verdicts file to fill in, for those who review without these pages: with the verdicts that this person
     * filed, and with everybody's once the review has ended.
     */
    public void writeVerdicts(AuditSummary audit, Path file, String who) {
        inTemporaryFolder(folder -> {
            Set<Integer> own = store.verdicts(audit.number()).stream()
                    .filter(line -> line.reviewer().equals(who))
                    .map(VerdictLine::item)
                    .collect(Collectors.toSet());
            List<VerdictLine> lines = store.verdictsAsNamed(audit.number()).stream()
                    .filter(line -> !audit.isUnderReview() || own.contains(line.item()))
                    .toList();
            VerdictsFile.write(file, unpacked(audit.number(), folder), lines);
            return file;
        });
    }

    /**
     * Ends the review: no first or second verdict is taken from here on.
     *
     * @param mayLack how many items may lack a verdict; at most as many as the person who ends it was shown
     * @throws UnusableInput when nothing was reviewed, or more items lack a verdict than were shown
     */
    public void endReview(AuditSummary audit, int mayLack, String who) {
        if (audit.reviewed() == 0) {
            throw new UnusableInput("Nothing was reviewed on this audit, so there is nothing to find."
                    + " Review its items, or cancel the audit.");
        }
        if (audit.waiting() > mayLack) throw lacking(audit.waiting(), audit.items(), mayLack);
        store.endReview(audit.number(), audit.waiting(), verdictsHash(audit.number()), who);
    }

    /** What was judged blind, bound before it is held against the records and the scores: SHA-256 of the verdicts file. */
    private String verdictsHash(long number) {
        return inTemporaryFolder(folder -> {
            Path file = folder.resolve("verdicts.csv");
            VerdictsFile.write(file, unpacked(number, folder.resolve("audit")), store.verdictsAsNamed(number));
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("Every JDK has SHA-256", impossible);
            }
        });
    }

    private OpenedAudit unpacked(long number, Path folder) {
        store.unpack(number, folder);
        return OpenedAudit.read(folder);
    }

    /**
     * Holds the verdicts against the crime records as they were frozen, and hands the result on.
     *
     * @param mayLack how many items may lack a verdict, each of which then counts against the force; at most as many
     *     as the person who closes was shown
     * @throws UnusableInput when more items lack a verdict, or what was frozen was tampered with
     */
    public <T> T close(long number, int mayLack, Function<AuditClosing, T> result) {
        return inTemporaryFolder(folder -> {
            Path audit = folder.resolve("audit");
            OpenedAudit opened = unpacked(number, audit);
            List<VerdictLine> lines = store.verdictsAsNamed(number);
            boolean lacking = refuseMoreThan(mayLack, opened, lines) > 0;
            Path verdicts = folder.resolve("verdicts.csv");
            VerdictsFile.write(verdicts, opened, lines);
            return result.apply(AuditClosing.of(
                    audit,
                    verdicts,
                    RecordKeys.readFrom(secret),
                    lacking ? WithoutVerdict.COUNT_AS_UNREADABLE : WithoutVerdict.REFUSE));
        });
    }

    private static long refuseMoreThan(int mayLack, OpenedAudit opened, List<VerdictLine> lines) {
        long reviewed = lines.stream().map(VerdictLine::item).distinct().count();
        long lacking = opened.identity().items() - reviewed;
        if (reviewed == 0) {
            throw new UnusableInput("Nothing was reviewed on this audit, so there is nothing to find.");
        }
        if (lacking > mayLack) throw lacking(lacking, opened.identity().items(), mayLack);
        return lacking;
    }

    private static UnusableInput lacking(long lacking, long items, int shown) {
        return new UnusableInput(("%,d of the %,d items have no verdict, and each would count against the force."
                        + " You were shown %s. Look at the audit again, and go on there if you still want to.")
                .formatted(lacking, items, shown == 0 ? "none" : "%,d".formatted(shown)));
    }

    /** What is unpacked holds incident numbers, so it goes as soon as it was used. */
    public <T> T inTemporaryFolder(Function<Path, T> task) {
        try {
            Files.createDirectories(work);
            Path folder = Files.createTempDirectory(work, "audit-");
            try {
                return task.apply(folder);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
