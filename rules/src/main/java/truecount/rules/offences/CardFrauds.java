package truecount.rules.offences;

import truecount.rules.Answer;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Deception;
import truecount.rules.facts.Deception.PaidWith;
import truecount.rules.facts.Deception.Scheme;
import truecount.rules.facts.Refs;
import truecount.rules.facts.RegisterEntry;
import truecount.rules.facts.Telling;
import truecount.rules.lists.Offence;
import truecount.rules.told.ToldAct;

/** Cheques, cards and bank accounts: counted by account and by who bears the loss (NFIB26 pp.65-70). */
final class CardFrauds {

    private static final Offence BY_EMPLOYEE = Offence.of("NFIB8A", "053/40");

    private CardFrauds() {}

    /** One crime for each account, or for each financial loser of an account if there are more (pp.66-69). */
    static Answer accountsUsed(ToldAct act, Offence offence) {
        if (byEmployeeOfLoser(act)) {
            return Answer.discloses(
                    BY_EMPLOYEE, -1, act.attempted(), "An employer's card used beyond permission (p.70).");
        }
        if (FraudUnits.unitsTold(act) == 0 && accountUnclear(act)) return ActRule.ask(act, Deception.UNITS);
        int number = Math.max(
                FraudUnits.unitsToldOrVictims(act),
                FraudUnits.people(act, act.in().peopleNamed(losers(act))));
        return FraudUnits.units(offence, number, act, "One crime for each account and each financial loser.");
    }

    /** Several uses told apart may be of one account, which only the number of accounts settles. */
    private static boolean accountUnclear(ToldAct act) {
        if (!act.told().silent(Deception.UNITS)) return false;
        for (ToldAct other : act.in().acts()) {
            if (other != act && card(other) && !differentHolders(act, other)) return true;
        }
        return false;
    }

    private static boolean differentHolders(ToldAct act, ToldAct other) {
        for (int one : act.to()) {
            if (act.in().body(one)) return false;
            for (int two : other.to()) if (one == two) return false;
        }
        return act.to().length > 0 && other.to().length > 0;
    }

    private static boolean byEmployeeOfLoser(ToldAct act) {
        for (int doer : act.by()) {
            for (int loser : act.in().peopleNamed(losers(act)))
                if (act.in().ties().employs(loser, doer)) return true;
            for (int loser : act.to()) if (act.in().ties().employs(loser, doer)) return true;
        }
        return false;
    }

    private static Refs losers(ToldAct act) {
        return act.told().get(Deception.LOSERS);
    }

    static boolean stolenMeans(ToldAct act) {
        PaidWith paid = act.get(Deception.PAID_WITH);
        return paid == PaidWith.STOLEN_OR_CLONED_CARD
                || paid == PaidWith.STOLEN_CHEQUE
                || paid == PaidWith.ACCOUNT_FUNDED_BY_STOLEN_CARD;
    }

    static boolean cardToldApart(ToldAct act) {
        for (ToldAct other : act.in().acts()) if (card(other)) return true;
        return false;
    }

    private static boolean card(ToldAct act) {
        return act.kind() == ActKind.DECEPTION && act.get(Deception.SCHEME) == Scheme.CARD_CHEQUE_OR_ACCOUNT;
    }

    static boolean cardRecorded(ToldAct act) {
        for (Telling record : act.in().facts().records()) {
            boolean live = record.get(RegisterEntry.STATUS) != RegisterEntry.Status.CANCELLED;
            if (live && record.get(RegisterEntry.CLASS).equals("NFIB5A")) return true;
        }
        return false;
    }
}
