package truecount.rules.offences;

import truecount.rules.Answer;
import truecount.rules.Citation;
import truecount.rules.facts.Act;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Many;
import truecount.rules.facts.Person;
import truecount.rules.facts.Range;
import truecount.rules.facts.Report;
import truecount.rules.facts.Reporter;
import truecount.rules.facts.Sexual;
import truecount.rules.facts.Sexual.Consent;
import truecount.rules.facts.Sexual.Did;
import truecount.rules.facts.YesNo;
import truecount.rules.lists.Offence;
import truecount.rules.told.Story;
import truecount.rules.told.ToldAct;

/** Sexual activity with children who took part willingly, or who were incited or made to watch (CRR26 p.65). */
final class WillingChild {

    private WillingChild() {}

    /** Whether everyone who did it is told to be under 18; unknown age counts as 18 or over. */
    static boolean youngOffender(ToldAct act) {
        if (act.by().length == 0) return false;
        for (int person : act.by()) if (act.age(person).under(18) != YesNo.YES) return false;
        return true;
    }

    /** The offence against this child by the age of whoever did it; its code is left open where the sex is not told. */
    static Offence pick(ToldAct act, int victim, String[] under13, String[] under16) {
        boolean child = act.age(victim).under(13) == YesNo.YES;
        int column = youngOffender(act) ? 2 : 0;
        String[] codes = child ? under13 : under16;
        return Offence.of(child ? "21" : "22B", SexualOffences.bySex(act, victim, codes[column], codes[column + 1]));
    }

    /** Whether the child is under 16: asked of a named child, and of nobody where the victim is not named. */
    static Answer missing(ToldAct act, int victim) {
        if (victim == Story.NOBODY) {
            return act.toTold()
                    ? new Answer.ForRegistrar("The class needs the age of a child whom nobody names.")
                    : ActRule.ask(act, Act.TO);
        }
        Range age = act.age(victim);
        if (age.under(16) == YesNo.UNKNOWN)
            return new Answer.ForRegistrar("Whether the child is under 16 cannot be told.");
        boolean open = age.under(16) == YesNo.NOT_ANSWERED
                || (age.under(16) == YesNo.YES && age.under(13) == YesNo.NOT_ANSWERED);
        return open ? Answer.ask(act.in().personAt(victim), Person.AGE) : Answer.Silence.DOES_NOT_APPLY;
    }

    /** Willing activity of a child of 13 to 15 is recorded only if a parent, a party or a panel tells, or it is proved. */
    static final class WillingActivity extends ActRule {
        private static final String[] PENETRATION_13 = {"021/12", "021/13", "021/12", "021/13"};
        private static final String[] TOUCHING_13 = {"021/22", "021/23", "021/22", "021/23"};
        private static final String[] PENETRATION_16 = {"022/06", "022/07", "022/12", "022/13"};
        private static final String[] TOUCHING_16 = {"022/18", "022/19", "022/22", "022/23"};

        WillingActivity() {
            super(
                    ActKind.SEXUAL,
                    Per.VICTIM,
                    Citation.crr(65, "Recording age related offences: willing participation"));
        }

        @Override
        public Answer apply(ToldAct act, int victim) {
            if (!SexualOffences.bodily(act) || SexualOffences.consent(act, victim) != Consent.GIVEN) return none();
            Many<Did> did = act.get(Sexual.DID);
            boolean penis = did.has(Did.PENIS_IN_VAGINA_ANUS_OR_MOUTH);
            boolean child = act.age(victim).under(13) == YesNo.YES;
            if (child && (penis || !youngOffender(act))) return none();
            Answer missing = missing(act, victim);
            if (missing.speaks()) return missing;
            if (act.age(victim).under(16) == YesNo.NO) return BoundToRefrain.of(act, victim);
            if (act.get(Sexual.BELIEF_UNDER16) == Sexual.BeliefUnder16.REASONABLY_BELIEVED_16 && !child) {
                return Answer.incident("A reasonable belief that the child was 16 or over.");
            }
            Answer sex = SexualOffences.missingSex(act, victim);
            if (sex.speaks()) return sex;
            boolean penetration = penis || did.has(Did.OTHER_PENETRATION);
            if (!child && SexualOffences.reporter(act) == Reporter.Capacity.NOT_ANSWERED)
                return Answer.ask(act.in().facts().report(), Report.BY);
            if (!child && !SexualOffences.reporterSuffices(act, penetration)) {
                Answer bound = BoundToRefrain.bound(act, victim);
                if (bound.speaks()) return bound;
                return new Answer.NoOffence(
                        Answer.Ending.CRIME_RELATED_INCIDENT,
                        "Willing, and told neither by a parent, a party nor a panel.");
            }
            Offence offence = pick(
                    act,
                    victim,
                    penetration ? PENETRATION_13 : TOUCHING_13,
                    penetration ? PENETRATION_16 : TOUCHING_16);
            return Answer.discloses(offence, victim, act.attempted(), "Sexual activity with a willing child.");
        }
    }

