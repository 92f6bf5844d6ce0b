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
import truecount.rules.facts.Telling;
import truecount.rules.facts.YesNo;
import truecount.rules.lists.Offence;
import truecount.rules.told.ToldAct;

/** Sexual acts on a person, by sex, age, penetration and consent (CRR26 pp.61-67). */
final class SexualOffences {

    private static final Offence FEMALE_16 = Offence.of("19C", "019/08");
    private static final Offence FEMALE_13 = Offence.of("19D", "019/07");
    private static final Offence FEMALE_CHILD = Offence.of("19E", "019/16");
    private static final Offence MALE_16 = Offence.of("19F", "019/10");
    private static final Offence MALE_13 = Offence.of("19G", "019/09");
    private static final Offence MALE_CHILD = Offence.of("19H", "019/17");
    private static final Offence FEMALE_16_ATTEMPT = Offence.of("19C", "019/12");
    private static final Offence FEMALE_13_ATTEMPT = Offence.of("19D", "019/11");
    private static final Offence FEMALE_CHILD_ATTEMPT = Offence.of("19E", "019/18");
    private static final Offence MALE_16_ATTEMPT = Offence.of("19F", "019/14");
    private static final Offence MALE_13_ATTEMPT = Offence.of("19G", "019/13");
    private static final Offence MALE_CHILD_ATTEMPT = Offence.of("19H", "019/19");
    private static final Offence[] UNDEFINED_FEMALE = {
        Offence.of("19J", "019/08"), Offence.of("19J", "019/07"), Offence.of("19J", "019/16")
    };
    private static final Offence[] UNDEFINED_MALE = {
        Offence.of("19K", "019/10"), Offence.of("19K", "019/09"), Offence.of("19K", "019/17")
    };
    private static final Offence MEETING_FEMALE = Offence.of("88A", "088/01");
    private static final Offence MEETING_MALE = Offence.of("88A", "088/02");

    private SexualOffences() {}

