package truecount.app.publications;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import truecount.app.audits.AuditStore;
import truecount.app.audits.AuditSummary;
import truecount.app.audits.Audits;
import truecount.app.ledger.Deed;
import truecount.auditfiles.AuditClosing;
import truecount.exports.UnusableInput;
import truecount.publication.FindingHtml;
import truecount.publication.Publication;
import truecount.publication.PublishedFolder;

/** Closes an audit and publishes what it found, the same files as the command line writes. */
public final class Publishing {

    private final Audits audits;
    private final AuditStore store;
    private final FindingStore findings;

    Publishing(Audits audits, AuditStore store, FindingStore findings) {
        this.audits = audits;
        this.store = store;
        this.findings = findings;
    }

    /**
     * Works out the finding of an audit whose review has ended, and keeps it as a draft.
     *
     * @param reason why it is to take the place of an earlier published finding; may be empty when there is none
     * @param who who works it out, as the ledger names people
     * @return the draft's number
     * @throws UnusableInput when the review has not ended, or no reason is given for a further finding
     */
    public long draft(long audit, String reason, String who) {
        AuditSummary found = store.find(audit).orElseThrow();
        if (found.stage() != AuditSummary.Stage.REVIEW_ENDED) {
            throw new UnusableInput("A finding is worked out once the review has ended. This audit is: "
                    + found.stageInWords().toLowerCase(Locale.ROOT) + ".");
        }
        if (findings.hasFindingOf(audit) && reason.isBlank()) {
            throw new UnusableInput("A finding of this audit was published. Say why another takes its place.");
        }
        return audits.close(
                audit,
                found.waiting(),
                closing -> findings.add(audit, FindingHtml.of(closing.finding()), files(closing), reason.strip(), who));
    }

    /**
     * Publishes a draft.
     *
     * @param who the second person, as the ledger names people
     * @throws UnusableInput when the person worked it out, verdicts came in since, or a later finding was published
     */
    public void signOff(PublishedFinding draft, String who) {
        if (!draft.isDraft()) throw new UnusableInput("This finding was published already.");
        if (draft.madeBy().equals(who) && !who.equals(Deed.SYSTEM)) {
            throw new UnusableInput("You worked this draft out. Somebody else signs it off.");
        }
        if (draft.followedBy() != null) {
            throw new UnusableInput("A later finding of this audit was published. Work it out again.");
        }
        if (store.filedSince(draft.audit(), draft.madeAt())) {
            throw new UnusableInput("Something was filed on this audit after the draft was worked out,"
                    + " so it no longer says what was found. Work it out again.");
        }
        findings.signOff(draft.number(), who);
    }

    /** Audits whose finding was published before reviews were ended by a deed of their own. */
    void endReviewsOfPublished() {
        for (PublishedFinding finding : findings.published()) {
            AuditSummary audit = store.find(finding.audit()).orElseThrow();
            if (audit.isUnderReview()) store.endReview(audit.number(), audit.waiting(), "none", Deed.SYSTEM);
        }
    }

    private SortedMap<String, byte[]> files(AuditClosing closing) {
        SortedMap<String, byte[]> files = new TreeMap<>(Publication.files(closing.finding()));
        audits.inTemporaryFolder(folder -> {
            Path pack = folder.resolve(PublishedFolder.PACK);
            closing.writePack(pack);
            try (Stream<Path> written = Files.walk(pack)) {
                for (Path file : written.filter(Files::isRegularFile).toList()) {
                    files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return files;
        });
        return files;
    }
}
