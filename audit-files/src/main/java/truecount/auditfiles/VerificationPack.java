package truecount.auditfiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import truecount.audit.AuditIdentity;
import truecount.audit.Breakdown;
import truecount.audit.CodedReviews;
import truecount.audit.Commitment;
import truecount.audit.Draw;
import truecount.audit.Finding;
import truecount.audit.FindingMaker;
import truecount.audit.Frame;
import truecount.audit.Item;
import truecount.audit.Plan;
import truecount.audit.SampleLook;
import truecount.audit.Unit;
import truecount.audit.VerdictCode;
import truecount.exports.UnusableInput;
import truecount.statistics.TicketDraw;

/**
 * What a stranger needs to draw the sample again and work out every figure, without any personal data:
 * audit.json, frame.csv, sample.csv and verdicts.csv. docs/reference/verification-pack.md describes the files.
 */
public final class VerificationPack {

    private static final String ROUNDS = "rounds.csv";

    private final OpenedAudit audit;
    private final Frame frame;
    private final List<String> tickets;
    private final List<Item> sample;
    private final CodedReviews reviews;

    private VerificationPack(
            OpenedAudit audit, Frame frame, List<String> tickets, List<Item> sample, CodedReviews reviews) {
        this.audit = audit;
        this.frame = frame;
        this.tickets = tickets;
        this.sample = sample;
        this.reviews = reviews;
    }

    /**
     * One thing that was recomputed.
     *
     * @param what such as "The frame has the hash that audit.json gives"
     * @param agrees whether it came out as published
     * @param difference what came out instead; empty when it agrees
     */
    public record Check(String what, boolean agrees, String difference) {}

    /** Writes a pack into a new folder. */
    static void write(Path folder, OpenedAudit audit, Frame frame, Draw draw, CodedReviews reviews) throws IOException {
        Files.createDirectory(folder);
        AuditJson.write(folder.resolve("audit.json"), audit.published());
        FrameCsv.write(folder.resolve("frame.csv"), frame, draw.seed());
        SampleCsv.write(folder.resolve("sample.csv"), draw);
        CodesCsv.write(folder.resolve("verdicts.csv"), reviews.standing());
        if (reviews.hasRounds()) {
            RoundsCsv.write(folder.resolve(ROUNDS), reviews);
        }
    }

    /**
     * Reads a pack as it was published. That it can be read does not mean that it agrees with itself: see
     * {@link #checks()}.
     *
     * @throws UnusableInput when a file is missing or a row cannot be read
     */
    public static VerificationPack read(Path folder) {
        OpenedAudit audit = AuditJson.read(folder.resolve("audit.json"));
        List<Unit> units = new ArrayList<>();
        List<String> tickets = new ArrayList<>();
        List<Breakdown> breakdowns = audit.plan().procedure().breakdowns();
        readFrame(folder.resolve("frame.csv"), breakdowns, units, tickets);
        Frame frame;
        try {
            frame = Frame.of(audit.identity().frozenOn(), units, audit.notes(), breakdowns);
        } catch (IllegalArgumentException e) {
            throw new UnusableInput("frame.csv cannot be used: " + e.getMessage(), e);
        }
        return new VerificationPack(
                audit,
                frame,
                inOrder(frame, units, tickets),
                SampleCsv.read(folder.resolve("sample.csv")),
                reviews(folder));
    }

    /** The reviews: from verdicts.csv alone where one person judged each item, else from the rounds. */
    private static CodedReviews reviews(Path folder) {
        List<VerdictCode> standing = CodesCsv.read(folder.resolve("verdicts.csv"));
        Path rounds = folder.resolve(ROUNDS);
        if (!Files.exists(rounds)) {
            return CodedReviews.single(standing);
        }
        CodedReviews reviews = RoundsCsv.read(rounds);
        if (!Set.copyOf(standing).equals(Set.copyOf(reviews.standing()))) {
            throw new UnusableInput("verdicts.csv does not say what stands by rounds.csv. One of them was changed.");
        }
        return reviews;
    }

    static void readFrame(Path file, List<Breakdown> breakdowns, List<Unit> units, List<String> tickets) {
        List<String> columns = List.of((Frame.columns(breakdowns) + "," + FrameCsv.TICKET).split(",", -1));
        CsvTable.read(file, columns, row -> {
            try {
                FrameCsv.Row read = FrameCsv.read(row, breakdowns);
                units.add(read.unit());
                tickets.add(read.ticket());
            } catch (IllegalArgumentException e) {
                throw row.fault(String.valueOf(e.getMessage()));
            }
        });
    }

