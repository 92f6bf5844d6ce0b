package truecount.synthetic;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import truecount.synthetic.Conduct.Delay;
import truecount.synthetic.Conduct.Recorded;
import truecount.synthetic.Happening.Pending;
import truecount.synthetic.Situation.Author;
import truecount.synthetic.Situation.Line;
import truecount.synthetic.Situation.When;

/** Makes one report with its log, its records and its truth. */
final class HappeningMaker {

    private static final Line CRIMED = new Line(Author.CRIME_BUREAU, When.IF_RECORDED, 100, "{crimed}");
    private static final Line CLOSED = new Line(Author.DISPATCHER, When.IF_NOT_RECORDED, 45, "{log-closed}");
    private static final Line CANCELLED_RIGHTLY =
            new Line(Author.SUPERVISOR, When.IF_RECORDED, 100, "{cancelled-on-evidence}");
    private static final Line CANCELLED_WRONGLY =
            new Line(Author.SUPERVISOR, When.IF_RECORDED, 100, "{cancelled-on-request}");

    private final ZonedDateTime cutOff;
    private int crimesSoFar = 411;

    HappeningMaker(ZonedDateTime cutOff) {
        this.cutOff = cutOff;
    }

    /** A report out of the blue. */
    Happening fresh(String number, ZonedDateTime at, Situation situation, Dice dice) {
        return make(number, at, situation, Scene.set(situation, dice), List.of(), dice);
    }

    /** A report that follows another. */
    Happening following(String number, Pending pending, Dice dice) {
        Scene scene = pending.scene().with("earlier", pending.earlierNumber());
        String crime = pending.earlierCrime();
        return make(
                number,
                pending.due(),
                pending.situation(),
                crime.isEmpty() ? scene : scene.with("earlier-crime", crime),
                List.of(pending.earlierNumber()),
                dice);
    }

    private Happening make(
            String number, ZonedDateTime at, Situation situation, Scene scene, List<String> related, Dice dice) {
        Duty duty = Duty.at(at, dice);
        String channel = dice.pick(situation.channels());
        String facts = situation.facts().json(at, channel, scene.victim());
        Truth truth = Ruling.on(facts);
        Conduct conduct = Conduct.of(situation, truth, duty, dice);
        ZonedDateTime opened = at.plusSeconds(openedAfterSeconds(channel, dice));
        List<String> crimeNumbers = new ArrayList<>();
        Scene told = scene.with("incident", number);
        Set<String> titles = new LinkedHashSet<>();
        for (Recorded recorded : conduct.recorded()) {
            crimeNumbers.add(crimeNumber(dice));
            titles.add(recorded.offence().title());
        }
        told = told.with("crime", String.join(" and ", crimeNumbers)).with("class", String.join(" / ", titles));
        boolean recorded = !crimeNumbers.isEmpty();
        boolean named = recorded && !dice.chance(0.03);
        LogBook book = new LogBook(told, duty, opened, dice);
        book.write(script(situation, conduct), recorded, earliest(conduct, at, dice), latest(conduct, at));
        Draft draft = new Draft(number, situation, told, duty, at, opened, channel, conduct, truth, related);
        Incident incident = draft.incident(book, named ? crimeNumbers : List.of(), cutOff, dice);
        List<Crime> crimes = new ArrayList<>();
        for (int i = 0; i < crimeNumbers.size(); i++) {
            crimes.add(draft.crime(crimeNumbers.get(i), conduct.recorded().get(i), recordedAt(book), dice));
        }
        return new Happening(
                incident,
                crimes,
                facts,
                conduct.cancelledRightly() ? truth.afterCancellation() : truth,
                conduct,
                draft.earlier(incident, dice));
    }

    private static ZonedDateTime recordedAt(LogBook book) {
        @Nullable ZonedDateTime at = book.recordedAt();
        return at == null ? book.lastAt() : at;
    }

    private static long openedAfterSeconds(String channel, Dice dice) {
        return switch (channel) {
            case "999", "101" -> dice.between(5, 90);
            case "ONLINE", "EMAIL", "SOCIAL" -> 600 + Math.round(Math.min(30000, dice.delay(6000)));
            default -> dice.between(60, 1500);
        };
    }

    private static ZonedDateTime earliest(Conduct conduct, ZonedDateTime reported, Dice dice) {
        return switch (delay(conduct)) {
            case WITHIN_24_HOURS -> reported;
            case WITHIN_72_HOURS -> reported.plusMinutes(dice.between(26 * 60, 70 * 60));
            case LATER -> reported.plusMinutes(dice.between(74 * 60, 16 * 24 * 60));
        };
    }

    private static ZonedDateTime latest(Conduct conduct, ZonedDateTime reported) {
        return delay(conduct) == Delay.WITHIN_24_HOURS ? reported.plusHours(21) : reported.plusDays(40);
    }

    private static Delay delay(Conduct conduct) {
        return conduct.recorded().isEmpty()
                ? Delay.WITHIN_24_HOURS
                : conduct.recorded().get(0).delay();
    }

    private static List<Line> script(Situation situation, Conduct conduct) {
        boolean recorded = !conduct.recorded().isEmpty();
        List<Line> script = new ArrayList<>(situation.script());
        boolean bureau = script.stream()
                .anyMatch(line -> line.author() == Author.CRIME_BUREAU && line.when() == When.IF_RECORDED);
        if (recorded && !bureau) {
            script.add(CRIMED);
        }
        if (!recorded && !situation.noise()) {
            script.add(CLOSED);
        }
        if (conduct.cancelledRightly()) {
            script.add(CANCELLED_RIGHTLY);
        }
        if (conduct.cancelledWrongly()) {
            script.add(CANCELLED_WRONGLY);
        }
        return script;
    }

    private String crimeNumber(Dice dice) {
        // Crimes of other kinds, which no log stands for, take numbers in between.
        crimesSoFar += 1 + dice.below(3);
        return "42X/%06d/26".formatted(crimesSoFar);
    }

    /** Whether an offence between such persons carries a domestic abuse qualifier on the log. */
    static Set<String> qualifiers(Situation situation) {
        Set<String> all = new TreeSet<>(situation.qualifiers());
        Tie tie = situation.facts().tie();
        if (tie.domestic() && situation.victim().youngest() >= 16) {
            all.add("DA");
        }
        return all;
    }
}
