package truecount.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The list of benchmarks, and the way to run one: {@code ./benchmark NAME}. */
public final class Benchmarks {

    private static final int KEPT = 0;
    private static final int NOT_KEPT = 1;
    private static final int BAD_INPUT = 2;

    private static final List<Benchmark> ALL = List.of(
            new ImportBenchmark(),
            new AuditBenchmark(),
            new DecideBenchmark(),
            new SampleBenchmark(),
            new CoverageBenchmark(),
            new ScoresBenchmark(),
            new ForceBenchmark(),
            new CrashBenchmark(),
            new PagesBenchmark());

    private Benchmarks() {}

    /** Runs the named benchmark and ends with 0 when its promise is kept, 1 when not, 2 for an unknown name. */
    public static void main(String... arguments) throws Exception {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(ALL, out, arguments));
    }

    static int run(List<Benchmark> known, PrintWriter out, String... arguments) throws Exception {
        Optional<Benchmark> named = known.stream()
                .filter(one -> arguments.length > 0 && one.name().equals(arguments[0]))
                .findFirst();
        if (named.isEmpty()) {
            out.println(
                    arguments.length == 0 ? "Say which benchmark:" : "There is no such benchmark. These there are:");
            known.forEach(one -> out.printf("  ./benchmark %-8s %s%n", one.name(), one.promise()));
            return arguments.length == 0 ? KEPT : BAD_INPUT;
        }
        Path folder = Files.createTempDirectory("truecount-benchmark-");
        try {
            out.println(named.get().promise());
            List<String> options = List.of(arguments).subList(1, arguments.length);
            List<Measured> measured = named.get().measureAll(folder, out, options);
            measured.forEach(out::println);
            return measured.stream().allMatch(Measured::kept) ? KEPT : NOT_KEPT;
        } catch (BadOption e) {
            out.println(e.getMessage());
            return BAD_INPUT;
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
