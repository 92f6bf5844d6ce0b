package truecount.app.intake;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import truecount.exports.Mapping;

/**
 * One file of an export that was handed in.
 *
 * @param number counts from 1
 * @param fileName the name it had where it came from
 * @param sha256 of the file, lower-case hex
 * @param bytes its size
 * @param mappingName the mapping's file name
 * @param mappingText the mapping in full, as it stood
 * @param acceptRejects whether rows that cannot be read at all may be set aside
 * @param exportedOn the day of the export as its person gave it; null to go by the mapping
 * @param askedBy who handed it in, as the ledger names people
 * @param end how it ended; null while it waits or is under way
 */
public record Import(
        long number,
        ImportKind kind,
        String fileName,
        String sha256,
        long bytes,
        String mappingName,
        String mappingText,
        boolean acceptRejects,
        @Nullable LocalDate exportedOn,
        String askedBy,
        Instant askedAt,
        @Nullable ImportEnd end) {

    /** The mapping, ready to read with. */
    public Mapping mapping() {
        return Mapping.parse(mappingText, mappingName);
    }
}
