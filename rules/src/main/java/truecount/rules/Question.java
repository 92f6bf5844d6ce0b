package truecount.rules;

import truecount.rules.facts.Fact;
import truecount.rules.facts.Telling;

/**
 * A fact that is still needed.
 *
 * @param about what the fact belongs to
 * @param fact the fact
 * @param victim the id of the victim for whom it is asked; empty for all
 * @param rule the rule that waits for it
 */
public record Question(Telling about, Fact fact, String victim, Rule rule) {

    /** Where the answer goes in the file, such as {@code acts[throat].injury[mina]}. */
    public String path() {
        return about.path(fact) + (victim.isEmpty() || !fact.perVictim() ? "" : "[" + victim + "]");
    }
}
