package truecount.rules.interview;

import java.util.List;
import java.util.Optional;
import truecount.rules.Decision;
import truecount.rules.Question;
import truecount.rules.facts.Facts;

/**
 * One step of an interview.
 *
 * @param facts everything told so far
 * @param decision what the rules make of it: its questions come best first
 */
public record Step(Facts facts, Decision decision) {

    /** The question to put next; none once the decision is settled. */
    public Optional<Question> question() {
        return decision.ask().stream().findFirst();
    }

    /** The answers that can be offered for the next question; empty if it takes words, a time or a name, or none is open. */
    public List<Object> answers() {
        return question().map(open -> Interview.answers(open.fact())).orElse(List.of());
    }

    /**
     * The step after this answer to the next question.
     *
     * @param answer a value of the fact's own kind: one of {@link #answers()}, or "unknown" where the fact has it
     * @throws IllegalArgumentException if the answer is not of the fact's kind
     * @throws IllegalStateException if nothing is open, or the facts hold no place where the answer could stand
     */
    public Step answer(Object answer) {
        return answer(question().orElseThrow(() -> new IllegalStateException("Nothing is asked")), answer);
    }

    /** The step after an answer to any of the open questions. */
    public Step answer(Question open, Object answer) {
        boolean ofItsKind = Interview.answers(open.fact()).isEmpty();
        for (Object known : Interview.answers(open.fact())) ofItsKind |= known.getClass() == answer.getClass();
        if (!ofItsKind) throw new IllegalArgumentException("%s is no answer to %s".formatted(answer, open.path()));
        Facts told = Retelling.of(facts, open, answer);
        if (told == null)
            throw new IllegalStateException("Nothing told could hold an answer at %s".formatted(open.path()));
        return Interview.next(told);
    }
}
