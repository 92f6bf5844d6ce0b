package truecount.audit.planning;

import java.util.ArrayList;
import java.util.List;

/**
 * What a sample without a score costs: the residual {@code recorded - R x should} of an incident varies within its
 * stratum.
 *
 * <p>With c crimes for each incident of accuracy a, {@code S^2 = 1.25 c (a (1 - R)^2 + (1 - a) R^2) - c^2 (a - R)^2}: an
 * incident's crimes as a count whose spread is 1.25 times that of chance, because some incidents hold several. For units
 * that are right or not, c is 1 and the factor too, so that {@code S^2 = a (1 - a)} within a single stratum.
 *
 * @see "Sarndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, sections 3.7 and 5.6"
 */
final class ClassicParts {

    private final PromisePlan plan;

    ClassicParts(PromisePlan plan) {
        this.plan = plan;
    }

    /** The variance of one incident's residual for a domain, in a stratum. */
    private double variance(ExpectedStratum stratum, String domain) {
        double crimes = stratum.crimes() * stratum.share(domain);
        double accuracy = stratum.accuracy();
        double whole = plan.accuracy(domain);
        double away = accuracy - whole;
        double second =
                plan.crowding() * crimes * (accuracy * (1 - whole) * (1 - whole) + (1 - accuracy) * whole * whole);
        return Math.max(0, second - crimes * crimes * away * away);
    }

    /** One part for each stratum, so that records go where the spread is. */
    List<Part> byStratum() {
        List<Part> parts = new ArrayList<>();
        for (ExpectedStratum stratum : plan.strata()) {
            List<Double> spread = new ArrayList<>();
            List<Double> seen = new ArrayList<>();
            List<Double> finds = new ArrayList<>();
            double incidents = stratum.incidents();
            for (Promise promise : plan.promises()) {
                double variance = variance(stratum, promise.domain());
                spread.add(incidents * incidents * variance);
                seen.add(incidents * variance);
                finds.add(stratum.missed() * stratum.share(promise.domain()));
            }
            parts.add(new Part(stratum.name(), stratum.incidents(), spread, seen, finds, stratum.missed()));
        }
        return parts;
    }

    /** All strata as one part: each gives records in proportion to its incidents. */
    Part proportional() {
        List<Part> strata = byStratum();
        double incidents = plan.incidents();
        List<Double> spread = new ArrayList<>();
        List<Double> seen = new ArrayList<>();
        List<Double> finds = new ArrayList<>();
        for (int j = 0; j < plan.promises().size(); j++) {
            int promise = j;
            double sum = strata.stream()
                    .mapToDouble(part -> part.seen().get(promise))
                    .sum();
            spread.add(incidents * sum);
            seen.add(sum);
            finds.add(mean(strata, part -> part.finds().get(promise)));
        }
        return new Part("all", plan.incidents(), spread, seen, finds, mean(strata, Part::missed));
    }

    private double mean(List<Part> strata, java.util.function.ToDoubleFunction<Part> value) {
        return strata.stream()
                        .mapToDouble(part -> part.population() * value.applyAsDouble(part))
                        .sum()
                / plan.incidents();
    }
}
