package truecount.rules.recording;

import java.util.ArrayList;
import java.util.List;
import truecount.rules.Answer;
import truecount.rules.Because;
import truecount.rules.Question;
import truecount.rules.Rule;

/** What is gathered while one report is decided. */
final class Result {

    /** A notifiable reported incident to be recorded. */
    record Reported(String code, int number, String victim) {}

    final List<Disclosure> disclosed = new ArrayList<>();
    final List<Reported> reported = new ArrayList<>();
    final List<Question> ask = new ArrayList<>();
    final List<Because> because = new ArrayList<>();
    final List<Answer.Ending> endings = new ArrayList<>();
    final List<String> registrar = new ArrayList<>();
    final List<String> duties = new ArrayList<>();

    void duty(String words) {
        if (!duties.contains(words)) duties.add(words);
    }

    void say(Rule rule, String at, String words) {
        because.add(new Because(rule, at, words));
    }

    void ask(Rule rule, Answer.Ask asked) {
        for (Question known : ask) {
            boolean same = known.about() == asked.about()
                    && known.fact() == asked.fact()
                    && known.victim().equals(asked.victim());
            if (same || known.path().equals(new Question(asked.about(), asked.fact(), asked.victim(), rule).path()))
                return;
        }
        ask.add(new Question(asked.about(), asked.fact(), asked.victim(), rule));
    }
}
