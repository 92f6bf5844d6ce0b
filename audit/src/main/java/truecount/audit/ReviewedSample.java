package truecount.audit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import truecount.audit.ItemResult.Unreadable;
import truecount.statistics.DifferenceEstimate;
import truecount.statistics.DifferenceEstimator;
import truecount.statistics.GuardedEstimate;
import truecount.statistics.KnownTotals;
import truecount.statistics.RecheckDesign;
import truecount.statistics.Reviewed;
import truecount.statistics.Sample;
import truecount.statistics.SampledUnit;
import truecount.statistics.ScoreShape;
import truecount.statistics.StratifiedDesign;
import truecount.statistics.StratifiedSample;
import truecount.statistics.TwoPhaseSample;

/**
 * The drawn items with their results, tied to the frame and the design that drew them.
 *
 * <p>Where some items were seen twice, what stands for them corrects what first reviewers found in all (two-phase
 * sample).
 */
final class ReviewedSample {

    /** So many crimes with the frame's own shares are added to each stratum's. */
    private static final double PRIOR = 5;

    private final Frame frame;
    private final StratifiedSample<ItemResult> first;
    private final Map<String, ItemResult> settled;
    private final Map<String, Double> chances;
    private final StratifiedSample<ItemResult> standing;
    private final Sample<ItemResult> sample;
    private final Map<String, Map<Domain, Double>> domainShares = new HashMap<>();
    private final Map<String, Map<Domain, Double>> smoothedShares = new HashMap<>();
    private @Nullable ScoreShape shape;

    private ReviewedSample(
            Frame frame,
            StratifiedSample<ItemResult> first,
            Map<String, ItemResult> settled,
            Map<String, Double> chances) {
        this.frame = frame;
        this.first = first;
        this.settled = settled;
        this.chances = chances;
        this.standing = first.mapUnits(unit -> settled.getOrDefault(unit.key(), unit.finding()));
        this.sample = map(result -> result);
    }

    /** Ties the codes of single reviews to a draw. */
    static ReviewedSample of(Frame frame, Draw draw, List<VerdictCode> codes) {
        return of(frame, draw, CodedReviews.single(codes), Optional.empty());
    }

    /**
     * Ties reviews to a draw.
     *
     * @param second how items were chosen for a second review; empty when none was
     * @throws IllegalArgumentException when an item lacks its codes, or codes are given for a unit that was not drawn,
     *     or a second review is missing or was not due
     */
    static ReviewedSample of(Frame frame, Draw draw, CodedReviews reviews, Optional<SecondReview> second) {
        Map<String, List<VerdictCode>> byKey = CodedReviews.byKey(reviews.first());
        Set<String> drawn = new HashSet<>();
        draw.items().forEach(item -> drawn.add(item.key()));
        for (String key : byKey.keySet()) {
            if (!drawn.contains(key)) {
                throw new IllegalArgumentException(
                        "There is a verdict for unit %s, which was not drawn".formatted(key));
            }
        }
        List<SampledUnit<ItemResult>> results = new ArrayList<>();
        Map<String, ItemResult> settled = new HashMap<>();
        Map<String, Double> chances = new HashMap<>();
        Map<String, List<VerdictCode>> settledCodes = CodedReviews.byKey(reviews.settled());
        for (Item item : draw.items()) {
            List<VerdictCode> own = byKey.get(item.key());
            int position = frame.position(item.key());
            if (own == null || position < 0) {
                throw new IllegalArgumentException(
                        "Item %s (unit %s) has no verdict".formatted(item.number(), item.key()));
            }
            Unit unit = frame.units().get(position);
            results.add(new SampledUnit<>(item.key(), item.stratum(), new ItemResult(unit, own)));
            List<VerdictCode> better = settledCodes.remove(item.key());
            second.ifPresent(design -> {
                refuseOther(item, design.isDue(item.key(), own), better != null);
                chances.put(item.key(), design.chance(item.key(), own));
            });
            if (better != null) {
                settled.put(item.key(), new ItemResult(unit, better));
            }
        }
        if (second.isEmpty() && !settled.isEmpty()) {
            throw new IllegalArgumentException("Items were reviewed twice, but the plan asks for no second review");
        }
        if (!settledCodes.isEmpty()) {
            throw new IllegalArgumentException("There is a second verdict for unit %s, which was not drawn"
                    .formatted(settledCodes.keySet().iterator().next()));
        }
        return new ReviewedSample(frame, StratifiedSample.of(draw.design(), results), settled, chances);
    }

    private static void refuseOther(Item item, boolean due, boolean seenTwice) {
        if (due && !seenTwice) {
            throw new IllegalArgumentException(
                    "Item %s (unit %s) was due for a second review and has none".formatted(item.number(), item.key()));
        }
        if (!due && seenTwice) {
            throw new IllegalArgumentException(
                    "Item %s (unit %s) has a second review that was not due; only items that the draw chose may have one"
                            .formatted(item.number(), item.key()));
        }
    }

    /** Every finding under the design, corrected by the second review where there was one. */
    <R> Sample<R> map(Function<ItemResult, R> change) {
        StratifiedSample<R> mapped = first.map(change);
        if (chances.isEmpty()) {
            return mapped;
        }
        Map<String, R> second = new HashMap<>();
        settled.forEach((key, result) -> second.put(key, change.apply(result)));
        return TwoPhaseSample.of(mapped, second, new RecheckDesign.Independent(chances));
    }

