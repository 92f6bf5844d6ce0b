package truecount.rules.offences;

import truecount.rules.Answer;
import truecount.rules.Citation;
import truecount.rules.facts.Act;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Many;
import truecount.rules.facts.Place;
import truecount.rules.facts.Possession;
import truecount.rules.facts.Possession.Doing;
import truecount.rules.facts.Possession.Of;
import truecount.rules.facts.YesNo;
import truecount.rules.lists.Offence;
import truecount.rules.told.ToldAct;

/** Weapons, tools, papers and images that the law forbids anyone to have (CRR26 pp.81, 83, 94-98). */
final class Possessions {

    private Possessions() {}

    /** Whether the thing is a drug. */
    static boolean drug(Of of) {
        return Drugs.listed(of);
    }

    static boolean nobody(ToldAct act) {
        return act.byTold() && act.by().length == 0;
    }

    /** The points that hold for every possession: someone has it, knows it, and nothing says it is not made out. */
    static Answer points(ToldAct act, boolean knowledge) {
        if (nobody(act)) return Answer.incident("Nobody was found with it: an incident.");
        if (act.proved() == Act.Proved.NOT_MADE_OUT) return Answer.noCrime("The points to prove are not made out.");
        if (act.get(Act.LIABLE) == YesNo.NO) return Answer.noCrime("The person is not liable.");
        if (act.proved() == Act.Proved.AWAITING_CPS || act.proved() == Act.Proved.UNDER_INVESTIGATION) {
            return Answer.incident("Every point to prove must be made out before a state offence is recorded.");
        }
        if (!knowledge || act.proved() == Act.Proved.MADE_OUT) return Answer.Silence.DOES_NOT_APPLY;
        return switch (act.get(Possession.KNEW)) {
            case NO -> Answer.noCrime("The person did not know of it, so the offence is not made out.");
            case NOT_ANSWERED -> Answer.ask(act.told(), Possession.KNEW);
            case UNKNOWN -> Answer.noCrime("Knowledge is a point to prove and is not shown.");
            case YES -> Answer.Silence.DOES_NOT_APPLY;
        };
    }

    private static boolean usedElsewhere(ToldAct act) {
        return !act.told().get(Possession.USED_IN_OFFENCE).ids().isEmpty();
    }

    private static boolean school(ToldAct act) {
        return act.where().get(Place.TYPE) == Place.Type.SCHOOL;
    }

    /** A weapon carried is an offence unless it was used in another notifiable offence. */
    static final class Weapon extends ActRule {
        Weapon() {
            super(ActKind.POSSESSION, Per.ACT, Citation.crr(94, "Possession of weapons"));
        }

        @Override
        public Answer apply(ToldAct act, int target) {
            Of of = act.get(Possession.OF);
            boolean weapon = switch (of) {
                case FIREARM,
                        IMITATION_FIREARM,
                        AMMUNITION,
                        BLADE_OR_POINT,
                        MADE_OR_ADAPTED_WEAPON,
                        CORROSIVE_SUBSTANCE -> true;
                default -> false;
            };
            if (!weapon || Prisons.inPrison(act)) return none();
            Answer points = points(act, !usedElsewhere(act));
            if (points.speaks()) return points;
            return switch (act.get(Possession.DOING)) {
                case SUPPLYING_OR_OFFERING, PRODUCING, IMPORTING, MAKING_OR_PLACING -> dealt(of);
                default -> byKind(act, of);
            };
        }

        /** Weapons made, brought in or sold. */
        private static Answer dealt(Of of) {
            return switch (of) {
                case FIREARM, IMITATION_FIREARM, AMMUNITION ->
                    new Answer.ForRegistrar(
                            "Firearms made, brought in or sold stand in several classes by their kind.");
                case MADE_OR_ADAPTED_WEAPON -> weapon("81", "195/20", "An offensive weapon made, brought in or sold.");
                default -> weapon("81", "", "A knife or corrosive product made, brought in or sold.");
            };
        }

        private static Answer byKind(ToldAct act, Of of) {
            return switch (of) {
                case FIREARM, IMITATION_FIREARM -> firearm(act, of);
                case AMMUNITION -> weapon("10B", "", "Ammunition held.");
                case BLADE_OR_POINT ->
                    privately(act)
                            ? Answer.incident("A blade kept in private is no offence of carrying.")
                            : weapon("10D", school(act) ? "008/27" : "008/26", "A blade or point carried.");
                case MADE_OR_ADAPTED_WEAPON ->
                    privately(act)
                            ? weapon("10C", "197/21", "An offensive weapon in a private place.")
                            : weapon("10C", school(act) ? "008/28" : "008/11", "An offensive weapon carried.");
                default ->
                    privately(act)
                            ? Answer.incident("A corrosive substance kept in private is no offence of carrying.")
                            : weapon("10C", "008/75", "A corrosive substance in a public place.");
            };
        }

