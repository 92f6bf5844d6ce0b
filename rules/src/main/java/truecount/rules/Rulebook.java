package truecount.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import truecount.rules.afterwards.Requests;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Facts;
import truecount.rules.interview.Interview;
import truecount.rules.interview.TakenForGranted;
import truecount.rules.lists.Timeline;
import truecount.rules.offences.OffenceRules;
import truecount.rules.recording.Clock;
import truecount.rules.recording.Decider;
import truecount.rules.told.Story;
import truecount.rules.told.ToldAct;

/** Every rule in force on one day. The same facts and day always give the same decision. */
public final class Rulebook {

    private static final ConcurrentHashMap<LocalDate, Rulebook> BOOKS = new ConcurrentHashMap<>();

    private static final String AFTER_THE_EDITION =
            "The edition held, 2026/27, is valid for reports received until 31 March 2027 (p.1); the edition of that day is not held.";

    private final LocalDate day;
    private final Timeline.Answer held;
    private final Requests requests;

    private Rulebook(LocalDate day) {
        this.day = day;
        this.held = Timeline.recordingOn(day);
        this.requests = new Requests(new Decider(new OffenceRules(day)));
    }

    /** The rules of a day. */
    public static Rulebook on(LocalDate day) {
        Rulebook known = BOOKS.get(day);
        return known != null ? known : BOOKS.computeIfAbsent(day, Rulebook::new);
    }

    /** Decides on the facts of a report under the rules of the day it was received, or of the day told in the file. */
    public static Decision decide(Facts facts) {
        Decision decision = plainly(facts);
        return new Interview(Rulebook::plainly).refine(facts, decision);
    }

    /** What was taken for granted and, if it were otherwise, would make a crime of what this decision ends as none. */
    public static List<TakenForGranted.Granted> takenForGranted(Facts facts, Decision decision) {
        return TakenForGranted.of(facts, decision, Rulebook::plainly);
    }

    private static Decision plainly(Facts facts) {
        Story story = new Story(facts);
        return on(story.day()).decide(story);
    }

    /** The day of these rules. */
    public LocalDate day() {
        return day;
    }

    /** Decides on a story under these rules. */
    public Decision decide(Story story) {
        return switch (held) {
            case HELD -> requests.decide(story);
            case REGISTRAR ->
                without(
                        story,
                        Disposition.REGISTRAR,
                        "The rules changed in May 2023 on a day that is not known; from 1 June 2023 the held edition speaks.");
            case NOT_HELD, KNOWN ->
                without(
                        story,
                        Disposition.NOT_HELD,
                        day.isBefore(InForce.FIRST_HELD_DAY)
                                ? "The text of the rules in force on that day is not held; only the April 2026 edition is."
                                : AFTER_THE_EDITION);
        };
    }

    private Decision without(Story story, Disposition disposition, String words) {
        Set<ActKind> kinds = EnumSet.noneOf(ActKind.class);
        for (ToldAct act : story.acts()) kinds.add(act.kind());
        List<String> duties = new ArrayList<>();
        duties.add(words);
        for (Timeline known : Timeline.known(day, kinds)) duties.add("Known of that day: " + known.says());
        return new Decision(
                disposition,
                List.of(),
                "",
                List.of(),
                List.of(),
                Clock.ofItsDay(story),
                List.of(),
                List.copyOf(duties),
                List.of(),
                "",
                "");
    }
}
