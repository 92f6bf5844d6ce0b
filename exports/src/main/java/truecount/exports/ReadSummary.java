package truecount.exports;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What reading one export came to.
 *
 * @param file the file's name without its folder
 * @param rows rows below the header
 * @param current rows given on: one per number
 * @param republished rows passed over because a later version of the same number was read
 * @param copies rows passed over because they are alike in everything to the row that stands
 * @param rowsSetAside rows that could not be read at all
 * @param valuesSetAside single values that could not be read in rows that were
 * @param exportedOn the day as of which the export stood, where the mapping or the options say
 * @param notices what a person must be told of the file besides, a sentence without its full stop each
 */
public record ReadSummary(
        String file,
        long rows,
        long current,
        long republished,
        long copies,
        long rowsSetAside,
        long valuesSetAside,
        @Nullable LocalDate exportedOn,
        List<String> notices) {

    /** Keeps its own copy of the list. */
    public ReadSummary {
        notices = List.copyOf(notices);
    }
}
