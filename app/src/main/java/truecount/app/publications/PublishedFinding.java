package truecount.app.publications;

import java.time.Instant;

/**
 * A finding that was published.
 *
 * @param number counts from 1
 * @param audit the number of the audit it belongs to
 * @param title the audit's title
 * @param headline its result in a sentence or two
 * @param page its page, as HTML made by the publication and by nobody else
 * @param publishedBy who published it, as the ledger names people
 */
public record PublishedFinding(
        long number, long audit, String title, String headline, String page, String publishedBy, Instant publishedAt) {}
