package truecount.statistics;

import java.util.Optional;

/**
 * How complete a register is, from the sample alone: the combined ratio {@code R = V / (V + U)} with V and U both
 * expanded from the sample, and the gamma interval on U.
 *
 * <p>For published samples whose frame is not at hand, and to compare with {@link DifferenceEstimator}, which knows
 * what the register holds and so needs fewer units. Entries held that should not be (o) count neither for nor against;
 * their total is estimated beside. What the model predicts is not used.
 *
 * @see CombinedRatio
 * @see GammaInterval
 */
public final class ClassicEstimator {

    private ClassicEstimator() {}

    /**
     * One unit's counts.
     *
     * @param valid entries held that should be
     * @param missed entries not held that should be
     * @param invalid entries held that should not be
     */
    public record Counts(double valid, double missed, double invalid) {

        /** Refuses negative counts. */
        public Counts {
            if (!(valid >= 0 && missed >= 0 && invalid >= 0)) {
                throw new IllegalArgumentException("A unit cannot hold %s valid, %s missed and %s invalid entries"
                        .formatted(valid, missed, invalid));
            }
        }
    }

    /** The estimate for one domain, or nothing when the sample holds no entry that should be held. */
    public static Optional<DifferenceEstimate> of(StratifiedSample<Counts> sample) {
        Optional<Estimate> share = CombinedRatio.of(sample, Counts::valid, unit -> unit.valid() + unit.missed());
        if (share.isEmpty()) {
            return Optional.empty();
        }
        Estimate valid = ExpansionTotal.of(sample, Counts::valid);
        return Optional.of(new DifferenceEstimate(
                share.get(),
                ExpansionTotal.of(sample, Counts::missed),
                ExpansionTotal.of(sample, Counts::invalid),
                valid.value(),
                sample.count(sample.values(Counts::missed)),
                sample.takesAll(),
                KnownTotals.withoutFrame(sample.design(), valid.value())));
    }
}
