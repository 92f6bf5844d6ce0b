package truecount.rules.afterwards;

import java.util.ArrayList;
import java.util.List;
import truecount.rules.Because;
import truecount.rules.Rule;

/** Which rules spoke about a request and what must be done, each once. */
final class Reasons {

    private final List<Because> because = new ArrayList<>();
    private final List<String> duties = new ArrayList<>();

    void say(Rule rule, String words) {
        for (Because known : because)
            if (known.rule().equals(rule) && known.words().equals(words)) return;
        because.add(new Because(rule, "", words));
    }

    void duty(String words) {
        if (!duties.contains(words)) duties.add(words);
    }

    List<Because> because() {
        return because;
    }

    List<String> duties() {
        return duties;
    }
}
