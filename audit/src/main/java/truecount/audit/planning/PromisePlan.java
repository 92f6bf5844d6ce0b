package truecount.audit.planning;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import truecount.audit.AuditKind;

/**
 * What an audit promises, what is expected of its frame, and what it may cost.
 *
 * @param title the plan's name
 * @param confidence how often the intervals catch the truth, from 0.5 to 0.999
 * @param strata the frame, cut in strata with their expectations; at least one
 * @param promises at least one, each for a domain that some stratum holds
 * @param score what is known of the score
 * @param effort what reviewing costs
 * @param kind the question; where it counts units, such as cancelled records, each stands for one crime and accuracy is
 *     the share of them expected to be right
 */
public record PromisePlan(
        String title,
        double confidence,
        List<ExpectedStratum> strata,
        List<Promise> promises,
        Score score,
        Effort effort,
        AuditKind kind) {

    private static final double CROWDING = 1.25;

    /** A plan for recording accuracy. */
    public PromisePlan(
            String title,
            double confidence,
            List<ExpectedStratum> strata,
            List<Promise> promises,
            Score score,
            Effort effort) {
        this(title, confidence, strata, promises, score, effort, AuditKind.RECORDING_ACCURACY);
    }

    /**
     * The score that ranks incidents before the draw.
     *
     * @param auc how well it tells incidents with a missed crime from others of the same stratum: 0.5 for chance, below 1
     * @param overRecording the share of recorded crimes that should not be, 0 to below 1
     * @param floor the least anticipated deviation of an incident, above 0; 0.04, or 0.02 for large quiet codes
     */
    public record Score(double auc, double overRecording, double floor) {

        /** Refuses values out of range. */
        public Score {
            Checks.require(
                    auc >= 0.5 && auc < 1,
                    "The score's AUC within a stratum must lie from 0.5 (chance) to below 1; got %s".formatted(auc));
            Checks.require(
                    overRecording >= 0 && overRecording < 1,
                    "The share of over-recorded crimes must lie from 0 to below 1; got %s".formatted(overRecording));
            Checks.require(
                    floor > 0 && floor < 1,
                    "The floor must lie between 0 and 1, such as 0.04; got %s".formatted(floor));
        }
    }

    /** Refuses plans that contradict themselves. */
    public PromisePlan {
        strata = List.copyOf(strata);
        promises = List.copyOf(promises);
        Checks.require(!title.isBlank(), "A plan needs a title");
        Checks.require(
                confidence >= 0.5 && confidence <= 0.999,
                "Confidence must lie from 0.5 to 0.999, such as 0.95; got %s".formatted(confidence));
        Checks.require(!strata.isEmpty(), "A plan needs at least one stratum");
        Checks.require(!promises.isEmpty(), "A plan needs at least one promise, such as overall: 1.55");
        Set<String> names = new HashSet<>();
        for (ExpectedStratum stratum : strata) {
            Checks.require(names.add(stratum.name()), "Stratum %s stands twice in the plan".formatted(stratum.name()));
        }
        Set<String> promised = new HashSet<>();
        for (Promise promise : promises) {
            Checks.require(
                    promised.add(promise.domain()),
                    "%s is promised twice; keep one of the two".formatted(promise.domain()));
            boolean held = false;
            for (ExpectedStratum stratum : strata) {
                held |= stratum.share(promise.domain()) > 0;
            }
            Checks.require(
                    held,
                    "%s is promised, but no stratum expects such crime; give its share under 'domains'"
                            .formatted(promise.domain()));
        }
        if (kind.measure() == AuditKind.Measure.ITEMS) {
            Checks.require(
                    promises.size() == 1 && promises.getFirst().domain().equals(Promise.OVERALL),
                    "The kind '%s' counts %s, which have no domains; promise overall alone"
                            .formatted(kind.id(), kind.definition().unit()));
            for (ExpectedStratum stratum : strata) {
                Checks.require(
                        stratum.crimes() == 1,
                        "The kind '%s' counts %s, each once; stratum %s gives %s crimes for each"
                                .formatted(kind.id(), kind.definition().unit(), stratum.name(), stratum.crimes()));
            }
        }
    }

    /** Whether each unit is right or not, and the figure is the share that is; otherwise it is a share of crimes. */
    boolean countsUnits() {
        return kind.measure() == AuditKind.Measure.ITEMS;
    }

    /** How much wider than chance an incident's crimes vary, since some hold several: 1.25, and 1 for a single unit. */
    double crowding() {
        return countsUnits() ? 1 : CROWDING;
    }

    /** Crimes of a domain that should be recorded, over the frame. */
    public double total(String domain) {
        return strata.stream().mapToDouble(stratum -> stratum.total(domain)).sum();
    }

    /** The accuracy expected of a domain. */
    public double accuracy(String domain) {
        return strata.stream()
                        .mapToDouble(stratum -> stratum.total(domain) * stratum.accuracy())
                        .sum()
                / total(domain);
    }

    /** Incidents in the frame. */
    public long incidents() {
        return strata.stream().mapToLong(ExpectedStratum::incidents).sum();
    }

    /** The same plan with every promise loosened by a factor. */
    PromisePlan loosened(double factor) {
        return new PromisePlan(
                title,
                confidence,
                strata,
                promises.stream()
                        .map(promise -> new Promise(promise.domain(), Math.min(0.4999, factor * promise.halfWidth())))
                        .toList(),
                score,
                effort,
                kind);
    }
}
