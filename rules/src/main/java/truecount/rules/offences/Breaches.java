package truecount.rules.offences;

import org.jspecify.annotations.Nullable;
import truecount.rules.Answer;
import truecount.rules.Citation;
import truecount.rules.facts.Act;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Breach;
import truecount.rules.facts.CourtOrder;
import truecount.rules.facts.Refs;
import truecount.rules.facts.Telling;
import truecount.rules.facts.YesNo;
import truecount.rules.lists.Offence;
import truecount.rules.told.ToldAct;

/** Breaches of orders: some are notifiable, and then beside whatever else is disclosed (CRR26 pp.89-90). */
final class Breaches {

    private Breaches() {}

    static @Nullable Telling order(ToldAct act) {
        Refs refs = act.told().get(Breach.ORDER);
        for (Telling order : act.in().facts().orders()) {
            if (refs.ids().contains(order.get(CourtOrder.ID))) return order;
        }
        return null;
    }

    /** A breach is notifiable by the kind of order, and recorded once it is made out. */
    static final class OfOrder extends ActRule {
        OfOrder() {
            super(ActKind.BREACH, Per.ACT, Citation.crr(89, "Breaches"), Citation.crr(90, "Breaches: lists"));
        }

        @Override
        public Answer apply(ToldAct act, int target) {
            Telling order = order(act);
            if (order == null) {
                return act.told().silent(Breach.ORDER)
                        ? ask(act, Breach.ORDER)
                        : new Answer.ForRegistrar("Which order was broken cannot be told.");
            }
            return switch (order.get(CourtOrder.TYPE)) {
                case NOT_ANSWERED -> Answer.ask(order, CourtOrder.TYPE);
                case UNKNOWN -> new Answer.ForRegistrar("Which order was broken cannot be told.");
                case RESTRAINING -> restraining(act, order);
                case HARASSMENT_INJUNCTION -> madeOut(act, order, "8L", "008/29");
                case STALKING_PROTECTION -> madeOut(act, order, "8Q", "008/74");
                case STALKING_NOTIFICATION -> madeOut(act, order, "66", "068/16");
                case NON_MOLESTATION -> madeOut(act, order, "66", "066/39");
                case CRIMINAL_BEHAVIOUR -> madeOut(act, order, "66", "066/98");
                case SEXUAL_HARM_PREVENTION -> madeOut(act, order, "66", "068/08");
                case SEX_OFFENDER_NOTIFICATION -> madeOut(act, order, "66", "066/17");
                case FGM_PROTECTION -> madeOut(act, order, "66", "068/04");
                case KNIFE_CRIME_PREVENTION -> madeOut(act, order, "66", "068/17");
                case DOMESTIC_ABUSE_PROTECTION -> madeOut(act, order, "66", "068/19");
                case DOMESTIC_VIOLENCE_PROTECTION_NOTICE,
                        DOMESTIC_VIOLENCE_PROTECTION_ORDER,
                        BAIL,
                        PRISON_LICENCE,
                        OTHER_COURT_ORDER -> Answer.incident("Breach of this kind of order is not notifiable.");
            };
        }

        /** The rules put the order in 8L; the list puts one made on acquittal in 66. */
        private static Answer restraining(ToldAct act, Telling order) {
            return order.get(CourtOrder.MADE_ON) == CourtOrder.MadeOn.ACQUITTAL
                    ? madeOut(act, order, "66", "066/38")
                    : madeOut(act, order, "8L", "008/31");
        }

        private static Answer madeOut(ToldAct act, Telling order, String inClass, String code) {
            if (order.get(CourtOrder.SERVED) == YesNo.NO) return Answer.noCrime("The order had not been served.");
            boolean open = act.proved() == Act.Proved.NOT_ANSWERED || act.proved() == Act.Proved.UNKNOWN;
            if (open && act.get(Act.PROOF).bits() != 0) {
                return Answer.discloses(Offence.of(inClass, code), "A notifiable breach, shown.");
            }
            Answer proved = PublicOrder.proved(act);
            return proved.speaks()
                    ? proved
                    : Answer.discloses(Offence.of(inClass, code), "A notifiable breach, made out.");
        }
    }
}
