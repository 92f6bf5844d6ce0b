package truecount.audit.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import truecount.audit.planning.PlannedDesign.Expected;
import truecount.audit.planning.PlannedDesign.Kind;
import truecount.statistics.Allocation;
import truecount.statistics.AnticipatedStratum;
import truecount.statistics.Estimate;
import truecount.statistics.PlannedPrecision;
import truecount.statistics.Stratum;
import truecount.statistics.WaldInterval;

/**
 * Turns promises into records and hours, for each kind of design.
 *
 * <p>Half-widths are those of the plain interval times what the gamma interval is wider by: 1.08 for a risk design
 * ({@link PlannedPrecision#GAMMA}), 1.04 for a classic one of about a thousand records, both as measured in simulation. Where units are
 * counted they are those of the intervals that a finding will show: {@link ShareWidth}.
 */
public final class Planner {

    private static final double CLASSIC_GAMMA = 1.04;
    private static final int HALVINGS = 40;

    private final PromisePlan plan;
    private final RiskParts risk;

    /**
     * A planner.
     *
     * @param risk the frame's incidents as scored, or {@link RiskParts#anticipated} before they are
     */
    public Planner(PromisePlan plan, RiskParts risk) {
        this.plan = plan;
        this.risk = risk;
    }

    /** What the frame's scores say against the plan; none where they agree. */
    public List<String> contradictions() {
        return risk.contradictions();
    }

    /** Every kind of design, in the order of {@link Kind}. */
    public List<PlannedDesign> compare() {
        return Arrays.stream(Kind.values()).map(this::design).toList();
    }