    /** Whether the act is one of those that touch or move a person, whose class needs age, sex and consent. */
    static boolean bodily(ToldAct act) {
        return act.get(Sexual.DID)
                .hasAny(Did.PENIS_IN_VAGINA_ANUS_OR_MOUTH, Did.OTHER_PENETRATION, Did.TOUCHING, Did.MADE_TO_DO);
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

    /** Penetration with a penis without consent, or of a child under 13 whatever was said. */
    static boolean rape(ToldAct act, int victim) {
        return act.kind() == ActKind.SEXUAL
                && act.get(Sexual.DID).has(Did.PENIS_IN_VAGINA_ANUS_OR_MOUTH)
                && (without(consent(act, victim)) || act.age(victim).under(13) == YesNo.YES);
    }

    /** The first question whose answer the class still needs; silence if none. */
    static Answer missing(ToldAct act, int victim) {
        Range age = act.age(victim);
        boolean child = age.under(13) == YesNo.YES;
        if (!child && consent(act, victim) == Consent.NOT_ANSWERED) return ActRule.ask(act, Sexual.CONSENT, victim);
        if (victim < 0) return Answer.Silence.DOES_NOT_APPLY;
        Telling person = act.in().personAt(victim);
        if (act.in().sex(victim) == Person.Sex.NOT_ANSWERED) return Answer.ask(person, Person.SEX);
        boolean open = age.under(13) == YesNo.NOT_ANSWERED || age.under(16) == YesNo.NOT_ANSWERED;
        return open && act.age(victim).state() == Many.State.NOT_ANSWERED
                ? Answer.ask(person, Person.AGE)
                : Answer.Silence.DOES_NOT_APPLY;
    }

    /** Where the age band of a victim puts the offence: 0 for 16 or over, 1 for 13 to 15, 2 for under 13. */
    static int band(ToldAct act, int victim) {
        Range age = act.age(victim);
        if (age.under(13) == YesNo.YES) return 2;
        return age.under(16) == YesNo.YES ? 1 : 0;
    }

    static boolean bandOpen(ToldAct act, int victim) {
        Range age = act.age(victim);
        return age.told() && (age.under(13) == YesNo.NOT_ANSWERED || age.under(16) == YesNo.NOT_ANSWERED);
    }

    /** Rape is counted for each person who penetrated; those who cannot be told apart make one more crime in all. */
    static final class Rape extends ActRule {
        Rape() {
            super(
                    ActKind.SEXUAL,
                    Per.VICTIM,
                    Citation.crr(61, "19C to 19H Rape"),
                    Citation.crr(62, "19J and 19K Rape: multiple undefined offenders"));
        }

        @Override
        public Answer apply(ToldAct act, int victim) {
            if (!rape(act, victim)) return none();
            Answer missing = missing(act, victim);
            if (missing.speaks()) return missing;
            if (victim < 0 || bandOpen(act, victim)) {
                return new Answer.ForRegistrar("Rape; its class needs the victim's sex and age.");
            }
            int known = toldApart(act);
            Offence offence = offence(act, victim);
            Answer crimes = new Answer.Discloses(
                    offence, victim, known, act.attempted(), "One crime for each person who penetrated the victim.");
            if (!undefined(act)) return crimes;
            Offence[] row = act.in().sex(victim) == Person.Sex.MALE ? UNDEFINED_MALE : UNDEFINED_FEMALE;
            Answer others = new Answer.Discloses(
                    row[band(act, victim)],
                    victim,
                    1,
                    act.attempted(),
                    "One crime in all for the offenders whom the victim cannot tell apart.");
            return known == 0 ? others : new Answer.Both(crimes, others);
        }

        private static int toldApart(ToldAct act) {
            if (act.by().length == 0) return (int) act.get(Sexual.PENETRATORS).or(1);
            int people = 0;
            for (int person : act.by())
                if (!blurred(act, person)) people += act.in().count(person);
            return people;
        }

        private static boolean undefined(ToldAct act) {
            for (int person : act.by()) if (blurred(act, person)) return true;
            return false;
        }

        private static boolean blurred(ToldAct act, int person) {
            return act.in().personAt(person).get(Person.KNOWN) == Person.Known.NOT_TOLD_APART;
        }

        private static Offence offence(ToldAct act, int victim) {
            boolean male = act.in().sex(victim) == Person.Sex.MALE;
            boolean tried = act.attempted();
            return switch (band(act, victim)) {
                case 2 ->
                    male ? (tried ? MALE_CHILD_ATTEMPT : MALE_CHILD) : (tried ? FEMALE_CHILD_ATTEMPT : FEMALE_CHILD);
                case 1 -> male ? (tried ? MALE_13_ATTEMPT : MALE_13) : (tried ? FEMALE_13_ATTEMPT : FEMALE_13);
                default -> male ? (tried ? MALE_16_ATTEMPT : MALE_16) : (tried ? FEMALE_16_ATTEMPT : FEMALE_16);
            };
        }
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
            if (!child && !without(consent(act, victim))) {
                return consent(act, victim) == Consent.NOT_ANSWERED ? ask(act, Sexual.CONSENT, victim) : none();
            }
            if (child && consent(act, victim) == Consent.GIVEN && WillingChild.youngOffender(act)) return none();
            if (victim >= 0 && act.in().sex(victim) == Person.Sex.NOT_ANSWERED) {
                return Answer.ask(act.in().personAt(victim), Person.SEX);
            }
            if (victim >= 0 && act.age(victim).under(13) == YesNo.NOT_ANSWERED) {
                return Answer.ask(act.in().personAt(victim), Person.AGE);
            }
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

    /** A person compelled to do something sexual is a victim of causing sexual activity. */
    static final class MadeToDo extends ActRule {
        MadeToDo() {
            super(ActKind.SEXUAL, Per.VICTIM, Citation.crr(65, "22A Causing sexual activity without consent"));
        }

        @Override
        public Answer apply(ToldAct act, int victim) {
            Many<Did> did = act.get(Sexual.DID);
            if (!did.has(Did.MADE_TO_DO) || band(act, victim) == 2) return none();
            if (consent(act, victim) == Consent.NOT_ANSWERED) return ask(act, Sexual.CONSENT, victim);
            if (!without(consent(act, victim))) return none();
            if (victim >= 0 && act.in().sex(victim) == Person.Sex.NOT_ANSWERED) {
                return Answer.ask(act.in().personAt(victim), Person.SEX);
            }
            boolean male = act.in().sex(victim) == Person.Sex.MALE;
            boolean penetration = did.hasAny(Did.OTHER_PENETRATION, Did.PENIS_IN_VAGINA_ANUS_OR_MOUTH);
            String code = male ? (penetration ? "022/03" : "022/05") : (penetration ? "022/02" : "022/04");
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
            if (victim >= 0 && act.age(victim).under(16) == YesNo.NO)
                return Answer.incident("The person met is not under 16.");
            if (WillingChild.youngOffender(act)) {
                return new Answer.ForRegistrar(
                        "The person who met the child is under 18, whom this offence does not reach.");
            }
            if (bodily(act)) return none();
            boolean male = act.in().sex(victim) == Person.Sex.MALE;
            return Answer.discloses(
                    male ? MEETING_MALE : MEETING_FEMALE,
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
