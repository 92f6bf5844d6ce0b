package truecount.rules.offences;

import truecount.rules.Answer;
import truecount.rules.facts.Act;
import truecount.rules.facts.Deception;
import truecount.rules.facts.Deception.Approach;
import truecount.rules.facts.Deception.Response;
import truecount.rules.facts.Deception.Scheme;
import truecount.rules.facts.Deception.ShownBy;
import truecount.rules.facts.Person;
import truecount.rules.facts.Place;
import truecount.rules.facts.Telling;
import truecount.rules.facts.Thing;
import truecount.rules.facts.Units;
import truecount.rules.facts.YesNo;
import truecount.rules.lists.FraudScheme;
import truecount.rules.told.ToldAct;

/** What keeps a pretence from being a crime: no link with this country, no fraud in law, nobody aimed at (NFIB26 pp.6-7, 13-62). */
final class FraudGates {

    private FraudGates() {}

    /** Whether the person went beyond ending the contact and reporting it. */
    private static boolean acted(ToldAct act) {
        return switch (act.get(Deception.RESPONSE)) {
            case ASKED_FOR_MORE,
                    GAVE_DETAILS,
                    FOLLOWED_INSTRUCTIONS,
                    DECLINED_LATER,
                    AGREED,
                    WORKED,
                    SENT_GOODS,
                    PAID,
                    SIGNED_THEN_CANCELLED -> true;
            case NOT_ANSWERED, UNKNOWN, IGNORED, ENDED_AT_ONCE, NOT_AT_HOME, REFUSED -> false;
        };
    }

    private static boolean mass(ToldAct act) {
        Approach approach = act.get(Deception.APPROACH);
        return approach == Approach.MASS_MESSAGE || approach == Approach.COLD_CALL;
    }

    /** Whether anyone was specifically aimed at, or acted; not answered if what the person did is not told. */
    private static YesNo specific(ToldAct act) {
        if (acted(act) || act.get(Deception.CONTACTED_AGAIN) == YesNo.YES) return YesNo.YES;
        Response response = act.get(Deception.RESPONSE);
        if (response == Response.NOT_AT_HOME) return YesNo.NO;
        if (mass(act)) return response == Response.NOT_ANSWERED ? YesNo.NOT_ANSWERED : YesNo.NO;
        Approach approach = act.get(Deception.APPROACH);
        boolean unaddressed = approach == Approach.NOT_ANSWERED || approach == Approach.UNKNOWN;
        boolean dropped = response == Response.IGNORED || response == Response.ENDED_AT_ONCE;
        return unaddressed && dropped ? YesNo.NO : YesNo.YES;
    }

    /** A fraud is recorded here if the offender is here, or the victim was when defrauded (pp.6-7). */
    static Answer link(ToldAct act) {
        return switch (act.get(Deception.LINK)) {
            case OFFENDER_IN_ENGLAND_WALES, VICTIM_HERE_WHEN_DEFRAUDED -> ActRule.none();
            case NOT_ANSWERED, UNKNOWN ->
                abroad(act, Act.SUSPECT_WAS) && (abroad(act, Act.VICTIM_WAS) || abroad(act, Act.WHERE))
                        ? noLink()
                        : ActRule.none();
            case VICTIM_LIVES_HERE_ONLY, MONEY_PASSED_THROUGH_ONLY, NONE -> noLink();
        };
    }

    private static Answer noLink() {
        return Answer.noCrime("No sufficient link with England and Wales: to be reported where it happened.");
    }

    private static boolean abroad(ToldAct act, truecount.rules.facts.Fact.Inner fact) {
        return switch (act.in().place(act.told().get(fact)).get(Place.COUNTRY)) {
            case SCOTLAND, NORTHERN_IRELAND, CHANNEL_ISLANDS_OR_MAN, ABROAD -> true;
            case NOT_ANSWERED, UNKNOWN, ENGLAND, WALES -> false;
        };
    }

    /** Whether fraud in law is shown, and not only a dispute or a suspicion. */
    static Answer falsity(ToldAct act, FraudScheme found) {
        return switch (act.get(Deception.FALSITY)) {
            case SHOWN, UNKNOWN -> ActRule.none();
            case DISPUTE_OF_QUALITY_OR_DELIVERY ->
                Answer.noCrime("A dispute about quality or delivery is not in itself a crime.");
            case NOTHING_FALSE_SAID -> Answer.noCrime("Fraud in law is not shown.");
            case SUSPICION_ONLY ->
                found.gate() == FraudScheme.Gate.SHOWN || act.get(Deception.SCHEME) == Scheme.OTHER
                        ? Answer.noCrime("Suspicion alone does not show fraud.")
                        : new Answer.NoOffence(
                                Answer.Ending.INFORMATION_REPORT, "No more than suspicion: an information report.");
            case NOT_ANSWERED -> open(act, found);
        };
    }

