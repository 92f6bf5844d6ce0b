package truecount.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import truecount.benchmarks.CoverageForce.Incident;
import truecount.statistics.Allocation;
import truecount.statistics.AnticipatedDeviation;
import truecount.statistics.AnticipatedStratum;
import truecount.statistics.ClassicEstimator;
import truecount.statistics.DifferenceEstimate;
import truecount.statistics.GuardedEstimate;
import truecount.statistics.Interval;
import truecount.statistics.Reviewed;
import truecount.statistics.RiskDesign;
import truecount.statistics.RiskFrame;
import truecount.statistics.SampledUnit;
import truecount.statistics.ScoreShape;
import truecount.statistics.StratifiedDesign;
import truecount.statistics.StratifiedSample;
import truecount.statistics.Stratum;

/** Draws many samples of one design from one force and counts how often the default interval catches the truth. */
final class CoverageRun {

    private static final double CONFIDENCE = 0.95;
    private static final double PLANNED_ACCURACY = 0.92;
    private static final double CROWDING = 1.25;
    private static final double PLANNED_OVER_RECORDING = 0.015;

    private final CoverageForce force;
    private final StratifiedDesign design;
    private final List<List<Integer>> strata = new ArrayList<>();
    private final List<GuardedEstimate.Totals> totals = new ArrayList<>();
    private final boolean risk;

    /**
     * What many samples showed of one domain.
     *
     * @param covered the share of intervals that caught the truth
     * @param halfWidth their mean half-width, as a share
     * @param bias the mean estimate less the truth
     * @param refused the share of samples in which the score was used for the draw alone
     */
    record Seen(double truth, double covered, double halfWidth, double bias, double refused) {}

    /** What one sample shows of one domain. */
    private record Answer(DifferenceEstimate estimate, Interval interval, boolean refused) {}

    private CoverageRun(CoverageForce force, StratifiedDesign design, ToIntFunction<Integer> stratum, boolean risk) {
        this.force = force;
        this.design = design;
        this.risk = risk;
        design.strata().forEach(one -> strata.add(new ArrayList<>()));
        for (int i = 0; i < force.incidents().size(); i++) {
            strata.get(stratum.applyAsInt(i)).add(i);
        }
    }

    /** Published practice: strata by code, in proportion, combined ratio. */
    static CoverageRun classic(CoverageForce force, int records) {
        Map<String, Long> sizes = new TreeMap<>();
        force.incidents().forEach(incident -> sizes.merge(incident.code().name(), 1L, Long::sum));
        List<AnticipatedStratum> codes = new ArrayList<>();
        sizes.forEach((code, size) -> codes.add(new AnticipatedStratum(code, size, 1)));
        List<String> names = List.copyOf(sizes.keySet());
        return new CoverageRun(
                force,
                Allocation.proportional(codes, records, 2),
                i -> names.indexOf(force.incidents().get(i).code().name()),
                false);
    }

    /** Risk strata by anticipated deviation, difference estimator, everything planned with last year's 92 percent. */
    static CoverageRun risk(CoverageForce force, int records) {
        AnticipatedDeviation usual = new AnticipatedDeviation(
                PLANNED_ACCURACY,
                CROWDING,
                PLANNED_OVER_RECORDING,
                AnticipatedDeviation.floorFor(predictedMissing(force)));
        RiskDesign plan = RiskDesign.of(
                RiskFrame.of(force.incidents(), Incident::key, u -> "all", u -> usual.of(u.linked(), u.predicted())),
                Map.of("all", records));
        Map<String, Integer> places = new TreeMap<>();
        for (Stratum stratum : plan.design().strata()) {
            places.put(stratum.name(), places.size());
        }
        CoverageRun run = new CoverageRun(force, plan.design(), i -> places.getOrDefault(plan.stratum(i), 0), true);
        Map<String, String> strata = new HashMap<>();
        for (int i = 0; i < force.incidents().size(); i++) {
            strata.put(force.incidents().get(i).key(), plan.stratum(i));
        }
        ScoreShape shape = ScoreShape.of(force.incidents(), Incident::predicted);
        for (int d = 0; d < CoverageForce.DOMAINS.size(); d++) {
            int domain = d;
            run.totals.add(GuardedEstimate.Totals.of(
                    plan.design(),
                    force.incidents(),
                    u -> strata.getOrDefault(u.key(), ""),
                    u -> u.in(domain) ? u.linked() : 0,
                    u -> u.predicted() * u.share(domain),
                    shape));
        }
        return run;
    }

