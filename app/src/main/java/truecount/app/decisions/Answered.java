package truecount.app.decisions;

import java.util.ArrayList;
import java.util.List;
import truecount.rulesjson.interview.Conversation;
import truecount.rulesjson.interview.Inquiry;
import truecount.rulesjson.interview.Turn;

/**
 * A question that has been answered, and the answer in plain words.
 *
 * @param step which question it is, from 0, to go back to it
 */
public record Answered(int step, String question, String answer) {

    /** Every answer of an interview, in order. */
    public static List<Answered> of(Asking asking) {
        List<Answered> answered = new ArrayList<>();
        for (int step = 0; step < asking.keys().size(); step++) {
            Conversation before = asking.conversation(step);
            if (!(before.turn() instanceof Turn.Ask ask)) return answered;
            Inquiry inquiry = ask.inquiry();
            String about = inquiry.about().isEmpty() ? "" : " (" + inquiry.about() + ")";
            answered.add(new Answered(
                    step,
                    inquiry.words() + about,
                    inquiry.inWords(asking.values().get(step))));
        }
        return List.copyOf(answered);
    }
}