    /** Where fraud in law must be shown, what the person did about it shows nothing; elsewhere it is enough to go on. */
    private static Answer open(ToldAct act, FraudScheme found) {
        if (act.get(Deception.SHOWN_BY).bits() != 0) return ActRule.none();
        boolean told = act.get(Deception.RESPONSE) != Response.NOT_ANSWERED;
        return switch (found.gate()) {
            case ALWAYS, APPROACHED -> ActRule.none();
            case SPECIFIC, INVESTED -> told ? ActRule.none() : ActRule.ask(act, Deception.FALSITY);
            case SHOWN, SHOWN_OR_INFORMATION -> ActRule.ask(act, Deception.FALSITY);
        };
    }

    /** Whether the right people were reached: someone specific, an investor, someone asked for money. */
    static Answer reached(ToldAct act, FraudScheme found) {
        return switch (found.gate()) {
            case ALWAYS, SHOWN, SHOWN_OR_INFORMATION -> ActRule.none();
            case SPECIFIC ->
                switch (specific(act)) {
                    case YES, UNKNOWN -> ActRule.none();
                    case NOT_ANSWERED -> ActRule.ask(act, Deception.RESPONSE);
                    case NO ->
                        new Answer.NoOffence(
                                Answer.Ending.INFORMATION_REPORT,
                                "Nobody specific was aimed at and nobody acted: an information report.");
                };
            case INVESTED -> invested(act);
            case APPROACHED -> approached(act);
        };
    }

    private static Answer invested(ToldAct act) {
        return switch (act.get(Deception.RESPONSE)) {
            case PAID, AGREED, SENT_GOODS, NOT_ANSWERED, UNKNOWN -> ActRule.none();
            case IGNORED,
                    ENDED_AT_ONCE,
                    NOT_AT_HOME,
                    REFUSED,
                    ASKED_FOR_MORE,
                    GAVE_DETAILS,
                    FOLLOWED_INSTRUCTIONS,
                    DECLINED_LATER,
                    WORKED,
                    SIGNED_THEN_CANCELLED ->
                new Answer.NoOffence(Answer.Ending.INFORMATION_REPORT, "Only those who invested are counted.");
        };
    }

    private static Answer approached(ToldAct act) {
        // With no donor the charities attacked are counted, and what they answered says nothing (p.62).
        if (act.get(Act.STAGE) == Act.Stage.CONSPIRED || charities(act)) return ActRule.none();
        Response response = act.get(Deception.RESPONSE);
        boolean missed = response == Response.NOT_AT_HOME || response == Response.IGNORED;
        return missed ? Answer.noCrime("Nobody was spoken to and asked for money.") : ActRule.none();
    }

    private static boolean charities(ToldAct act) {
        for (Telling units : act.told().get(Deception.UNITS))
            if (units.get(Units.OF) == Units.Of.CHARITIES) return true;
        for (int person : act.to()) if (act.in().is(person) != Person.Is.CHARITY) return false;
        return act.to().length > 0;
    }

    /** Innocent buyers of stolen goods become victims when the goods are taken back from them (p.43). */
    static Answer stolenGoods(ToldAct act) {
        Scheme scheme = act.get(Deception.SCHEME);
        if (scheme != Scheme.ONLINE_SALE && scheme != Scheme.OTHER_CONSUMER) return ActRule.none();
        for (Telling goods : act.things()) {
            if (goods.get(Thing.STOLEN_BEFORE) != YesNo.YES) continue;
            return switch (goods.get(Thing.RECOVERED)) {
                case YES -> ActRule.none();
                case NOT_ANSWERED -> Answer.ask(goods, Thing.RECOVERED);
                case UNKNOWN, NO ->
                    new Answer.NoOffence(
                            Answer.Ending.NO_ADDITIONAL,
                            "Innocent buyers of stolen goods are victims only once the goods are recovered.");
            };
        }
        return ActRule.none();
    }

    /**
     * Whether the payment went through a payment service account that the stolen card funded, and not straight from the card
     * (p.44): told so, or shown by the provider's taking the money back.
     */
    static boolean throughPaymentAccount(ToldAct act) {
        return act.get(Deception.PAID_WITH) == Deception.PaidWith.ACCOUNT_FUNDED_BY_STOLEN_CARD
                || act.get(Deception.SHOWN_BY).has(ShownBy.PAYMENT_REVERSED);
    }
}
