package truecount.cli.survey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import truecount.cli.survey.ScoredFrame.Incident;
import truecount.exports.UnusableInput;
import truecount.statistics.AddOn;
import truecount.statistics.Calibration;
import truecount.statistics.DifferenceEstimate;
import truecount.statistics.DifferenceEstimator;
import truecount.statistics.GuardedEstimate;
import truecount.statistics.HajekDevilleVariance;
import truecount.statistics.Interval;
import truecount.statistics.KnownTotals;
import truecount.statistics.ProbabilityUnit;
import truecount.statistics.Reviewed;
import truecount.statistics.Sample;
import truecount.statistics.SampledUnit;
import truecount.statistics.ScoreCheck;
import truecount.statistics.ScoreShape;
import truecount.statistics.StratifiedSample;
import truecount.statistics.UnequalProbabilitySample;
import truecount.statistics.WaldInterval;

/**
 * What a reviewed sample says together with the frame it was drawn from: linked crimes counted in full, the score used as
 * far as it stands up to what was found.
 *
 * <p>Speaks of all crime; which domain a linked crime belongs to is not in the frame.
 *
 * @param estimate the accuracy and what it lacks
 * @param ends its interval
 * @param interval by which it was made
 * @param plain the standard error's own interval, which the plan's half-width is to be held against
 * @param check whether the score was trusted; null where the estimator does not ask
 */
