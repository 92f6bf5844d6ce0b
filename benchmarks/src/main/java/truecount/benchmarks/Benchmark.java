package truecount.benchmarks;

import java.io.PrintWriter;
import java.nio.file.Path;

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
}
