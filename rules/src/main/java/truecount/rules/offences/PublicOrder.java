package truecount.rules.offences;

import truecount.rules.Answer;
import truecount.rules.Citation;
import truecount.rules.facts.Act;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Disorder;
import truecount.rules.facts.Disorder.Did;
import truecount.rules.facts.Disorder.Felt;
import truecount.rules.facts.Disorder.Towards;
import truecount.rules.facts.Many;
import truecount.rules.facts.Range;
import truecount.rules.facts.Report;
import truecount.rules.facts.Telling;
import truecount.rules.facts.YesNo;
import truecount.rules.lists.Offence;
import truecount.rules.told.ToldAct;

/** Words, behaviour and fighting in public (CRR26 pp.9, 86-89). */
final class PublicOrder {

    private static final Offence FEAR = Offence.of("9A", "125/11");
    private static final Offence FEAR_RACIAL = Offence.of("9B", "066/91");
    private static final Offence DISTRESS = Offence.of("9A", "125/09");
    private static final Offence DISTRESS_RACIAL = Offence.of("9B", "008/55");
    private static final Offence BECAUSE_OF_SEX = Offence.of("9A", "068/25");
    private static final Offence SECTION_5_RACIAL = Offence.of("9B", "125/82");
    private static final Offence RIOT = Offence.of("62A", "064/01");
    private static final Offence VIOLENT_DISORDER = Offence.of("62A", "065/00");
    private static final Offence AFFRAY = Offence.of("66", "066/01");
    private static final Offence ASSAULT = Offence.of("105A", "105/01");
    private static final Offence ASSAULT_RACIAL = Offence.of("105B", "008/57");
    private static final int RIOT_NUMBER = 12;
    private static final int DISORDER_NUMBER = 3;

    private PublicOrder() {}

    private static boolean violent(ToldAct act) {
        return act.get(Disorder.DID).hasAny(Did.FIGHTING, Did.VIOLENCE, Did.THREATENING);
    }

    private static boolean targeted(ToldAct act) {
        return act.get(Disorder.TOWARDS) == Towards.NAMED_PERSON || act.to().length > 0;
    }

    /** Whether it was over when police came or looked for victims in vain, and nobody was the target of it. */
    private static boolean over(ToldAct act) {
        Telling report = act.in().facts().report();
        boolean ended = switch (report.get(Report.DISORDER_ON_ARRIVAL)) {
            case OVER -> true;
            case CONTINUING -> false;
            case NOT_ANSWERED, UNKNOWN, NOT_ATTENDED ->
                report.get(Report.ENQUIRIES_FOR_VICTIMS) == Report.EnquiriesForVictims.MADE_NONE_FOUND;
        };
        return ended && !targeted(act) && report.get(Report.POLICE_SAW_IT) != YesNo.YES;
    }

    /** Whether violence to somebody in particular is told as disorder. */
    private static boolean assault(ToldAct act) {
        return act.get(Disorder.DID).hasAny(Did.FIGHTING, Did.VIOLENCE) && targeted(act);
    }

    /** How many acted together: as told, else how many are told to have done it. */
    private static Range together(ToldAct act) {
        Range told = act.get(Disorder.TOGETHER);
        if (told.told() || act.by().length == 0) return told;
        int doers = 0;
        for (int doer : act.by()) doers += act.in().count(doer);
        return Range.between(doers, doers);
    }

    private static boolean grave(ToldAct act) {
        return violent(act)
                && together(act).under(DISORDER_NUMBER) == YesNo.NO
                && act.proved() != Act.Proved.NOT_MADE_OUT
                && !act.get(Disorder.BYSTANDER_WOULD_FEAR).no();
    }

    /** Whether violence before others is made out, which is an offence against the state and needs no victim. */
    private static boolean madeOut(ToldAct act) {
        return violent(act)
                && act.proved() == Act.Proved.MADE_OUT
                && !act.get(Disorder.BYSTANDER_WOULD_FEAR).no();
    }

    /** Disorder that is over on arrival, with no victim found, stays an incident. */
    static final class OverOnArrival extends ActRule {
        OverOnArrival() {
            super(
                    ActKind.DISORDER,
                    Per.ACT,
                    Citation.crr(9, "Public order"),
                    Citation.crr(86, "9A Guidance on recording"));
        }

        @Override
        public Answer apply(ToldAct act, int target) {
            if (!over(act) || madeOut(act)) return none();
            if (act.get(Disorder.DID).silent()) return ask(act, Disorder.DID);
            boolean fight = act.get(Disorder.DID).hasAny(Did.FIGHTING, Did.VIOLENCE);
            if (fight)
                return Answer.incident(
                        "Fighting that was over on arrival, and enquiries found no victim and nothing to support it: this remains an incident.");
            return Answer.incident("No continuing disorder on arrival and nobody was the target.");
        }
    }

    /** Three or more together in violence are violent disorder, twelve with a common purpose a riot. */
    static final class Together extends ActRule {
        Together() {
            super(ActKind.DISORDER, Per.ACT, Citation.crr(89, "62A Violent disorder"));
        }

