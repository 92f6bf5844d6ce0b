package truecount.auditfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyOrderTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 255, 256, 257, 20_000})
    void ordersAsTextDoes(int count) {
        SplittableRandom random = new SplittableRandom(1);
        List<String> keys = IntStream.range(0, count)
                .mapToObj(i -> HexFormat.of().toHexDigits(random.nextLong()) + "0".repeat(48))
                .toList();

        assertOrdered(keys);
    }

    @Test
    void keysThatBeginAlikeAreOrderedByTheirEnds() {
        assertOrdered(List.of("f".repeat(63) + "2", "f".repeat(63) + "0", "0".repeat(64), "f".repeat(63) + "1"));
    }

    private static void assertOrdered(List<String> keys) {
        assertThat(Arrays.stream(KeyOrder.of(keys.size(), keys::get)).mapToObj(keys::get))
                .containsExactlyElementsOf(keys.stream().sorted().toList());
    }
}
