package truecount.app.intake;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import truecount.exports.Mapping;
import truecount.exports.ReadOptions;
import truecount.exports.ReadSummary;

/** A room that takes in one kind of export, in the transaction it is given. */
public interface ImportTarget {

    /** The kind of export that this room takes in. */
    ImportKind kind();

    /**
     * Reads the file and stores what it tells, all of it or, by throwing, nothing.
     *
     * @param connection in a transaction that the caller ends
     * @param number the number of the import, to be stored with each row
     * @throws truecount.exports.UnusableInput when the file cannot be taken in
     */
    Taken take(Connection connection, long number, Path file, Mapping mapping, ReadOptions options)
            throws SQLException;

    /**
     * What became of the rows.
     *
     * @param summary what the reader said
     * @param added numbers that were not known before
     * @param changed numbers that were known and are told differently now
     */
    record Taken(ReadSummary summary, long added, long changed) {}
}
