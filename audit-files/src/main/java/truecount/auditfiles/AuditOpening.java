package truecount.auditfiles;

import java.nio.file.Path;
import java.util.List;
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
        return open(files, plan, seed, keys, acceptUnlinked, out);
    }

    /**
     * Opens an audit into a new folder.
     *
     * @param out a folder that is not there yet, or empty
     * @throws UnusableInput when anything given cannot be used; nothing is written then
     */
    public static Opened open(ExportSource exports, PlanFile plan, String seed, RecordKeys keys, Path out) {
        return open(exports, plan, seed, keys, false, out);
    }

    private static Opened open(
            ExportSource exports, PlanFile plan, String seed, RecordKeys keys, boolean acceptUnlinked, Path out) {
        try (OutputFolder folder = OutputFolder.at(out)) {
            Draw.requireUsable(seed);
            CheckedLinks checked = new CheckedLinks(exports);
            FrozenExports frozen = FrozenExports.read(checked, plan.plan(), seed, keys);
            if (!acceptUnlinked) checked.requireLinked();
            Frame frame = frozen.frame();
            Draw draw = Draw.of(plan.plan(), frame, seed);
            OpenedAudit audit =
                    new OpenedAudit(draw.identity(plan.plan(), frame), plan.plan(), frame.notes(), keys.checkValue());
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