record FrameEstimate(
        String file,
        String frame,
        Estimator estimator,
        boolean byProbability,
        long incidents,
        long sampled,
        double confidence,
        DifferenceEstimate estimate,
        Interval ends,
        IntervalChoice interval,
        Interval plain,
        @Nullable ScoreCheck check) {

    /** How the frame is used. */
    enum Estimator {
        /** What is linked is counted in full, and the score's errors are estimated. */
        DIFFERENCE,
        /** Weights are moved so that the sample's linked crimes and scores add up to the frame's. */
        CALIBRATED;

        String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** A drawn incident with what the frame knows of it. */
    private record Drawn(IncidentCounts counts, Incident known) {

        Reviewed reviewed() {
            return new Reviewed(
                    counts.unrecorded(RowDomain.OVERALL),
                    known.linked() - counts.valid(RowDomain.OVERALL),
                    known.score());
        }
    }

    static FrameEstimate of(Path file, Path framePath, Estimator estimator, EstimateReport.Choice choice) {
        ScoredFrame frame = ScoredFrame.read(framePath);
        if (!frame.scored()) {
            throw new UnusableInput("%s lacks the columns 'linked' and 'score', which the estimate from a frame needs."
                    .formatted(frame.file()));
        }
        Map<String, Incident> byRecord = new HashMap<>();
        frame.incidents().forEach(incident -> byRecord.put(incident.record(), incident));
        CrimeRows rows = CrimeRows.read(file, frame.withProbability() ? weights(frame) : null);
        StratifiedSample<IncidentCounts> read = rows.sample(choice.finitePopulation(), choice.lonely());
        if (read.design().population() != frame.incidents().size()) {
            throw new UnusableInput(
                    "%s was drawn from %d incidents by 'N_h', but %s holds %d. Give the frame that it was drawn from."
                            .formatted(
                                    rows.file(),
                                    read.design().population(),
                                    frame.file(),
                                    frame.incidents().size()));
        }
        StratifiedSample<Drawn> drawn =
                read.mapUnits(unit -> new Drawn(unit.finding(), known(unit, byRecord, rows, frame)));
        ScoreShape shape = ScoreShape.of(frame.incidents(), Incident::score);
        Sample<Reviewed> sample;
        GuardedEstimate.Totals totals;
        if (frame.withProbability()) {
            sample = byProbability(drawn);
            totals = probabilityTotals(frame, shape);
        } else {
            sample = drawn.map(Drawn::reviewed);
            totals = stratifiedTotals(drawn, frame, shape);
        }
        return estimated(rows.file(), frame, estimator, choice, sample, drawn, totals);
    }

    private static FrameEstimate estimated(
            String file,
            ScoredFrame frame,
            Estimator estimator,
            EstimateReport.Choice choice,
            Sample<Reviewed> sample,
            StratifiedSample<Drawn> drawn,
            GuardedEstimate.Totals totals) {
        ScoreCheck check = null;
        Optional<DifferenceEstimate> found;
        AddOn.Rule rule = AddOn.Rule.CAUTIOUS;
        if (estimator == Estimator.CALIBRATED) {
            found = DifferenceEstimator.of(calibrated(sample, drawn, frame), totals.plain(), 0);
        } else {
            Optional<GuardedEstimate> guarded = GuardedEstimate.of(sample, totals);
            check = guarded.map(GuardedEstimate::check).orElse(null);
            rule = guarded.map(GuardedEstimate::rule).orElse(rule);
            found = guarded.map(GuardedEstimate::estimate);
        }
        DifferenceEstimate estimate = found.orElseThrow(() -> new UnusableInput(
                "%s and %s hold no crime, so nothing can be estimated.".formatted(file, frame.file())));
        Interval plain = WaldInterval.normal(estimate.completeness(), choice.confidence());
        Interval ends = switch (choice.interval()) {
            case GAMMA -> estimate.interval(rule, choice.confidence());
            case CAUTIOUS -> estimate.interval(AddOn.Rule.CAUTIOUS, choice.confidence());
            case WALD -> certain(plain, estimate) ? estimate.interval(rule, choice.confidence()) : plain;
            default ->
                throw new UnusableInput("--interval %s does not go with --frame; choose gamma, cautious or wald."
                        .formatted(choice.interval().id()));
        };
        boolean replaced = choice.interval() == IntervalChoice.WALD && certain(plain, estimate);
        return new FrameEstimate(
                file,
                frame.file(),
                estimator,
                frame.withProbability(),
                frame.incidents().size(),
                sample.findings().size(),
                choice.confidence(),
                estimate,
                ends,
                replaced ? IntervalChoice.GAMMA : choice.interval(),
                plain,
                check);
    }

    /** The plain interval of a sample without spread would claim certainty. */
    private static boolean certain(Interval plain, DifferenceEstimate estimate) {
        return plain.low() == plain.high() && !estimate.everythingSeen();
    }

    private static Map<String, Double> weights(ScoredFrame frame) {
        Map<String, Double> weights = new HashMap<>();
        frame.incidents().forEach(incident -> weights.put(incident.record(), 1 / incident.probability()));
        return weights;
    }

    private static Incident known(
            SampledUnit<IncidentCounts> unit, Map<String, Incident> byRecord, CrimeRows rows, ScoredFrame frame) {
        Incident known = byRecord.get(unit.key());
        if (known == null) {
            throw new UnusableInput("%s: the incident %s is not in %s. Give the frame that it was drawn from."
                    .formatted(rows.file(), unit.key(), frame.file()));
        }
        return known;
    }

    private static Sample<Reviewed> byProbability(StratifiedSample<Drawn> drawn) {
        List<ProbabilityUnit<Reviewed>> units = new ArrayList<>();
        for (SampledUnit<Drawn> unit : drawn.units()) {
            units.add(new ProbabilityUnit<>(
                    unit.key(),
                    unit.finding().known().probability(),
                    unit.finding().reviewed()));
        }
        return UnequalProbabilitySample.of(units, new HajekDevilleVariance());
    }

    private static GuardedEstimate.Totals probabilityTotals(ScoredFrame frame, ScoreShape shape) {
        double floor = GuardedEstimate.floor(shape.sum(), shape.units());
        KnownTotals floored = KnownTotals.ofProbabilities(
                frame.incidents(), Incident::probability, Incident::linked, one -> one.score() + floor);
        KnownTotals bare = KnownTotals.ofProbabilities(
                frame.incidents(), Incident::probability, Incident::linked, Incident::score);
        KnownTotals plain =
                KnownTotals.ofProbabilities(frame.incidents(), Incident::probability, Incident::linked, one -> 0);
        return new GuardedEstimate.Totals(
                new KnownTotals(bare.registered(), bare.predicted(), bare.expectedFinds(), floored.addOns()),
                plain,
                shape);
    }

    /**
     * The frame does not say which stratum its undrawn incidents belong to, so the mean weight of an unseen crime is
     * estimated from the drawn ones; linked crimes and scores are the frame's own.
     */
    private static GuardedEstimate.Totals stratifiedTotals(
            StratifiedSample<Drawn> drawn, ScoredFrame frame, ScoreShape shape) {
        double registered =
                frame.incidents().stream().mapToDouble(Incident::linked).sum();
        KnownTotals plain = KnownTotals.withoutFrame(drawn.design(), registered);
        double floor = GuardedEstimate.floor(shape.sum(), shape.units());
        Map<AddOn.Rule, AddOn> addOns = new EnumMap<>(plain.addOns());
        addOns.put(AddOn.Rule.RISK, addOn(drawn, one -> Math.sqrt(one.known().score() + floor)));
        addOns.put(AddOn.Rule.MODEL, addOn(drawn, one -> one.known().score() + floor));
        double expected = drawn.findings().stream()
                .mapToDouble(one -> one.known().score())
                .sum();
        return new GuardedEstimate.Totals(new KnownTotals(registered, shape.sum(), expected, addOns), plain, shape);
    }

    private static AddOn addOn(StratifiedSample<Drawn> drawn, ToDoubleFunction<Drawn> share) {
        double shares = 0;
        double weights = 0;
        double squares = 0;
        for (int i = 0; i < drawn.findings().size(); i++) {
            double weight = drawn.weight(i);
            double own = weight * share.applyAsDouble(drawn.findings().get(i));
            shares += own;
            weights += own * weight;
            squares += own * weight * weight;
        }
        return shares == 0 ? AddOn.NONE : new AddOn(weights / shares, squares / shares);
    }

    private static Sample<Reviewed> calibrated(
            Sample<Reviewed> sample, StratifiedSample<Drawn> drawn, ScoredFrame frame) {
        IdentityHashMap<Reviewed, double[]> known = new IdentityHashMap<>();
        for (int i = 0; i < drawn.findings().size(); i++) {
            Incident one = drawn.findings().get(i).known();
            known.put(sample.findings().get(i), new double[] {1, one.linked(), one.score()});
        }
        double[] totals = new double[3];
        for (Incident incident : frame.incidents()) {
            totals[0]++;
            totals[1] += incident.linked();
            totals[2] += incident.score();
        }
        try {
            return Calibration.of(
                    sample, one -> known.getOrDefault(one, new double[3]), totals, new Calibration.Distance.Linear());
        } catch (IllegalArgumentException e) {
            throw new UnusableInput(
                    "%s: the weights cannot be calibrated: %s. Choose --estimator difference."
                            .formatted(frame.file(), e.getMessage()),
                    e);
        }
    }
}
