package truecount.auditfiles;

import java.nio.file.Path;
import truecount.audit.Draw;
import truecount.audit.Frame;
import truecount.exports.Mapping;
import truecount.exports.ReadOptions;
import truecount.exports.UnusableInput;

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
     * Opens an audit into a new folder.
     *
     * @param options how to read; told of what is set aside and of progress
     * @param out a folder that is not there yet, or empty
     * @throws UnusableInput when anything given cannot be used; nothing is written then
     */
    public static OpenedAudit open(
            Exports exports, PlanFile plan, String seed, RecordKeys keys, ReadOptions options, Path out) {
        try (OutputFolder folder = OutputFolder.at(out)) {
            FrozenExports frozen = FrozenExports.read(exports, plan.plan(), keys, options);
            Frame frame = frozen.frame();
            Draw draw = Draw.of(plan.plan(), frame, seed);
            OpenedAudit audit =
                    new OpenedAudit(draw.identity(plan.plan(), frame), plan.plan(), frame.notes(), keys.checkValue());
            new AuditFolder(folder.path()).write(audit, plan, frozen, draw);
            new ReviewFolder(folder.path().resolve("review"), audit, draw)
                    .write(exports, plan.decisionMarks(), frozen, options);
            folder.finish();
            return audit;
        } catch (IllegalArgumentException e) {
            throw new UnusableInput(e.getMessage() == null ? e.toString() : e.getMessage(), e);
        }
    }
}
