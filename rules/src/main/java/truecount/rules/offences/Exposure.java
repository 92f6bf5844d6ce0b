package truecount.rules.offences;

import truecount.rules.Answer;
import truecount.rules.Citation;
import truecount.rules.facts.Act;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Many;
import truecount.rules.facts.Range;
import truecount.rules.facts.Sexual;
import truecount.rules.facts.Sexual.Did;
import truecount.rules.facts.YesNo;
import truecount.rules.lists.Offence;
import truecount.rules.told.ToldAct;

/** Exposure, voyeurism and outraging public decency (CRR26 pp.69-71). */
final class Exposure {

    private static final Offence EXPOSURE = Offence.of("88E", "088/09");
    private static final Offence VOYEURISM = Offence.of("88E", "088/10");
    private static final Offence UP_SKIRTING = Offence.of("88E", "088/12");
    private static final Offence BREASTFEEDING = Offence.of("88E", "088/13");
    private static final Offence PUBLIC_DECENCY = Offence.of("66", "066/21");

    private Exposure() {}

    private static boolean alarms(ToldAct act) {
        return act.get(Act.MEANT).hasAny(Act.Meant.DISTRESS, Act.Meant.FEAR, Act.Meant.ANNOY, Act.Meant.HUMILIATE);
    }

    /** Masturbating in public with two or more able to see outrages public decency and is not exposure. */
    static final class InPublicView extends ActRule {
        InPublicView() {
            super(
                    ActKind.SEXUAL,
                    Per.ACT,
                    Citation.crr(71, "What is classed as outraging public decency?"),
                    Citation.crr(69, "88E Exposure"));
        }

        @Override
        public Answer apply(ToldAct act, int target) {
            Many<Did> did = act.get(Sexual.DID);
            boolean always = did.hasAny(Did.MASTURBATED, Did.SEX_IN_PUBLIC);
            if (!always && !did.has(Did.EXPOSED_GENITALS)) return none();
            if (!always && (alarms(act) || act.get(Act.MEANT).silent())) return none();
            if (act.inPublic() == YesNo.NO) return none();
            Range able = act.get(Sexual.ABLE_TO_SEE);
            return switch (able.under(2)) {
                case NOT_ANSWERED -> ask(act, Sexual.ABLE_TO_SEE);
                case UNKNOWN, YES -> none();
                case NO -> Answer.discloses(PUBLIC_DECENCY, "Done in public with two or more able to see it.");
            };
        }
    }

    /** Genitals shown to be seen and to alarm or distress are exposure, unless it outraged public decency. */
    static final class Exposed extends ActRule {
        Exposed() {
            super(ActKind.SEXUAL, Per.VICTIM, Citation.crr(69, "88E Exposure"));
        }

        @Override
        public Answer apply(ToldAct act, int victim) {
            Many<Did> did = act.get(Sexual.DID);
            boolean atSomeone = did.has(Did.MASTURBATED) && act.to().length > 0 && alarms(act);
            if (!did.has(Did.EXPOSED_GENITALS) && !atSomeone) {
                if (ChildPresent.child(act)) return none();
                boolean onlyPublic = did.hasAny(Did.MASTURBATED, Did.SEX_IN_PUBLIC) && !SexualOffences.bodily(act);
                boolean before = did.has(Did.MASTURBATED) && act.to().length > 0;
                if (onlyPublic && before && act.get(Act.MEANT).silent()) return ask(act, Act.MEANT);
                return onlyPublic && act.get(Sexual.ABLE_TO_SEE).under(2) == YesNo.YES
                        ? Answer.incident("Fewer than two people could see it and no genitals were shown to alarm.")
                        : none();
            }
            if (did.has(Did.MASTURBATED)
                    && act.inPublic() != YesNo.NO
                    && act.get(Sexual.ABLE_TO_SEE).under(2) != YesNo.YES) return none();
            if (act.get(Act.MEANT).silent()) return ask(act, Act.MEANT);
            if (alarms(act) || act.meant(Act.Meant.SEXUAL)) {
                return Answer.discloses(
                        EXPOSURE, victim, act.attempted(), "Genitals shown so as to be seen and to alarm or distress.");
            }
            return Answer.incident("Genitals shown without meaning to alarm or distress.");
        }
    }

    /** Watching or filming what is private, under clothing, or breastfeeding, without consent. */
    static final class Voyeurism extends ActRule {
        Voyeurism() {
            super(ActKind.SEXUAL, Per.VICTIM, Citation.crr(69, "88E Voyeurism"), Citation.crr(70, "88E Breastfeeding"));
        }

        @Override
        public Answer apply(ToldAct act, int victim) {
            Many<Did> did = act.get(Sexual.DID);
            boolean watched = did.hasAny(
                    Did.UPSKIRTING, Did.FILMED_BREASTFEEDING, Did.WATCHED_PRIVATE_ACT, Did.FILMED_PRIVATE_ACT);
            if (watched && act.get(Sexual.CONSENT, victim) == Sexual.Consent.GIVEN)
                return ChildExploitation.child(act, victim)
                        ? new Answer.ForRegistrar(
                                "A child under 18 watched or filmed with consent: an indecent picture is told as an image.")
                        : Answer.incident("Watched or filmed with consent.");
            if (did.has(Did.UPSKIRTING))
                return Answer.discloses(UP_SKIRTING, victim, act.attempted(), "A picture taken under clothing.");
            if (did.has(Did.FILMED_BREASTFEEDING)) {
                return Answer.discloses(
                        BREASTFEEDING, victim, act.attempted(), "Breastfeeding filmed or watched without consent.");
            }
            if (did.hasAny(Did.WATCHED_PRIVATE_ACT, Did.FILMED_PRIVATE_ACT)) {
                return Answer.discloses(
                        VOYEURISM, victim, act.attempted(), "A private act watched or filmed without consent.");
            }
            return none();
        }
    }

    /** A sexual act that no printed class describes is for the registrar. */
    static final class OtherSexualAct extends ActRule {
        OtherSexualAct() {
            super(ActKind.SEXUAL, Per.VICTIM, Citation.crr(65, "Sexual activity classifications"));
        }

        @Override
        public Answer apply(ToldAct act, int victim) {
            Many<Did> did = act.get(Sexual.DID);
            if (did.silent()) return ask(act, Sexual.DID);
            return did.only(Did.OTHER)
                    ? new Answer.ForRegistrar("A sexual act that none of the printed classes describes.")
                    : none();
        }
    }
}
