package truecount.rules.afterwards;

import java.util.List;
import truecount.rules.Because;
import truecount.rules.Disposition;
import truecount.rules.Rule;
import truecount.rules.facts.Request;
import truecount.rules.facts.Telling;
import truecount.rules.facts.VictimTold;
import truecount.rules.lists.CancellationReason;
import truecount.rules.told.Story;

/** Whether a recorded crime may be cancelled, under which code, by whom, and who must be told first. */
final class Cancellation {

    private final Story in;
    private final OnRecord on;
    private final Reasons reasons = new Reasons();

    Cancellation(Story in) {
        this.in = in;
        this.on = new OnRecord(in);
    }

    Ruling decide() {
        String code = new CancellationGround(in, on, reasons).ground();
        if (!reasons.open().isEmpty()) return end(Disposition.ASK, "");
        if (code.isEmpty()) return end(Disposition.NO_CHANGE, "");
        if (!roleMay(code)) return end(Disposition.REGISTRAR, code);
        tellFirst(code);
        return end(Disposition.CANCEL, code);
    }

    private Ruling end(Disposition disposition, String action) {
        return new Ruling(disposition, List.of(), action, reasons.because(), reasons.duties(), reasons.open());
    }

    private boolean roleMay(String code) {
        Request.ByRole role = in.facts().decide().get(Request.BY_ROLE);
        boolean grave = code.equals("C2") && (on.rape() || on.homicide());
        boolean fgm = spoke(AfterRule.FGM_DUTY) || on.code().equals("008/52");
        if (grave)
            reasons.say(
                    AfterRule.RAPE_AND_HOMICIDE,
                    "Only a registrar on the College's register cancels rape and homicide, on compelling information.");
        reasons.duty("To be decided by %s.".formatted(who(code, grave, fgm)));
        if (!code.equals("C1") && !on.reportedRape())
            reasons.duty(
                    "Whoever decides is trained and independent of the investigation; the record says who cancelled.");
        return switch (role) {
            case NOT_ANSWERED, UNKNOWN, ACCREDITED_FCR -> true;
            case CHIEF_OFFICER -> grave;
            case FCR -> !grave;
            case DDM -> !grave && !fgm;
            case RECORDER, SUPERVISOR -> code.equals("C1") || on.reportedRape();
        };
    }

    private static String who(String code, boolean grave, boolean fgm) {
        if (grave) return "a registrar accredited by the College, or the chief officer if the force has none";
        if (fgm) return "the force crime registrar";
        return code.equals("C1")
                ? "the force, once the other force has given its reference"
                : "an independent, trained designated decision maker or the registrar";
    }

    private boolean spoke(Rule rule) {
        for (Because one : reasons.because()) if (one.rule().equals(rule)) return true;
        return false;
    }

    private void tellFirst(String code) {
        CancellationReason reason = CancellationReason.of(code, in.day());
        if (reason == null) return;
        reasons.duty("On the record: %s".formatted(reason.onRecord()));
        if (reason.victimToldFirst() && !told()) {
            reasons.duty("The victim must be told before it leaves the count, and the telling must be on the record.");
        }
    }

    private boolean told() {
        for (Telling one : on.later(VictimTold.VICTIM_TOLD)) {
            VictimTold.Of of = one.get(VictimTold.OF);
            if (of != VictimTold.Of.NOT_RECORDING && of != VictimTold.Of.OUTCOME) return true;
        }
        return false;
    }
}
