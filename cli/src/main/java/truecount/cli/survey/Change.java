package truecount.cli.survey;

import java.util.ArrayList;
import java.util.List;
import truecount.cli.survey.MeasuredAudit.Measured;
import truecount.statistics.DifferenceInterval;
import truecount.statistics.Interval;

/**
 * How far one figure of the second audit is from that of the first.
 *
 * @param ends the interval for second less first
 * @param pointKnown whether both estimates may be read, and so their difference
 */
record Change(String id, Measured first, Measured second, Interval ends, boolean pointKnown) {

    /** The changes of all figures that both audits have and mean the same by. */
    static List<Change> between(MeasuredAudit first, MeasuredAudit second) {
        List<Change> changes = new ArrayList<>();
        first.figures().forEach((id, before) -> {
            Measured after = second.figures().get(id);
            if (after != null && alike(before, after)) changes.add(of(id, before, after));
        });
        return List.copyOf(changes);
    }

    /** Figures that one audit lacks or defines otherwise. */
    static List<String> leftOut(MeasuredAudit first, MeasuredAudit second) {
        List<String> out = new ArrayList<>();
        first.figures().forEach((id, before) -> {
            Measured after = second.figures().get(id);
            if (after == null) out.add(before.label() + ": the second audit does not have it");
            else if (!alike(before, after)) out.add(before.label() + ": the two audits define it differently");
        });
        second.figures().forEach((id, after) -> {
            if (!first.figures().containsKey(id)) out.add(after.label() + ": the first audit does not have it");
        });
        return List.copyOf(out);
    }

    private static boolean alike(Measured before, Measured after) {
        return before.share() == after.share() && before.definition().equals(after.definition());
    }

    private static Change of(String id, Measured before, Measured after) {
        boolean known = before.value().isPresent() && after.value().isPresent();
        Interval ends = known
                ? DifferenceInterval.of(
                        before.value().orElseThrow(),
                        before.ends(),
                        after.value().orElseThrow(),
                        after.ends())
                : DifferenceInterval.ofEnds(before.ends(), after.ends());
        return new Change(id, before, after, ends, known);
    }

    /** Second less first; only where {@link #pointKnown}. */
    double difference() {
        return second.value().orElseThrow() - first.value().orElseThrow();
    }

    /** Never claims a change where the interval holds 0. */
    String verdict() {
        return ends.contains(0) ? "no change shown" : ends.low() > 0 ? "higher" : "lower";
    }
}
