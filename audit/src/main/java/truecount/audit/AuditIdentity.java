package truecount.audit;

import java.time.LocalDate;

/**
 * Which audit this is, and the hashes by which a stranger can check it.
 *
 * @param title the audit's name, such as "Recording accuracy, January to June 2026"
 * @param force the audited force
 * @param from first day on which an incident in the frame was reported
 * @param to last such day, included
 * @param frozenOn the day as of which the exports stood (the export cut-off)
 * @param seed the public seed of the draw
 * @param planHash SHA-256 of the plan, lower-case hex
 * @param frameHash SHA-256 of the frozen frame, lower-case hex
 * @param units units in the frame
 * @param items units drawn
 * @param confidence how often intervals such as the finding's catch the truth, such as 0.95
 */
public record AuditIdentity(
        String title,
        String force,
        LocalDate from,
        LocalDate to,
        LocalDate frozenOn,
        String seed,
        String planHash,
        String frameHash,
        long units,
        long items,
        double confidence) {

    /** SHA-256 of {@code planHash|frameHash|seed}: marks every file that belongs to this audit. */
    public String auditHash() {
        return Sha256.of(planHash + "|" + frameHash + "|" + seed);
    }
}
