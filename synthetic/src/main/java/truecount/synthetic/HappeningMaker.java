package truecount.synthetic;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import truecount.synthetic.Conduct.Delay;
import truecount.synthetic.Situation.Author;
import truecount.synthetic.Situation.Line;
import truecount.synthetic.Situation.When;

/** Makes one report with its log, its records and its truth. */
final class HappeningMaker {

    private static final Line CRIMED = new Line(Author.CRIME_BUREAU, When.IF_RECORDED, 100, "{crimed}");
    private static final Line CLOSED = new Line(Author.DISPATCHER, When.IF_NOT_RECORDED, 45, "{log-closed}");
    private static final Line CLOSED_AFTER_VISIT =
            new Line(Author.DISPATCHER, When.IF_NOT_RECORDED, 45, "{log-closed-attended}");
    private static final Line CANCELLED_WRONGLY =
            new Line(Author.SUPERVISOR, When.IF_RECORDED, 100, "{cancelled-on-request}");

    private final ZonedDateTime cutOff;

    HappeningMaker(ZonedDateTime cutOff) {
        this.cutOff = cutOff;
    }

    /**
     * A report with its log and its records.
     *
     * @param number the number of its log
     * @param crimeNumbers the numbers of its records, as many as the force made
     * @param related numbers of logs that it names
     */
    Happening make(Report report, String number, List<String> crimeNumbers, List<String> related) {
        Conduct conduct = report.conduct();
        Dice dice = report.dice();
        Scene told = told(report, number, crimeNumbers);
        boolean recorded = !crimeNumbers.isEmpty();
        boolean named = recorded && !dice.chance(0.03);
        LogBook book = book(report, told, recorded);
        Draft draft = new Draft(number, report, told, related);
        Incident incident = draft.incident(book, named ? crimeNumbers : List.of(), cutOff, dice);
        List<Crime> crimes = new ArrayList<>();
        for (int i = 0; i < crimeNumbers.size(); i++) {
            crimes.add(draft.crime(crimeNumbers.get(i), conduct.recorded().get(i), book, cutOff, dice));
        }
        Truth truth = report.truth();
        return new Happening(
                incident,
                crimes,
                report.facts(),
                conduct.cancelledRightly() ? truth.afterCancellation() : truth,
                conduct,
                draft.earlier(incident, dice));
    }

    /** The scene with the numbers that the log may name. */
    private static Scene told(Report report, String number, List<String> crimeNumbers) {
        Set<String> titles = new LinkedHashSet<>();
        report.conduct()
                .recorded()
                .forEach(recorded -> titles.add(recorded.offence().title()));
        return report.scene()
                .with("incident", number)
                .with("crime", String.join(" and ", crimeNumbers))
                .with("class", String.join(" / ", titles));
    }

    /** The log of a report, written. */
    static LogBook book(Report report, Scene told, boolean recorded) {
        LogBook book = new LogBook(told, report.duty(), report.openedAt(), report.wording(), report.dice());
        ZonedDateTime at = report.reportedAt();
        book.write(
                script(report),
                recorded,
                report.conduct().wrongAsToldBy(report.situation()),
                earliest(report.conduct(), at, report.dice()),
                latest(report.conduct(), at));
        return book;
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

    private static List<Line> script(Report report) {
        Situation situation = report.situation();
        Conduct conduct = report.conduct();
        boolean recorded = !conduct.recorded().isEmpty();
        List<Line> script = new ArrayList<>(
                situation.script().stream().map(line -> greeted(line, report)).toList());
        boolean bureau = script.stream()
                .anyMatch(line -> line.author() == Author.CRIME_BUREAU && line.when() == When.IF_RECORDED);
        if (recorded && !bureau) {
            script.add(CRIMED);
        }
        if (!recorded && !situation.noise()) {
            script.add(situation.attended() ? CLOSED_AFTER_VISIT : CLOSED);
        }
        if (conduct.cancelledRightly()) {
            Disproof disproof = Disproof.of(conduct.recorded().get(0).offence());
            script.add(new Line(Author.SUPERVISOR, When.IF_RECORDED, 100, disproof.phrase()));
        }
        if (conduct.cancelledWrongly()) {
            script.add(CANCELLED_WRONGLY);
        }
        return script;
    }

    /** A line that greets a caller greets whoever writes or comes to the counter otherwise. */
    private static Line greeted(Line line, Report report) {
        String greeting = switch (report.channel()) {
            case "ONLINE", "EMAIL", "SOCIAL" -> "{greet-online}";
            case "FRONT_COUNTER" -> "{greet-counter}";
            default -> "{greet}";
        };
        return new Line(
                line.author(), line.when(), line.percent(), line.template().replace("{greet}", greeting));
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
