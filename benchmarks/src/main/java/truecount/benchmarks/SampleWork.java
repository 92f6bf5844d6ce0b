package truecount.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import truecount.statistics.AnticipatedDeviation;
import truecount.statistics.BinormalScore;
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

/**
 * Plans, draws and estimates all crime and three domains, timed; runs in a process of its own on one core.
 *
 * <p>Times are seconds of the processor over the whole process, so that compiling and tidying up count and a busy
 * machine does not.
 */
final class SampleWork {

    static final int RECORDS = 1000;
    static final List<String> DOMAINS = List.of("overall", "violence", "domestic", "sexual");

    private static final String PART = "all";
    private static final String SEED = "6 2 5 1 4 3";
    private static final double NANOS_IN_SECOND = 1e9;
    private static final int ESTIMATES = 10;
    private static final double AUC = 0.93;
    private static final double[] MISSED_RATE = {0.05, 0.06, 0.07, 0.012, 0.018};
    /** The share of a code's crime in each domain: a row for each code, as in sample.R. */
    private static final double[][] SHARES = {
        {1, 0.85, 0.25, 0.01}, {1, 0.75, 1, 0.02}, {1, 0.03, 0.20, 0.95}, {1, 0.03, 0.02, 0.001}, {1, 0.04, 0.05, 0.001}
    };

    private final List<Incident> frame;

    /** One incident of the made-up frame; what is missing is known to the reviewer alone. */
    private record Incident(
            String key,
            int position,
            int code,
            double linked,
            double score,
            double missed,
            double invalid,
            int domains) {

        boolean in(int domain) {
            return (domains >> domain & 1) == 1;
        }
    }

    /** A design and what it knows of the frame, by domain. */
    private record Planned(RiskDesign design, List<KnownTotals> known) {}

