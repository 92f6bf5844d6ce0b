package truecount.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import truecount.synthetic.ExampleForce;
import truecount.synthetic.ForcePlan;
import truecount.synthetic.Preset;
import truecount.synthetic.Wording;

/** How long a year of a whole force takes to make, with text, truth and both shapes of export. */
final class ForceBenchmark implements Benchmark {

    private static final int INCIDENTS = 200_000;
    private static final int FORCES_IN_SAMPLE = 3;
    private static final int SAMPLE_EACH = 20_000;
    private static final double ALL_FORCES = 9_000_000;
    private static final double LIMIT_SECONDS = 60;
    private static final double NANOS_IN_SECOND = 1e9;
    private static final int FEW = 50_000;
    private static final int MANY = 400_000;
    private static final String LITTLE_HEAP = "-Xmx160m";

    @Override
    public String name() {
        return "force";
    }

    @Override
    public String promise() {
        return "200,000 incidents with text and truth, in both shapes, take at most 60 seconds on two cores with 1 GB of"
                + " memory.";
    }

    @Override
    public Measured measure(Path folder, PrintWriter out) throws Exception {
        double seconds = run(folder.resolve("year"), 1, INCIDENTS, "-Xmx1g").seconds();
        out.printf(
                "One force, %,d incidents: %.1f s, %,.0f incidents a second%n",
                INCIDENTS, seconds, INCIDENTS / seconds);
        double sample = run(folder.resolve("several"), FORCES_IN_SAMPLE, SAMPLE_EACH, "-Xmx1g")
                .seconds();
        int made = FORCES_IN_SAMPLE * SAMPLE_EACH;
        out.printf(
                "A sample of %d forces in one run, %,d incidents: %.1f s, start of the machine included%n",
                FORCES_IN_SAMPLE, made, sample);
        out.printf(
                "All 43 forces for a year, %,.0f incidents, at the speed of the one force: %.0f minutes (promised: less than"
                        + " 50; extrapolated, not run)%n",
                ALL_FORCES, ALL_FORCES / INCIDENTS * seconds / 60);
        Ran few = run(folder.resolve("few"), 1, FEW, LITTLE_HEAP);
        Ran many = run(folder.resolve("many"), 1, MANY, LITTLE_HEAP);
        out.printf(
                "Heap in use after collection, at most, with %s: %d MB for %,d incidents, %d MB for %,d (%.2f times; memory"
                        + " must not grow with their number)%n",
                LITTLE_HEAP, few.megabytes(), FEW, many.megabytes(), MANY, many.megabytes() / (double) few.megabytes());
        return new Measured("Seconds for a year of one force", seconds, LIMIT_SECONDS, true);
    }

    /** What a run took: seconds, and the most heap in use after a collection in megabytes. */
    private record Ran(double seconds, long megabytes) {}

    /** In a process of its own, with this memory and the cores that are promised. */
    private static Ran run(Path folder, int forces, int incidents, String heap)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-XX:ActiveProcessorCount=2",
                "-cp",
                System.getProperty("java.class.path"),
                Maker.class.getName(),
                folder.toString(),
                Integer.toString(forces),
                Integer.toString(incidents)));
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String megabytes;
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            List<String> all = said.lines().toList();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("The force could not be made: " + String.join("\n", all));
            }
            megabytes = all.get(all.size() - 1);
        }
        return new Ran((System.nanoTime() - start) / NANOS_IN_SECOND, Long.parseLong(megabytes));
    }

    /** Makes forces in a process of its own. */
    static final class Maker {

        private Maker() {}

        /** Writes so many forces of so many incidents below a folder; says how many megabytes of heap were in use. */
        public static void main(String... arguments) throws IOException {
            AtomicLong most = new AtomicLong();
            Path folder = Path.of(arguments[0]);
            int incidents = Integer.parseInt(arguments[2]);
            for (int number = 1; number <= Integer.parseInt(arguments[1]); number++) {
                ForcePlan plan = new ForcePlan(
                        Preset.named("northamptonshire-2020"),
                        "benchmark " + number,
                        incidents,
                        LocalDate.of(2025, 10, 1),
                        12,
                        Wording.BOTH);
                ExampleForce.write(plan, folder.resolve("force-" + number), written -> look(most));
            }
            look(most);
            System.out.println(most.get() >> 20);
        }

        /** What stood in the heap after the last collection of each of its parts. */
        private static void look(AtomicLong most) {
            long used = 0;
            for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
                if (pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null) {
                    used += pool.getCollectionUsage().getUsed();
                }
            }
            most.accumulateAndGet(used, Math::max);
        }
    }
}
