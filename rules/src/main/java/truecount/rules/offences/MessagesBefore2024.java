package truecount.rules.offences;

import java.time.LocalDate;
import truecount.rules.Answer;
import truecount.rules.facts.Act;
import truecount.rules.facts.Threat;
import truecount.rules.lists.Offence;
import truecount.rules.told.ToldAct;

/**
 * Threats, falsehoods and intimate pictures sent before the Online Safety Act.
 *
 * <p>Until 30 January 2024 the Malicious Communications Act 1988 held threatening and false messages sent to cause distress or
 * anxiety (008/72; CRR26 p.59), and the Criminal Justice and Courts Act 2015 intimate pictures disclosed to cause distress
 * (008/71; NOL26).
 */
final class MessagesBefore2024 {

    private static final LocalDate ONLINE_SAFETY_ACT = LocalDate.of(2024, 1, 31);
    private static final Offence MALICIOUS = Offence.of("8R", "008/72");
    private static final Offence PICTURE_DISCLOSED = Offence.of("8R", "008/71");

    private MessagesBefore2024() {}

    /** Whether the act was done while the older law stood. */
    static boolean governs(ToldAct act) {
        return act.day().isBefore(ONLINE_SAFETY_ACT);
    }

    private static boolean toDistress(ToldAct act) {
        return act.get(Act.MEANT).hasAny(Act.Meant.DISTRESS, Act.Meant.FEAR, Act.Meant.HUMILIATE);
    }

    /** A threatening message, if distress or anxiety was one purpose of it. */
    static Answer threat(ToldAct act, int victim) {
        return act.get(Threat.MEANT_TO_BE_FEARED) == Threat.MeantToBeFeared.YES
                ? malicious(victim, "A threatening message, meant to be feared.")
                : message(act, victim);
    }

    /** A message of the older law, if distress or anxiety was one purpose of it. */
    static Answer message(ToldAct act, int victim) {
        if (toDistress(act)) return malicious(victim, "Threatening or false, to cause distress or anxiety.");
        if (act.get(Act.MEANT).silent()) return ActRule.ask(act, Act.MEANT);
        return Answer.incident("Not sent in order to cause distress or anxiety.");
    }

    private static Answer malicious(int victim, String because) {
        return Answer.discloses(MALICIOUS, victim, because);
    }

    /** An intimate picture shown to others; without the purpose to distress the older law did not reach it. */
    static Answer picture(ToldAct act, int shown) {
        if (toDistress(act))
            return Answer.discloses(PICTURE_DISCLOSED, shown, "An intimate picture disclosed to cause distress.");
        if (act.get(Act.MEANT).silent()) return ActRule.ask(act, Act.MEANT);
        return Answer.incident("Not disclosed in order to cause distress, which the law of that day asked for.");
    }
}