    private SampleWork(int size) {
        SplittableRandom random = new SplittableRandom(26);
        BinormalScore score = new BinormalScore(AUC);
        frame = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            int code = random.nextInt(SHARES.length);
            double linked = random.nextInt(3) == 0 ? 1 + random.nextInt(2) : 0;
            double missed = random.nextDouble() < MISSED_RATE[code] ? 1 : 0;
            double seen = random.nextGaussian() + (missed > 0 ? score.apart() : 0);
            double invalid = linked > 0 && random.nextDouble() < 0.015 ? 1 : 0;
            int domains = 0;
            for (int d = 0; d < DOMAINS.size(); d++) {
                domains += random.nextDouble() < SHARES[code][d] ? 1 << d : 0;
            }
            double predicted = score.predicted(MISSED_RATE[code], seen);
            frame.add(new Incident("INC-%08d".formatted(i), i, code, linked, predicted, missed, invalid, domains));
        }
    }

    /** Arguments: folder, incidents, repetitions. Prints {@code name=value} lines. */
    public static void main(String... arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int repetitions = Integer.parseInt(arguments[2]);
        SampleWork work = new SampleWork(Integer.parseInt(arguments[1]));
        double[][] times = new double[3][repetitions];
        for (int i = 0; i < repetitions; i++) {
            double start = processor();
            Planned planned = work.plan();
            double plannedAt = processor();
            List<Ticket> drawn = work.draw(planned);
            double drawnAt = processor();
            StratifiedSample<Incident> sample = work.review(planned, drawn);
            double reviewedAt = processor();
            List<DifferenceEstimate> estimates = work.estimate(planned, sample);
            if (i == 0) {
                say("cold_plan_and_draw", drawnAt - start);
                say("cold_estimate", processor() - reviewedAt);
                work.writeFrame(folder.resolve("frame.csv"));
                work.writeSample(folder.resolve("sample.csv"), planned, sample);
                tell(estimates);
                reviewedAt = processor();
                work.estimate(planned, sample);
            }
            // The clock of the processor ticks in hundredths: ten estimates are timed together.
            for (int again = 1; again < ESTIMATES; again++) {
                work.estimate(planned, sample);
            }
            times[0][i] = plannedAt - start;
            times[1][i] = drawnAt - plannedAt;
            times[2][i] = (processor() - reviewedAt) / ESTIMATES;
        }
        say("plan", median(times[0]));
        say("draw", median(times[1]));
        say("estimate", median(times[2]));
    }

    private Planned plan() {
        AnticipatedDeviation usual = AnticipatedDeviation.usual(0.92, 0.015);
        RiskFrame risk = RiskFrame.of(frame, Incident::key, u -> PART, u -> usual.of(u.linked(), u.score()));
        RiskDesign design = RiskDesign.of(risk, Map.of(PART, RECORDS));
        List<KnownTotals> known = new ArrayList<>();
        for (int d = 0; d < DOMAINS.size(); d++) {
            int domain = d;
            known.add(KnownTotals.of(
                    design.design(),
                    frame,
                    u -> design.stratum(u.position()),
                    u -> u.in(domain) ? u.linked() : 0,
                    u -> u.score() * SHARES[u.code()][domain]));
        }
        return new Planned(design, known);
    }

    private List<Ticket> draw(Planned planned) {
        RiskDesign design = planned.design();
        return TicketDraw.draw(SEED, frame, Incident::key, u -> design.stratum(u.position()), design.design());
    }

    private StratifiedSample<Incident> review(Planned planned, List<Ticket> drawn) {
        Map<String, Incident> byKey = new HashMap<>();
        frame.forEach(incident -> byKey.put(incident.key(), incident));
        List<SampledUnit<Incident>> units = new ArrayList<>();
        for (Ticket ticket : drawn) {
            Incident incident = byKey.get(ticket.key());
            if (incident != null) {
                units.add(new SampledUnit<>(ticket.key(), ticket.stratum(), incident));
            }
        }
        return StratifiedSample.of(planned.design().design(), units);
    }

    private List<DifferenceEstimate> estimate(Planned planned, StratifiedSample<Incident> sample) {
        List<DifferenceEstimate> estimates = new ArrayList<>();
        for (int d = 0; d < DOMAINS.size(); d++) {
            int domain = d;
            DifferenceEstimate estimate = DifferenceEstimator.of(
                            sample.map(u -> new Reviewed(
                                    u.in(domain) ? u.missed() : 0,
                                    u.in(domain) ? u.invalid() : 0,
                                    u.score() * SHARES[u.code()][domain])),
                            planned.known().get(d))
                    .orElseThrow();
            Interval interval = estimate.interval(0.95);
            if (!interval.contains(estimate.completeness().value())) {
                throw new IllegalStateException("An interval without its estimate: " + interval);
            }
            estimates.add(estimate);
        }
        return estimates;
    }

    private static void tell(List<DifferenceEstimate> estimates) {
        for (int d = 0; d < DOMAINS.size(); d++) {
            DifferenceEstimate estimate = estimates.get(d);
            say(DOMAINS.get(d) + ".share", estimate.completeness().value());
            say(DOMAINS.get(d) + ".error", estimate.completeness().standardError());
            say(DOMAINS.get(d) + ".low", estimate.interval(0.95).low());
            say(DOMAINS.get(d) + ".high", estimate.interval(0.95).high());
        }
    }

    private void writeFrame(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("key,code,linked,score,overall,violence,domestic,sexual\n");
            for (Incident incident : frame) {
                out.write(incident.key() + "," + row(incident) + "\n");
            }
        }
    }

    private static String row(Incident incident) {
        StringBuilder row = new StringBuilder();
        row.append(incident.code() + 1)
                .append(',')
                .append((int) incident.linked())
                .append(',');
        row.append(incident.score());
        for (int d = 0; d < DOMAINS.size(); d++) {
            row.append(incident.in(d) ? ",1" : ",0");
        }
        return row.toString();
    }

    private void writeSample(Path file, Planned planned, StratifiedSample<Incident> sample) throws IOException {
        Map<String, Stratum> strata = new HashMap<>();
        planned.design().design().strata().forEach(stratum -> strata.put(stratum.name(), stratum));
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("stratum,N,missed,invalid,code,linked,score,overall,violence,domestic,sexual\n");
            for (SampledUnit<Incident> unit : sample.units()) {
                Stratum stratum = strata.get(unit.stratum());
                long population = stratum == null ? 0 : stratum.population();
                out.write(unit.stratum() + "," + population + ","
                        + (int) unit.finding().missed() + ","
                        + (int) unit.finding().invalid() + "," + row(unit.finding()) + "\n");
            }
        }
    }

    private static double processor() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return system.getProcessCpuTime() / NANOS_IN_SECOND;
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
