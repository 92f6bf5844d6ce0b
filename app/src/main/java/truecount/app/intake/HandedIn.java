package truecount.app.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of a file when they hand it in.
 *
 * @param fileName the name it had where it came from
 * @param mappingName the mapping's file name
 * @param mapping the mapping in full
 * @param exportedOn the day on which the export was made; null to go by the mapping
 * @param acceptRejects whether rows that cannot be read at all may be set aside
 * @param who who hands it in, as the ledger names people
 */
public record HandedIn(
        ImportKind kind,
        String fileName,
        String mappingName,
        String mapping,
        @Nullable LocalDate exportedOn,
        boolean acceptRejects,
        String who) {}
