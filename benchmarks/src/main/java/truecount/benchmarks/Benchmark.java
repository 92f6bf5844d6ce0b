package truecount.benchmarks;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** One promise about speed: two ways of doing the same work are timed in one run, and their ratio is compared. */
interface Benchmark {

    /** What is typed after {@code ./benchmark}. */
    String name();

    /** The promise, in one sentence. */
    String promise();

    /**
     * Measures.
     *
     * @param folder an empty folder to work in; deleted afterwards
     * @param out where progress goes
     */
    Measured measure(Path folder, PrintWriter out) throws Exception;

    /**
     * Measures everything the benchmark promises; one thing unless it says otherwise.
     *
     * @param options what was typed after the name
     * @throws BadOption for options it does not take
     */
    default List<Measured> measureAll(Path folder, PrintWriter out, List<String> options) throws Exception {
        if (!options.isEmpty()) {
            throw new BadOption("./benchmark %s takes no options".formatted(name()));
        }
        return List.of(measure(folder, out));
    }
}
