package truecount.app.decisions;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import truecount.rulesjson.interview.Conversation;
import truecount.rulesjson.interview.Given;

/**
 * The answers of one interview, kept in the session of the person until it is decided.
 *
 * @param began the moment proposed as when the report was received
 * @param latest the moment after which no report can lie
 * @param keys the question each answer belongs to
 * @param values the answers, in the same order
 */
public record Asking(LocalDateTime began, LocalDateTime latest, ArrayList<String> keys, ArrayList<String> values)
        implements Serializable {

    /** Nothing answered yet. */
    public static Asking from(LocalDateTime began, LocalDateTime latest) {
        return new Asking(began, latest, new ArrayList<>(), new ArrayList<>());
    }

    /** The same interview with these answers. */
    public Asking with(List<Given> given) {
        return new Asking(
                began,
                latest,
                new ArrayList<>(given.stream().map(Given::key).toList()),
                new ArrayList<>(given.stream().map(Given::value).toList()));
    }

    /** The conversation as far as the first answers go. */
    public Conversation conversation(int answers) {
        List<Given> given = new ArrayList<>();
        for (int i = 0; i < Math.min(answers, keys.size()); i++) given.add(new Given(keys.get(i), values.get(i)));
        return Conversation.fromNothing(began, latest).after(given);
    }

    /** The whole conversation. */
    public Conversation conversation() {
        return conversation(keys.size());
    }
}
