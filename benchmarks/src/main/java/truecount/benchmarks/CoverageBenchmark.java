package truecount.benchmarks;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import truecount.benchmarks.CoverageRun.Seen;

/** Whether the default interval covers what it says, and what the risk design saves, over many samples of known forces. */
final class CoverageBenchmark implements Benchmark {

    private static final int REPLICATIONS = 2500;
    private static final int PILOT = 150;
    private static final int RISK_RECORDS = 1000;
    private static final double LEAST_COVERED = 0.945;
    /** The largest share of the classic design's records that is promised. */
    static final double MOST_RECORDS = 0.36;

    /** The same where so little is missing that a score off by half as much again is refused in a third of the samples. */
    private static final double MOST_RECORDS_WHERE_LITTLE_IS_MISSING = 0.42;

    private static final double LITTLE_MISSING = 0.04;

    private static final double BASE_ACCURACY = 0.9236;
    private static final double BASE_AUC = 0.93;
    private static final long SEED = 24;

    /**
     * A force and a score.
     *
     * @param blind the share of missed crimes that leave no trace in the score
     * @param promised whether the promise speaks of it; others are shown beside
     */
    record Scenario(String name, double accuracy, double auc, double blind, boolean promised) {}

    /** What both designs showed, at sizes that give the same half-width. */
    record Result(Scenario scenario, int riskRecords, int classicRecords, List<Seen> risk, List<Seen> classic) {

        /** Records of the risk design for each record of the classic one, at the same half-width overall. */
        double recordsNeeded() {
            double correction =
                    Math.pow(classic.get(0).halfWidth() / risk.get(0).halfWidth(), 2);
            return riskRecords / (classicRecords * correction);
        }
    }

    private static final List<Scenario> SCENARIOS = List.of(
            new Scenario("Accuracy 85%", 0.85, BASE_AUC, 0, true),
            new Scenario("Accuracy 88%", 0.88, BASE_AUC, 0, true),
            new Scenario("Accuracy 92.4%", BASE_ACCURACY, BASE_AUC, 0, true),
            new Scenario("Accuracy 95%", 0.95, BASE_AUC, 0, true),
            new Scenario("Accuracy 97%", 0.97, BASE_AUC, 0, true),
            new Scenario("AUC 0.75", BASE_ACCURACY, 0.75, 0, false),
            new Scenario("AUC 0.85", BASE_ACCURACY, 0.85, 0, false),
            new Scenario("AUC 0.97", BASE_ACCURACY, 0.97, 0, false),
            new Scenario("30% leave no trace", BASE_ACCURACY, BASE_AUC, 0.3, false));

    @Override
    public String name() {
        return "coverage";
    }

    @Override
    public String promise() {
        return "The default interval covers at least 94.5% (less Monte Carlo error) for overall, violence and domestic abuse at"
                + " accuracies from 85 to 97%, and the risk design needs at most 0.36 of the classic design's records (0.42 at"
                + " 97%).";
    }

    @Override
    public Measured measure(Path folder, PrintWriter out) throws Exception {
        return measureAll(folder, out, List.of()).get(0);
    }

    @Override
    public List<Measured> measureAll(Path folder, PrintWriter out, List<String> options) throws Exception {
        CoverageOptions chosen = CoverageOptions.of(name(), options, REPLICATIONS);
        long start = System.nanoTime();
        List<Result> results = new ArrayList<>();
        for (Scenario scenario : SCENARIOS) {
            Result result = run(scenario, chosen.replications());
            results.add(result);
            tell(result, out, start);
        }
        Files.createDirectories(chosen.folder());
        CoverageReport report = new CoverageReport(results, chosen.replications(), floor(chosen.replications()));
        Files.writeString(chosen.folder().resolve("coverage.svg"), report.svg());
        Files.writeString(chosen.folder().resolve("coverage.md"), report.markdown());
        Files.writeString(chosen.folder().resolve("coverage.html"), report.html());
        out.printf("Written: %s with .md and .svg beside it.%n", chosen.folder().resolve("coverage.html"));
        return measured(results, floor(chosen.replications()));
    }

    /** 94.5 percent less two standard errors of the Monte Carlo. */
    static double floor(int replications) {
        return LEAST_COVERED - 2 * Math.sqrt(LEAST_COVERED * (1 - LEAST_COVERED) / replications);
    }

    private static Result run(Scenario scenario, int replications) {
        CoverageForce force = CoverageForce.build(scenario.accuracy(), scenario.auc(), scenario.blind(), SEED);
        List<Seen> risk = CoverageRun.risk(force, RISK_RECORDS).repeat(replications, SEED + 1);
        int classicRecords = 2 * RISK_RECORDS;
        // Widths shrink with the root of the records, so two steps come near the same width.
        for (int step = 0; step < 2; step++) {
            double width = CoverageRun.classic(force, classicRecords)
                    .repeat(Math.min(PILOT, replications), SEED + 2)
                    .get(0)
                    .halfWidth();
            classicRecords = (int)
                    Math.round(classicRecords * Math.pow(width / risk.get(0).halfWidth(), 2));
        }
        List<Seen> classic = CoverageRun.classic(force, classicRecords).repeat(replications, SEED + 3);
        return new Result(scenario, RISK_RECORDS, classicRecords, risk, classic);
    }

    private static void tell(Result result, PrintWriter out, long start) {
        out.printf(
                Locale.ROOT,
                "%-20s half-width %.2f points with %,d records (classic: %,d), covers %.1f / %.1f / %.1f%%, %d s so far%n",
                result.scenario().name(),
                100 * result.risk().get(0).halfWidth(),
                result.riskRecords(),
                result.classicRecords(),
                100 * result.risk().get(0).covered(),
                100 * result.risk().get(1).covered(),
                100 * result.risk().get(2).covered(),
                (System.nanoTime() - start) / 1_000_000_000);
    }

    private static List<Measured> measured(List<Result> results, double floor) {
        List<Measured> measured = new ArrayList<>();
        for (Result result : results) {
            if (result.scenario().promised()) {
                double least = 1;
                for (int domain = 0; domain < 3; domain++) {
                    least = Math.min(least, result.risk().get(domain).covered());
                }
                measured.add(new Measured(
                        result.scenario().name() + ": least covered of three, percent",
                        100 * least,
                        100 * floor,
                        false));
            }
            if (result.scenario().promised()) {
                measured.add(new Measured(
                        result.scenario().name() + ": records of the risk design for one of the classic",
                        result.recordsNeeded(),
                        1 - result.scenario().accuracy() < LITTLE_MISSING
                                ? MOST_RECORDS_WHERE_LITTLE_IS_MISSING
                                : MOST_RECORDS,
                        true));
            }
        }
        return measured;
    }
}
