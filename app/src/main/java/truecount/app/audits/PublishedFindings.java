package truecount.app.audits;

import java.time.Instant;
import java.util.Optional;

/** Tells audits whether a finding was made of them, without audits looking downstream: whoever publishes answers it. */
public interface PublishedFindings {

    /** When the newest finding of an audit was published; empty when none was. */
    Optional<Instant> newestOf(long audit);
}
