package truecount.rules.offences;

import org.jspecify.annotations.Nullable;
import truecount.rules.Answer;
import truecount.rules.Citation;
import truecount.rules.facts.Act;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Place;
import truecount.rules.facts.Refs;
import truecount.rules.facts.Taking;
import truecount.rules.facts.Taking.How;
import truecount.rules.facts.Telling;
import truecount.rules.facts.Thing;
import truecount.rules.facts.Tie;
import truecount.rules.facts.When;
import truecount.rules.facts.YesNo;
import truecount.rules.lists.Offence;
import truecount.rules.told.ToldAct;

/** Dogs and cats taken from whoever has lawful control of them (CRR26 pp.82-83). */
final class Pets {

    private static final Offence ABDUCTION = Offence.of("49", "049/03");
    private static final Offence THEFT = Offence.of("49", "049/10");

    private Pets() {}

    static boolean pet(@Nullable Telling thing) {
        if (thing == null) return false;
        return thing.get(Thing.KIND) == Thing.Kind.DOG || thing.get(Thing.KIND) == Thing.Kind.CAT;
    }

    /** Taking a dog or cat in England is abduction, detaining a dog too; elsewhere it is theft. */
    static final class Abduction extends ActRule {
        Abduction() {
            super(
                    ActKind.TAKING,
                    Per.THING,
                    Citation.crr(82, "49 Pet abduction"),
                    Citation.crr(83, "Examples 1 and 2"));
        }

        @Override
        public Answer apply(ToldAct act, int target) {
            Telling thing = Thefts.thing(act, target);
            if (!pet(thing)
                    || thing == null
                    || Robberies.robbery(act) != YesNo.NO
                    || Employment.byEmployee(act, target)) return none();
            if (formerHousehold(act)) return Answer.incident("The parties and the animal once lived together: exempt.");
            boolean detained = act.get(Taking.HOW) == How.KEPT_OR_DETAINED;
            boolean inLaw = ABDUCTION.existsOn(act.day());
            boolean england = act.where().get(Place.COUNTRY) != Place.Country.WALES;
            if (inLaw && england && (!detained || thing.get(Thing.KIND) == Thing.Kind.DOG)) {
                return Answer.discloses(ABDUCTION, -1, act.attempted(), "A dog or cat taken from lawful control.");
            }
            if (detained) return Answer.incident("Keeping a cat, or keeping a dog outside England, is no abduction.");
            return Answer.discloses(
                    THEFT, -1, act.attempted(), "A dog or cat stolen where or when pet abduction is not the law.");
        }

        /** Whether it was taken before the parties ceased to live together. */
        private static boolean before(ToldAct act, Telling tie) {
            When parted = tie.get(Tie.ENDED).at();
            When taken = act.told().get(Act.WHEN);
            return parted.told() && taken.told() && taken.latest().isBefore(parted.earliest());
        }

        private static boolean formerHousehold(ToldAct act) {
            for (Telling tie : act.in().facts().ties()) {
                if (tie.get(Tie.LIVED_TOGETHER_BEFORE_ANIMAL) != YesNo.YES) continue;
                if (tie.get(Tie.SAME_HOUSEHOLD) == Tie.SameHousehold.YES || before(act, tie)) continue;
                Refs between = tie.get(Tie.BETWEEN);
                for (int person : act.by()) if (between.ids().contains(act.in().id(person))) return true;
            }
            return false;
        }
    }
}
