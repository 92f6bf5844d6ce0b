package truecount.rules.offences;

import truecount.rules.Answer;
import truecount.rules.Citation;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Taking;
import truecount.rules.told.ToldAct;

/** A thing that is gone, lost or stolen: theft where whoever had it believes so (CRR26 p.7). */
final class LostOrStolen extends ActRule {

    LostOrStolen() {
        super(ActKind.TAKING, Per.ACT, Citation.crr(7, "Whether to record a crime?"));
    }

    /** Whether it is not known to be taken, and nobody says that it was stolen. */
    static boolean open(ToldAct act) {
        return act.get(Taking.HOW) == Taking.How.LOST_OR_STOLEN && act.get(Taking.BELIEVED) != Taking.Believed.STOLEN;
    }

    @Override
    public Answer apply(ToldAct act, int target) {
        if (!open(act)) return none();
        return switch (act.get(Taking.BELIEVED)) {
            case NOT_ANSWERED -> ask(act, Taking.BELIEVED);
            case STOLEN -> none();
            case LOST -> Answer.incident("Believed lost than stolen: lost property.");
            case UNKNOWN ->
                Answer.incident("Nobody can say that it was stolen, so nothing makes a crime likelier than not.");
        };
    }
}
