package truecount.rules.afterwards;

import java.util.ArrayList;
import java.util.List;
import truecount.rules.Because;
import truecount.rules.Question;
import truecount.rules.Rule;
import truecount.rules.facts.Fact;
import truecount.rules.facts.Telling;

/** Which rules spoke about a request, what must be done and what is still open, each once. */
final class Reasons {

    private final List<Because> because = new ArrayList<>();
    private final List<String> duties = new ArrayList<>();
    private final List<Question> open = new ArrayList<>();

    void say(Rule rule, String words) {
        for (Because known : because)
            if (known.rule().equals(rule) && known.words().equals(words)) return;
        because.add(new Because(rule, "", words));
    }

    void duty(String words) {
        if (!duties.contains(words)) duties.add(words);
    }

    void ask(Telling about, Fact fact, Rule rule) {
        ask(List.of(new Question(about, fact, "", rule)));
    }

    void ask(List<Question> questions) {
        for (Question one : questions) if (!open.contains(one)) open.add(one);
    }

    List<Question> open() {
        return open;
    }

    List<Because> because() {
        return because;
    }

    List<String> duties() {
        return duties;
    }
}
