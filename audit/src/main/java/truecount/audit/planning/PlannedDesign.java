package truecount.audit.planning;

import java.util.List;
import java.util.Map;
import truecount.audit.AuditKind;

/**
 * A design that keeps the promises, or the best there is when they cannot be kept.
 *
 * @param kind which design
 * @param records records to review in all
 * @param byStratum the records expected from each stratum of the plan; whole for the classic designs
 * @param byPart the records drawn from each part of a risk design; for a classic design the same as by stratum
 * @param expected what it should give for each promise
 * @param finds missed crimes of any kind that the sample should show
 * @param hours person-hours to review it, second reviews included
 * @param met whether every promise is kept within what can be afforded
 */
public record PlannedDesign(
        Kind kind,
        long records,
        Map<String, Double> byStratum,
        Map<String, Long> byPart,
        List<Expected> expected,
        double finds,
        double hours,
        boolean met) {

    /** The ways to draw that are compared. */
    public enum Kind {
        /** In proportion to incidents, estimated by the combined ratio: published practice. */
        CLASSIC("classic", "Classic: proportional, ratio", "Each unit as likely as the other, exact interval"),
        /** More records where errors spread more, no score. */
        SPREAD("spread", "Classic, shared out by expected spread", "Shared out by expected spread, weighted share"),
        /** By anticipated deviation from a score, with the difference estimator. */
        RISK("risk", "Risk strata, difference estimator", "Risk strata, weighted share");

        private final String id;
        private final String ofCrimes;
        private final String ofUnits;

        Kind(String id, String ofCrimes, String ofUnits) {
            this.id = id;
            this.ofCrimes = ofCrimes;
            this.ofUnits = ofUnits;
        }

        /** The word for it in files and options. */
        public String id() {
            return id;
        }

        /** What a reader calls it, where the figure is a share of crimes or of units. */
        public String label(AuditKind.Measure measure) {
            return switch (measure) {
                case ACCURACY -> ofCrimes;
                case ITEMS -> ofUnits;
            };
        }
    }

    /**
     * What to expect of one promised figure.
     *
     * @param promise what was promised
     * @param halfWidth the half-width to expect, as a share
     * @param finds missed crimes of the domain that the sample should show
     */
    public record Expected(Promise promise, double halfWidth, double finds) {

        /** Below this many found errors an interval is wide, and the formula behind the plan too hopeful. */
        public static final double FEW = 30;

        /** Whether the promise is kept. */
        public boolean met() {
            return halfWidth <= promise.halfWidth() * (1 + 1e-9);
        }

        /** Whether so few errors are expected that the half-width should not be relied on. */
        public boolean doubtful() {
            return finds < FEW;
        }
    }
}
