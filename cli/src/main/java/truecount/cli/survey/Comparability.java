package truecount.cli.survey;

import java.util.ArrayList;
import java.util.List;
import truecount.cli.survey.MeasuredAudit.Period;

/**
 * Whether two audits can be compared.
 *
 * @param reasons why not; none when they can
 * @param cautions what to keep in mind when they can
 */
record Comparability(List<String> reasons, List<String> cautions) {

    /** Periods whose lengths differ by more than this factor weigh the seasons of a year differently. */
    private static final double ALIKE = 1.25;

    static Comparability of(MeasuredAudit first, MeasuredAudit second) {
        List<String> reasons = new ArrayList<>();
        List<String> cautions = new ArrayList<>();
        boolean sameFrame = !first.frameHash().isEmpty() && first.frameHash().equals(second.frameHash());
        if (sameFrame) {
            reasons.add("Both rest on the same frozen frame, so they are two readings of one period and no change.");
        }
        if (first.confidence() != second.confidence()) {
            reasons.add("The intervals of the first hold with %s%%, those of the second with %s%%. Work both out alike."
                    .formatted(percent(first.confidence()), percent(second.confidence())));
        }
        if (!sameFrame && first.period().isPresent() && second.period().isPresent()) {
            periods(first, first.period().get(), second, second.period().get(), reasons, cautions);
        }
        if (first.period().isEmpty() || second.period().isEmpty()) {
            cautions.add(
                    "A file does not say which days it covers. The two must be samples drawn apart, from periods that do not overlap, and the first must be the earlier.");
        }
        boolean named = !first.force().isEmpty() && !second.force().isEmpty();
        if (named && !first.force().equals(second.force())) {
            cautions.add(
                    "%s and %s are different forces: how their calls come about, what they log and their mix of crime differ, so a difference is not one of recording alone."
                            .formatted(first.force(), second.force()));
        }
        if (!sameFrame && first.figures().equals(second.figures())) {
            cautions.add("Both say the same in every figure. Is it one audit twice?");
        }
        return new Comparability(List.copyOf(reasons), List.copyOf(cautions));
    }

    private static void periods(
            MeasuredAudit first,
            Period before,
            MeasuredAudit second,
            Period after,
            List<String> reasons,
            List<String> cautions) {
        boolean sameForce = first.force().equals(second.force());
        if (sameForce && before.meets(after)) {
            reasons.add(
                    "The periods overlap (%s to %s, %s to %s): the same reports stand in both, so the two are not independent."
                            .formatted(before.from(), before.to(), after.from(), after.to()));
        } else if (sameForce && before.from().isAfter(after.from())) {
            reasons.add("The first is the later one (%s to %s, then %s to %s). Name the earlier audit first."
                    .formatted(before.from(), before.to(), after.from(), after.to()));
        }
        double longer = (double) Math.max(before.days(), after.days()) / Math.min(before.days(), after.days());
        boolean otherSeason = longer > ALIKE
                || Math.abs(before.from().getMonthValue() - after.from().getMonthValue()) % 12 > 1;
        if (sameForce && otherSeason) {
            cautions.add(
                    "The periods are not the same part of a year or differ in length, so season and mix of crime may differ, not recording alone.");
        }
    }

    private static String percent(double level) {
        double whole = 100 * level;
        return whole == Math.rint(whole) ? String.valueOf(Math.round(whole)) : String.valueOf(whole);
    }
}
