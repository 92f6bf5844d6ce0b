package truecount.rules.afterwards;

import truecount.rules.facts.Place;
import truecount.rules.facts.Telling;
import truecount.rules.facts.Transfer;
import truecount.rules.told.Story;
import truecount.rules.told.ToldAct;

/** Whether a record has passed to the force where the crime happened, so that it leaves the count as C1 (CRR26 p.25; OUT26 p.26). */
final class Transfers {

    private final Story in;
    private final OnRecord on;
    private final Reasons reasons;

    Transfers(Story in, OnRecord on, Reasons reasons) {
        this.in = in;
        this.on = on;
        this.reasons = reasons;
    }

    /** A crime committed elsewhere is passed on; it leaves the count only once the other force has given a reference. */
    String elsewhere() {
        if (on.later(Transfer.TRANSFER).isEmpty()) {
            reasons.say(AfterRule.TRANSFER, "It happened in another force's area.");
            reasons.duty("Obtain the receiving force's reference before the record is removed.");
            return "C1";
        }
        return passed();
    }

    /** C1 if a receiving force of England and Wales has given its reference; empty if none has. */
    String passed() {
        for (Telling told : on.later(Transfer.TRANSFER)) {
            if (told.get(Transfer.REFERENCE) == Transfer.Reference.NOT_ANSWERED) {
                reasons.ask(told, Transfer.REFERENCE, AfterRule.TRANSFER);
                continue;
            }
            if (told.get(Transfer.REFERENCE) == Transfer.Reference.NONE) {
                reasons.say(AfterRule.TRANSFER, "The receiving force has given no reference yet.");
                continue;
            }
            if (outsideEnglandAndWales()) {
                reasons.say(
                        AfterRule.TRANSFER,
                        "C1 passes crimes only between forces of England and Wales; the details are referred.");
                continue;
            }
            reasons.say(AfterRule.TRANSFER, "Passed to the force where it happened, whose reference is held.");
            return "C1";
        }
        return "";
    }

    private boolean outsideEnglandAndWales() {
        for (ToldAct act : in.acts()) {
            switch (act.where().get(Place.COUNTRY)) {
                case SCOTLAND, NORTHERN_IRELAND, CHANNEL_ISLANDS_OR_MAN, ABROAD -> {
                    return true;
                }
                case NOT_ANSWERED, UNKNOWN, ENGLAND, WALES -> {}
            }
        }
        return false;
    }
}
