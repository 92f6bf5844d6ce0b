package truecount.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import truecount.statistics.AnticipatedDeviation;
import truecount.statistics.DifferenceEstimate;
import truecount.statistics.DifferenceEstimator;
import truecount.statistics.Interval;
import truecount.statistics.KnownTotals;
import truecount.statistics.Reviewed;
import truecount.statistics.RiskDesign;
import truecount.statistics.RiskFrame;
import truecount.statistics.SampledUnit;
import truecount.statistics.StratifiedSample;
import truecount.statistics.Stratum;
import truecount.statistics.Ticket;
import truecount.statistics.TicketDraw;

/** Plans, draws and estimates, timed; runs in a process of its own on one core. */
final class SampleWork {

    static final int RECORDS = 1000;

    private static final String PART = "all";
    private static final String SEED = "6 2 5 1 4 3";
    private static final double NANOS_IN_SECOND = 1e9;

    private final List<Incident> frame;

    /** One incident of the made-up frame; what is missing is known to the reviewer alone. */
    private record Incident(String key, int position, double linked, double score, double missed, double invalid) {}

    /** A design, what it knows of the frame, and how long it took. */
    private record Planned(RiskDesign design, KnownTotals known) {}

    private SampleWork(int size) {
        SplittableRandom random = new SplittableRandom(26);
        frame = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            double linked = random.nextInt(8) == 0 ? 1 + random.nextInt(2) : 0;
            // Predictions to six digits, so that the file R reads holds the same numbers.
            double score = Math.round(1e6 * 0.4 * Math.pow(random.nextDouble(), 25)) / 1e6;
            double missed = random.nextDouble() < score ? 1 : 0;
            double invalid = linked > 0 && random.nextDouble() < 0.015 ? 1 : 0;
            frame.add(new Incident("INC-%08d".formatted(i), i, linked, score, missed, invalid));
        }
    }

    /** Arguments: folder, incidents, repetitions. Prints {@code name=value} lines. */
    public static void main(String... arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int repetitions = Integer.parseInt(arguments[2]);
        SampleWork work = new SampleWork(Integer.parseInt(arguments[1]));
        work.writeFrame(folder.resolve("frame.csv"));
        double[][] times = new double[3][repetitions];
        for (int i = 0; i < repetitions; i++) {
            long start = System.nanoTime();
            Planned planned = work.plan();
            long plannedAt = System.nanoTime();
            List<Ticket> drawn = work.draw(planned);
            long drawnAt = System.nanoTime();
            StratifiedSample<Reviewed> sample = work.review(planned, drawn);
            long reviewedAt = System.nanoTime();
            DifferenceEstimate estimate =
                    DifferenceEstimator.of(sample, planned.known()).orElseThrow();
            Interval interval = estimate.interval(0.95);
            long estimatedAt = System.nanoTime();
            times[0][i] = (plannedAt - start) / NANOS_IN_SECOND;
            times[1][i] = (drawnAt - plannedAt) / NANOS_IN_SECOND;
            times[2][i] = (estimatedAt - reviewedAt) / NANOS_IN_SECOND;
            if (i == 0) {
                work.writeSample(folder.resolve("sample.csv"), planned, sample);
                say("cold_plan_and_draw", times[0][0] + times[1][0]);
                say("cold_estimate", times[2][0]);
                say("share", estimate.completeness().value());
                say("error", estimate.completeness().standardError());
                say("low", interval.low());
                say("high", interval.high());
            }
        }
        say("plan", median(times[0]));
        say("draw", median(times[1]));
        say("estimate", median(times[2]));
    }

    private Planned plan() {
        AnticipatedDeviation usual = AnticipatedDeviation.usual(0.92, 0.015);
        RiskFrame risk = RiskFrame.of(frame, Incident::key, u -> PART, u -> usual.of(u.linked(), u.score()));
        RiskDesign design = RiskDesign.of(risk, Map.of(PART, RECORDS));
        KnownTotals known = KnownTotals.of(
                design.design(), frame, u -> design.stratum(u.position()), Incident::linked, Incident::score);
        return new Planned(design, known);
    }

    private List<Ticket> draw(Planned planned) {
        RiskDesign design = planned.design();
        return TicketDraw.draw(SEED, frame, Incident::key, u -> design.stratum(u.position()), design.design());
    }

    private StratifiedSample<Reviewed> review(Planned planned, List<Ticket> drawn) {
        List<SampledUnit<Reviewed>> units = new ArrayList<>();
        for (Ticket ticket : drawn) {
            Incident incident = frame.get(Integer.parseInt(ticket.key().substring(4)));
            Reviewed found = new Reviewed(incident.missed(), incident.invalid(), incident.score());
            units.add(new SampledUnit<>(ticket.key(), ticket.stratum(), found));
        }
        return StratifiedSample.of(planned.design().design(), units);
    }

    private void writeFrame(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("linked,score\n");
            for (Incident incident : frame) {
                out.write((int) incident.linked() + "," + incident.score() + "\n");
            }
        }
    }

    private void writeSample(Path file, Planned planned, StratifiedSample<Reviewed> sample) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("stratum,N,missed,invalid,predicted\n");
            for (SampledUnit<Reviewed> unit : sample.units()) {
                Stratum stratum = planned.design().design().strata().stream()
                        .filter(one -> one.name().equals(unit.stratum()))
                        .findFirst()
                        .orElseThrow();
                Reviewed found = unit.finding();
                out.write(stratum.name() + "," + stratum.population() + "," + found.missed() + "," + found.invalid()
                        + "," + found.predicted() + "\n");
            }
        }
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void say(String name, double value) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(name + "=" + String.format(Locale.ROOT, "%.15g", value));
    }
}
