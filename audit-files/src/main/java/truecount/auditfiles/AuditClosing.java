package truecount.auditfiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import truecount.audit.Breakdown;
import truecount.audit.CodedReviews;
import truecount.audit.Draw;
import truecount.audit.Finding;
import truecount.audit.FindingMaker;
import truecount.audit.Frame;
import truecount.audit.Item;
import truecount.audit.ItemExplanation;
import truecount.audit.Unit;
import truecount.exports.UnusableInput;

/** Closes an audit: holds the verdicts against the crime records and works out the finding. */
public final class AuditClosing {

    /** Item numbers shown at most in one message. */
    private static final int MOST_ITEMS = 20;

    private final OpenedAudit audit;
    private final Frame frame;
    private final Draw draw;
    private final CodedReviews reviews;
    private final List<ItemExplanation> explanations;
    private final Finding finding;

    private AuditClosing(
            OpenedAudit audit,
            Frame frame,
            Draw draw,
            CodedReviews reviews,
            List<ItemExplanation> explanations,
            Finding finding) {
        this.audit = audit;
        this.frame = frame;
        this.draw = draw;
        this.reviews = reviews;
        this.explanations = List.copyOf(explanations);
        this.finding = finding;
    }

    /** What to do with drawn items that have no verdict. */
    public enum WithoutVerdict {
        /** Refuse to close, naming them. */
        REFUSE,
        /** Count them as items that could not be read. */
        COUNT_AS_UNREADABLE
    }

    /**
     * Works everything out; nothing is written yet.
     *
     * @param folder the folder that {@code audit open} wrote
     * @param verdicts the filled-in verdicts file
     * @param keys record keys under the secret that the audit was opened with
     * @throws UnusableInput when the folder was changed, the secret is another, or a verdict cannot be used
     */
    public static AuditClosing of(Path folder, Path verdicts, RecordKeys keys, WithoutVerdict withoutVerdict) {
        AuditFolder open = new AuditFolder(folder);
        OpenedAudit audit = AuditJson.read(open.auditJson());
        refuseOtherSecret(audit, keys);
        Frame frame = frame(open, audit);
        try {
            Draw draw = Draw.of(audit.plan(), frame, audit.identity().seed());
            if (!draw.identity(audit.plan(), frame).equals(audit.identity())) {
                throw new UnusableInput("%s was changed after the audit was opened: what it states does not follow"
                                .formatted(open.auditJson())
                        + " from its plan and frame.");
            }
            Map<String, FrozenUnit> units = open.readDrawn(draw);
            refuseOtherUnits(frame, draw, units, keys);
            VerdictsFile.Filed read = VerdictsFile.readWithPlaces(verdicts, audit);
            FiledReviews filed =
                    FiledReviews.of(audit.plan(), frame, draw, read, new Register(open, units, read.lines()));
            refuseMissing(filed.withoutVerdict(), draw, withoutVerdict);
            CodedReviews reviews = filed.coded();
            Finding finding = FindingMaker.make(audit.plan(), frame, draw, reviews);
            return new AuditClosing(audit, frame, draw, reviews, filed.explanations(), finding);
        } catch (IllegalArgumentException e) {
            throw new UnusableInput(String.valueOf(e.getMessage()), e);
        }
    }

    private static void refuseOtherSecret(OpenedAudit audit, RecordKeys keys) {
        if (!audit.secretCheck().equals(keys.checkValue())) {
            throw new UnusableInput("The audit was opened with another secret. Name the file it was opened with:"
                    + " --secret-file FILE.");
        }
    }

    private static Frame frame(AuditFolder open, OpenedAudit audit) {
        List<Unit> units = new ArrayList<>();
        List<Breakdown> breakdowns = audit.plan().procedure().breakdowns();
        VerificationPack.readFrame(open.frameCsv(), breakdowns, units, new ArrayList<>());
        Frame frame;
        try {
            frame = Frame.of(audit.identity().frozenOn(), units, audit.notes(), breakdowns);
        } catch (IllegalArgumentException e) {
            throw new UnusableInput("%s cannot be used: %s".formatted(open.frameCsv(), e.getMessage()), e);
        }
        if (!frame.hash().equals(audit.identity().frameHash())) {
            throw new UnusableInput(("%s was changed after the audit was opened: its hash is %s, but it was frozen as"
                            + " %s. Restore the file, or open the audit again.")
                    .formatted(open.frameCsv(), frame.hash(), audit.identity().frameHash()));
        }
        return frame;
    }

    /** The force's own files must still say what the frozen frame says. */
    private static void refuseOtherUnits(Frame frame, Draw draw, Map<String, FrozenUnit> units, RecordKeys keys) {
        Map<String, Unit> published = frame.units().stream()
                .filter(unit -> units.containsKey(unit.key()))
                .collect(Collectors.toMap(Unit::key, it -> it));
        for (Item item : draw.items()) {
            FrozenUnit own = units.get(item.key());
            Unit unit = published.get(item.key());
            boolean same = own != null
                    && unit != null
                    && own.counts().equals(unit.linked())
                    && own.key()
                            .equals(own.direct() ? keys.ofDirectCrime(own.number()) : keys.ofIncident(own.number()));
            if (!same) {
                throw new UnusableInput("The files in 'private' were changed after the audit was opened: item %s does"
                                .formatted(item.number())
                        + " not agree with the frame. Restore them.");
            }
        }
    }

    private static void refuseMissing(List<Integer> missing, Draw draw, WithoutVerdict withoutVerdict) {
        if (!missing.isEmpty() && withoutVerdict == WithoutVerdict.REFUSE) {
            throw new UnusableInput(("Items without a verdict: %s%s (%s of %s). Fill them in, or close with"
                            + " --count-missing-as-unreadable, which counts each as an item that could not be read.")
                    .formatted(
                            missing.stream()
                                    .limit(MOST_ITEMS)
                                    .map(String::valueOf)
                                    .collect(Collectors.joining(", ")),
                            missing.size() > MOST_ITEMS ? " ..." : "",
                            missing.size(),
                            draw.items().size()));
        }
    }

    /** What came of each item that was judged, in order; it names crime numbers and stays with the force. */
    public List<ItemExplanation> explanations() {
        return explanations;
    }

    /** Writes {@link #explanations()} as CSV: one row for each item. */
    public void writeExplanations(Path file) {
        try (CsvText csv = new CsvText(file, "item", "explanation", "rule")) {
            for (ItemExplanation explanation : explanations) {
                csv.row(explanation.item(), String.join(" ", explanation.sentences()), explanation.citation());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the audit found. */
    public Finding finding() {
        return finding;
    }

    /** Writes the verification pack into a new folder. */
    public void writePack(Path folder) {
        try {
            VerificationPack.write(folder, audit, frame, draw, reviews);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
