package truecount.synthetic;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import truecount.synthetic.Conduct.Recorded;
import truecount.synthetic.Truth.Disposition;

/** A report on its way to becoming a row of each export. */
record Draft(String number, Report report, Scene scene, List<String> related) {

    private static final Pattern RISK_QUESTIONS =
            Pattern.compile("\\b(dash|dara|risk assessment|risk questions)\\b", Pattern.CASE_INSENSITIVE);

    Incident incident(LogBook book, List<String> crimes, ZonedDateTime cutOff, Dice dice) {
        boolean recorded = !report.conduct().recorded().isEmpty();
        ZonedDateTime closed = book.lastAt().plusMinutes(5 + Math.round(dice.delay(90)));
        boolean open = cutOff.minusDays(24).isBefore(closed) && dice.chance(0.03);
        boolean dash = !report.situation().noise()
                && HappeningMaker.qualifiers(report.situation()).contains("DA");
        boolean decided =
                recorded || dash || LocalCodes.get(report.situation().opens()).crimeType();
        return new Incident(
                number,
                report,
                scene,
                book.attendedAt(),
                open ? null : closed,
                open ? book.lastAt() : closed,
                grade(book.attendedAt() != null, dice),
                open ? "" : closingCode(),
                HappeningMaker.qualifiers(report.situation()),
                book.text(),
                crimes,
                related,
                recorded || !decided ? "" : rationale(dice),
                decided ? recordedAt(book) : null,
                risk(book.said()));
    }

    private static ZonedDateTime recordedAt(LogBook book) {
        @Nullable ZonedDateTime recorded = book.recordedAt();
        return recorded == null ? book.lastAt() : recorded;
    }

    /** Whether the log says who did it. */
    private static boolean names(LogBook book, Person suspect) {
        return book.said().stream().anyMatch(line -> line.contains(suspect.first()));
    }

    private String grade(boolean attended, Dice dice) {
        if (!attended) {
            return dice.chance(0.85) ? "RESOLVED_WITHOUT_DEPLOYMENT" : "SCHEDULED";
        }
        return report.channel().equals("999")
                ? dice.pick(List.of("EMERGENCY", "EMERGENCY", "PRIORITY"))
                : dice.pick(List.of("PRIORITY", "PRIORITY", "SCHEDULED"));
    }

    /** The risk grade as the log has it, slips of the finger aside; empty where no risk questions were asked. */
    private static String risk(List<String> said) {
        return said.stream()
                .filter(line -> RISK_QUESTIONS.matcher(line).find())
                .map(line -> line.toLowerCase(Locale.ROOT))
                .map(line -> line.contains("high") ? "HIGH" : line.contains("medium") ? "MEDIUM" : "STANDARD")
                .reduce("", (before, grade) -> before.equals("HIGH") ? before : grade);
    }

    private String closingCode() {
        if (!report.conduct().recorded().isEmpty()) {
            return report.truth().disposition() == Disposition.N100 ? "RES-N100" : "RES-CRIME";
        }
        return report.conduct().lost() ? "INC-CONT" : report.situation().closes();
    }

    private String rationale(Dice dice) {
        String key = "rationale-" + report.situation().closes();
        return Grammar.english().knows(key)
                ? TypingStyle.of("S" + report.duty().supervisor(), false)
                        .type(Grammar.english().say("{" + key + "}", scene.names(), report.wording(), dice), dice)
                : "";
    }

    /** The record under this number. */
    Crime crime(String crimeNumber, Recorded recorded, LogBook book, ZonedDateTime cutOff, Dice dice) {
        ZonedDateTime recordedAt = recordedAt(book);
        Victim victim = Victim.of(report, recorded);
        Set<String> flags = new TreeSet<>(report.situation().qualifiers());
        if (recorded.domestic()) {
            flags.add("DA");
        }
        return new Crime(
                crimeNumber,
                number,
                scene,
                report.duty(),
                recorded,
                victim,
                report.situation().facts().tie(),
                report.reportedAt(),
                recordedAt,
                report.reportedAt()
                        .minusMinutes(
                                10 + Math.round(dice.delay(report.situation().attended() ? 150 : 900))),
                Grammar.plain(Grammar.english()
                        .say("{mo-" + mo(recorded.offence()) + "}", scene.names(), report.wording(), dice)),
                flags,
                Outcome.of(report, recorded, victim, names(book, scene.suspect()), recordedAt, cutOff, dice),
                Cancellation.of(report, recorded, crimeNumber, dice));
    }

    private static String mo(Offence offence) {
        String own = offence.offenceClass();
        return Grammar.english().knows("mo-" + offence.key())
                ? offence.key()
                : Grammar.english().knows("mo-" + own) ? own : "other";
    }

    /** The log as an earlier export had it, before its last lines; null for most. */
    @Nullable
    Incident earlier(Incident now, Dice dice) {
        List<String> lines = now.log().lines().toList();
        if (lines.size() < 3 || !dice.chance(0.02)) {
            return null;
        }
        int kept = Math.max(1, lines.size() - 2);
        return new Incident(
                number,
                report,
                scene,
                now.attendedAt(),
                null,
                before(now),
                now.grade(),
                "",
                Set.of(),
                String.join("\n", lines.subList(0, kept)),
                List.of(),
                related,
                "",
                null,
                "");
    }

    /** When the log stood as it was first exported: some time before its last change. */
    private ZonedDateTime before(Incident now) {
        ZonedDateTime soon = report.openedAt().plusMinutes(20);
        return soon.isBefore(now.updatedAt()) ? soon : now.updatedAt().minusSeconds(1);
    }
}