    /**
     * The design of one kind with the fewest records that keep every promise; when that is more than can be afforded,
     * the one whose promises are all loosened by the same, smallest factor.
     *
     * @throws IllegalArgumentException when not even two records for each part can be afforded
     */
    public PlannedDesign design(Kind kind) {
        List<Part> parts = parts(kind);
        long most = plan.effort().mostRecords();
        long least =
                parts.stream().mapToLong(part -> Math.min(2, part.population())).sum();
        Checks.require(
                least <= most,
                "At most %d records can be reviewed, but the %s design needs at least %d: two for each of its %d parts"
                        .formatted(most, kind.id(), least, parts.size()));
        if (plan.countsUnits() && kind == Kind.CLASSIC) {
            return drawnAlike(parts, least, most);
        }
        long[] wanted = SmallestShares.of(parts, allowed(kind, plan));
        if (sum(wanted) <= most) {
            return result(kind, parts, wanted, true);
        }
        double kept = 1;
        double loose = 2;
        while (sum(SmallestShares.of(parts, allowed(kind, plan.loosened(loose)))) > most && loose < 1e6) {
            loose *= 2;
        }
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (kept + loose) / 2;
            if (sum(SmallestShares.of(parts, allowed(kind, plan.loosened(middle)))) > most) {
                kept = middle;
            } else {
                loose = middle;
            }
        }
        return result(kind, parts, SmallestShares.of(parts, allowed(kind, plan.loosened(loose))), false);
    }

    /** The fewest units, each as likely to be drawn as the other, whose exact interval is as narrow as promised. */
    private PlannedDesign drawnAlike(List<Part> parts, long least, long most) {
        double promised = plan.promises().getFirst().halfWidth();
        ShareWidth width = shareWidth();
        long affordable = Math.min(most, plan.incidents());
        long records = width.fewest(plan.incidents(), promised, Math.min(least, affordable), affordable);
        boolean met = width.exact(plan.incidents(), records) <= promised;
        return result(Kind.CLASSIC, parts, new long[] {records}, met);
    }

    private ShareWidth shareWidth() {
        return new ShareWidth(plan.accuracy(Promise.OVERALL), plan.confidence());
    }

    private List<Part> parts(Kind kind) {
        return switch (kind) {
            case CLASSIC -> List.of(new ClassicParts(plan).proportional());
            case SPREAD -> new ClassicParts(plan).byStratum();
            case RISK -> risk.parts();
        };
    }

    private double factor(Kind kind) {
        double wider = kind == Kind.RISK ? PlannedPrecision.GAMMA : CLASSIC_GAMMA;
        // The reach of the plain interval around an estimate with a standard error of 1.
        return wider
                * WaldInterval.normal(new Estimate(0, 1, 1), plan.confidence()).high();
    }

    private double halfWidth(Kind kind, double error, long records) {
        if (!plan.countsUnits()) {
            return factor(kind) * error;
        }
        return kind == Kind.CLASSIC
                ? shareWidth().exact(plan.incidents(), records)
                : shareWidth().ofError(error);
    }

    private double[] allowed(Kind kind, PromisePlan promised) {
        double[] allowed = new double[promised.promises().size()];
        for (int j = 0; j < allowed.length; j++) {
            Promise promise = promised.promises().get(j);
            double error = plan.countsUnits()
                    ? shareWidth().errorFor(promise.halfWidth())
                    : promise.halfWidth() / factor(kind);
            allowed[j] = Math.pow(error * plan.total(promise.domain()), 2);
        }
        return allowed;
    }

    private PlannedDesign result(Kind kind, List<Part> parts, long[] records, boolean met) {
        double[] shares = Arrays.stream(records).asDoubleStream().toArray();
        List<Expected> expected = new ArrayList<>();
        for (int j = 0; j < plan.promises().size(); j++) {
            Promise promise = plan.promises().get(j);
            double error = Math.sqrt(SmallestShares.variance(parts, shares, j)) / plan.total(promise.domain());
            double finds = 0;
            for (int p = 0; p < records.length; p++) {
                finds += records[p] * parts.get(p).finds().get(j);
            }
            expected.add(new Expected(promise, halfWidth(kind, error, sum(records)), finds));
        }
        double finds = 0;
        Map<String, Long> byPart = new LinkedHashMap<>();
        for (int p = 0; p < records.length; p++) {
            finds += records[p] * parts.get(p).missed();
            byPart.put(parts.get(p).name(), records[p]);
        }
        Map<String, Double> byStratum = byStratum(kind, byPart);
        if (kind == Kind.CLASSIC) {
            byPart.clear();
            byStratum.forEach((name, own) -> byPart.put(name, Math.round(own)));
        }
        long all = byPart.values().stream().mapToLong(Long::longValue).sum();
        return new PlannedDesign(
                kind,
                all,
                byStratum,
                byPart,
                expected,
                finds,
                plan.effort().hours(all, Math.min(finds, (double) all)),
                met);
    }

    private Map<String, Double> byStratum(Kind kind, Map<String, Long> byPart) {
        Map<String, Double> strata = new LinkedHashMap<>();
        switch (kind) {
            case CLASSIC -> {
                long all = byPart.values().stream().mapToLong(Long::longValue).sum();
                for (Stratum stratum : proportional(all)) {
                    strata.put(stratum.name(), (double) stratum.sampled());
                }
            }
            case SPREAD -> byPart.forEach((name, own) -> strata.put(name, (double) own));
            case RISK -> {
                plan.strata().forEach(stratum -> strata.put(stratum.name(), 0.0));
                byPart.forEach((part, own) ->
                        risk.shares(part, own).forEach((stratum, share) -> strata.merge(stratum, share, Double::sum)));
            }
        }
        return strata;
    }

    private List<Stratum> proportional(long records) {
        List<AnticipatedStratum> strata = plan.strata().stream()
                .map(stratum -> new AnticipatedStratum(stratum.name(), stratum.incidents(), 1))
                .toList();
        long least = strata.stream()
                .mapToLong(stratum -> Math.min(2, stratum.population()))
                .sum();
        return Allocation.proportional(strata, Math.toIntExact(Math.max(least, records)), 2)
                .strata();
    }

    private static long sum(long[] records) {
        return Arrays.stream(records).sum();
    }
}
