package truecount.rules.offences;

import truecount.rules.Answer;
import truecount.rules.Citation;
import truecount.rules.facts.Act;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Computer;
import truecount.rules.facts.Deception;
import truecount.rules.facts.Deception.Response;
import truecount.rules.facts.Deception.Scheme;
import truecount.rules.facts.Telling;
import truecount.rules.facts.Thing;
import truecount.rules.facts.YesNo;
import truecount.rules.lists.FraudScheme;
import truecount.rules.lists.Offence;
import truecount.rules.told.ToldAct;

/** Frauds by what was pretended, who was aimed at, and what the class counts (NFIB26). */
final class Frauds {

    private static final Offence ARTICLES = Offence.of("33A", "053/43");
    private static final Offence OTHER_FRAUD = Offence.of("NFIB90", "053/40");
    private static final Offence BY_EMPLOYEE = Offence.of("NFIB8A", "053/40");
    private static final Offence CARD = Offence.of("NFIB5A", "053/40");

    private Frauds() {}

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
            Answer abroad = FraudGates.link(act);
            if (abroad.speaks()) return abroad;
            if (act.get(Act.STAGE) == Act.Stage.PREPARED) return prepared(act);
            FraudScheme found = FraudScheme.of(scheme.word());
            Answer civil = FraudGates.falsity(act, found);
            if (civil.speaks()) return civil;
            Answer gate = FraudGates.reached(act, found);
            if (gate.speaks()) return gate;
            Answer goods = FraudGates.stolenGoods(act);
            return goods.speaks() ? goods : payment(act, scheme, found.offence());
        }

        /** What only prepares a fraud is possession of articles, or the hacking that was to make it possible (p.137). */
        private static Answer prepared(ToldAct act) {
            for (ToldAct other : act.in().acts()) {
                boolean entered = other.kind() == ActKind.COMPUTER
                        && other.get(Computer.DID)
                                .hasAny(Computer.Did.ENTERED_SERVER, Computer.Did.ENTERED_PERSONAL_DEVICE);
                if (entered && (act.during() == other.index() || other.inOrderTo() == act.index())) return none();
            }
            return Answer.discloses(ARTICLES, "Only prepared: articles for use in fraud.");
        }

        /** Goods, credit or a contract got with a stolen card: by the way the payment went (pp.42-44, 74, 86). */
        private static Answer payment(ToldAct act, Scheme scheme, Offence offence) {
            boolean bought = scheme == Scheme.ONLINE_SALE || scheme == Scheme.TICKETS_OR_TRAVEL;
            boolean credit = scheme == Scheme.CREDIT_APPLICATION || scheme == Scheme.TELECOM_CONTRACT;
            boolean till = scheme == Scheme.SHOP_REFUND_OR_PRICE;
            if (!(bought || credit || till) || !CardFrauds.stolenMeans(act) || CardFrauds.cardToldApart(act))
                return counted(act, scheme, offence);
            if (till || (bought && !FraudGates.throughPaymentAccount(act))) {
                return FraudUnits.units(
                        CARD, 1, act, "Paid for directly with a stolen or cloned card: the card fraud alone.");
            }
            Answer main = counted(act, scheme, offence);
            return CardFrauds.cardRecorded(act)
                    ? main
                    : new Answer.Both(
                            main,
                            FraudUnits.units(
                                    CARD, 1, act, "The stolen card or cheque behind the payment counts as well."));
        }

        private static Answer counted(ToldAct act, Scheme scheme, Offence offence) {
            return switch (scheme) {
                case CARD_CHEQUE_OR_ACCOUNT -> CardFrauds.accountsUsed(act, offence);
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
                        PENSION_LIBERATION ->
                    act.told().silent(Deception.UNITS)
                            ? ask(act, Deception.UNITS)
                            : FraudUnits.units(
                                    offence,
                                    FraudUnits.unitsToldOrVictims(act),
                                    act,
                                    "One crime for each of what the class counts.");
                case CHARITY_COLLECTION -> charity(act, offence);
                case TRADING_ON_CREDIT, INSOLVENCY -> creditors(act, offence);
                case ACCOUNTS_FALSIFIED -> accounts(act, offence);
                case VEHICLE_OR_PARKING_DOCUMENT -> plateOrPermit(act, offence);
                default ->
                    act.to().length == 0 && losers(act).length > 0
                            ? creditors(act, offence)
                            : Answer.discloses(offence, -1, act.attempted(), "Fraud by what was pretended.");
            };
        }

        private static Answer charity(ToldAct act, Offence offence) {
            if (act.get(Deception.ORGANISED) == YesNo.NO) {
                return Answer.discloses(
                        OTHER_FRAUD, -1, act.attempted(), "One person's chance collection for a charity that exists.");
            }
            String because = "A charity that does not exist, or an organised attack on one.";
            return FraudUnits.unitsTold(act) > 0
                    ? FraudUnits.units(offence, (int) FraudUnits.unitsTold(act), act, because)
                    : Answer.discloses(offence, -1, act.attempted(), because);
        }

        /** False accounting that did get money or goods is fraud by an employee; else it is counted by who lost (p.97). */
        private static Answer accounts(ToldAct act, Offence offence) {
            Response response = act.get(Deception.RESPONSE);
            boolean paid = response == Response.PAID || response == Response.SENT_GOODS;
            boolean stolen = (act.meant(Act.Meant.STEAL) && !act.attempted()) || paid || takingBehind(act);
            return stolen
                    ? Answer.discloses(BY_EMPLOYEE, "False accounting in order to steal is fraud by an employee.")
                    : creditors(act, offence);
        }

        private static boolean takingBehind(ToldAct act) {
            for (ToldAct other : act.in().acts()) {
                boolean linked = act.inOrderTo() == other.index()
                        || act.during() == other.index()
                        || other.during() == act.index();
                if (other.kind() == ActKind.TAKING && (linked || fromTheSame(act, other))) return true;
            }
            return false;
        }

        /** Whether the accountant also took from those whose accounts they are: the theft that the accounts hide (p.97). */
        private static boolean fromTheSame(ToldAct act, ToldAct taking) {
            return meet(act.by(), taking.by()) && meet(act.to(), taking.to());
        }

        private static boolean meet(int[] some, int[] others) {
            for (int one : some) for (int other : others) if (one == other && one >= 0) return true;
            return false;
        }

        /** A false or copied number plate shown by the authority is other fraud; a misused paper is class 814 (p.124). */
        private static Answer plateOrPermit(ToldAct act, Offence offence) {
            for (Telling goods : act.things()) {
                Thing.Kind kind = goods.get(Thing.KIND);
                if (kind == Thing.Kind.VEHICLE_PART || kind == Thing.Kind.MOTOR_VEHICLE) {
                    return Answer.discloses(OTHER_FRAUD, -1, act.attempted(), "A false or copied number plate.");
                }
            }
            return Answer.discloses(offence, "A permit, badge or vehicle paper lent, stolen or false.");
        }

        private static int[] losers(ToldAct act) {
            return act.in().peopleNamed(act.told().get(Deception.LOSERS));
        }

        /** Each creditor, or whoever turned out to lose by it, is one crime; where none is told, those acting independently. */
        private static Answer creditors(ToldAct act, Offence offence) {
            Answer all = none();
            for (int person : act.to().length > 0 ? act.to() : losers(act)) {
                Answer one = new Answer.Discloses(
                        offence,
                        person,
                        offence.stateBased() ? 1 : 0,
                        act.attempted(),
                        "One crime for each creditor or member defrauded.");
                all = all.speaks() ? new Answer.Both(all, one) : one;
            }
            return all.speaks()
                    ? all
                    : Answer.discloses(offence, -1, act.attempted(), "Nobody specific: one for those acting together.");
        }
    }
}