        private static Answer firearm(ToldAct act, Of of) {
            Many<Act.Meant> meant = act.get(Act.MEANT);
            if (meant.has(Act.Meant.FEAR)) return weapon("10A", "008/23", "A firearm held to cause fear of violence.");
            boolean crime = meant.hasAny(
                    Act.Meant.STEAL, Act.Meant.INJURE, Act.Meant.SERIOUS_HARM, Act.Meant.KILL, Act.Meant.ENDANGER_LIFE);
            if (crime) return weapon("10A", "008/16", "A firearm held in order to commit an offence.");
            if (of == Of.FIREARM) return weapon("10B", "", "A firearm held or carried.");
            return privately(act)
                    ? Answer.incident("An imitation firearm kept in private is no offence of carrying.")
                    : weapon("10B", "081/77", "An imitation firearm in a public place.");
        }

        private static boolean privately(ToldAct act) {
            return act.get(Possession.AT_HOME) == YesNo.YES || act.inPublic() == YesNo.NO;
        }

        private static Answer weapon(String inClass, String code, String because) {
            return Answer.discloses(Offence.of(inClass, code), because);
        }
    }

    /** Tools for theft or fraud, for damage, false papers and indecent images. */
    static final class Article extends ActRule {
        Article() {
            super(
                    ActKind.POSSESSION,
                    Per.ACT,
                    Citation.crr(83, "33 Going equipped for stealing"),
                    Citation.crr(81, "47 Devices on cash machines"),
                    Citation.crr(97, "Fraud/Cyber: what is not for Report Fraud"));
        }

        @Override
        public Answer apply(ToldAct act, int target) {
            Of of = act.get(Possession.OF);
            boolean making = act.get(Possession.DOING) == Doing.MAKING_OR_PLACING
                    || act.get(Possession.DOING) == Doing.PRODUCING
                    || act.get(Possession.DOING) == Doing.SUPPLYING_OR_OFFERING;
            boolean article = switch (of) {
                case ARTICLE_FOR_THEFT, ARTICLE_FOR_FRAUD, ARTICLE_FOR_DAMAGE, FALSE_DOCUMENT, INDECENT_IMAGES -> true;
                default -> false;
            };
            if (!article || Prisons.inPrison(act)) return none();
            Answer points = making && of == Of.ARTICLE_FOR_FRAUD && act.proved() != Act.Proved.NOT_MADE_OUT
                    ? none()
                    : points(act, of == Of.INDECENT_IMAGES || of == Of.FALSE_DOCUMENT);
            return points.speaks() ? points : byKind(act, of, making);
        }

        private static Answer byKind(ToldAct act, Of of, boolean making) {
            return switch (of) {
                case ARTICLE_FOR_THEFT ->
                    act.get(Possession.AT_HOME) == YesNo.YES
                            ? Answer.incident("Going equipped is committed only away from the place of abode.")
                            : Answer.discloses(
                                    Offence.of("33", "033/00"), "An article for burglary or theft, away from home.");
                case ARTICLE_FOR_FRAUD ->
                    Answer.discloses(Offence.of("33A", making ? "053/44" : "053/43"), "An article for use in fraud.");
                case ARTICLE_FOR_DAMAGE ->
                    Answer.discloses(Offence.of("59", "059/13"), "A thing held with intent to damage property.");
                case FALSE_DOCUMENT ->
                    making
                            ? Answer.discloses(Offence.of("61", "061/21"), "A false document made or used.")
                            : Answer.discloses(
                                    Offence.of("61A", act.meant(Act.Meant.GAIN) ? "061/38" : "061/40"),
                                    "A false identity document held.");
                default ->
                    Answer.discloses(Offence.of("86", making ? "086/02" : "086/10"), "Indecent images of children.");
            };
        }
    }

    /** What the possession is of must be told. */
    static final class OfWhat extends ActRule {
        OfWhat() {
            super(ActKind.POSSESSION, Per.ACT, Citation.crr(8, "Offences against the state"));
        }

        @Override
        public Answer apply(ToldAct act, int target) {
            return switch (act.get(Possession.OF)) {
                case NOT_ANSWERED -> ask(act, Possession.OF);
                case UNKNOWN -> new Answer.ForRegistrar("What was possessed cannot be told.");
                default -> none();
            };
        }
    }
}
