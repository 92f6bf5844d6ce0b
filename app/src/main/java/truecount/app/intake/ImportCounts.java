package truecount.app.intake;

/**
 * What an import read, and what became of it.
 *
 * @param rows rows below the header
 * @param added numbers that were not known before
 * @param changed numbers that were known, told differently now
 * @param unchanged numbers that were known and told the same
 * @param republished rows passed over because the file holds a later version of the same number
 * @param rowsSetAside rows that could not be read at all
 * @param valuesSetAside single values that could not be read in rows that were
 */
public record ImportCounts(
        long rows, long added, long changed, long unchanged, long republished, long rowsSetAside, long valuesSetAside) {

    /** The counts of a file of which nothing was taken in. */
    public static ImportCounts none() {
        return new ImportCounts(0, 0, 0, 0, 0, 0, 0);
    }
}
