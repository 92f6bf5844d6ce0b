package truecount.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The frame around the benchmarks; the benchmarks themselves are run by hand, on a quiet machine. */
class BenchmarksTest {

    private final StringWriter words = new StringWriter();
    private final PrintWriter out = new PrintWriter(words);
    private final AtomicReference<Path> workedIn = new AtomicReference<>();

    private int run(double value, String... arguments) throws Exception {
        int code = Benchmarks.run(List.of(new OfThisValue(value)), out, arguments);
        out.flush();
        return code;
    }

    @Test
    void areListedWhenNoneIsNamed() throws Exception {
        assertThat(run(1)).isZero();
        assertThat(words.toString()).contains("./benchmark walk", "Walking takes at most 5 seconds.");
    }

    @Test
    void areListedWhenTheNameIsUnknown() throws Exception {
        assertThat(run(1, "fly")).isEqualTo(2);
        assertThat(words.toString()).contains("There is no such benchmark", "./benchmark walk");
    }

    @Test
    void tellWhetherThePromiseIsKept() throws Exception {
        assertThat(run(4.99, "walk")).isZero();
        assertThat(run(5, "walk")).isZero();
        assertThat(words.toString()).contains("Seconds: 5.00 (promised: at most 5.00). The promise is kept.");
        assertThat(run(5.01, "walk")).isEqualTo(1);
        assertThat(words.toString()).contains("Seconds: 5.01 (promised: at most 5.00). The promise is NOT kept.");
    }

    @Test
    void alsoKnowPromisesOfAtLeast() {
        assertThat(new Measured("Ratio", 0.49, 0.5, false).kept()).isFalse();
        assertThat(new Measured("Ratio", 0.5, 0.5, false).kept()).isTrue();
        assertThat(new Measured("Ratio", 0.51, 0.5, false).kept()).isTrue();
    }

    @Test
    void leaveNothingBehind() throws Exception {
        run(1, "walk");
        assertThat(workedIn.get()).doesNotExist();
    }

    private final class OfThisValue implements Benchmark {

        private final double value;

        OfThisValue(double value) {
            this.value = value;
        }

        @Override
        public String name() {
            return "walk";
        }

        @Override
        public String promise() {
            return "Walking takes at most 5 seconds.";
        }

        @Override
        public Measured measure(Path folder, PrintWriter progress) throws IOException {
            Files.writeString(folder.resolve("step"), "left");
            workedIn.set(folder);
            return new Measured("Seconds", value, 5, true);
        }
    }
}
