package truecount.app.audits;

import java.time.Instant;
import java.time.LocalDate;
import truecount.app.site.UkTime;

/**
 * An audit that was opened, and how far its review has come.
 *
 * @param number counts from 1
 * @param planText the plan in full, as it stood
 * @param items how many records were drawn
 * @param reviewed how many of them have a verdict
 * @param openedBy who opened it, as the ledger names people
 */
public record AuditSummary(
        long number,
        String title,
        String force,
        LocalDate firstDay,
        LocalDate lastDay,
        LocalDate frozenOn,
        String seed,
        String planText,
        String planHash,
        String frameHash,
        String auditHash,
        long units,
        int items,
        int reviewed,
        String openedBy,
        Instant openedAt) {

    /** Items that still have no verdict. */
    public int waiting() {
        return items - reviewed;
    }

    /** Whether every item has a verdict. */
    public boolean isReviewed() {
        return waiting() == 0;
    }

    /** The period in words. */
    public String period() {
        return UkTime.day(firstDay) + " to " + UkTime.day(lastDay);
    }
}
