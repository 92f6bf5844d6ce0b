package truecount.auditfiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import truecount.audit.AuditKind;
import truecount.audit.Breakdown;
import truecount.audit.Draw;
import truecount.audit.Finding;
import truecount.audit.FindingMaker;
import truecount.audit.Frame;
import truecount.audit.HeldRecords;
import truecount.audit.Item;
import truecount.audit.Reconciliation;
import truecount.audit.Unit;
import truecount.audit.Verdict;
import truecount.audit.VerdictCode;
import truecount.audit.VerdictLine;
import truecount.exports.UnusableInput;

/** Closes an audit: holds the verdicts against the crime records and works out the finding. */
public final class AuditClosing {

    /** Item numbers shown at most in one message. */
    private static final int MOST_ITEMS = 20;

    private final OpenedAudit audit;
    private final Frame frame;
    private final Draw draw;
    private final List<VerdictCode> codes;
    private final Finding finding;

    private AuditClosing(OpenedAudit audit, Frame frame, Draw draw, List<VerdictCode> codes, Finding finding) {
        this.audit = audit;
        this.frame = frame;
        this.draw = draw;
        this.codes = codes;
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
            List<VerdictLine> lines = VerdictsFile.read(verdicts, audit);
            List<VerdictCode> codes = codes(audit.plan().kind(), draw, units, lines, withoutVerdict);
            return new AuditClosing(audit, frame, draw, codes, FindingMaker.make(audit.plan(), frame, draw, codes));
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

    private static List<VerdictCode> codes(
            AuditKind kind,
            Draw draw,
            Map<String, FrozenUnit> units,
            List<VerdictLine> lines,
            WithoutVerdict withoutVerdict) {
        Map<Integer, List<VerdictLine>> byItem =
                lines.stream().collect(Collectors.groupingBy(VerdictLine::item, TreeMap::new, Collectors.toList()));
        List<VerdictCode> codes = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Item item : draw.items()) {
            List<Verdict> verdicts = byItem.getOrDefault(item.number(), List.of()).stream()
                    .map(VerdictLine::verdict)
                    .toList();
            if (verdicts.isEmpty()) {
                missing.add(Integer.toString(item.number()));
                verdicts = List.of(new Verdict.CouldNotBeRead());
            }
            FrozenUnit unit = units.get(item.key());
            if (unit == null) {
                throw new IllegalArgumentException("Item %s is missing from 'private'".formatted(item.number()));
            }
            codes.addAll(Reconciliation.of(asked(kind, verdicts), held(unit)).codes(item.key()));
        }
        if (!missing.isEmpty() && withoutVerdict == WithoutVerdict.REFUSE) {
            throw new UnusableInput(("Items without a verdict: %s%s (%s of %s). Fill them in, or close with"
                            + " --count-missing-as-unreadable, which counts each as an item that could not be read.")
                    .formatted(
                            String.join(", ", missing.subList(0, Math.min(MOST_ITEMS, missing.size()))),
                            missing.size() > MOST_ITEMS ? " ..." : "",
                            missing.size(),
                            draw.items().size()));
        }
        return codes;
    }

    /** The verdicts as far as the audit asks: crimes of other classes in the same report are not its business. */
    private static List<Verdict> asked(AuditKind kind, List<Verdict> verdicts) {
        List<Verdict> asked = verdicts.stream()
                .filter(verdict -> !(verdict instanceof Verdict.Crime crime) || kind.counts(crime.offenceClass()))
                .toList();
        return asked.isEmpty() ? List.of(new Verdict.NoCrime()) : asked;
    }

    private static HeldRecords held(FrozenUnit unit) {
        return new HeldRecords(unit.crimes(), List.of(), unit.cancelled());
    }

    /** What the audit found. */
    public Finding finding() {
        return finding;
    }

    /** Writes the verification pack into a new folder. */
    public void writePack(Path folder) {
        try {
            VerificationPack.write(folder, audit, frame, draw, codes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
