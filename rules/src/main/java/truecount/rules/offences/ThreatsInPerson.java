package truecount.rules.offences;

import truecount.rules.Answer;
import truecount.rules.Citation;
import truecount.rules.facts.Act;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Many;
import truecount.rules.facts.Place;
import truecount.rules.facts.Threat;
import truecount.rules.facts.Threat.MeantToBeFeared;
import truecount.rules.facts.Threat.Of;
import truecount.rules.facts.Threat.VictimFears;
import truecount.rules.facts.Threat.WeaponShown;
import truecount.rules.facts.YesNo;
import truecount.rules.lists.Offence;
import truecount.rules.told.ToldAct;

/** Threats made to someone's face, with a weapon or without (CRR26 pp.38, 45, 86-87, 94). */
final class ThreatsInPerson {

    private static final Offence FEAR_OF_VIOLENCE_RACIAL = Offence.of("9B", "066/91");
    private static final Offence FEAR_OF_VIOLENCE = Offence.of("9A", "125/11");
    private static final Offence DISTRESS_RACIAL = Offence.of("9B", "008/55");
    private static final Offence DISTRESS = Offence.of("9A", "125/09");
    private static final Offence ASSAULT_RACIAL = Offence.of("105B", "008/57");
    private static final Offence ASSAULT = Offence.of("105A", "105/01");
    private static final Offence WEAPON_IN_PUBLIC = Offence.of("10C", "008/61");
    private static final Offence BLADE_IN_PUBLIC = Offence.of("10D", "008/64");
    private static final Offence WEAPON_IN_PRIVATE = Offence.of("10C", "008/76");
    private static final Offence BLADE_IN_PRIVATE = Offence.of("10D", "008/76");
    private static final Offence WEAPON_AT_SCHOOL = Offence.of("10C", "008/63");
    private static final Offence BLADE_AT_SCHOOL = Offence.of("10D", "008/62");
    private static final Offence FIREARM_TO_FRIGHTEN = Offence.of("10A", "008/23");

    private ThreatsInPerson() {}

    static boolean firearm(ToldAct act) {
        return act.get(Threat.WEAPON_SHOWN).hasAny(WeaponShown.FIREARM, WeaponShown.IMITATION_FIREARM);
    }

    /** A threat of violence face to face is public order in public and an assault inside a dwelling. */
    static final class FaceToFace extends ActRule {
        FaceToFace() {
            super(
                    ActKind.THREAT,
                    Per.VICTIM,
                    Citation.crr(86, "9A Fear or provocation of violence"),
                    Citation.crr(45, "105A Assault without injury"),
                    Citation.crr(38, "3B Threats to kill"));
        }

        @Override
        public Answer apply(ToldAct act, int victim) {
            Many<Of> of = act.get(Threat.OF);
            boolean bodily = of.hasAny(
                    Of.VIOLENCE_NOW, Of.VIOLENCE_LATER, Of.KILL, Of.SERIOUS_INJURY, Of.RAPE, Of.ASSAULT_BY_PENETRATION);
            if (!bodily || Threats.remote(act) || Threats.backsADemand(act) || firearm(act)) return none();
            MeantToBeFeared meant = act.get(Threat.MEANT_TO_BE_FEARED);
            if (of.has(Of.KILL) && (meant == MeantToBeFeared.YES || meant == MeantToBeFeared.NOT_ANSWERED))
                return none();
            Many<VictimFears> fears = act.get(Threat.VICTIM_FEARS, victim);
            if (of.has(Of.VIOLENCE_NOW) || fears.has(VictimFears.IMMEDIATE_VIOLENCE)) return now(act, victim);
            if (!fears.told()) return ask(act, Threat.VICTIM_FEARS, victim);
            return distress(act, victim, fears);
        }

        private static Answer now(ToldAct act, int victim) {
            boolean racial = act.raciallyOrReligiouslyAggravated();
            if (act.inDwelling()) {
                return Answer.discloses(
                        racial ? ASSAULT_RACIAL : ASSAULT, victim, "Fear of violence inside a dwelling.");
            }
            boolean placeless =
                    act.inPublic() == YesNo.NOT_ANSWERED && act.where().silent(Place.TYPE);
            if (placeless && act.inOrderTo() < 0) return ask(act, Act.WHERE);
            return Answer.discloses(
                    racial ? FEAR_OF_VIOLENCE_RACIAL : FEAR_OF_VIOLENCE, victim, "Fear of immediate violence.");
        }