    Sample<ItemResult> sample() {
        return sample;
    }

    /** The units with what stands of them, and their strata. */
    StratifiedSample<ItemResult> standing() {
        return standing;
    }

    StratifiedDesign design() {
        return first.design();
    }

    /** What stands of each drawn unit. */
    List<ItemResult> results() {
        return standing.findings();
    }

    /** How many units a second reviewer saw. */
    long seenTwice() {
        return settled.size();
    }

    /**
     * How complete the register is in a domain, or nothing when the domain is empty.
     *
     * @param domain null for all kinds of crime together
     */
    Optional<DifferenceEstimate> estimate(@Nullable Domain domain, Unreadable unreadable) {
        return estimate(domain, unit -> true, unreadable);
    }

    /** The same for some units only. */
    Optional<DifferenceEstimate> estimate(@Nullable Domain domain, Predicate<Unit> covers, Unreadable unreadable) {
        Sample<Reviewed> reviewed = map(result -> covers.test(result.unit())
                ? new Reviewed(
                        result.unrecorded(domain, unreadable),
                        result.linked(domain) - result.recorded(domain),
                        predicted(result.unit(), domain))
                : Reviewed.NOTHING);
        return DifferenceEstimator.of(reviewed, known(domain, covers));
    }

    /** The same, leaning on the score only where it stood up to what was found. */
    Optional<GuardedEstimate> guarded(@Nullable Domain domain, Predicate<Unit> covers, Unreadable unreadable) {
        Sample<Reviewed> reviewed = map(result -> covers.test(result.unit())
                ? new Reviewed(
                        result.unrecorded(domain, unreadable),
                        result.linked(domain) - result.recorded(domain),
                        smoothed(result.unit(), domain))
                : Reviewed.NOTHING);
        return GuardedEstimate.of(
                reviewed,
                GuardedEstimate.Totals.of(
                        first.design(),
                        frame.units(),
                        Unit::stratum,
                        unit -> !covers.test(unit)
                                ? 0
                                : domain == null
                                        ? unit.linked().all()
                                        : unit.linked().in(domain),
                        unit -> covers.test(unit) ? smoothed(unit, domain) : 0,
                        shape()));
    }

    /** What can be seen of the score in the frame. */
    ScoreShape shape() {
        if (shape == null) {
            shape = ScoreShape.of(frame.units(), Unit::modelScore);
        }
        return shape;
    }

    /**
     * The model's guess for a domain, shared as the linked crimes of the stratum are, with the frame's own shares as
     * {@link #PRIOR} further crimes: a kind that is hardly ever recorded in a stratum keeps a share there.
     */
    private double smoothed(Unit unit, @Nullable Domain domain) {
        if (domain == null || unit.modelScore() == 0) {
            return unit.modelScore();
        }
        if (smoothedShares.isEmpty()) {
            smoothShares();
        }
        Map<Domain, Double> shares = smoothedShares.getOrDefault(unit.stratum(), Map.of());
        return unit.modelScore() * shares.getOrDefault(domain, 0.0);
    }

    private void smoothShares() {
        Map<String, LinkedCrimes> linked = linkedByStratum();
        LinkedCrimes all = linked.values().stream().reduce(LinkedCrimes::plus).orElseThrow();
        linked.forEach((stratum, counts) -> {
            Map<Domain, Double> shares = new EnumMap<>(Domain.class);
            for (Domain domain : Domain.values()) {
                double usual = all.all() == 0 ? 0 : (double) all.in(domain) / all.all();
                shares.put(domain, (counts.in(domain) + PRIOR * usual) / (counts.all() + PRIOR));
            }
            smoothedShares.put(stratum, shares);
        });
    }

    private Map<String, LinkedCrimes> linkedByStratum() {
        Map<String, LinkedCrimes> linked = new HashMap<>();
        for (Unit unit : frame.units()) {
            linked.merge(unit.stratum(), unit.linked(), LinkedCrimes::plus);
        }
        return linked;
    }

    KnownTotals known(@Nullable Domain domain) {
        return known(domain, unit -> true);
    }

    private KnownTotals known(@Nullable Domain domain, Predicate<Unit> covers) {
        return KnownTotals.of(
                first.design(),
                frame.units(),
                Unit::stratum,
                unit -> !covers.test(unit)
                        ? 0
                        : domain == null ? unit.linked().all() : unit.linked().in(domain),
                unit -> covers.test(unit) ? predicted(unit, domain) : 0);
    }

    /** The model's guess for a domain: its guess for the unit, shared as the linked crimes of the stratum are. */
    private double predicted(Unit unit, @Nullable Domain domain) {
        if (domain == null || unit.modelScore() == 0) {
            return unit.modelScore();
        }
        if (domainShares.isEmpty()) {
            countDomainShares();
        }
        Map<Domain, Double> shares = domainShares.getOrDefault(unit.stratum(), Map.of());
        return unit.modelScore() * shares.getOrDefault(domain, 0.0);
    }

    private void countDomainShares() {
        linkedByStratum().forEach((stratum, counts) -> {
            Map<Domain, Double> shares = new EnumMap<>(Domain.class);
            for (Domain domain : Domain.values()) {
                shares.put(domain, counts.all() == 0 ? 0.0 : (double) counts.in(domain) / counts.all());
            }
            domainShares.put(stratum, shares);
        });
    }
}
