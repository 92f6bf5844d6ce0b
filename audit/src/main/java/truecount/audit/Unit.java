package truecount.audit;

import java.util.List;

/**
 * One thing that can be drawn: an incident, or a crime recorded directly without one.
 *
 * @param key stands for the incident number in public: 64 lower-case hex digits that only the force can trace back
 * @param stratum the group of like units from which a fixed number is drawn
 * @param linked the crime records that the force has linked to it
 * @param modelScore how many unrecorded crimes a model expects here; 0 where no model was used
 * @param groups by what the figures are told apart: one value for each breakdown of the plan, in its order
 */
public record Unit(String key, String stratum, LinkedCrimes linked, double modelScore, List<String> groups) {

    /** A unit of an audit without breakdowns. */
    public Unit(String key, String stratum, LinkedCrimes linked, double modelScore) {
        this(key, stratum, linked, modelScore, List.of());
    }

    /** Refuses an empty key or stratum, and a score that is no number or negative. */
    public Unit {
        groups = List.copyOf(groups);
        if (key.isBlank() || stratum.isBlank()) {
            throw new IllegalArgumentException(
                    "A unit needs a key and a stratum; got '%s' and '%s'".formatted(key, stratum));
        }
        if (!(modelScore >= 0 && modelScore < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "The model score of unit %s must be a number from 0 up; got %s".formatted(key, modelScore));
        }
    }

    /** The same unit in another stratum. */
    Unit in(String otherStratum) {
        return new Unit(key, otherStratum, linked, modelScore, groups);
    }
}
