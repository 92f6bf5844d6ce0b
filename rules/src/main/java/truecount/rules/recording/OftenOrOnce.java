package truecount.rules.recording;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import truecount.rules.Answer;
import truecount.rules.facts.Act;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Damage;
import truecount.rules.facts.Telling;
import truecount.rules.facts.Tie;
import truecount.rules.told.Story;
import truecount.rules.told.ToldAct;

/**
 * Asks whether an act happened more than once before it ends as no crime, where somebody the person knows did it: harassment
 * needs two occasions that need not be offences by themselves (CRR26 p.50).
 */
final class OftenOrOnce {

    private static final Set<ActKind> REPEATABLE = EnumSet.of(
            ActKind.COMMUNICATION, ActKind.THREAT, ActKind.DISORDER, ActKind.DAMAGE, ActKind.ENTRY, ActKind.VEHICLE);

    private final Story in;
    private final Result result;

    OftenOrOnce(Story in, Result result) {
        this.in = in;
        this.result = result;
    }

    /** Asks it of every act that would otherwise disclose nothing; nobody can say is for the registrar. */
    void ask() {
        if (!result.ask.isEmpty() || !result.registrar.isEmpty() || courseTold()) return;
        for (ToldAct act : in.acts()) {
            if (!REPEATABLE.contains(act.kind()) || result.discloses(act) || accident(act) || !known(act)) continue;
            Act.Times times = act.get(Act.TIMES);
            if (times == Act.Times.NOT_ANSWERED)
                result.ask(GeneralRule.COURSE_OF_CONDUCT, new Answer.Ask(act.told(), Act.TIMES, ""));
            if (times == Act.Times.UNKNOWN)
                result.refer("How often it happened cannot be told; more than once may be a course of conduct.");
        }
    }

    private boolean courseTold() {
        for (ToldAct act : in.acts()) if (act.kind() == ActKind.COURSE) return true;
        return false;
    }

    private static boolean accident(ToldAct act) {
        return act.kind() == ActKind.DAMAGE && act.get(Damage.RECKONED) == Damage.Reckoned.ACCIDENT;
    }

    /** Whether a tie that is told joins a person who did it with one it was done to, strangers left aside. */
    private boolean known(ToldAct act) {
        for (Telling tie : in.facts().ties()) {
            List<String> between = tie.get(Tie.BETWEEN).ids();
            if (tie.get(Tie.AS) == Tie.As.STRANGER || between.size() != 2) continue;
            for (int by : act.by())
                for (int to : act.to()) if (between.contains(in.id(by)) && between.contains(in.id(to))) return true;
        }
        return false;
    }
}
