package truecount.rules.recording;

import java.time.LocalDate;
import java.util.Set;
import truecount.rules.facts.Act;
import truecount.rules.facts.CourtOrder;
import truecount.rules.facts.Disposal;
import truecount.rules.facts.Later;
import truecount.rules.facts.Refs;
import truecount.rules.facts.RegisterEntry;
import truecount.rules.facts.Telling;
import truecount.rules.facts.When;
import truecount.rules.told.Story;
import truecount.rules.told.ToldAct;

/** Whether a recorded course of conduct had ended: police dealt with the offender, or a court made an order over it (pp.52, 58). */
final class DealtWith {

    /** Outcomes by which police have dealt with the offender: charge, caution, notice, resolution, diversion (p.58). */
    private static final Set<String> OUTCOMES =
            Set.of("1", "1A", "2", "2A", "3", "3A", "4", "6", "7", "8", "22", "23", "24");

    private final Story in;

    DealtWith(Story in) {
        this.in = in;
    }

    /**
     * Whether it had ended before this act.
     *
     * @param firstNew the day on which the new conduct began
     */
    boolean before(Telling record, ToldAct act, LocalDate firstNew) {
        return disposed(record, act)
                || ordered(record, act, firstNew)
                || OUTCOMES.contains(record.get(RegisterEntry.OUTCOME));
    }

    private boolean disposed(Telling record, ToldAct act) {
        When when = act.told().get(Act.WHEN);
        for (Telling disposal : in.facts().later()) {
            if (disposal.shape() != Disposal.DISPOSAL || !names(disposal.get(Disposal.OF), act.by())) continue;
            Refs of = disposal.get(Later.RECORD);
            if (of.told() && !of.ids().contains(record.get(RegisterEntry.ID))) continue;
            When at = disposal.get(Later.AT);
            if (at.told() && when.told() && at.earliest().isAfter(when.latest())) continue;
            switch (disposal.get(Disposal.HOW)) {
                case NOT_ANSWERED, UNKNOWN, NO_FURTHER_ACTION -> {}
                default -> {
                    return true;
                }
            }
        }
        return false;
    }

    /** An order over stalking or harassment made since the last recorded incident ends the course; a breach may begin another. */
    private boolean ordered(Telling record, ToldAct act, LocalDate firstNew) {
        When last = record.get(RegisterEntry.LAST_INCIDENT);
        if (!last.told()) last = record.get(RegisterEntry.RECORDED);
        for (Telling order : in.facts().orders()) {
            boolean over = switch (order.get(CourtOrder.TYPE)) {
                case RESTRAINING, HARASSMENT_INJUNCTION, STALKING_PROTECTION -> true;
                default -> false;
            };
            When made = order.get(CourtOrder.MADE);
            if (!over || !made.told() || !last.told() || !names(order.get(CourtOrder.AGAINST), act.by())) continue;
            boolean since = made.latest().isAfter(last.earliest());
            if (since && !made.latest().toLocalDate().isAfter(firstNew)) return true;
        }
        return false;
    }

    /** Whether one of these people is named, or nobody is. */
    private boolean names(Refs told, int[] people) {
        if (!told.told()) return true;
        for (int person : people) if (told.ids().contains(in.id(person))) return true;
        return false;
    }
}
