package truecount.app.audits;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import truecount.app.site.UkTime;

/**
 * An audit that was opened, and how far its review has come.
 *
 * @param number counts from 1
 * @param planText the plan in full, as it stood
 * @param items how many records were drawn
 * @param reviewed how many of them have a verdict
 * @param openedBy who opened it, as the ledger names people
 * @param reviewEndedAt when its blind review ended; null while it goes on
 * @param cancelled that it was given up; null when it was not
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
        Instant openedAt,
        @Nullable Instant reviewEndedAt,
        @Nullable Cancelled cancelled) {

    /**
     * That an audit was given up.
     *
     * @param reason as the person who cancelled it wrote
     */
    public record Cancelled(String reason, Instant at) {}

    /** Where an audit stands as a whole. */
    public enum Stage {
        /** Reviewers judge its items, blind to what the force decided. */
        UNDER_REVIEW,
        /** The review has ended; the force may dispute verdicts, and a finding can be worked out. */
        REVIEW_ENDED,
        /** It was given up before anything was filed. */
        CANCELLED
    }

    public Stage stage() {
        if (cancelled != null) return Stage.CANCELLED;
        return reviewEndedAt == null ? Stage.UNDER_REVIEW : Stage.REVIEW_ENDED;
    }

    public boolean isUnderReview() {
        return stage() == Stage.UNDER_REVIEW;
    }

    /** The stage in words. */
    public String stageInWords() {
        return switch (stage()) {
            case UNDER_REVIEW -> "Under review";
            case REVIEW_ENDED -> "Review ended";
            case CANCELLED -> "Cancelled";
        };
    }

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
