package truecount.rulesjson.interview;

import java.util.List;
import java.util.function.BiConsumer;

/** A question to put, and what an answer to it tells. */
final class Put {

    private final Inquiry inquiry;
    private final BiConsumer<Draft, String> telling;

    private Put(Inquiry inquiry, BiConsumer<Draft, String> telling) {
        this.inquiry = inquiry;
        this.telling = telling;
    }

    /** An opening question about the act being told. */
    static Put opening(Opening opening, Draft draft, List<String> words, String preset) {
        int act = opening == Opening.KIND ? draft.act() + 1 : Math.max(draft.act(), 0);
        return new Put(
                opening.inquiry(act, words, preset), (told, value) -> OpeningAnswers.opening(opening, told, value));
    }

    /** A question for a fact of the vocabulary. */
    static Put wanted(Wanted wanted, Draft draft) {
        return new Put(wanted.inquiry(draft), wanted::tell);
    }

    Inquiry inquiry() {
        return inquiry;
    }

    /** Tells the answer and notes that the question has been put. */
    void answer(Draft draft, String value) {
        draft.noteAnswered(inquiry.key());
        telling.accept(draft, value);
    }
}
