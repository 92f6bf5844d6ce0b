package truecount.audit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import truecount.audit.ItemResult.Unreadable;
import truecount.statistics.DifferenceEstimate;
import truecount.statistics.DifferenceEstimator;
import truecount.statistics.KnownTotals;
import truecount.statistics.Reviewed;
import truecount.statistics.SampledUnit;
import truecount.statistics.StratifiedSample;

/** The drawn items with their results, tied to the frame and the design that drew them. */
final class ReviewedSample {

    private final Frame frame;
    private final StratifiedSample<ItemResult> sample;
    private final Map<String, Map<Domain, Double>> domainShares = new HashMap<>();

    private ReviewedSample(Frame frame, StratifiedSample<ItemResult> sample) {
        this.frame = frame;
        this.sample = sample;
    }

    /**
     * Ties verdict codes to a draw.
     *
     * @throws IllegalArgumentException when an item lacks its codes, or codes are given for a unit that was not drawn
     */
    static ReviewedSample of(Frame frame, Draw draw, List<VerdictCode> codes) {
        Map<String, List<VerdictCode>> byKey = new LinkedHashMap<>();
        codes.forEach(code ->
                byKey.computeIfAbsent(code.key(), it -> new ArrayList<>()).add(code));
        Set<String> drawn = new HashSet<>();
        draw.items().forEach(item -> drawn.add(item.key()));
        for (String key : byKey.keySet()) {
            if (!drawn.contains(key)) {
                throw new IllegalArgumentException(
                        "There is a verdict for unit %s, which was not drawn".formatted(key));
            }
        }
        List<SampledUnit<ItemResult>> results = new ArrayList<>();
        for (Item item : draw.items()) {
            List<VerdictCode> own = byKey.get(item.key());
            int position = frame.position(item.key());
            if (own == null || position < 0) {
                throw new IllegalArgumentException(
                        "Item %s (unit %s) has no verdict".formatted(item.number(), item.key()));
            }
            results.add(new SampledUnit<>(
                    item.key(), item.stratum(), new ItemResult(frame.units().get(position), own)));
        }
        return new ReviewedSample(frame, StratifiedSample.of(draw.design(), results));
    }

    StratifiedSample<ItemResult> sample() {
        return sample;
    }

    List<ItemResult> results() {
        return sample.findings();
    }

    /**
     * How complete the register is in a domain, or nothing when the domain is empty.
     *
     * @param domain null for all kinds of crime together
     */
    Optional<DifferenceEstimate> estimate(@Nullable Domain domain, Unreadable unreadable) {
        StratifiedSample<Reviewed> reviewed = sample.map(result -> new Reviewed(
                result.unrecorded(domain, unreadable),
                result.linked(domain) - result.recorded(domain),
                predicted(result.unit(), domain)));
        return DifferenceEstimator.of(reviewed, known(domain));
    }

    KnownTotals known(@Nullable Domain domain) {
        return KnownTotals.of(
                sample.design(),
                frame.units(),
                Unit::stratum,
                unit -> domain == null ? unit.linked().all() : unit.linked().in(domain),
                unit -> predicted(unit, domain));
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
        Map<String, LinkedCrimes> linked = new HashMap<>();
        for (Unit unit : frame.units()) {
            linked.merge(unit.stratum(), unit.linked(), LinkedCrimes::plus);
        }
        linked.forEach((stratum, counts) -> {
            Map<Domain, Double> shares = new EnumMap<>(Domain.class);
            for (Domain domain : Domain.values()) {
                shares.put(domain, counts.all() == 0 ? 0.0 : (double) counts.in(domain) / counts.all());
            }
            domainShares.put(stratum, shares);
        });
    }
}
