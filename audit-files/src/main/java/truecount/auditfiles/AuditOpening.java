package truecount.auditfiles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import truecount.audit.Commitment;
import truecount.audit.Draw;
import truecount.audit.Frame;
import truecount.exports.Mapping;
import truecount.exports.ReadOptions;
import truecount.exports.UnusableInput;
import truecount.statistics.Stratum;

/** Opens an audit: reads the exports, freezes the frame, draws, and writes what the review needs. */
public final class AuditOpening {

    private AuditOpening() {}

    /**
     * A force's two exports.
     *
     * @param incidents the incident log, plain or gzipped
     * @param crimes the crime records, plain or gzipped
     * @param mapping what their columns mean
     */
    public record Exports(Path incidents, Path crimes, Mapping mapping) {}

    /**
     * An audit just opened.
     *
     * @param audit what its audit.json says
     * @param strata how many units each stratum holds and gives
     * @param sheets what a reviewer may see of each drawn item, in the order of review
     * @param behind what a reviewer may not see of each drawn item, in the same order
     */
    public record Opened(OpenedAudit audit, List<Stratum> strata, List<BlindItem> sheets, List<ItemBehind> behind) {

        /** Keeps its own copies of the lists. */
        public Opened {
            strata = List.copyOf(strata);
            sheets = List.copyOf(sheets);
            behind = List.copyOf(behind);
        }
    }

    /**
     * Opens an audit of two files into a new folder.
     *
     * @param options how to read; told of what is set aside and of progress
     * @param out a folder that is not there yet, or empty
     * @throws UnusableInput when anything given cannot be used; nothing is written then
     */
    public static Opened open(
            Exports exports, PlanFile plan, String seed, RecordKeys keys, ReadOptions options, Path out) {
        return open(exports, plan, seed, keys, options, false, out);
    }

    /**
     * The same, on exports that need not find each other.
     *
     * @param acceptUnlinked whether to open the audit although incidents and crime records do not find each other
     */
    public static Opened open(
            Exports exports,
            PlanFile plan,
            String seed,
            RecordKeys keys,
            ReadOptions options,
            boolean acceptUnlinked,
            Path out) {
        ExportSource files = new ExportFiles(exports.incidents(), exports.crimes(), exports.mapping(), options);
        return open(files, plan, null, seed, keys, acceptUnlinked, out);
    }

    /**
     * The same, held to what was committed to before the seed was known.
     *
     * @param commitment what was published; null where frame and draw are one act
     * @throws UnusableInput also when plan or frame are no longer those that were committed to
     */
    public static Opened open(
            Exports exports,
            PlanFile plan,
            @Nullable Commitment commitment,
            String seed,
            RecordKeys keys,
            ReadOptions options,
            boolean acceptUnlinked,
            Path out) {
        ExportSource files = new ExportFiles(exports.incidents(), exports.crimes(), exports.mapping(), options);
        return open(files, plan, commitment, seed, keys, acceptUnlinked, out);
    }

    /**
     * Opens an audit into a new folder.
     *
     * @param out a folder that is not there yet, or empty
     * @throws UnusableInput when anything given cannot be used; nothing is written then
     */
    public static Opened open(ExportSource exports, PlanFile plan, String seed, RecordKeys keys, Path out) {
        return open(exports, plan, null, seed, keys, false, out);
    }

    /**
     * The same, held to what was committed to.
     *
     * @param commitment what was published; null where frame and draw are one act
     */
    public static Opened open(
            ExportSource exports,
            PlanFile plan,
            @Nullable Commitment commitment,
            String seed,
            RecordKeys keys,
            Path out) {
        return open(exports, plan, commitment, seed, keys, false, out);
    }

    /**
     * What was frozen and is to be published before the draw.
     *
     * @param commitment what the force binds itself to
     * @param units how many units the frame holds
     * @param text commitment.json
     */
    public record Committed(Commitment commitment, long units, String text) {}

    /**
     * Freezes the frame of an audit without drawing from it.
     *
     * @param seedSource where the seed will come from
     * @throws UnusableInput when anything given cannot be used
     */
    public static Committed commit(
            ExportSource exports, PlanFile plan, String seedSource, RecordKeys keys, boolean acceptUnlinked) {
        try {
            CheckedLinks checked = new CheckedLinks(exports);
            // Which logs are kept hangs on the seed, and none is kept here.
            Frame frame = FrozenExports.read(checked, plan.plan(), "no draw yet", keys)
                    .frame();
            if (!acceptUnlinked) checked.requireLinked();
            Commitment commitment = Commitment.to(plan.plan(), frame, seedSource);
            return new Committed(commitment, frame.units().size(), CommitmentFile.text(commitment, plan.plan(), frame));
        } catch (IllegalArgumentException e) {
            throw new UnusableInput(e.getMessage() == null ? e.toString() : e.getMessage(), e);
        }
    }

    /** Freezes the frame of two files without drawing from it, and writes commitment.json. */
    public static Committed commit(
            Exports exports,
            PlanFile plan,
            String seedSource,
            RecordKeys keys,
            ReadOptions options,
            boolean acceptUnlinked,
            Path out) {
        if (Files.exists(out)) {
            throw new UnusableInput(
                    "%s is there already. A commitment is made once; name another file.".formatted(out));
        }
        ExportSource files = new ExportFiles(exports.incidents(), exports.crimes(), exports.mapping(), options);
        Committed committed = commit(files, plan, seedSource, keys, acceptUnlinked);
        try {
            Files.writeString(out, committed.text(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UnusableInput("The commitment cannot be written to %s: %s".formatted(out, e.getMessage()), e);
        }
        return committed;
    }

    private static void holdTo(@Nullable Commitment commitment, PlanFile plan, Frame frame) {
        if (commitment == null) return;
        Commitment now = Commitment.to(plan.plan(), frame, commitment.seedSource());
        if (now.equals(commitment)) return;
        String what = !now.planHash().equals(commitment.planHash())
                ? "The plan is not the one that was committed to"
                : !now.frameHash().equals(commitment.frameHash())
                        ? "The frame is not the one that was committed to: the exports, their mapping or the secret of the"
                                + " record keys changed"
                        : "The method is not the one that was committed to";
        throw new UnusableInput(what + ". Draw with what was frozen, or commit again and say why.");
    }

    private static Opened open(
            ExportSource exports,
            PlanFile plan,
            @Nullable Commitment commitment,
            String seed,
            RecordKeys keys,
            boolean acceptUnlinked,
            Path out) {
        try (OutputFolder folder = OutputFolder.at(out)) {
            Draw.requireUsable(seed);
            CheckedLinks checked = new CheckedLinks(exports);
            FrozenExports frozen = FrozenExports.read(checked, plan.plan(), seed, keys);
            if (!acceptUnlinked) checked.requireLinked();
            Frame frame = frozen.frame();
            holdTo(commitment, plan, frame);
            Draw draw = Draw.of(plan.plan(), frame, seed);
            OpenedAudit audit = new OpenedAudit(
                    draw.identity(plan.plan(), frame), plan.plan(), frame.notes(), keys.checkValue(), commitment);
            new AuditFolder(folder.path()).write(audit, plan, frozen, draw);
            List<BlindItem> sheets =
                    new ReviewFolder(folder.path().resolve("review"), audit, draw).write(plan.decisionMarks(), frozen);
            folder.finish();
            return new Opened(audit, draw.design().strata(), sheets, ItemBehind.of(frozen, plan.plan(), draw));
        } catch (IllegalArgumentException e) {
            throw new UnusableInput(e.getMessage() == null ? e.toString() : e.getMessage(), e);
        }
    }
}
