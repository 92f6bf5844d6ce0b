package truecount.rules.interview;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import truecount.rules.Crime;
import truecount.rules.Decision;
import truecount.rules.Question;

/**
 * What a decision comes to, at three grains: how the report ends, what is recorded and how often, and every detail.
 *
 * @param disposition how it ends, and the action on a record
 * @param crimes the classes and how many of each
 * @param details the codes, the force, the handling of a fraud and what would be asked next
 */
record Ending(String disposition, String crimes, String details) {

    /** How many grains there are, the coarsest first. */
    static final int GRAINS = 3;

    /** The ending of a decision, leaving aside the question that is being tried. */
    static Ending of(Decision decision, Question tried) {
        List<String> classes = new ArrayList<>();
        List<String> details = new ArrayList<>();
        for (Crime crime : decision.crimes()) {
            classes.add(crime.inClass() + "*" + crime.count());
            details.add(crime.code() + crime.attempted() + crime.flags() + crime.victims());
        }
        for (Question open : decision.ask()) if (!open.path().equals(tried.path())) details.add(open.path());
        Collections.sort(classes);
        Collections.sort(details);
        details.add(decision.force());
        details.add(decision.fraud());
        return new Ending(
                decision.disposition().word() + " " + decision.action(),
                String.join(" ", classes),
                String.join(" ", details));
    }

    /** The ending as it looks at one grain, from 0, the coarsest, to 2. */
    String at(int grain) {
        return switch (grain) {
            case 0 -> disposition;
            case 1 -> disposition + " " + crimes;
            case 2 -> disposition + " " + crimes + " " + details;
            default -> throw new IllegalArgumentException("There is no grain %d".formatted(grain));
        };
    }
}