        @Override
        public Answer apply(ToldAct act, int target) {
            if (!violent(act) || together(act).under(DISORDER_NUMBER) != YesNo.NO) return none();
            if (act.get(Disorder.BYSTANDER_WOULD_FEAR).is() == YesNo.NOT_ANSWERED)
                return ask(act, Disorder.BYSTANDER_WOULD_FEAR);
            if (!act.get(Disorder.BYSTANDER_WOULD_FEAR).yes()) return none();
            Answer proved = proved(act);
            if (proved.speaks()) return proved;
            if (together(act).under(RIOT_NUMBER) == YesNo.NO) {
                if (act.get(Disorder.COMMON_PURPOSE).is() == YesNo.NOT_ANSWERED)
                    return ask(act, Disorder.COMMON_PURPOSE);
                if (act.get(Disorder.COMMON_PURPOSE).yes())
                    return Answer.discloses(RIOT, "Twelve or more with a common purpose.");
            }
            return Answer.discloses(VIOLENT_DISORDER, "Three or more together using or threatening violence.");
        }
    }

    /** A state offence waits until its points are made out. */
    static Answer proved(ToldAct act) {
        return switch (act.proved()) {
            case MADE_OUT -> Answer.Silence.DOES_NOT_APPLY;
            case NOT_ANSWERED -> Answer.ask(act.told(), Act.PROVED);
            case NOT_MADE_OUT -> Answer.noCrime("The points to prove are not made out.");
            case UNKNOWN, AWAITING_CPS, UNDER_INVESTIGATION ->
                Answer.incident("Every point to prove must be made out before a state offence is recorded.");
        };
    }

    /** Fewer than three fighting so that a bystander would fear for safety is an affray. */
    static final class Affray extends ActRule {
        Affray() {
            super(ActKind.DISORDER, Per.ACT, Citation.crr(89, "66 Affray"));
        }

        @Override
        public Answer apply(ToldAct act, int target) {
            if (!violent(act) || !act.get(Disorder.BYSTANDER_WOULD_FEAR).yes()) return none();
            if (over(act) && !madeOut(act)) return none();
            if (together(act).under(DISORDER_NUMBER) == YesNo.NO) return none();
            Answer proved = proved(act);
            return proved.speaks()
                    ? proved
                    : new Answer.Discloses(
                            AFFRAY, -1, 1, false, "Violence that would make a bystander fear for safety.");
        }
    }

    /** Threats, abuse and insults by what was meant and what was felt: sections 4, 4A, 4B and, if aggravated, 5. */
    static final class FearAlarmOrDistress extends ActRule {
        FearAlarmOrDistress() {
            super(
                    ActKind.DISORDER,
                    Per.VICTIM,
                    Citation.crr(86, "9A Fear or provocation of violence"),
                    Citation.crr(87, "Intentional harassment, alarm or distress; section 4B"),
                    Citation.crr(89, "9B Racially or religiously aggravated"));
        }

        @Override
        public Answer apply(ToldAct act, int victim) {
            if (over(act)
                    || grave(act)
                    || (act.get(Disorder.BYSTANDER_WOULD_FEAR).yes() && violent(act))) return none();
            Many<Did> did = act.get(Disorder.DID);
            if (!did.told()) return ask(act, Disorder.DID);
            if (act.get(Disorder.TOWARDS) == Towards.NOT_ANSWERED && act.to().length == 0)
                return ask(act, Disorder.TOWARDS);
            Many<Felt> felt = act.get(Disorder.FELT, victim);
            Many<Act.Meant> meant = act.get(Act.MEANT);
            boolean frightening =
                    felt.has(Felt.IMMEDIATE_VIOLENCE) || (did.has(Did.THREATENING) && meant.has(Act.Meant.FEAR));
            if (frightening) return fear(act, victim);
            if (!meant.told()) return ask(act, Act.MEANT);
            boolean intended = meant.hasAny(
                    Act.Meant.DISTRESS, Act.Meant.FEAR, Act.Meant.HUMILIATE, Act.Meant.ANNOY, Act.Meant.INJURE);
            if (intended && !felt.told() && targeted(act)) return ask(act, Disorder.FELT, victim);
            if (intended && felt.has(Felt.ALARM_OR_DISTRESS)) return distress(act, victim);
            if (act.raciallyOrReligiouslyAggravated())
                return Answer.discloses(SECTION_5_RACIAL, "Section 5, racially or religiously aggravated.");
            return HarmInside.incident(
                    act,
                    assault(act),
                    "Disorder that is at most section 5, which is not notifiable unless racially or religiously aggravated.");
        }

        private static Answer fear(ToldAct act, int victim) {
            boolean racial = act.raciallyOrReligiouslyAggravated();
            if (act.inDwelling())
                return Answer.discloses(
                        racial ? ASSAULT_RACIAL : ASSAULT, victim, "Fear of violence inside a dwelling.");
            return Answer.discloses(racial ? FEAR_RACIAL : FEAR, victim, "Fear or provocation of immediate violence.");
        }

        private static Answer distress(ToldAct act, int victim) {
            if (act.inDwelling())
                return HarmInside.incident(act, assault(act), "Distress inside a dwelling is no public order offence.");
            if (act.raciallyOrReligiouslyAggravated())
                return Answer.discloses(
                        DISTRESS_RACIAL, victim, "Alarm or distress, racially or religiously aggravated.");
            boolean sex = act.get(Disorder.BECAUSE_OF_SEX).yes() && BECAUSE_OF_SEX.existsOn(act.day());
            return sex
                    ? Answer.discloses(
                            BECAUSE_OF_SEX, victim, "Alarm or distress meant and caused because of the victim's sex.")
                    : Answer.discloses(DISTRESS, victim, "Alarm or distress meant and caused.");
        }
    }
}
