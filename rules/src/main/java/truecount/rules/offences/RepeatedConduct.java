package truecount.rules.offences;

import truecount.rules.Answer;
import truecount.rules.Citation;
import truecount.rules.facts.Act;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Disorder;
import truecount.rules.facts.Many;
import truecount.rules.facts.Threat;
import truecount.rules.lists.Offence;
import truecount.rules.told.ToldAct;

/**
 * What is done more than once to one person, meaning or causing alarm or distress, is a course of conduct even where each
 * occasion alone is no offence, and even told as one act (CRR26 pp.50, 55).
 */
final class RepeatedConduct extends ActRule {

    private static final Offence STALKING = Offence.of("8Q", "195/12");
    private static final Offence HARASSMENT = Offence.of("8L", "195/94");
    private static final Offence RACIAL = Offence.of("8M", "008/56");

    /** The rule for one kind of act that people repeat against somebody they know. */
    RepeatedConduct(ActKind kind) {
        super(
                kind,
                Per.VICTIM,
                kind == ActKind.THREAT
                        ? Citation.crr(60, "What if the threats do not meet the threshold?")
                        : Citation.crr(50, "8L Harassment"),
                Citation.crr(55, "Former partners"));
    }

    /** One rule for each kind of act, named for it. */
    @Override
    public String name() {
        String word = kind().word();
        return "Repeated" + Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    @Override
    public Answer apply(ToldAct act, int victim) {
        if (act.get(Act.TIMES) != Act.Times.MORE_THAN_ONCE || victim < 0 || toldAsCourse(act)) return none();
        return switch (act.kind()) {
            case THREAT -> felt(act, victim, act.get(Threat.VICTIM_FEARS, victim));
            case DISORDER -> felt(act, victim, act.get(Disorder.FELT, victim));
            default -> meant(act, victim);
        };
    }

    /** Whether a repeated threat is one that distressed, or of which that is still to be asked. */
    static boolean ofThreats(ToldAct act, int victim) {
        if (act.get(Act.TIMES) != Act.Times.MORE_THAN_ONCE || victim < 0) return false;
        return toldAsCourse(act)
                || felt(act, victim, act.get(Threat.VICTIM_FEARS, victim)).speaks();
    }

    private static Answer felt(ToldAct act, int victim, Many<?> felt) {
        if (!felt.told()) return ask(act, act.kind() == ActKind.THREAT ? Threat.VICTIM_FEARS : Disorder.FELT, victim);
        boolean distressed = act.kind() == ActKind.THREAT
                ? act.get(Threat.VICTIM_FEARS, victim)
                        .hasAny(
                                Threat.VictimFears.ALARM_OR_DISTRESS,
                                Threat.VictimFears.LATER_VIOLENCE,
                                Threat.VictimFears.IMMEDIATE_VIOLENCE)
                : act.get(Disorder.FELT, victim)
                        .hasAny(Disorder.Felt.ALARM_OR_DISTRESS, Disorder.Felt.IMMEDIATE_VIOLENCE);
        return distressed ? conduct(act, victim, "Repeated, causing alarm or distress") : none();
    }

    private static Answer meant(ToldAct act, int victim) {
        Many<Act.Meant> meant = act.get(Act.MEANT);
        if (!meant.told()) return ask(act, Act.MEANT);
        return meant.hasAny(Act.Meant.DISTRESS, Act.Meant.FEAR, Act.Meant.HUMILIATE)
                ? conduct(act, victim, "Repeated, meant to cause alarm or distress")
                : none();
    }

    private static Answer conduct(ToldAct act, int victim, String because) {
        if (act.raciallyOrReligiouslyAggravated())
            return Answer.discloses(RACIAL, victim, because + ", racially or religiously aggravated.");
        for (int offender : act.by()) {
            if (ConductCrime.parted(act, offender, victim))
                return Answer.discloses(STALKING, victim, because + ", between former partners: stalking.");
        }
        return Answer.discloses(HARASSMENT, victim, because + ": a course of conduct, harassment unless fixated.");
    }

    /** Whether the course itself is told in the report, so that its own rules speak. */
    static boolean toldAsCourse(ToldAct act) {
        for (ToldAct other : act.in().acts()) if (other.kind() == ActKind.COURSE) return true;
        return false;
    }
}
