package truecount.app.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an import ended.
 *
 * @param done whether the file was taken in; otherwise nothing of it was
 * @param message for the person who handed it in: why nothing was taken in, or what must be looked at before any figure,
 *     a sentence a line
 * @param counts what was read and what became of it
 * @param exportedOn the day as of which the export stood, where it says
 */
public record ImportEnd(
        boolean done,
        String message,
        ImportCounts counts,
        @Nullable LocalDate exportedOn,
        Instant endedAt) {

    /** What must be looked at before any figure is made from what was taken in. */
    public List<String> notices() {
        return done ? message.lines().toList() : List.of();
    }
}
