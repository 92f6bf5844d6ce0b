package truecount.app.audits;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import truecount.audit.Commitment;

/**
 * A frame that was frozen and published, to be drawn from once the seed is known.
 *
 * @param plan the plan in YAML
 * @param content commitment.json as it was published
 * @param imports what the draw reads
 * @param audit the audit that was drawn from it; null while the seed is awaited
 */
public record FrozenFrame(
        long number,
        String title,
        String force,
        String plan,
        Commitment commitment,
        long units,
        String content,
        Set<Long> imports,
        Instant at,
        @Nullable Long audit) {}
