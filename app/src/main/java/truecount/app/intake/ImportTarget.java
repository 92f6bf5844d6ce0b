package truecount.app.intake;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import truecount.exports.Mapping;
import truecount.exports.ReadOptions;
import truecount.exports.ReadSummary;

/** A room that takes in one kind of export, in the caller's transaction. */
public interface ImportTarget {

    /** The kind of export that this room takes in. */
    ImportKind kind();

    /**
     * Reads the file and stores what it tells, all of it or, by throwing, nothing.
     *
     * @param number the number of the import, to be stored with each row
     * @throws truecount.exports.UnusableInput when the file cannot be taken in
     */
    Taken take(long number, Path file, Mapping mapping, ReadOptions options);

    /**
     * What became of the rows.
     *
     * @param summary what the reader said
     * @param exportedOn the day as of which the export stood, where anything says
     * @param stored numbers that were new, and numbers that are told differently
     */
    record Taken(ReadSummary summary, @Nullable LocalDate exportedOn, VersionStore.Stored stored) {}
}
