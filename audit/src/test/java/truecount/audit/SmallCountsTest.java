package truecount.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Counts from 1 to 4 are kept back, and never one alone. */
class SmallCountsTest {

    @Test
    void fromOneToFourIsKeptBack() {
        assertThat(SmallCounts.keptBack(Map.of("a", 0L, "b", 1L, "c", 4L, "d", 5L)))
                .containsExactlyInAnyOrder("b", "c");
    }

    @Test
    void whereOneAloneIsKeptBackTheNextLargerGoesWithItSinceASumWouldTellIt() {
        assertThat(SmallCounts.keptBack(Map.of("a", 0L, "b", 3L, "c", 9L, "d", 7L)))
                .containsExactlyInAnyOrder("b", "d");
        assertThat(SmallCounts.keptBack(Map.of("a", 0L, "b", 3L))).containsExactly("b");
    }

    @Test
    void whereNoneIsSmallAllArePublished() {
        assertThat(SmallCounts.keptBack(Map.of("a", 0L, "b", 5L, "c", 600L))).isEmpty();
        assertThat(SmallCounts.keptBack(Map.of())).isEmpty();
    }
}
