package truecount.benchmarks;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import truecount.benchmarks.CoverageRun.Seen;

/** Whether a broken score costs records alone, never honesty, and what a good one still saves. */
final class ScoresBenchmark implements Benchmark {

    private static final int REPLICATIONS = 1000;
    private static final int RECORDS = 1000;
    private static final double ACCURACY = 0.9236;
    private static final double AUC = 0.93;
    private static final long SEED = 24;

    /**
     * A strength of score and the largest share of the classic design's records that is promised with it.
     *
     * @param auc within codes
     */
    private record Saving(double auc, double most) {}

    private static final List<Saving> SAVINGS =
            List.of(new Saving(AUC, CoverageBenchmark.MOST_RECORDS), new Saving(0.85, 0.50), new Saving(0.75, 0.66));

    /** What many samples showed under one score, by domain. */
    record Result(String score, List<Seen> seen) {

        double least() {
            return seen.stream().mapToDouble(Seen::covered).min().orElse(0);
        }
    }

    /** What a good score of one strength saves. */
    record Saved(double auc, double most, double halfWidth, double records) {}

    @Override
    public String name() {
        return "scores";
    }

    @Override
    public String promise() {
        return "Under every broken score the default interval covers at least 94.5% (less Monte Carlo error) for overall,"
                + " violence, domestic abuse and sexual offences; a good score still saves what it did.";
    }

    @Override
    public Measured measure(Path folder, PrintWriter out) throws Exception {
        return measureAll(folder, out, List.of()).get(0);
    }

    @Override
    public List<Measured> measureAll(Path folder, PrintWriter out, List<String> options) throws Exception {
        CoverageOptions chosen = CoverageOptions.of(name(), options, REPLICATIONS);
        double floor = CoverageBenchmark.floor(chosen.replications());
        List<Measured> measured = new ArrayList<>();
        List<Result> results = new ArrayList<>();
        CoverageForce good = CoverageForce.build(ACCURACY, AUC, 0, SEED);
        for (Map.Entry<String, Supplier<CoverageForce>> one :
                new BrokenScores(good).all().entrySet()) {
            Result result = run(one.getKey(), one.getValue().get(), chosen.replications());
            results.add(result);
            measured.add(new Measured(
                    "Score %s: least covered of four, percent".formatted(result.score()),
                    100 * result.least(),
                    100 * floor,
                    false));
            out.println(measured.getLast());
        }
        List<Saved> saved = new ArrayList<>();
        for (Saving saving : SAVINGS) {
            Saved one = saved(saving, chosen.replications());
            saved.add(one);
            measured.add(new Measured(
                    String.format(Locale.ROOT, "AUC %.2f: records for one of the classic design", one.auc()),
                    one.records(),
                    one.most(),
                    true));
        }
        Files.createDirectories(chosen.folder());
        ScoresReport report = new ScoresReport(results, saved, chosen.replications(), floor);
        Files.writeString(chosen.folder().resolve("scores.svg"), report.svg());
        Files.writeString(chosen.folder().resolve("scores.md"), report.markdown());
        out.printf("Written: %s with .svg beside it.%n", chosen.folder().resolve("scores.md"));
        return measured;
    }

    /** Many samples under one score. */
    static Result run(String name, CoverageForce force, int replications) {
        return new Result(name, CoverageRun.risk(force, RECORDS).repeat(replications, SEED + 1));
    }

    private static Saved saved(Saving saving, int replications) {
        CoverageForce force = CoverageForce.build(ACCURACY, saving.auc(), 0, SEED);
        double risk = CoverageRun.risk(force, RECORDS)
                .repeat(replications, SEED + 1)
                .getFirst()
                .halfWidth();
        int classic = (int) Math.round(RECORDS / saving.most());
        double width = CoverageRun.classic(force, classic)
                .repeat(replications, SEED + 2)
                .getFirst()
                .halfWidth();
        // Widths shrink with the root of the records.
        return new Saved(saving.auc(), saving.most(), risk, RECORDS / (classic * Math.pow(width / risk, 2)));
    }
}
