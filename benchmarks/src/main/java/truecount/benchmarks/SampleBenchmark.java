package truecount.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Planning, drawing and estimating for a million incidents on one core, beside the same in R. */
final class SampleBenchmark implements Benchmark {

    private static final int INCIDENTS = 1_000_000;
    private static final int REPETITIONS = 11;
    private static final int R_REPETITIONS = 3;
    private static final double LIMIT_SECONDS = 2;
    private static final double LIMIT_ESTIMATE_MILLIS = 50;
    private static final double LEAST_RATIO = 10;
    private static final double MILLIS = 1000;

    @Override
    public String name() {
        return "sample";
    }

    @Override
    public String promise() {
        return "Plan and draw for 1,000,000 incidents take under 2 s and the estimate under 50 ms on one core; together at"
                + " least 10 times faster than in R.";
    }

    @Override
    public Measured measure(Path folder, PrintWriter out) throws Exception {
        return measureAll(folder, out, List.of()).get(0);
    }

    @Override
    public List<Measured> measureAll(Path folder, PrintWriter out, List<String> options) throws Exception {
        if (!options.isEmpty()) {
            throw new BadOption("./benchmark sample takes no options");
        }
        Map<String, String> ours = ours(folder);
        double planAndDraw = number(ours, "plan") + number(ours, "draw");
        out.printf(
                Locale.ROOT,
                "Truecount, seconds of one core, median of %d: plan %.3f s, draw %.3f s, estimate %.2f ms. First time: %.3f s and %.1f ms.%n",
                REPETITIONS,
                number(ours, "plan"),
                number(ours, "draw"),
                MILLIS * number(ours, "estimate"),
                number(ours, "cold_plan_and_draw"),
                MILLIS * number(ours, "cold_estimate"));
        List<Measured> measured = new ArrayList<>();
        measured.add(new Measured("Plan and draw, seconds", planAndDraw, LIMIT_SECONDS, true));
        measured.add(
                new Measured("Estimate, milliseconds", MILLIS * number(ours, "estimate"), LIMIT_ESTIMATE_MILLIS, true));
        if (!onPath("Rscript")) {
            out.println("Rscript is not here, so the comparison with R is left out. On Debian: apt-get install"
                    + " r-cran-survey r-cran-sampling.");
            return measured;
        }
        double own = planAndDraw + number(ours, "estimate");
        double tuned = inR(folder, "tuned", ours, out) / own;
        double usual = inR(folder, "usual", ours, out) / own;
        out.printf(
                Locale.ROOT,
                "Against R written for speed (rowsum): %.1f times faster. The promise is about R as usually written"
                        + " (tapply):%n",
                tuned);
        measured.add(new Measured("Times faster than R", usual, LEAST_RATIO, false));
        return measured;
    }

    /** Seconds that R takes for all three, with sums by stratum taken one way. */
    private static double inR(Path folder, String way, Map<String, String> ours, PrintWriter out)
            throws IOException, InterruptedException {
        Map<String, String> theirs = theirs(folder, way);
        out.printf(
                Locale.ROOT,
                "R %s, %s, median of %d: plan %.3f s, draw %.3f s, estimate %.2f ms.%n",
                theirs.get("r"),
                way,
                R_REPETITIONS,
                number(theirs, "plan"),
                number(theirs, "draw"),
                MILLIS * number(theirs, "estimate"));
        checkSame(ours, theirs, out);
        return number(theirs, "plan") + number(theirs, "draw") + number(theirs, "estimate");
    }

    /** Both estimate from the same reviewed sample, so that what is timed is the same work. */
    private static void checkSame(Map<String, String> ours, Map<String, String> theirs, PrintWriter out) {
        for (String domain : SampleWork.DOMAINS) {
            for (String figure : List.of(".share", ".error", ".low", ".high")) {
                double difference = Math.abs(number(ours, domain + figure) - number(theirs, domain + figure));
                // Quantiles of two libraries stand behind the ends of the interval.
                if (!(difference <= (figure.equals(".share") || figure.equals(".error") ? 1e-9 : 1e-7))) {
                    throw new IllegalStateException("R and Truecount differ in %s%s: %s and %s"
                            .formatted(domain, figure, theirs.get(domain + figure), ours.get(domain + figure)));
                }
            }
        }
        out.printf(
                Locale.ROOT,
                "Both find the same for all crime and three domains: accuracy %.4f (%.4f to %.4f) over all.%n",
                number(ours, "overall.share"),
                number(ours, "overall.low"),
                number(ours, "overall.high"));
    }

    private static Map<String, String> ours(Path folder) throws IOException, InterruptedException {
        List<String> command = onOneCore();
        command.addAll(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx2g",
                "-XX:+UseSerialGC",
                "-XX:ActiveProcessorCount=1",
                "-cp",
                System.getProperty("java.class.path"),
                SampleWork.class.getName(),
                folder.toString(),
                String.valueOf(INCIDENTS),
                String.valueOf(REPETITIONS)));
        return run(command);
    }

    private static Map<String, String> theirs(Path folder, String way) throws IOException, InterruptedException {
        Path script = folder.resolve("sample.R");
        try (InputStream in = SampleBenchmark.class.getResourceAsStream("sample.R")) {
            if (in == null) {
                throw new IllegalStateException("The script sample.R is missing from the benchmarks");
            }
            Files.write(script, in.readAllBytes());
        }
        List<String> command = onOneCore();
        command.addAll(List.of(
                "Rscript",
                "--vanilla",
                script.toString(),
                folder.resolve("frame.csv").toString(),
                folder.resolve("sample.csv").toString(),
                String.valueOf(SampleWork.RECORDS),
                String.valueOf(R_REPETITIONS),
                way));
        return run(command);
    }

    private static List<String> onOneCore() {
        return new ArrayList<>(onPath("taskset") ? List.of("taskset", "-c", "0") : List.of());
    }

    private static boolean onPath(String program) {
        String path = System.getenv("PATH");
        for (String folder : (path == null ? "" : path).split(":", -1)) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, String> run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("%s ended with %d".formatted(command.get(0), process.exitValue()));
        }
        Map<String, String> values = new HashMap<>();
        said.lines().filter(line -> line.contains("=")).forEach(line -> {
            int at = line.indexOf('=');
            values.put(line.substring(0, at), line.substring(at + 1));
        });
        return values;
    }

    private static double number(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("The measured process did not say '%s'".formatted(name));
        }
        return Double.parseDouble(value);
    }
}
