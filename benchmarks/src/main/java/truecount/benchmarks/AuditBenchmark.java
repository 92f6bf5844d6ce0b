package truecount.benchmarks;

import java.io.PrintWriter;
import java.nio.file.Path;
import truecount.auditfiles.AuditOpening;
import truecount.auditfiles.PlanFile;
import truecount.auditfiles.RecordKeys;
import truecount.exports.CrimeReader;
import truecount.exports.IncidentReader;
import truecount.exports.Mapping;
import truecount.exports.ReadOptions;

/** Opening an audit of a million incidents, compared with only reading the same two files. */
final class AuditBenchmark implements Benchmark {

    private static final int INCIDENTS = 1_000_000;
    private static final int WARM_UP_INCIDENTS = 20_000;
    private static final double LIMIT_SECONDS = 5;
    private static final double NANOS_IN_SECOND = 1e9;

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public String promise() {
        return "Opening an audit of 1,000,000 incidents takes at most 5 seconds more than reading the exports.";
    }

    @Override
    public Measured measure(Path folder, PrintWriter out) throws Exception {
        Mapping mapping = Mapping.parse(LargeForce.MAPPING, "mapping.yaml");
        PlanFile plan = PlanFile.parse(LargeForce.PLAN, "plan.yaml");
        RecordKeys keys = RecordKeys.readOrMake(folder.resolve("secret"));
        ReadOptions options = ReadOptions.strict(reject -> {});

        LargeForce small = LargeForce.write(folder, WARM_UP_INCIDENTS);
        read(small, mapping, options);
        open(small, mapping, plan, keys, options, folder.resolve("warm-up"));

        LargeForce force = LargeForce.write(folder, INCIDENTS);
        out.printf("Two exports written: %,d incidents.%n", INCIDENTS);
        double reading = seconds(() -> read(force, mapping, options));
        out.printf("Reading them: %.2f s%n", reading);
        double opening = seconds(() -> open(force, mapping, plan, keys, options, folder.resolve("audit")));
        out.printf("Opening an audit of them: %.2f s, which is %.2f times as long%n", opening, opening / reading);
        return new Measured("Seconds beyond reading", opening - reading, LIMIT_SECONDS, true);
    }

    private static void read(LargeForce force, Mapping mapping, ReadOptions options) {
        try (CrimeReader crimes = CrimeReader.open(force.crimes(), mapping, options)) {
            crimes.forEach(crime -> {});
        }
        try (IncidentReader incidents = IncidentReader.open(force.incidents(), mapping, options)) {
            incidents.forEach(incident -> {});
        }
    }

    private static void open(
            LargeForce force, Mapping mapping, PlanFile plan, RecordKeys keys, ReadOptions options, Path out) {
        var exports = new AuditOpening.Exports(force.incidents(), force.crimes(), mapping);
        AuditOpening.open(exports, plan, "a seed rolled in public", keys, options, out);
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / NANOS_IN_SECOND;
    }
}