    /** The share of crimes that the score expects to be missing, which is known before the draw. */
    private static double predictedMissing(CoverageForce force) {
        double predicted =
                force.incidents().stream().mapToDouble(Incident::predicted).sum();
        double linked = force.incidents().stream().mapToDouble(Incident::linked).sum();
        return predicted / (linked + predicted);
    }

    /** Draws and estimates; a domain without any estimate in a sample counts as not covered. */
    List<Seen> repeat(int replications, long seed) {
        int domains = CoverageForce.DOMAINS.size();
        double[] truths = new double[domains];
        int[] covered = new int[domains];
        double[] widths = new double[domains];
        double[] bias = new double[domains];
        int[] estimated = new int[domains];
        int[] refused = new int[domains];
        for (int d = 0; d < domains; d++) {
            truths[d] = force.truth(d);
        }
        SplittableRandom random = new SplittableRandom(seed);
        for (int run = 0; run < replications; run++) {
            StratifiedSample<Incident> sample = draw(random);
            for (int d = 0; d < domains; d++) {
                Optional<Answer> answer = answer(sample, d);
                if (answer.isPresent()) {
                    Interval interval = answer.get().interval();
                    covered[d] += interval.contains(truths[d]) ? 1 : 0;
                    widths[d] += interval.halfWidth();
                    bias[d] += answer.get().estimate().completeness().value() - truths[d];
                    refused[d] += answer.get().refused() ? 1 : 0;
                    estimated[d]++;
                }
            }
        }
        List<Seen> seen = new ArrayList<>();
        for (int d = 0; d < domains; d++) {
            int count = Math.max(1, estimated[d]);
            seen.add(new Seen(
                    truths[d],
                    (double) covered[d] / replications,
                    widths[d] / count,
                    bias[d] / count,
                    (double) refused[d] / count));
        }
        return seen;
    }

    private Optional<Answer> answer(StratifiedSample<Incident> sample, int domain) {
        if (!risk) {
            return ClassicEstimator.of(sample.map(u -> u.in(domain)
                            ? new ClassicEstimator.Counts(u.linked() - u.invalid(), u.missed(), u.invalid())
                            : new ClassicEstimator.Counts(0, 0, 0)))
                    .map(estimate -> new Answer(estimate, estimate.interval(CONFIDENCE), false));
        }
        return GuardedEstimate.of(
                        sample.map(u -> {
                            double predicted = u.predicted() * u.share(domain);
                            return u.in(domain)
                                    ? new Reviewed(u.missed(), u.invalid(), predicted)
                                    : new Reviewed(0, 0, predicted);
                        }),
                        totals.get(domain))
                .map(guarded -> new Answer(
                        guarded.estimate(),
                        guarded.interval(CONFIDENCE),
                        !guarded.check().trusted()));
    }

    /** A simple random sample of each stratum; the shuffled start of each list is what was drawn. */
    private StratifiedSample<Incident> draw(SplittableRandom random) {
        List<SampledUnit<Incident>> drawn = new ArrayList<>();
        for (int h = 0; h < strata.size(); h++) {
            List<Integer> units = strata.get(h);
            Stratum stratum = design.strata().get(h);
            for (int i = 0; i < stratum.sampled(); i++) {
                int j = i + random.nextInt(units.size() - i);
                Integer chosen = units.set(j, units.get(i));
                units.set(i, chosen);
                Incident incident = force.incidents().get(chosen);
                drawn.add(new SampledUnit<>(incident.key(), stratum.name(), incident));
            }
        }
        return StratifiedSample.of(design, drawn);
    }
}
