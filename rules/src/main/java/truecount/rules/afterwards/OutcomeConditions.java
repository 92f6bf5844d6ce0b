package truecount.rules.afterwards;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import truecount.rules.Decision;
import truecount.rules.facts.Disposal;
import truecount.rules.facts.Request;
import truecount.rules.facts.Telling;
import truecount.rules.facts.VictimTold;
import truecount.rules.facts.YesNo;
import truecount.rules.lists.OutcomeType;
import truecount.rules.told.Story;

/** Whether a proposed outcome may be applied: what must stand on the record, who decides, who is told (OUT26 pp.3-25). */
final class OutcomeConditions {

    private final OnRecord on;
    private final RecordedCase recorded;
    private final Reasons reasons;
    private final List<Conditions> kinds;

    OutcomeConditions(Story in, OnRecord on, Decision decision, Reasons reasons) {
        this.on = on;
        this.recorded = new RecordedCase(in, on, decision);
        this.reasons = reasons;
        this.kinds = List.of(new OutOfCourt(in, on, recorded, reasons), new Closures(in, on, recorded, reasons));
    }

    /** The outcome proposed, told as 16, 1A or "outcome 16"; null if none is, or none of that number stands on the day. */
    static @Nullable OutcomeType proposed(Story in) {
        String text = in.facts().decide().get(Request.PROPOSED).toLowerCase(Locale.ROOT);
        String number = text.replace("outcome", "").replace("type", "").strip().toUpperCase(Locale.ROOT);
        return OutcomeType.of(number, in.day());
    }

    /** Whether nothing told stands against it. */
    boolean met() {
        for (Conditions kind : kinds) if (!kind.met()) return false;
        return true;
    }

    /** Reads the conditions of one outcome against what is told. */
    void read(OutcomeType type) {
        String outcome = type.code();
        reasons.duty("Outcome %s: %s Applied by %s.".formatted(outcome, type.constraint(), type.who()));
        boolean known = false;
        for (Conditions kind : kinds) known |= kind.read(outcome);
        if (!known)
            reasons.duty("Hold the charge with its court date, or the number of the summons, for the crime recorded.");
        told(type, kinds.get(0));
        if (met() && reasons.open().isEmpty())
            reasons.say(AfterRule.OUTCOME_REQUIREMENTS, "Nothing told stands against outcome %s.".formatted(outcome));
    }

    private void told(OutcomeType type, Conditions conditions) {
        if (type.suspectTold()) {
            if (conditions.disposal.get(Disposal.SUSPECT_TOLD) == YesNo.NO)
                conditions.refuse(
                        AfterRule.SUSPECT_TOLD,
                        "The suspect must first be told that the record will show them as responsible.");
            else if (conditions.disposal.get(Disposal.SUSPECT_TOLD) != YesNo.YES)
                reasons.duty("The suspect must know that they are recorded as responsible and what follows from it.");
        }
        boolean victim = false;
        for (Telling one : on.later(VictimTold.VICTIM_TOLD)) victim |= one.get(VictimTold.OF) == VictimTold.Of.OUTCOME;
        if (!victim && !recorded.stateBased())
            reasons.duty("The victim, or the parent of a child, must be told of the outcome before it is applied.");
    }
}
