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

/** Sexual acts on a person, by sex, age, penetration and consent (CRR26 pp.61-67). */
final class SexualOffences {

    private static final String MEETING_FEMALE = "088/01";
    private static final String MEETING_MALE = "088/02";

    private SexualOffences() {}

    /** Whether the act is one of those that touch or move a person, whose class needs age, sex and consent. */
    static boolean bodily(ToldAct act) {
        return act.get(Sexual.DID)
                .hasAny(Did.PENIS_IN_VAGINA_ANUS_OR_MOUTH, Did.OTHER_PENETRATION, Did.TOUCHING, Did.MADE_TO_DO);
    }

    /** The code for the victim's sex; empty where the sex is not told, since the class does not turn on it. */
    static String bySex(ToldAct act, int victim, String female, String male) {
        return switch (act.in().sex(victim)) {
            case FEMALE -> female;
            case MALE -> male;
            case NOT_ANSWERED, UNKNOWN -> "";
        };
    }

    /** The sex of a named victim, where the code turns on it; silence once it is told, or asked in vain. */
    static Answer missingSex(ToldAct act, int victim) {
        return victim >= 0 && act.in().sex(victim) == Person.Sex.NOT_ANSWERED
                ? Answer.ask(act.in().personAt(victim), Person.SEX)
                : Answer.Silence.DOES_NOT_APPLY;
    }

    static Consent consent(ToldAct act, int victim) {
        return act.get(Sexual.CONSENT, victim);
    }

    /** Whether consent was missing on the account told; a disputed consent counts as missing for recording. */
    static boolean without(Consent consent) {
        return switch (consent) {
            case NOT_GIVEN, DISPUTED, PRESSURED, INCAPABLE -> true;
            case NOT_ANSWERED, UNKNOWN, GIVEN -> false;
        };
    }

    /** Where the age band of a victim puts the offence: 0 for 16 or over, 1 for 13 to 15, 2 for under 13. */
    static int band(ToldAct act, int victim) {
        Range age = act.age(victim);
        if (age.under(13) == YesNo.YES) return 2;
        return age.under(16) == YesNo.YES ? 1 : 0;
    }

    /** Touching or other penetration without consent, or of a child under 13, is sexual assault. */
    static final class SexualAssault extends ActRule {
        SexualAssault() {
            super(
                    ActKind.SEXUAL,
                    Per.VICTIM,
                    Citation.crr(64, "Sexual assault"),
                    Citation.crr(65, "Sexual assault classifications"));
        }

        @Override
        public Answer apply(ToldAct act, int victim) {
            Many<Did> did = act.get(Sexual.DID);
            boolean penetration = did.has(Did.OTHER_PENETRATION);
            if (!penetration && !did.has(Did.TOUCHING)) return none();
            boolean child = act.age(victim).under(13) == YesNo.YES;
            if (!child && !without(consent(act, victim))) return doubtful(act, victim);
            if (child && consent(act, victim) == Consent.GIVEN && WillingChild.youngOffender(act)) return none();
            Answer missing = missing(act, victim);
            if (missing.speaks()) return missing;
            boolean male = act.in().sex(victim) == Person.Sex.MALE;
            String under = male ? "17B" : "20B";
            String over = male ? "17A" : "20A";
            Offence offence = child
                    ? Offence.of(
                            under, male ? (penetration ? "017/14" : "017/16") : (penetration ? "020/04" : "020/06"))
                    : Offence.of(
                            over, male ? (penetration ? "017/13" : "017/15") : (penetration ? "020/03" : "020/05"));
            return Answer.discloses(
                    offence,
                    victim,
                    act.attempted(),
                    child ? "A child under 13 cannot consent." : "Sexual touching or penetration without consent.");
        }
    }

    private static Answer doubtful(ToldAct act, int victim) {
        return switch (consent(act, victim)) {
            case NOT_ANSWERED -> ActRule.ask(act, Sexual.CONSENT, victim);
            case UNKNOWN -> new Answer.ForRegistrar("Whether there was consent cannot be told.");
            case GIVEN, NOT_GIVEN, DISPUTED, PRESSURED, INCAPABLE -> Answer.Silence.DOES_NOT_APPLY;
        };
    }

