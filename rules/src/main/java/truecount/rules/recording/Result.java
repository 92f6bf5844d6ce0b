package truecount.rules.recording;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import truecount.rules.Answer;
import truecount.rules.Because;
import truecount.rules.Question;
import truecount.rules.Rule;
import truecount.rules.told.ToldAct;

/** What is gathered while one report is decided. */
final class Result {

    /** A notifiable reported incident to be recorded. */
    record Reported(String code, int number, String victim, int act) {}

    // Most reports disclose one or two offences, and a few rules speak: small lists are enough.
    final List<Disclosure> disclosed = new ArrayList<>(2);
    final List<Reported> reported = new ArrayList<>();
    final List<Question> ask = new ArrayList<>();
    private @Nullable Set<String> paths;
    final List<Because> because = new ArrayList<>(4);
    final List<Answer.Ending> endings = new ArrayList<>();
    final List<String> registrar = new ArrayList<>();
    /** Whether two rules of one rank contradict each other. */
    boolean contradicted;

    final List<String> duties = new ArrayList<>();

    /** What raises a record to a higher class, with the class on record. */
    final Map<Disclosure, String> raises = new LinkedHashMap<>(0);

    /** Whether the act discloses an offence, or is a notifiable reported incident. */
    boolean discloses(ToldAct act) {
        for (Disclosure one : disclosed) if (one.act() == act) return true;
        for (Reported one : reported) if (one.act() == act.index()) return true;
        return false;
    }

    void duty(String words) {
        if (!duties.contains(words)) duties.add(words);
    }

    /** Leaves it to the registrar, in words that stand once however many acts call for them. */
    void refer(String words) {
        if (!registrar.contains(words)) registrar.add(words);
    }

    void say(Rule rule, String at, String words) {
        because.add(new Because(rule, at, words));
    }

    /** What was asked in vain is not asked again. */
    void ask(Rule rule, Answer.Ask asked) {
        if (asked.about().unknown(asked.fact(), asked.victim())) return;
        Question question = new Question(asked.about(), asked.fact(), asked.victim(), rule);
        if (paths == null) paths = new HashSet<>();
        if (paths.add(question.path())) ask.add(question);
    }
}
