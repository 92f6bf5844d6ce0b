package truecount.rulesjson.interview;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;
import truecount.rules.Rulebook;
import truecount.rules.facts.Facts;
import truecount.rulesjson.FactsWriter;

/**
 * Questions and answers that tell a report until the rules decide. It asks only what can still change the decision.
 *
 * <p>A conversation never changes: each answer gives a new one, and going back gives the one before. It can be carried
 * anywhere as the list of answers given, and taken up again from it.
 */
public final class Conversation {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final @Nullable ObjectNode told;
    private final String now;
    private final @Nullable LocalDateTime latest;
    private final boolean whole;
    private final List<Given> given;
    private final Draft draft;

    private Conversation(
            @Nullable ObjectNode told,
            String now,
            @Nullable LocalDateTime latest,
            boolean whole,
            List<Given> given,
            Draft draft) {
        this.told = told;
        this.now = now;
        this.latest = latest;
        this.whole = whole;
        this.given = List.copyOf(given);
        this.draft = draft;
    }

    /** A conversation about a report of which nothing is told yet; the moment is proposed as when it was received. */
    public static Conversation fromNothing(LocalDateTime now) {
        return fromNothing(now, now);
    }

    /**
     * A conversation about a report of which nothing is told yet.
     *
     * @param proposed the moment proposed as when the report was received; nothing is proposed where the clocks show it twice
     * @param latest the moment after which no report can lie, such as now
     */
    public static Conversation fromNothing(LocalDateTime proposed, LocalDateTime latest) {
        boolean once = LONDON.getRules().getValidOffsets(proposed).size() == 1;
        String at = once ? MOMENT.format(proposed) : "";
        return new Conversation(null, at, latest, true, List.of(), Draft.empty());
    }

    /** A conversation that asks for what the rules still need to know of a report told already, and for nothing else. */
    public static Conversation about(Facts facts) {
        return from(FactsWriter.write(facts), false);
    }

    /** A conversation that goes on with a report told in part, as one that began with nothing would go on after its last act. */
    public static Conversation goingOn(Facts facts) {
        return from(FactsWriter.write(facts), true);
    }

    private static Conversation from(ObjectNode told, boolean whole) {
        return new Conversation(told, "", null, whole, List.of(), Draft.of(told));
    }

    /** Takes up a conversation from its answers; from the first that does not fit any more, they are left out. */
    public Conversation after(List<Given> answers) {
        Conversation at = this;
        for (Given one : answers) {
            if (!(at.turn() instanceof Turn.Ask ask) || !ask.inquiry().key().equals(one.key())) return at;
            try {
                at = at.answer(one.value());
            } catch (BadAnswer bad) {
                return at;
            }
        }
        return at;
    }

    private @Nullable Put put() {
        return whole ? Script.next(draft, now) : Script.asked(draft);
    }

    /** The next question, or the decision. */
    public Turn turn() {
        Put put = put();
        if (put != null) return new Turn.Ask(put.inquiry());
        Facts facts = draft.facts();
        return new Turn.Decided(facts, Rulebook.decide(facts));
    }

    /**
     * The conversation after an answer to its question.
     *
     * @param typed a number or word of an option, several for a question that takes several, a number, a time or a text
     * @throws BadAnswer if the answer does not fit; the message says what does
     */
    public Conversation answer(String typed) {
        Put put = put();
        if (put == null) throw new IllegalStateException("Nothing is asked any more");
        String value = Reply.read(put.inquiry(), typed, latest);
        Draft next = draft.copy();
        put.answer(next, value);
        next.check();
        List<Given> longer = new ArrayList<>(given);
        longer.add(new Given(put.inquiry().key(), value));
        return new Conversation(told, now, latest, whole, longer, next);
    }

    /** The conversation before the last answer; this one if there is none. */
    public Conversation back() {
        return given.isEmpty() ? this : first().after(given.subList(0, given.size() - 1));
    }

    private Conversation first() {
        return new Conversation(told, now, latest, whole, List.of(), told == null ? Draft.empty() : Draft.of(told));
    }

    /** The answers so far, in order. */
    public List<Given> given() {
        return given;
    }

    /** What has been told so far; null before what happened and when the police heard, for which facts have no form. */
    public @Nullable ObjectNode told() {
        return draft.act() < 0 || !draft.isReceived() ? null : draft.root().deepCopy();
    }
}
