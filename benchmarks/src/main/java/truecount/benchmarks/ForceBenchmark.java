package truecount.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import truecount.synthetic.ExampleForce;
import truecount.synthetic.ForcePlan;
import truecount.synthetic.Preset;
import truecount.synthetic.Wording;

/** How long a year of a whole force takes to make, with text, truth and both shapes of export. */
final class ForceBenchmark implements Benchmark {

    private static final int INCIDENTS = 200_000;
    private static final double LIMIT_SECONDS = 60;
    private static final int FORCES = 43;
    private static final int EACH = 210_000;
    private static final double LIMIT_MINUTES = 50;
    private static final int FEW = 50_000;
    private static final int MANY = 1_000_000;
    private static final double LIMIT_GROWTH = 1.1;
    private static final double NANOS_IN_SECOND = 1e9;
    private static final int LOOKS = 10;
    private static final String ALL = "--all-forces";

    @Override
    public String name() {
        return "force";
    }

    @Override
    public String promise() {
        return "200,000 incidents with text and truth, in both shapes, take at most 60 seconds on two cores with 1 GB of"
                + " memory, which does not grow with their number.";
    }

    @Override
    public Measured measure(Path folder, PrintWriter out) throws Exception {
        return measureAll(folder, out, List.of()).get(0);
    }

    @Override
    public List<Measured> measureAll(Path folder, PrintWriter out, List<String> options) throws Exception {
        if (!options.isEmpty() && !options.equals(List.of(ALL))) {
            throw new BadOption(
                    "./benchmark force takes %s, which makes a year of all %d forces and needs 30 GB of disk, and nothing else"
                            .formatted(ALL, FORCES));
        }
        List<Measured> measured = new ArrayList<>(List.of(year(folder, out), growth(folder, out)));
        if (!options.isEmpty()) {
            measured.add(allForces(folder, out));
        }
        return measured;
    }

    private static Measured year(Path folder, PrintWriter out) throws IOException, InterruptedException {
        double seconds = run(folder.resolve("year"), 1, INCIDENTS, "-Xmx1g", 0).seconds();
        double all = (double) FORCES * EACH;
        out.printf(
                Locale.ROOT,
                "One force, %,d incidents: %.1f s, %,.0f incidents a second; at that speed a year of all %d forces, %,.0f"
                        + " incidents, would take %.0f minutes (%s makes them)%n",
                INCIDENTS,
                seconds,
                INCIDENTS / seconds,
                FORCES,
                all,
                all / INCIDENTS * seconds / 60,
                ALL);
        return new Measured("Seconds for a year of one force", seconds, LIMIT_SECONDS, true);
    }

    private static Measured growth(Path folder, PrintWriter out) throws IOException, InterruptedException {
        Ran few = run(folder.resolve("few"), 1, FEW, "-Xmx96m", LOOKS);
        Ran many = run(folder.resolve("many"), 1, MANY, "-Xmx96m", LOOKS);
        out.printf(
                Locale.ROOT,
                "Held in memory with -Xmx96m, the most that a collection left at %d points of a run: %,d kB for %,d incidents,"
                        + " %,d kB for %,d%n",
                LOOKS,
                few.held() >> 10,
                FEW,
                many.held() >> 10,
                MANY);
        return new Measured(
                "Memory held for %,d incidents, times that for %,d".formatted(MANY, FEW),
                many.held() / (double) few.held(),
                LIMIT_GROWTH,
                true);
    }

    private static Measured allForces(Path folder, PrintWriter out) throws IOException, InterruptedException {
        out.printf("All %d forces, %,d incidents each, in one run ...%n", FORCES, EACH);
        double seconds = run(folder.resolve("all"), FORCES, EACH, "-Xmx1g", 0).seconds();
        return new Measured("Minutes for a year of all %d forces".formatted(FORCES), seconds / 60, LIMIT_MINUTES, true);
    }

    /** What a run took: seconds, and the most bytes of heap that a collection left. */
    private record Ran(double seconds, long held) {}

    /** In a process of its own, with this memory and the cores that are promised. */
    private static Ran run(Path folder, int forces, int incidents, String heap, int looks)
            throws IOException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-XX:ActiveProcessorCount=2",
                "-cp",
                System.getProperty("java.class.path"),
                Maker.class.getName(),
                folder.toString(),
                Integer.toString(forces),
                Integer.toString(incidents),
                Integer.toString(looks));
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String held;
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            List<String> all = said.lines().toList();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("The force could not be made: " + String.join("\n", all));
            }
            held = all.get(all.size() - 1);
        }
        return new Ran((System.nanoTime() - start) / NANOS_IN_SECOND, Long.parseLong(held));
    }

    /** Makes forces in a process of its own. */
    static final class Maker {

        private final long step;
        private long next;
        private long held;

        private Maker(long step) {
            this.step = step;
        }

        /**
         * Writes so many forces of so many incidents below a folder, looks so many times at what is held, and says how many
         * bytes that were at most.
         */
        public static void main(String... arguments) throws IOException {
            Path folder = Path.of(arguments[0]);
            int forces = Integer.parseInt(arguments[1]);
            int incidents = Integer.parseInt(arguments[2]);
            int looks = Integer.parseInt(arguments[3]);
            Maker maker = new Maker(looks == 0 ? Long.MAX_VALUE : incidents / looks);
            for (int number = 1; number <= forces; number++) {
                ForcePlan plan = new ForcePlan(
                        Preset.named("northamptonshire-2020"),
                        "benchmark " + number,
                        incidents,
                        LocalDate.of(2025, 10, 1),
                        12,
                        Wording.BOTH);
                maker.next = maker.step;
                ExampleForce.write(plan, folder.resolve("force-" + number), maker::look);
            }
            System.out.println(maker.held);
        }

        /** Collects what is no longer needed and looks at what stays, equally often however many incidents are made. */
        private void look(long written) {
            if (written < next) {
                return;
            }
            next += step;
            System.gc();
            held = Math.max(
                    held,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
    }
}
