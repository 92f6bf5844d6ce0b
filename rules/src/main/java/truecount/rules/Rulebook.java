package truecount.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import truecount.rules.afterwards.Requests;
import truecount.rules.facts.Facts;
import truecount.rules.interview.Interview;
import truecount.rules.offences.OffenceRules;
import truecount.rules.recording.Clock;
import truecount.rules.recording.Decider;
import truecount.rules.told.Story;

/** Every rule in force on one day. The same facts and day always give the same decision. */
public final class Rulebook {

    private static final LocalDate CHANGE_OF_MAY_2023 = LocalDate.of(2023, 5, 1);
    private static final ConcurrentHashMap<LocalDate, Rulebook> BOOKS = new ConcurrentHashMap<>();

    private final LocalDate day;
    private final Requests requests;

    private Rulebook(LocalDate day) {
        this.day = day;
        this.requests = new Requests(new Decider(new OffenceRules(day)));
    }

    /** The rules of a day. */
    public static Rulebook on(LocalDate day) {
        return BOOKS.computeIfAbsent(day, Rulebook::new);
    }

    /** Decides on the facts of a report under the rules of the day it was received, or of the day told in the file. */
    public static Decision decide(Facts facts) {
        Decision decision = plainly(facts);
        return new Interview(Rulebook::plainly).refine(facts, decision);
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
        if (day.isBefore(CHANGE_OF_MAY_2023)) {
            return without(
                    story,
                    Disposition.NOT_HELD,
                    "The text of the rules in force on that day is not held; only the April 2026 edition is.");
        }
        if (day.isBefore(InForce.FIRST_HELD_DAY)) {
            return without(
                    story,
                    Disposition.REGISTRAR,
                    "The rules changed in May 2023 on a day that is not known; from 1 June 2023 the held edition speaks.");
        }
        return requests.decide(story);
    }

    private static Decision without(Story story, Disposition disposition, String words) {
        int hours = Clock.hours(story.received().toLocalDate());
        Deadline deadline = new Deadline(
                story.received().plusHours(hours),
                "The limit of that day was %d hours after the first report.".formatted(hours),
                false);
        return new Decision(
                disposition, List.of(), "", List.of(), List.of(), deadline, List.of(), List.of(words), "", "");
    }
}
