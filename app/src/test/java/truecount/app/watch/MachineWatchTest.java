package truecount.app.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MachineWatchTest {

    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
    private static final long ENOUGH = MachineWatch.LEAST_FREE_BYTES;

    private final MachineWatch watch = new MachineWatch(Path.of("/srv/truecount"));

    @Test
    void aDiskIsNearlyFullBelowOneGibibyteAndNotAtIt() {
        assertThat(look(ENOUGH + 1, NOON, 0)).isEmpty();
        assertThat(look(ENOUGH, NOON, 0)).isEmpty();
        assertThat(look(ENOUGH - 1, NOON, 0))
                .containsExactly("The disk that holds /srv/truecount is nearly full: 1,073 MB are left."
                        + " Free some space before more is taken in.");
    }

    @Test
    void aClockThatStandsBeforeTheLastEntryOfTheLedgerIsWrong() {
        assertThat(watch.look(ENOUGH, NOON, 0, Optional.of(NOON.plusSeconds(5))))
                .isEmpty();
        assertThat(watch.look(ENOUGH, NOON, 0, Optional.of(NOON.plusSeconds(3_725))))
                .singleElement()
                .asString()
                .startsWith("The clock of this machine is behind the ledger by 1 h 2 min.");
    }

    @Test
    void aClockThatRunsWithTimeHasNotJumped() {
        look(ENOUGH, NOON, 0);
        assertThat(look(ENOUGH, NOON.plusSeconds(35), Duration.ofSeconds(30).toNanos()))
                .isEmpty();
        assertThat(look(ENOUGH, NOON.plusSeconds(60), Duration.ofSeconds(60).toNanos()))
                .isEmpty();
    }

    @Test
    void aClockThatWasMovedIsSaidUntilTheNextStart() {
        look(ENOUGH, NOON, 0);
        List<String> back =
                look(ENOUGH, NOON.minusSeconds(10), Duration.ofSeconds(30).toNanos());
        assertThat(back)
                .containsExactly("The clock of this machine was moved back by 40 s, to 2026-12-01T11:59:50Z."
                        + " Check what was recorded around that time.");
        assertThat(look(ENOUGH, NOON.plusSeconds(20), Duration.ofSeconds(60).toNanos()))
                .isEqualTo(back);
        assertThat(look(ENOUGH, NOON.plusSeconds(3_650), Duration.ofSeconds(90).toNanos()))
                .singleElement()
                .asString()
                .startsWith("The clock of this machine was moved forward by 1 h 0 min");
    }

    private List<String> look(long freeBytes, Instant clock, long nanos) {
        return watch.look(freeBytes, clock, nanos, Optional.empty());
    }
}
