package truecount.app.publications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A finding, from draft to what became of it.
 *
 * @param number counts from 1
 * @param audit the number of the audit it belongs to
 * @param title the audit's title
 * @param headline its result in a sentence or two
 * @param page its page, as HTML made by the publication and by nobody else
 * @param madeBy who worked it out, as the ledger names people
 * @param reason why it takes the place of an earlier finding; empty for a first one
 * @param signedOff who published it and when; null while it is a draft
 * @param withdrawn why and when it was withdrawn; null while it stands
 * @param followedBy the later published finding of the same audit that took its place; null while none did
 */
public record PublishedFinding(
        long number,
        long audit,
        String title,
        String headline,
        String page,
        String madeBy,
        Instant madeAt,
        String reason,
        @Nullable SignedOff signedOff,
        @Nullable Withdrawn withdrawn,
        @Nullable Long followedBy) {

    /** A second person's name under a finding, which published it. */
    public record SignedOff(String by, Instant at) {}

    /** That a published finding no longer stands. */
    public record Withdrawn(String reason, Instant at) {}

    public boolean isDraft() {
        return signedOff == null;
    }

    /** When it was published; for a draft, when it was worked out. */
    public Instant publishedAt() {
        return signedOff == null ? madeAt : signedOff.at();
    }

    /** Whether it is published, was not withdrawn, and no later one took its place. */
    public boolean stands() {
        return !isDraft() && withdrawn == null && followedBy == null;
    }

    /** What it is, in a word or two. */
    public String status() {
        if (isDraft()) return "Draft";
        if (withdrawn != null) return "Withdrawn";
        return followedBy == null ? "Published" : "Superseded";
    }
}
