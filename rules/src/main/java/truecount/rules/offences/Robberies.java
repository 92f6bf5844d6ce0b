package truecount.rules.offences;

import truecount.rules.Answer;
import truecount.rules.Citation;
import truecount.rules.facts.Act;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Many;
import truecount.rules.facts.Person;
import truecount.rules.facts.Range;
import truecount.rules.facts.Refs;
import truecount.rules.facts.Taking;
import truecount.rules.facts.Taking.Force;
import truecount.rules.facts.Taking.ForceWhen;
import truecount.rules.facts.Telling;
import truecount.rules.facts.Thing;
import truecount.rules.facts.When;
import truecount.rules.facts.YesNo;
import truecount.rules.lists.Offence;
import truecount.rules.told.ToldAct;

/** Robbery: force or its threat in order to steal (CRR26 pp.72, 78-80). */
final class Robberies {

    private static final Offence BUSINESS = Offence.of("34A", "034/01");
    private static final Offence PERSONAL = Offence.of("34B", "034/01");

    private Robberies() {}

    /** Whether force was used or threatened, and not only to the thing. */
    private static boolean forced(ToldAct act) {
        return act.get(Taking.FORCE)
                        .hasAny(Force.RESISTANCE_OVERCOME, Force.TO_PERSON, Force.THREAT, Force.IMPRESSION_OF_FORCE)
                || forcedFor(act)
                || besideShopWorker(act);
    }

    /**
     * Whether violence to somebody who works in the shop was told beside a theft from it by the same person, at no other time: at
     * the time of the theft or to get away with it, it is robbery (p.72), which is then asked.
     */
    private static boolean besideShopWorker(ToldAct act) {
        if (!act.told().silent(Taking.FORCE) || !fromShop(act)) return false;
        for (ToldAct other : act.in().acts()) {
            boolean force = other.kind() == ActKind.VIOLENCE || other.kind() == ActKind.THREAT;
            if (!force || other.during() >= 0 || other.inOrderTo() >= 0 || apart(act, other)) continue;
            if (meet(act.by(), other.by()) && ofTheShop(other)) return true;
        }
        return false;
    }

    private static boolean fromShop(ToldAct act) {
        return switch (Thefts.from(act)) {
            case SHOP_FLOOR, TILL_OR_STAFF_AREA -> true;
            default -> false;
        };
    }

    private static boolean ofTheShop(ToldAct act) {
        for (int person : act.to())
            if (act.in().standing(person).hasAny(Person.Standing.SHOP_WORKER, Person.Standing.SECURITY_GUARD))
                return true;
        return false;
    }

    private static boolean apart(ToldAct one, ToldAct other) {
        When first = one.told().get(Act.WHEN);
        When second = other.told().get(Act.WHEN);
        return first.told() && second.told() && !first.equals(second);
    }

    private static boolean meet(int[] some, int[] others) {
        for (int one : some) for (int other : others) if (one == other && one >= 0) return true;
        return false;
    }

    /** Whether an assault or threat was told as done in order to take this. */
    static boolean forcedFor(ToldAct act) {
        for (ToldAct other : act.in().acts()) {
            boolean force = other.kind() == ActKind.VIOLENCE || other.kind() == ActKind.THREAT;
            if (force && other.inOrderTo() == act.index()) return true;
        }
        return false;
    }

    /**
     * Whether the force was used in order to steal: as judged, because an assault was told as done for it, or because it was
     * resistance to the taking that was overcome or the threat under which the thing was given up (p.78).
     */
    private static YesNo toSteal(ToldAct act) {
        YesNo judged = act.get(Taking.FORCE_TO_STEAL).is();
        if (judged != YesNo.NOT_ANSWERED && judged != YesNo.UNKNOWN) return judged;
        boolean byItself = act.get(Taking.FORCE).hasAny(Force.RESISTANCE_OVERCOME, Force.IMPRESSION_OF_FORCE);
        return byItself || forcedFor(act) ? YesNo.YES : judged;
    }

    /** Whether the force came while the theft was still going on, or its time was not told. */
    private static boolean inTheCourse(ToldAct act) {
        return act.get(Taking.FORCE_WHEN) != ForceWhen.AFTER_THEFT_COMPLETE;
    }

