package truecount.app.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says when the machine can no longer be trusted with records: its disk is nearly full, or its clock is wrong.
 *
 * <p>A crime must be recorded within 24 hours and every entry of the ledger carries a time, so a clock that jumped is a
 * fault that somebody must know of.
 */
final class MachineWatch {

    /** Below this many free bytes an import of a large force may fill the disk. */
    static final long LEAST_FREE_BYTES = 1L << 30;

    /** How far the clock may run away from time that passes before it is said to have jumped. */
    static final Duration LARGEST_JUMP = Duration.ofSeconds(5);

    private static final long BYTES_IN_A_MEGABYTE = 1_000_000;

    private final Path data;
    private @Nullable Instant clockBefore;
    private long nanosBefore;
    private @Nullable String jumped;

    MachineWatch(Path data) {
        this.data = data;
    }

    /**
     * One look at the machine.
     *
     * @param freeBytes what is free on the disk that holds the data
     * @param clock what the machine's clock shows
     * @param nanos time that passes, in nanoseconds from any beginning; it never jumps
     * @param lastDeed when the newest entry of the ledger was written, if there is one
     * @return what is wrong, a sentence or two each; empty when all is well. A jump of the clock stays until restart
     */
    synchronized List<String> look(long freeBytes, Instant clock, long nanos, Optional<Instant> lastDeed) {
        noticeJump(clock, nanos);
        List<String> wrong = new ArrayList<>();
        if (freeBytes < LEAST_FREE_BYTES) {
            wrong.add("The disk that holds %s is nearly full: %,d MB are left. Free some space before more is taken in."
                    .formatted(data, freeBytes / BYTES_IN_A_MEGABYTE));
        }
        lastDeed.filter(deed -> deed.isAfter(clock.plus(LARGEST_JUMP)))
                .ifPresent(deed -> wrong.add("The clock of this machine is behind the ledger by "
                        + inWords(Duration.between(clock, deed))
                        + ". Set it right: times recorded now would stand before what happened earlier."));
        if (jumped != null) wrong.add(jumped);
        return wrong;
    }

    private void noticeJump(Instant clock, long nanos) {
        if (clockBefore != null) {
            Duration ran = Duration.between(clockBefore, clock);
            Duration jump = ran.minusNanos(nanos - nanosBefore);
            if (jump.abs().compareTo(LARGEST_JUMP) > 0) {
                jumped =
                        "The clock of this machine was moved %s by %s, to %s. Check what was recorded around that time."
                                .formatted(jump.isNegative() ? "back" : "forward", inWords(jump.abs()), clock);
            }
        }
        clockBefore = clock;
        nanosBefore = nanos;
    }

    private static String inWords(Duration time) {
        if (time.toHours() > 0) return "%d h %d min".formatted(time.toHours(), time.toMinutesPart());
        return time.toMinutes() > 0
                ? "%d min %d s".formatted(time.toMinutes(), time.toSecondsPart())
                : time.toSeconds() + " s";
    }
}
