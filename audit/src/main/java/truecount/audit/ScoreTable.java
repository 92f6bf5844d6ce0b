package truecount.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import truecount.audit.ItemResult.Unreadable;
import truecount.statistics.CombinedRatio;
import truecount.statistics.DifferenceEstimate;
import truecount.statistics.Estimate;
import truecount.statistics.Interval;
import truecount.statistics.KornGraubardInterval;

/** How far the model's score is blind: what turned up where it expected least. */
final class ScoreTable {

    private final Plan plan;
    private final Frame frame;
    private final ReviewedSample sample;

    ScoreTable(Plan plan, Frame frame, ReviewedSample sample) {
        this.plan = plan;
        this.frame = frame;
        this.sample = sample;
    }

    /** Nothing where no model was used. */
    Optional<FigureTable> table() {
        double[] scores =
                frame.units().stream().mapToDouble(Unit::modelScore).sorted().toArray();
        double all = Arrays.stream(scores).sum();
        if (all == 0) {
            return Optional.empty();
        }
        double middle = scores[(scores.length - 1) / 2];
        double expected = Arrays.stream(scores).filter(score -> score <= middle).sum() / all;
        return Optional.of(new FigureTable(
                "score", "How far the model's score is blind", List.of(blindness(middle, expected, scores.length))));
    }

    private Figure blindness(double middle, double expected, int units) {
        long found = sample.results().stream()
                .mapToInt(result -> result.unrecorded(null, Unreadable.FOR_THE_FORCE))
                .sum();
        Optional<Estimate> share = CombinedRatio.of(
                sample.sample(),
                result -> result.unit().modelScore() <= middle ? result.unrecorded(null, Unreadable.FOR_THE_FORCE) : 0,
                result -> result.unrecorded(null, Unreadable.FOR_THE_FORCE));
        Value value = share.<Value>map(it -> value(it, found))
                .orElse(new Value.NoData("No unrecorded crime was found, so nothing can be said of the score."));
        return new Figure(
                "blindness",
                "Unrecorded crime where the score expected least",
                String.format(
                        Locale.ROOT,
                        "Of the unrecorded crimes, the share in the lower half of the %d units by score. The model expected"
                                + " %.1f%% of them there; the more was found, the more crime leaves no trace that it"
                                + " can see.",
                        units,
                        expected * 100),
                "unrecorded crimes",
                value,
                "weighted share, Korn-Graubard interval",
                List.of());
    }

    private Value value(Estimate share, long found) {
        Estimate within =
                new Estimate(Math.clamp(share.value(), 0, 1), share.standardError(), share.degreesOfFreedom());
        if (sample.sample().takesAll()) {
            return new Value.Share(within.value(), within.value(), within.value(), found);
        }
        Interval ends = KornGraubardInterval.of(within, Math.max(1.0, (double) found), plan.confidence());
        return found >= DifferenceEstimate.FINDS_FOR_A_POINT
                ? new Value.Share(within.value(), ends.low(), ends.high(), found)
                : new Value.RangeOnly(
                        ends.low(),
                        ends.high(),
                        found,
                        "Unrecorded crimes found: %s. With fewer than %s only the interval can be read."
                                .formatted(found, DifferenceEstimate.FINDS_FOR_A_POINT));
    }
}
