package truecount.rules.recording;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import truecount.rules.Answer;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Communication;
import truecount.rules.facts.Course;
import truecount.rules.facts.Demand;
import truecount.rules.facts.Detention;
import truecount.rules.facts.Disorder;
import truecount.rules.facts.Exploitation;
import truecount.rules.facts.Fact;
import truecount.rules.facts.Image;
import truecount.rules.facts.Justice;
import truecount.rules.facts.Many;
import truecount.rules.facts.Neglect;
import truecount.rules.facts.Refs;
import truecount.rules.facts.Sexual;
import truecount.rules.facts.Threat;
import truecount.rules.facts.Violence;
import truecount.rules.offences.ActRule;
import truecount.rules.offences.OffenceRules;
import truecount.rules.told.Story;
import truecount.rules.told.ToldAct;

/**
 * The last rule: an allegation of harm to a person ends as an incident only by a rule that names that allegation; whatever
 * falls past every rule is for the registrar.
 *
 * <p>An act of which several things are alleged, such as a threat to kill and to burn a car, ends so only if each of them would
 * end so told alone.
 */
final class LastRule {

    private final Story in;
    private final OffenceRules rules;
    private final Result result;
    private @Nullable List<ToldAct> silent;

    LastRule(Story in, OffenceRules rules, Result result) {
        this.in = in;
        this.rules = rules;
        this.result = result;
    }

    /** Whether acts of this kind allege harm to a person. */
    static boolean harms(ActKind kind) {
        return switch (kind) {
            case VIOLENCE,
                    THREAT,
                    COMMUNICATION,
                    COURSE,
                    SEXUAL,
                    IMAGE,
                    DEMAND,
                    DETENTION,
                    EXPLOITATION,
                    NEGLECT,
                    DISORDER,
                    DEATH,
                    JUSTICE -> true;
            case TAKING,
                    ENTRY,
                    VEHICLE,
                    DAMAGE,
                    DECEPTION,
                    COMPUTER,
                    POSSESSION,
                    HANDLING,
                    DRIVING,
                    BREACH,
                    ENDANGERMENT,
                    INCIDENT,
                    NAMED -> false;
        };
    }

    /** Notes an act about which no rule has said anything. */
    void unheard(ToldAct act) {
        if (!harms(act.kind())) return;
        if (silent == null) silent = new ArrayList<>(2);
        silent.add(act);
    }

    /** Whether an act is noted about which no rule has said anything. */
    boolean holds() {
        return silent != null;
    }

    /** Leaves to the registrar what no rule names, unless what else is told has taken it in. */
    void refer() {
        if (silent != null)
            for (ToldAct act : silent)
                if (!takenIn(act)) referred(act, act.kind().word());
        if (!endsHere()) return;
        for (ToldAct act : in.acts()) if (harms(act.kind())) eachAlone(act);
    }

    /** Whether nothing else is recorded, asked or referred, so that the report would end with the endings heard. */
    private boolean endsHere() {
        return result.disclosed.isEmpty()
                && result.reported.isEmpty()
                && result.ask.isEmpty()
                && result.registrar.isEmpty()
                && result.endings.contains(Answer.Ending.INCIDENT);
    }

    private void referred(ToldAct act, String what) {
        String words =
                "No rule of the book names what is alleged here (%s). It may be harm to a person, and nothing is decided by silence."
                        .formatted(what);
        result.refer(words);
        result.say(GeneralRule.NOTHING_IN_SILENCE, act.told().path(), words);
    }

    /** Whether the act is told as part of another about which a rule has spoken. */
    private boolean takenIn(ToldAct act) {
        for (Disclosure one : result.disclosed) {
            boolean counted = switch (one.fate()) {
                case RECORDED, INSIDE, ADDED_TO_RECORD, ALREADY_RECORDED -> true;
                default -> false;
            };
            if (counted && (Counting.linked(act, one.act()) || names(one.act(), act))) return true;
        }
        return act.kind() == ActKind.VIOLENCE && ended(act);
    }

    /** Whether a demand names the act as what backs it, or a course includes it. */
    private boolean names(ToldAct other, ToldAct act) {
        return switch (other.kind()) {
            case DEMAND ->
                !other.told().get(Demand.BACKED_BY).told() || named(other.told().get(Demand.BACKED_BY), act);
            case COURSE -> named(other.told().get(Course.INCLUDES), act);
            default -> false;
        };
    }

    private boolean named(Refs told, ToldAct act) {
        for (String id : told.ids()) if (in.act(id) == act.index()) return true;
        return false;
    }

    /** Whether the person it was done to died by an act told beside it, whose rules then speak. */
    private boolean ended(ToldAct act) {
        for (ToldAct other : in.acts()) {
            if (other.kind() != ActKind.DEATH) continue;
            for (int dead : other.to()) for (int person : act.to()) if (dead == person) return true;
        }
        return false;
    }

    private void eachAlone(ToldAct act) {
        Fact.AnyOf<?> alleged = alleged(act.kind());
        if (alleged == null || !(act.told().raw(alleged) instanceof Many<?> told)) return;
        if (Long.bitCount(told.bits()) < 2) return;
        for (long left = told.bits(); left != 0; left &= left - 1) {
            long one = Long.lowestOneBit(left);
            if (!ends(act.with(alleged, new Many<>(Many.State.TOLD, one)))) {
                referred(act, word(alleged, one));
            }
        }
    }

    private static String word(Fact.AnyOf<?> fact, long bit) {
        return fact.type().getEnumConstants()[Long.numberOfTrailingZeros(bit)].word();
    }

    /** Whether the rules end this act, told so, as no crime and leave nothing open. */
    private boolean ends(ToldAct act) {
        boolean ended = false;
        for (ActRule rule : rules.of(act.kind())) {
            if (OffenceRules.isLastResort(rule)) continue;
            switch (rule.per()) {
                case VICTIM -> {
                    for (int victim : act.to().length == 0 ? new int[] {Story.NOBODY} : act.to()) {
                        Answer answer = rule.apply(act, victim);
                        if (answer.speaks() && !(answer instanceof Answer.NoOffence)) return false;
                        ended |= answer.speaks();
                    }
                }
                case ACT, THING -> {
                    Answer answer = rule.apply(act, Story.NOBODY);
                    if (answer.speaks() && !(answer instanceof Answer.NoOffence)) return false;
                    ended |= answer.speaks();
                }
            }
        }
        return ended;
    }

    private static Fact.@Nullable AnyOf<?> alleged(ActKind kind) {
        return switch (kind) {
            case VIOLENCE -> Violence.DID;
            case THREAT -> Threat.OF;
            case COMMUNICATION -> Communication.CONTENT;
            case COURSE -> Course.BEHAVIOURS;
            case SEXUAL -> Sexual.DID;
            case IMAGE -> Image.DID;
            case DETENTION -> Detention.DID;
            case EXPLOITATION -> Exploitation.FORM;
            case NEGLECT -> Neglect.DID;
            case DISORDER -> Disorder.DID;
            case JUSTICE -> Justice.DID;
            default -> null;
        };
    }
}
