package truecount.rules.told;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name is found at its place whether a few are looked through or many are looked up. */
class NumbersTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 8, 9, 10, 500})
    void everyNameHasItsPlace(int count) {
        String[] names = IntStream.range(0, count).mapToObj(i -> "n" + i).toArray(String[]::new);
        Numbers numbers = new Numbers(names);

        for (int i = 0; i < count; i++) assertThat(numbers.of("n" + i)).isEqualTo(i);
        assertThat(numbers.of("nobody")).isEqualTo(-1);
        assertThat(numbers.of("")).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 30})
    void whatHasNoNameIsNotFound(int count) {
        String[] names = IntStream.range(0, count).mapToObj(i -> "").toArray(String[]::new);

        assertThat(new Numbers(names).of("")).isEqualTo(-1);
        assertThat(new Numbers(names).of("n")).isEqualTo(-1);
    }
}
