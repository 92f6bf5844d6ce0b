package truecount.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import truecount.audit.ItemResult.Unreadable;
import truecount.statistics.CombinedRatio;
import truecount.statistics.DifferenceEstimate;
import truecount.statistics.Estimate;
import truecount.statistics.HypergeometricInterval;
import truecount.statistics.Interval;
import truecount.statistics.KornGraubardInterval;
import truecount.statistics.Stratum;

/** In how many of the drawn units all was right, and what that says of the units they were drawn from. */
final class ItemTable {

    static final String ID = "right";

    private static final double SAME_WEIGHT = 1e-9;

    private final Plan plan;
    private final ReviewedSample sample;
    private final Optional<ReviewedSample> kinder;
    private final long reviewed;

    /** {@code kinder}: the same sample with what nobody settled read in the force's favour; empty when all is settled. */
    ItemTable(Plan plan, ReviewedSample sample, Optional<ReviewedSample> kinder) {
        this.plan = plan;
        this.sample = sample;
        this.kinder = kinder;
        this.reviewed = sample.results().size();
    }

    FigureTable table() {
        KindDefinition definition = plan.kind().definition();
        return new FigureTable(
                ID,
                definition.question(),
                List.of(
                        share(
                                "share-right",
                                "Share that was right",
                                "Units that were right, as a share of all units drawn from. Right means: "
                                        + definition.right(),
                                Unreadable.AGAINST_THE_FORCE),
                        counted()));
    }

    /** Nothing when every item was read and settled: then there is nothing to vary. */
    Optional<FigureTable> sensitivity() {
        if (unreadable() == 0 && kinder.isEmpty()) {
            return Optional.empty();
        }
        String open = "The share with the %s items that could not be read, and any left in dispute, counted so."
                .formatted(unreadable());
        return Optional.of(new FigureTable(
                "sensitivity",
                "How the share depends on items that could not be read or settled",
                List.of(
                        share(
                                "all-against-the-force",
                                "If none of them had been right, as in the published figure",
                                open,
                                Unreadable.AGAINST_THE_FORCE),
                        kinder.map(it -> new ItemTable(plan, it, Optional.empty()))
                                .orElse(this)
                                .share(
                                        "all-for-the-force",
                                        "If all of them had been right",
                                        open,
                                        Unreadable.FOR_THE_FORCE))));
    }

    private Figure share(String id, String label, String definition, Unreadable unreadable) {
        long wrong = sample.results().stream()
                .filter(result -> !result.right(plan.kind(), unreadable))
                .count();
        boolean shown =
                wrong >= DifferenceEstimate.FINDS_FOR_A_POINT || sample.sample().takesAll();
        Interval ends = ends(reviewed - wrong, unreadable);
        Value value = shown
                ? new Value.Share(point(unreadable), ends.low(), ends.high(), reviewed)
                : new Value.RangeOnly(
                        ends.low(),
                        ends.high(),
                        reviewed,
                        "Units that were not right: %s found. With fewer than %s only the interval can be read."
                                .formatted(wrong, DifferenceEstimate.FINDS_FOR_A_POINT));
        return new Figure(
                id, label, definition, plan.kind().definition().unit(), value, method(), warnings(unreadable));
    }

    private double point(Unreadable unreadable) {
        return designed(unreadable).value();
    }

    private Interval ends(long right, Unreadable unreadable) {
        List<Stratum> strata = sample.design().strata();
        long population = sample.design().population();
        if (strata.size() == 1 && sample.seenTwice() == 0 && population <= Integer.MAX_VALUE) {
            Interval units =
                    HypergeometricInterval.of((int) right, (int) reviewed, (int) population, plan.confidence());
            return new Interval(units.low() / population, units.high() / population);
        }
        Estimate share = designed(unreadable);
        if (sample.sample().takesAll()) {
            return new Interval(share.value(), share.value());
        }
        return KornGraubardInterval.of(share, (double) reviewed, plan.confidence());
    }

    /** The weighted share; after a second review chance may carry it past 0 or 1, where it is cut off. */
    private Estimate designed(Unreadable unreadable) {
        Estimate share = CombinedRatio.of(
                        sample.sample(), result -> result.right(plan.kind(), unreadable) ? 1 : 0, result -> 1)
                .orElseThrow(() -> new IllegalArgumentException("The sample holds no unit"));
        return new Estimate(Math.clamp(share.value(), 0, 1), share.standardError(), share.degreesOfFreedom());
    }

    private Figure counted() {
        long right = sample.results().stream()
                .filter(result -> result.right(plan.kind(), Unreadable.AGAINST_THE_FORCE))
                .count();
        return new Figure(
                "n-of-m",
                "Right, of those drawn",
                "How many of the drawn units were right, as inspections give it.",
                plan.kind().definition().unit(),
                drawnAlike()
                        ? new Value.Count(right, reviewed)
                        : new Value.NoData("The strata were drawn at different rates, so the plain count of the sample"
                                + " means nothing."),
                "counted in the sample",
                warnings(Unreadable.AGAINST_THE_FORCE));
    }

    /** Whether every unit was equally likely to be drawn. */
    private boolean drawnAlike() {
        List<Stratum> strata = sample.design().strata();
        double weight = strata.getFirst().weight();
        return strata.stream().allMatch(stratum -> Math.abs(stratum.weight() / weight - 1) < SAME_WEIGHT);
    }

    private String method() {
        if (sample.sample().takesAll()) {
            return "every unit of the frame reviewed";
        }
        return sample.design().strata().size() == 1
                ? "exact hypergeometric interval"
                : "weighted share, Korn-Graubard interval";
    }

    private List<String> warnings(Unreadable unreadable) {
        List<String> warnings = new ArrayList<>();
        long unread = unreadable();
        if (unread > 0) {
            warnings.add("Items that could not be read: %s. They count as %s."
                    .formatted(unread, unreadable == Unreadable.FOR_THE_FORCE ? "right" : "not right"));
        }
        return warnings;
    }

    private long unreadable() {
        return sample.results().stream().filter(ItemResult::unreadable).count();
    }
}