    /** What the class of a sexual assault still needs: who it was done to, the sex, and whether under 13. */
    private static Answer missing(ToldAct act, int victim) {
        if (victim == Story.NOBODY && !act.toTold()) return ActRule.ask(act, Act.TO);
        Person.Sex sex = act.in().sex(victim);
        YesNo under13 = act.age(victim).under(13);
        if (victim == Story.NOBODY || sex == Person.Sex.UNKNOWN || under13 == YesNo.UNKNOWN)
            return new Answer.ForRegistrar(
                    "The class needs the victim's sex and whether the victim is under 13.", true);
        if (sex == Person.Sex.NOT_ANSWERED) return Answer.ask(act.in().personAt(victim), Person.SEX);
        return under13 == YesNo.NOT_ANSWERED
                ? Answer.ask(act.in().personAt(victim), Person.AGE)
                : Answer.Silence.DOES_NOT_APPLY;
    }

    /** A person compelled to do something sexual is a victim of causing sexual activity. */
    static final class MadeToDo extends ActRule {
        MadeToDo() {
            super(ActKind.SEXUAL, Per.VICTIM, Citation.crr(65, "22A Causing sexual activity without consent"));
        }

        @Override
        public Answer apply(ToldAct act, int victim) {
            Many<Did> did = act.get(Sexual.DID);
            if (!did.has(Did.MADE_TO_DO) || band(act, victim) == 2) return none();
            if (!without(consent(act, victim))) return doubtful(act, victim);
            Answer sex = missingSex(act, victim);
            if (sex.speaks()) return sex;
            boolean penetration = did.hasAny(Did.OTHER_PENETRATION, Did.PENIS_IN_VAGINA_ANUS_OR_MOUTH);
            String code = bySex(act, victim, penetration ? "022/02" : "022/04", penetration ? "022/03" : "022/05");
            return Answer.discloses(
                    Offence.of("22A", code), victim, act.attempted(), "Compelled to do something sexual.");
        }
    }

    /** An adult who meets a child after grooming commits an offence; sexual activity that follows stands alone. */
    static final class MeetingAfterGrooming extends ActRule {
        MeetingAfterGrooming() {
            super(ActKind.SEXUAL, Per.VICTIM, Citation.crr(66, "88A Meeting a child following sexual grooming"));
        }

        @Override
        public Answer apply(ToldAct act, int victim) {
            if (!act.get(Sexual.DID).has(Did.MET_AFTER_GROOMING)) return none();
            if (act.get(Sexual.BELIEF_UNDER16) == Sexual.BeliefUnder16.REASONABLY_BELIEVED_16) {
                return Answer.incident("The adult reasonably believed that the child was 16 or over.");
            }
            if (victim >= 0 && act.age(victim).under(16) == YesNo.NO) {
                Answer bound = BoundToRefrain.bound(act, victim);
                return bound.speaks() ? bound : Answer.incident("The person met after grooming is not under 16.");
            }
            if (WillingChild.youngOffender(act)) {
                return new Answer.ForRegistrar(
                        "The person who met the child is under 18, whom this offence does not reach.");
            }
            if (bodily(act)) return none();
            Answer sex = missingSex(act, victim);
            if (sex.speaks()) return sex;
            return Answer.discloses(
                    Offence.of("88A", bySex(act, victim, MEETING_FEMALE, MEETING_MALE)),
                    victim,
                    act.attempted(),
                    "An adult met, or set out to meet, a child under 16 after grooming.");
        }
    }

    /** Who told the police, for the rule on willing children (p.65). */
    static boolean reporterSuffices(ToldAct act, boolean penetration) {
        Reporter.Capacity by = reporter(act);
        return switch (by) {
            case PARENT_OR_GUARDIAN, VICTIM, FOR_VICTIM, PARTICIPANT, SUSPECT, MULTI_AGENCY_PANEL -> true;
            case NOT_ANSWERED,
                    UNKNOWN,
                    CARER,
                    PROFESSIONAL,
                    COMPETENT_AUTHORITY,
                    OTHER_AUTHORITY,
                    WITNESS,
                    OTHER_THIRD_PARTY,
                    ANONYMOUS,
                    POLICE,
                    VIDEO_ONLY ->
                act.in().facts().report().get(Report.REFERRAL) == Report.Referral.MULTI_AGENCY
                        || (penetration && act.proved() == Act.Proved.MADE_OUT);
        };
    }

    static Reporter.Capacity reporter(ToldAct act) {
        var told = act.in().facts().report().get(Report.BY);
        return told.isEmpty() ? Reporter.Capacity.NOT_ANSWERED : told.get(0).get(Reporter.CAPACITY);
    }
}