    /** Inciting or making a child do something sexual; an offender whose age is unknown counts as 18 or over. */
    static final class Incited extends ActRule {
        private static final String[] UNDER_13 = {"021/03", "021/05", "021/24", "021/25"};
        private static final String[] UNDER_13_PENETRATION = {"021/02", "021/04", "021/14", "021/15"};
        private static final String[] UNDER_16 = {"022/20", "022/21", "022/24", "022/25"};
        private static final String[] UNDER_16_PENETRATION = {"022/08", "022/09", "022/14", "022/15"};

        Incited() {
            super(
                    ActKind.SEXUAL,
                    Per.VICTIM,
                    Citation.crr(65, "Causing or inciting a child to engage in sexual activity"));
        }

        @Override
        public Answer apply(ToldAct act, int victim) {
            Many<Did> did = act.get(Sexual.DID);
            boolean made = did.has(Did.MADE_TO_DO) && SexualOffences.band(act, victim) == 2;
            if (!did.has(Did.INCITED) && !made) return none();
            Answer missing = missing(act, victim);
            if (missing.speaks()) return missing;
            if (act.age(victim).under(16) == YesNo.NO) return older(act, victim);
            Answer sex = SexualOffences.missingSex(act, victim);
            if (sex.speaks()) return sex;
            boolean penetration = did.hasAny(Did.OTHER_PENETRATION, Did.PENIS_IN_VAGINA_ANUS_OR_MOUTH);
            Offence offence = pick(
                    act,
                    victim,
                    penetration ? UNDER_13_PENETRATION : UNDER_13,
                    penetration ? UNDER_16_PENETRATION : UNDER_16);
            return Answer.discloses(
                    offence, victim, act.attempted(), "A child was incited or caused to do something sexual.");
        }
    }

    /** Inciting somebody of 16 or over: for the registrar where the two are bound to refrain or something was given. */
    private static Answer older(ToldAct act, int victim) {
        Answer bound = BoundToRefrain.bound(act, victim);
        if (bound.speaks()) return bound;
        return ChildExploitation.favoured(act, victim)
                ? new Answer.ForRegistrar(
                        "A child of 16 or 17 incited for something in return: class 71 is told as named.")
                : Answer.incident("A person of 16 or over was incited to something sexual.");
    }

    /** A child made to watch a sexual act is a victim of an offence of its own. */
    static final class MadeToWatch extends ActRule {
        MadeToWatch() {
            super(ActKind.SEXUAL, Per.VICTIM, Citation.crr(65, "Sexual activity classifications"));
        }

        @Override
        public Answer apply(ToldAct act, int victim) {
            if (!act.get(Sexual.DID).has(Did.MADE_TO_WATCH)) return none();
            Answer missing = missing(act, victim);
            if (missing.speaks()) return missing;
            if (act.age(victim).under(16) == YesNo.NO) {
                return new Answer.ForRegistrar(
                        "A person of 16 or over made to watch: the held text prints no class for it.");
            }
            boolean child = act.age(victim).under(13) == YesNo.YES;
            boolean young = youngOffender(act);
            Offence offence = child
                    ? Offence.of("21", young ? "021/17" : "021/11")
                    : Offence.of("22B", young ? "022/17" : "022/11");
            return Answer.discloses(offence, victim, act.attempted(), "A child was made to watch a sexual act.");
        }
    }
}
