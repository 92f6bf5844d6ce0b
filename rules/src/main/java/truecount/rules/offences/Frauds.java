package truecount.rules.offences;

import truecount.rules.Answer;
import truecount.rules.Citation;
import truecount.rules.facts.Act;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Deception;
import truecount.rules.facts.Deception.Approach;
import truecount.rules.facts.Deception.Response;
import truecount.rules.facts.Deception.Scheme;
import truecount.rules.facts.Telling;
import truecount.rules.facts.Thing;
import truecount.rules.facts.Units;
import truecount.rules.facts.YesNo;
import truecount.rules.lists.FraudScheme;
import truecount.rules.lists.Offence;
import truecount.rules.told.ToldAct;

/** Frauds by what was pretended, who was aimed at, and what the class counts (NFIB26). */
final class Frauds {

    private static final Offence ARTICLES = Offence.of("33A", "053/43");
    private static final Offence OTHER_FRAUD = Offence.of("NFIB90", "053/40");
    private static final Offence BY_EMPLOYEE = Offence.of("NFIB8A", "053/40");

    private Frauds() {}

    /** Whether the person went beyond ending the contact and reporting it. */
    static boolean acted(ToldAct act) {
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
    static YesNo specific(ToldAct act) {
        if (acted(act) || act.get(Deception.CONTACTED_AGAIN) == YesNo.YES) return YesNo.YES;
        Response response = act.get(Deception.RESPONSE);
        if (response == Response.NOT_AT_HOME) return YesNo.NO;
        if (mass(act)) return response == Response.NOT_ANSWERED ? YesNo.NOT_ANSWERED : YesNo.NO;
        boolean unaddressed = act.get(Deception.APPROACH) == Approach.NOT_ANSWERED;
        boolean dropped = response == Response.IGNORED || response == Response.ENDED_AT_ONCE;
        return unaddressed && dropped ? YesNo.NO : YesNo.YES;
    }

    /** The pretence decides the class; the gate decides whether it is a crime, a civil matter or information. */
    static final class ByScheme extends ActRule {
        ByScheme() {
            super(
                    ActKind.DECEPTION,
                    Per.ACT,
                    Citation.nfib(2, "General pages: who records"),
                    Citation.nfib(13, "The classes and their counting rules"));
        }

        @Override
        public Answer apply(ToldAct act, int target) {
            Scheme scheme = act.get(Deception.SCHEME);
            if (scheme == Scheme.NOT_ANSWERED) return ask(act, Deception.SCHEME);
            if (scheme == Scheme.UNKNOWN) return new Answer.ForRegistrar("What was pretended cannot be told.");
            Answer abroad = link(act);
            if (abroad.speaks()) return abroad;
            if (act.get(Act.STAGE) == Act.Stage.PREPARED) {
                return Answer.discloses(ARTICLES, "Only prepared: articles for use in fraud.");
            }
            FraudScheme found = FraudScheme.of(scheme.word());
            Answer civil = falsity(act, found);
            if (civil.speaks()) return civil;
            Answer gate = gate(act, found);
            if (gate.speaks()) return gate;
            Answer goods = stolenGoods(act, scheme);
            return goods.speaks() ? goods : counted(act, scheme, found.offence());
        }

        private static Answer link(ToldAct act) {
            return switch (act.get(Deception.LINK)) {
                case NOT_ANSWERED, UNKNOWN, OFFENDER_IN_ENGLAND_WALES, VICTIM_HERE_WHEN_DEFRAUDED -> none();
                case VICTIM_LIVES_HERE_ONLY, MONEY_PASSED_THROUGH_ONLY, NONE ->
                    Answer.noCrime("No sufficient link with England and Wales: to be reported where it happened.");
            };
        }

        private static Answer falsity(ToldAct act, FraudScheme found) {
            return switch (act.get(Deception.FALSITY)) {
                case SHOWN -> none();
                case DISPUTE_OF_QUALITY_OR_DELIVERY ->
                    Answer.noCrime("A dispute about quality or delivery is not in itself a crime.");
                case NOTHING_FALSE_SAID -> Answer.noCrime("Fraud in law is not shown.");
                case SUSPICION_ONLY ->
                    found.gate() == FraudScheme.Gate.SHOWN || act.get(Deception.SCHEME) == Scheme.OTHER
                            ? Answer.noCrime("Suspicion alone does not show fraud.")
                            : new Answer.NoOffence(
                                    Answer.Ending.INFORMATION_REPORT, "No more than suspicion: an information report.");
                case NOT_ANSWERED -> open(act, found);
                case UNKNOWN -> none();
            };
        }

        private static Answer open(ToldAct act, FraudScheme found) {
            boolean told = !act.told().silent(Deception.SHOWN_BY) || !act.told().silent(Deception.RESPONSE);
            boolean institution =
                    found.gate() == FraudScheme.Gate.ALWAYS || found.gate() == FraudScheme.Gate.APPROACHED;
            return told || institution ? none() : ask(act, Deception.FALSITY);
        }

        private static Answer gate(ToldAct act, FraudScheme found) {
            return switch (found.gate()) {
                case ALWAYS, SHOWN, SHOWN_OR_INFORMATION -> none();
                case SPECIFIC ->
                    switch (specific(act)) {
                        case YES, UNKNOWN -> none();
                        case NOT_ANSWERED -> ask(act, Deception.RESPONSE);
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
                case PAID, AGREED, SENT_GOODS, NOT_ANSWERED, UNKNOWN -> none();
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
            if (act.get(Act.STAGE) == Act.Stage.CONSPIRED) return none();
            Response response = act.get(Deception.RESPONSE);
            boolean missed = response == Response.NOT_AT_HOME || response == Response.IGNORED;
            return missed ? Answer.noCrime("Nobody was spoken to and asked for money.") : none();
        }

        private static Answer stolenGoods(ToldAct act, Scheme scheme) {
            boolean sale = scheme == Scheme.ONLINE_SALE || scheme == Scheme.OTHER_CONSUMER;
            for (Telling goods : act.things()) {
                if (!sale || goods.get(Thing.STOLEN_BEFORE) != YesNo.YES) continue;
                return switch (goods.get(Thing.RECOVERED)) {
                    case YES -> none();
                    case NOT_ANSWERED -> Answer.ask(goods, Thing.RECOVERED);
                    case UNKNOWN, NO ->
                        new Answer.NoOffence(
                                Answer.Ending.NO_ADDITIONAL,
                                "Innocent buyers of stolen goods are victims only once the goods are recovered.");
                };
            }
            return none();
        }

        private static Answer counted(ToldAct act, Scheme scheme, Offence offence) {
            return switch (scheme) {
                case CARD_CHEQUE_OR_ACCOUNT -> units(offence, Math.max(accounts(act), losers(act)), act);
                case CREDIT_APPLICATION,
                        MORTGAGE,
                        PAYMENT_MANDATE,
                        CHARITY_GRANT,
                        GOVERNMENT_GRANT,
                        INSURANCE_CLAIM,
                        TELECOM_CONTRACT,
                        PASSPORT,
                        DRIVING_LICENCE,
                        BENEFIT,
                        TAX,
                        PENSION_BY_PENSIONER,
                        PENSION_LIBERATION -> units(offence, accounts(act), act);
                case CHARITY_COLLECTION -> charity(act, offence);
                case TRADING_ON_CREDIT, INSOLVENCY -> creditors(act, offence);
                case ACCOUNTS_FALSIFIED ->
                    act.meant(Act.Meant.STEAL)
                            ? Answer.discloses(
                                    BY_EMPLOYEE, "False accounting in order to steal is fraud by an employee.")
                            : creditors(act, offence);
                default -> Answer.discloses(offence, -1, act.attempted(), "Fraud by what was pretended.");
            };
        }

        private static long told(ToldAct act) {
            for (Telling units : act.told().get(Deception.UNITS))
                return units.get(Units.COUNT).or(1);
            return 0;
        }

        private static int accounts(ToldAct act) {
            long told = told(act);
            if (told > 0) return (int) told;
            int people = 0;
            for (int person : act.to()) people += act.in().count(person);
            return Math.max(1, people);
        }

        private static int losers(ToldAct act) {
            int people = 0;
            for (int person : act.in().peopleNamed(act.told().get(Deception.LOSERS)))
                people += act.in().count(person);
            return people;
        }

        private static Answer units(Offence offence, int number, ToldAct act) {
            return new Answer.Discloses(
                    offence, -1, number, act.attempted(), "One crime for each of what the class counts.");
        }

        private static Answer charity(ToldAct act, Offence offence) {
            if (act.get(Deception.ORGANISED) == YesNo.NO) {
                return Answer.discloses(
                        OTHER_FRAUD, -1, act.attempted(), "One person's chance collection for a charity that exists.");
            }
            return told(act) > 0
                    ? units(offence, (int) told(act), act)
                    : Answer.discloses(
                            offence,
                            -1,
                            act.attempted(),
                            "A charity that does not exist, or an organised attack on one.");
        }

        /** Each creditor is one crime; where none is told, the offenders acting independently are counted. */
        private static Answer creditors(ToldAct act, Offence offence) {
            Answer all = none();
            for (int person : act.to()) {
                Answer one = new Answer.Discloses(
                        offence, person, 1, act.attempted(), "One crime for each creditor or member defrauded.");
                all = all.speaks() ? new Answer.Both(all, one) : one;
            }
            return all.speaks()
                    ? all
                    : Answer.discloses(offence, -1, act.attempted(), "Nobody specific: one for those acting together.");
        }
    }
}
