package truecount.rules.recording;

import java.util.ArrayList;
import java.util.List;
import truecount.rules.Answer;
import truecount.rules.offences.ActRule;
import truecount.rules.told.Story;
import truecount.rules.told.ToldAct;

/**
 * Finds two rules of one rank whose answers about one act cannot both be true. The book never picks one of them in silence:
 * what they disclose is left to the registrar, with both rules shown.
 *
 * <p>Answers contradict each other when one says that there is no offence at all and the other discloses one; when the act
 * would end in two ways; when a reported incident and a crime, or two reported incidents, are made of one act; when one
 * offence is counted differently; and when one thing is taken twice. Two different offences against one victim do not: the
 * principal crime rule chooses between them.
 */
final class Contradictions {

    private record Heard(ActRule rule, int target, Answer answer) {}

    private final Result result;
    private final List<Heard> heard = new ArrayList<>(2);

    Contradictions(Result result) {
        this.result = result;
    }

    /** Hears one answer about the act that is being read. */
    void hear(ActRule rule, int target, Answer answer) {
        heard.add(new Heard(rule, target, answer));
    }

    /** Whether a rule has spoken about the act that is being read. */
    boolean heardAnything() {
        return !heard.isEmpty();
    }

    /** Compares what was heard about an act, and forgets it. */
    void settle(ToldAct act) {
        for (int i = 1; i < heard.size(); i++) {
            for (int j = 0; j < i; j++) {
                Heard one = heard.get(j);
                Heard other = heard.get(i);
                if (samePoint(one, other) && contradict(one, other)) refer(act, one, other);
            }
        }
        heard.clear();
    }

    private static boolean samePoint(Heard one, Heard other) {
        if (one.rule.equals(other.rule) || one.rule.rank() != other.rule.rank()) return false;
        return one.target == other.target || one.target == Story.NOBODY || other.target == Story.NOBODY;
    }

    private static boolean contradict(Heard one, Heard other) {
        return switch (one.answer) {
            case Answer.Discloses found -> againstOffence(one, found, other);
            case Answer.NoOffence ends -> againstEnding(ends, other.answer);
            case Answer.Reported reported -> againstReport(reported, other.answer);
            case Answer.Silence silence -> false;
            case Answer.Ask ask -> false;
            case Answer.ForRegistrar registrar -> false;
            case Answer.Both both -> false;
        };
    }

    private static boolean againstOffence(Heard one, Answer.Discloses found, Heard other) {
        return switch (other.answer) {
            case Answer.Discloses second ->
                found.offence().equals(second.offence())
                        ? found.number() != second.number() || found.attempted() != second.attempted()
                        : one.rule.per() == ActRule.Per.THING && other.rule.per() == ActRule.Per.THING;
            case Answer.NoOffence ends -> ends.ending() == Answer.Ending.NO_CRIME;
            case Answer.Reported reported -> true;
            case Answer.Silence silence -> false;
            case Answer.Ask ask -> false;
            case Answer.ForRegistrar registrar -> false;
            case Answer.Both both -> false;
        };
    }

    private static boolean againstEnding(Answer.NoOffence ends, Answer other) {
        return switch (other) {
            case Answer.NoOffence second -> ends.ending() != second.ending();
            case Answer.Discloses found -> ends.ending() == Answer.Ending.NO_CRIME;
            case Answer.Reported reported -> false;
            case Answer.Silence silence -> false;
            case Answer.Ask ask -> false;
            case Answer.ForRegistrar registrar -> false;
            case Answer.Both both -> false;
        };
    }

    private static boolean againstReport(Answer.Reported reported, Answer other) {
        return switch (other) {
            case Answer.Reported second -> !reported.equals(second);
            case Answer.Discloses found -> true;
            case Answer.NoOffence ends -> false;
            case Answer.Silence silence -> false;
            case Answer.Ask ask -> false;
            case Answer.ForRegistrar registrar -> false;
            case Answer.Both both -> false;
        };
    }

    private void refer(ToldAct act, Heard one, Heard other) {
        String words = "Two rules of one rank contradict each other at %s: %s (%s) and %s (%s). The registrar decides."
                .formatted(
                        act.told().path(),
                        one.rule.name(),
                        one.rule.sources().get(0),
                        other.rule.name(),
                        other.rule.sources().get(0));
        result.contradicted = true;
        result.refer(words);
        boolean reported = one.answer instanceof Answer.Reported || other.answer instanceof Answer.Reported;
        if (reported) result.reported.removeIf(each -> each.act() == act.index());
        for (Disclosure found : result.disclosed) {
            boolean theirs = found.rule().equals(one.rule) || found.rule().equals(other.rule);
            if (!theirs || found.act().index() != act.index()) continue;
            found.end(Fate.FOR_REGISTRAR, found.rule(), words);
            result.say(found.rule(), act.told().path(), words);
        }
    }
}
