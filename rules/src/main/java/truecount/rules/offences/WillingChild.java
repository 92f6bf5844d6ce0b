package truecount.rules.offences;

import truecount.rules.Answer;
import truecount.rules.Citation;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Many;
import truecount.rules.facts.Person;
import truecount.rules.facts.Sexual;
import truecount.rules.facts.Sexual.Consent;
import truecount.rules.facts.Sexual.Did;
import truecount.rules.facts.YesNo;
import truecount.rules.lists.Offence;
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

    /** The age of the first offender if it is needed and nobody was asked. */
    static Answer offenderAge(ToldAct act) {
        for (int person : act.by()) {
            if (act.age(person).under(18) == YesNo.NOT_ANSWERED) {
                return Answer.ask(act.in().personAt(person), Person.AGE);
            }
        }
        return Answer.Silence.DOES_NOT_APPLY;
    }

    static Offence pick(boolean child, boolean male, boolean young, String[] under13, String[] under16) {
        int column = (male ? 1 : 0) + (young ? 2 : 0);
        return child ? Offence.of("21", under13[column]) : Offence.of("22B", under16[column]);
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
            YesNo under16 = act.age(victim).under(16);
            if (under16 == YesNo.NOT_ANSWERED && victim >= 0)
                return Answer.ask(act.in().personAt(victim), Person.AGE);
            if (under16 != YesNo.YES) return Answer.incident("A willing person of 16 or over.");
            if (act.get(Sexual.BELIEF_UNDER16) == Sexual.BeliefUnder16.REASONABLY_BELIEVED_16 && !child) {
                return Answer.incident("A reasonable belief that the child was 16 or over.");
            }
            boolean penetration = penis || did.has(Did.OTHER_PENETRATION);
            if (!child && !SexualOffences.reporterSuffices(act, penetration)) {
                return new Answer.NoOffence(
                        Answer.Ending.CRIME_RELATED_INCIDENT,
                        "Willing, and told neither by a parent, a party nor a panel.");
            }
            if (victim >= 0 && act.in().sex(victim) == Person.Sex.NOT_ANSWERED) {
                return Answer.ask(act.in().personAt(victim), Person.SEX);
            }
            boolean male = act.in().sex(victim) == Person.Sex.MALE;
            Offence offence = pick(
                    child,
                    male,
                    youngOffender(act),
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
            YesNo under16 = act.age(victim).under(16);
            if (under16 == YesNo.NOT_ANSWERED && victim >= 0)
                return Answer.ask(act.in().personAt(victim), Person.AGE);
            if (under16 != YesNo.YES) return Answer.incident("The person incited is not a child under 16.");
            if (victim >= 0 && act.in().sex(victim) == Person.Sex.NOT_ANSWERED) {
                return Answer.ask(act.in().personAt(victim), Person.SEX);
            }
            Answer age = offenderAge(act);
            if (age.speaks()) return age;
            boolean child = act.age(victim).under(13) == YesNo.YES;
            boolean male = act.in().sex(victim) == Person.Sex.MALE;
            boolean penetration = did.hasAny(Did.OTHER_PENETRATION, Did.PENIS_IN_VAGINA_ANUS_OR_MOUTH);
            Offence offence = pick(
                    child,
                    male,
                    youngOffender(act),
                    penetration ? UNDER_13_PENETRATION : UNDER_13,
                    penetration ? UNDER_16_PENETRATION : UNDER_16);
            return Answer.discloses(
                    offence, victim, act.attempted(), "A child was incited or caused to do something sexual.");
        }
    }

    /** A child made to watch a sexual act is a victim of an offence of its own. */
    static final class MadeToWatch extends ActRule {
        MadeToWatch() {
            super(ActKind.SEXUAL, Per.VICTIM, Citation.crr(65, "Sexual activity classifications"));
        }

        @Override
        public Answer apply(ToldAct act, int victim) {
            if (!act.get(Sexual.DID).has(Did.MADE_TO_WATCH)) return none();
            YesNo under16 = act.age(victim).under(16);
            if (under16 == YesNo.NOT_ANSWERED && victim >= 0)
                return Answer.ask(act.in().personAt(victim), Person.AGE);
            if (under16 != YesNo.YES) {
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