        private static Answer distress(ToldAct act, int victim, Many<VictimFears> fears) {
            boolean meant = act.get(Act.MEANT).hasAny(Act.Meant.DISTRESS, Act.Meant.FEAR, Act.Meant.HUMILIATE)
                    || act.get(Threat.MEANT_TO_BE_FEARED) == MeantToBeFeared.YES;
            boolean felt = fears.hasAny(VictimFears.ALARM_OR_DISTRESS, VictimFears.LATER_VIOLENCE);
            if (act.inDwelling() && fears.has(VictimFears.LATER_VIOLENCE)) {
                return Answer.discloses(
                        act.raciallyOrReligiouslyAggravated() ? ASSAULT_RACIAL : ASSAULT,
                        victim,
                        "Threatened so as to fear violence, inside a dwelling.");
            }
            if (felt && meant && !act.inDwelling()) {
                return Answer.discloses(
                        act.raciallyOrReligiouslyAggravated() ? DISTRESS_RACIAL : DISTRESS,
                        victim,
                        "Alarm or distress, meant and caused.");
            }
            if (!felt && !fears.told()) return new Answer.ForRegistrar("What the victim fears cannot be told.");
            if (!felt) return Answer.incident("Nobody was put in fear, alarm or distress.");
            if (!act.inDwelling() && act.get(Act.MEANT).silent()) return ask(act, Act.MEANT);
            return new Answer.ForRegistrar(
                    "A threat of later violence that the printed classes do not settle between public order, conduct crime and incident.");
        }
    }

    /** Threatening someone with a weapon is an offence of its own, by place and by the risk it made. */
    static final class WithWeapon extends ActRule {
        WithWeapon() {
            super(ActKind.THREAT, Per.VICTIM, Citation.crr(94, "Threaten a person with an offensive weapon"));
        }

        @Override
        public Answer apply(ToldAct act, int victim) {
            Many<WeaponShown> weapon = act.get(Threat.WEAPON_SHOWN);
            if (Threats.remote(act) || weapon.bits() == 0 || weapon.only(WeaponShown.NONE) || act.inOrderTo() >= 0)
                return none();
            if (Threats.backsADemand(act)) return none();
            if (firearm(act))
                return Answer.discloses(FIREARM_TO_FRIGHTEN, victim, "A firearm shown to cause fear of violence.");
            boolean blade = weapon.has(WeaponShown.KNIFE);
            boolean school = act.where().get(Place.TYPE) == Place.Type.SCHOOL;
            if (school && !weapon.only(WeaponShown.CORROSIVE)) {
                return serious(act, victim, blade ? BLADE_AT_SCHOOL : WEAPON_AT_SCHOOL);
            }
            if (!school && act.inPublic() == YesNo.YES) return inPublic(act, victim, blade);
            if (!school && act.inPublic() == YesNo.NOT_ANSWERED) return ask(act, Act.WHERE);
            return serious(act, victim, blade ? BLADE_IN_PRIVATE : WEAPON_IN_PRIVATE);
        }

        private static Answer inPublic(ToldAct act, int victim, boolean blade) {
            return switch (act.get(Threat.IMMEDIATE_RISK_OF_HARM).is()) {
                case NOT_ANSWERED -> ask(act, Threat.IMMEDIATE_RISK_OF_HARM);
                case YES ->
                    Answer.discloses(
                            blade ? BLADE_IN_PUBLIC : WEAPON_IN_PUBLIC,
                            victim,
                            "Threatened with a weapon in public, with a risk of immediate physical harm.");
                case UNKNOWN, NO -> none();
            };
        }

        private static Answer serious(ToldAct act, int victim, Offence offence) {
            return switch (act.get(Threat.IMMEDIATE_RISK_OF_SERIOUS_HARM).is()) {
                case NOT_ANSWERED -> ask(act, Threat.IMMEDIATE_RISK_OF_SERIOUS_HARM);
                case YES ->
                    Answer.discloses(
                            offence,
                            victim,
                            "Threatened with a weapon, with an immediate risk of serious physical harm.");
                case UNKNOWN, NO -> none();
            };
        }
    }
}