    /** Whether a taking is robbery; not answered if it is still to be judged what the force was for. */
    static YesNo robbery(ToldAct act) {
        if (!forced(act) || !inTheCourse(act)) return YesNo.NO;
        return toSteal(act);
    }

    /** Whether the thing counts as a person's own: it belongs to one, or is of the kind that people carry for work. */
    static boolean personal(ToldAct act, Telling thing) {
        Refs owner = thing.get(Thing.OWNER);
        Refs had = thing.get(Thing.HAD_BY);
        boolean fromPerson = act.get(Taking.FROM) == Taking.From.PERSON || had.told() || held(act);
        return switch (thing.get(Thing.KIND)) {
            case PHONE, LAPTOP_OR_PAGER -> fromPerson || !body(act, owner);
            default -> owner.told() ? !body(act, owner) : !toBody(act);
        };
    }

    private static boolean held(ToldAct act) {
        return switch (act.get(Taking.HELD)) {
            case WORN, ATTACHED, CARRIED, IN_CLOTHING_WORN -> true;
            case NOT_ANSWERED, UNKNOWN, NEAR_VICTIM, NOT_WITH_VICTIM -> false;
        };
    }

    private static boolean body(ToldAct act, Refs owner) {
        for (String id : owner.ids()) if (act.in().body(act.in().person(id))) return true;
        return false;
    }

    private static boolean toBody(ToldAct act) {
        for (int person : act.to()) if (act.in().body(person)) return true;
        return false;
    }

    /** One robbery for each business, or for each person, by what was taken; of both kinds the greater value decides. */
    static final class Robbery extends ActRule {
        Robbery() {
            super(
                    ActKind.TAKING,
                    Per.ACT,
                    Citation.crr(72, "34A Robbery of business property; 34B Robbery of personal property"),
                    Citation.crr(78, "Robbery or theft from the person"));
        }

        @Override
        public Answer apply(ToldAct act, int target) {
            if (!forced(act) || !inTheCourse(act)) return none();
            return switch (toSteal(act)) {
                case NOT_ANSWERED -> ask(act, Taking.FORCE_TO_STEAL);
                case UNKNOWN ->
                    new Answer.ForRegistrar("Whether the force was used in order to steal has not been judged.");
                case NO -> none();
                case YES -> byProperty(act);
            };
        }

        private static Answer byProperty(ToldAct act) {
            Many<Force> force = act.get(Taking.FORCE);
            String because = force.has(Force.TO_PERSON) || force.has(Force.RESISTANCE_OVERCOME)
                    ? "Force was used in order to steal."
                    : "Force was threatened in order to steal.";
            long personal = 0;
            long business = 0;
            boolean valued = true;
            boolean anyPersonal = act.things().isEmpty() && !toBody(act);
            boolean anyBusiness = act.things().isEmpty() && toBody(act);
            for (Telling thing : act.things()) {
                Range value = thing.get(Thing.VALUE);
                valued &= value.told();
                if (personal(act, thing)) {
                    anyPersonal = true;
                    personal += value.or(0);
                } else {
                    anyBusiness = true;
                    business += value.or(0);
                }
            }
            if (anyPersonal && anyBusiness && !valued) return ask(act, Taking.WHAT);
            boolean asBusiness = anyBusiness && (!anyPersonal || business > personal);
            if (asBusiness) return new Answer.Discloses(BUSINESS, -1, 0, act.attempted(), because);
            return people(act, because);
        }

        private static Answer people(ToldAct act, String because) {
            Answer all = none();
            for (int person : act.to()) {
                if (act.in().body(person)) continue;
                Answer one = Answer.discloses(PERSONAL, person, act.attempted(), because);
                all = !all.speaks() ? one : new Answer.Both(all, one);
            }
            return !all.speaks() ? new Answer.Discloses(PERSONAL, had(act), 0, act.attempted(), because) : all;
        }

        private static int had(ToldAct act) {
            for (Telling thing : act.things()) {
                for (String id : thing.get(Thing.HAD_BY).ids()) return act.in().person(id);
                for (String id : thing.get(Thing.OWNER).ids()) return act.in().person(id);
            }
            return -1;
        }
    }
}
