package truecount.rulesjson.interview;

import truecount.rules.Decision;
import truecount.rules.facts.Facts;

/** Where a conversation stands. */
public sealed interface Turn {

    /**
     * Something must be asked.
     *
     * @param inquiry the question
     */
    record Ask(Inquiry inquiry) implements Turn {}

    /**
     * Nothing more can be asked that would change the decision.
     *
     * @param facts everything that was told
     * @param decision what the rules say of it
     */
    record Decided(Facts facts, Decision decision) implements Turn {}
}