    /** The tickets in the frame's own order, in case the rows of the file were moved about. */
    private static List<String> inOrder(Frame frame, List<Unit> units, List<String> tickets) {
        if (frame.units().equals(units)) {
            return List.copyOf(tickets);
        }
        Map<String, String> ticketOf = new HashMap<>();
        for (int i = 0; i < units.size(); i++) {
            ticketOf.put(units.get(i).key(), tickets.get(i));
        }
        return frame.units().stream()
                .map(unit -> ticketOf.getOrDefault(unit.key(), ""))
                .toList();
    }

    /**
     * Writes the pack into a new folder as it would have been published, with the sample drawn again; the same bytes
     * when nothing was changed.
     */
    public void writeAgain(Path newFolder) throws IOException {
        write(newFolder, audit, frame, draw(), reviews);
    }

    /** The audit as audit.json states it. */
    public AuditIdentity identity() {
        return audit.identity();
    }

    /** The plan as audit.json states it. */
    public Plan plan() {
        return audit.plan();
    }

    /** The frame, rebuilt from frame.csv; its hash is worked out anew. */
    public Frame frame() {
        return frame;
    }

    /** The items as sample.csv states them. */
    public List<Item> sample() {
        return sample;
    }

    /** The verdict codes as verdicts.csv states them. */
    public List<VerdictCode> codes() {
        return List.copyOf(reviews.standing());
    }

    /** The sample, drawn again from plan, frame and seed. */
    public Draw draw() {
        try {
            return Draw.of(plan(), frame, identity().seed());
        } catch (IllegalArgumentException e) {
            throw new UnusableInput("The sample cannot be drawn again: " + e.getMessage(), e);
        }
    }

    /**
     * Every figure, worked out anew from plan, frame, seed and verdict codes.
     *
     * @throws UnusableInput when the verdict codes do not fit the sample
     */
    public Finding finding() {
        try {
            return FindingMaker.make(plan(), frame, draw(), reviews);
        } catch (IllegalArgumentException e) {
            throw new UnusableInput("The figures cannot be worked out: " + e.getMessage(), e);
        }
    }

    /** Holds what the pack states against what follows from it: hashes, tickets, sample. */
    public List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        AuditIdentity stated = identity();
        checks.add(same("The plan has the hash that audit.json gives", stated.planHash(), plan().hash()));
        checks.add(same("The frame has the hash that audit.json gives", stated.frameHash(), frame.hash()));
        Draw draw = draw();
        checks.add(same("audit.json names the audit as its plan and frame do", stated, draw.identity(plan(), frame)));
        checks.add(tickets());
        checks.add(drawnAgain(draw));
        SampleLook look = new SampleLook(frame, draw);
        checks.add(looksLikeADraw("linked crimes", look.links()));
        checks.add(looksLikeADraw("scores", look.scores()));
        return List.copyOf(checks);
    }

    /** What the force bound itself to before the draw; empty where frame and draw were one act. */
    public Optional<Commitment> commitment() {
        return Optional.ofNullable(audit.commitment());
    }

    private static Check looksLikeADraw(String what, SampleLook.Sums sums) {
        return new Check(
                "The %s of the drawn units add up, by their weights, to those of the frame".formatted(what),
                !sums.standsOut(),
                String.format(
                        Locale.ROOT,
                        "%.1f expanded from the drawn units, %.1f in the frame: %.1f standard errors apart, and none of %d"
                                + " draws from this frame strays as far. Units that were not drawn were changed after the draw",
                        sums.expanded(),
                        sums.total(),
                        sums.z(),
                        SampleLook.DRAWS));
    }

    private Check tickets() {
        String what = "Every ticket is SHA-256 of seed and record key";
        for (int i = 0; i < tickets.size(); i++) {
            String key = frame.units().get(i).key();
            String ticket = TicketDraw.ticket(identity().seed(), key);
            if (!ticket.equals(tickets.get(i))) {
                return new Check(what, false, "the ticket of %s should be %s".formatted(key, ticket));
            }
        }
        return new Check(what, true, "");
    }

    private Check drawnAgain(Draw draw) {
        String what = "The sample drawn again is the published one";
        for (int i = 0; i < Math.min(sample.size(), draw.items().size()); i++) {
            if (!sample.get(i).equals(draw.items().get(i))) {
                return new Check(
                        what,
                        false,
                        "item %s should be %s"
                                .formatted(i + 1, draw.items().get(i).key()));
            }
        }
        boolean sameSize = sample.size() == draw.items().size();
        return new Check(
                what,
                sameSize,
                sameSize
                        ? ""
                        : "sample.csv has %s items, but %s are drawn"
                                .formatted(sample.size(), draw.items().size()));
    }

    private static Check same(String what, Object stated, Object found) {
        boolean same = stated.equals(found);
        return new Check(what, same, same ? "" : "stated %s, found %s".formatted(stated, found));
    }
}
