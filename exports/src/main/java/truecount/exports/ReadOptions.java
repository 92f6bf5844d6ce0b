package truecount.exports;

import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * How an export is to be read.
 *
 * @param acceptRejects whether to set aside rows that cannot be read at all; otherwise the first one stops the reading
 * @param exportedOn the day the export was made, which overrides the mapping; null to go by the mapping
 * @param rejects told of everything that is set aside, in file order
 * @param progress told the number of rows read, every 50,000 rows
 */
public record ReadOptions(
        boolean acceptRejects, @Nullable LocalDate exportedOn, Consumer<Reject> rejects, LongConsumer progress) {

    /** Stops at the first unreadable row and tells {@code rejects} of unreadable values. */
    public static ReadOptions strict(Consumer<Reject> rejects) {
        return new ReadOptions(false, null, rejects, rows -> {});
    }

    /** The same options, but setting aside unreadable rows instead of stopping. */
    public ReadOptions acceptingRejects() {
        return new ReadOptions(true, exportedOn, rejects, progress);
    }

    /** The same options for an export made on this day. */
    public ReadOptions exportedOn(@Nullable LocalDate day) {
        return new ReadOptions(acceptRejects, day, rejects, progress);
    }

    /** The same options with someone watching the progress. */
    public ReadOptions watchedBy(LongConsumer watcher) {
        return new ReadOptions(acceptRejects, exportedOn, rejects, watcher);
    }
}
