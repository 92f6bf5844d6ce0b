package truecount.auditfiles;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import truecount.audit.AuditIdentity;
import truecount.audit.Commitment;
import truecount.audit.FrameNote;
import truecount.audit.Plan;

/**
 * What audit.json says of an audit.
 *
 * @param identity which audit this is
 * @param plan what it does
 * @param notes what was counted when the frame was frozen
 * @param secretCheck by which the secret of the record keys is known again; empty in a published pack
 * @param commitment what was published before the draw; null where frame and draw were one act
 */
public record OpenedAudit(
        AuditIdentity identity,
        Plan plan,
        List<FrameNote> notes,
        String secretCheck,
        @Nullable Commitment commitment) {

    /** Keeps its own copy of the notes. */
    public OpenedAudit {
        notes = List.copyOf(notes);
    }

    /**
     * Reads what audit.json says in the folder of an audit.
     *
     * @throws truecount.exports.UnusableInput when it is missing or was changed
     */
    public static OpenedAudit read(Path folder) {
        return AuditJson.read(folder.resolve("audit.json"));
    }

    /** A short mark that stands in every row of the verdicts file, such as "audit-0a1b2c3d4e5f". */
    public String mark() {
        // The word in front keeps spreadsheet programs from reading the digits as a number.
        return "audit-" + identity.auditHash().substring(0, 12);
    }

    /** The same without what only the force needs. */
    OpenedAudit published() {
        return new OpenedAudit(identity, plan, notes, "", commitment);
    }
}
