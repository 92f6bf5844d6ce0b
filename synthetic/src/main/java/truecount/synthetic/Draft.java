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
record Draft(
        String number,
        Situation situation,
        Scene scene,
        Duty duty,
        ZonedDateTime reportedAt,
        ZonedDateTime openedAt,
        String channel,
        Conduct conduct,
        Truth truth,
        List<String> related) {

    private static final Pattern RISK_QUESTIONS = Pattern.compile("\\bdash\\b");

    Incident incident(LogBook book, List<String> crimes, ZonedDateTime cutOff, Dice dice) {
        boolean recorded = !conduct.recorded().isEmpty();
        ZonedDateTime closed = book.lastAt().plusMinutes(5 + Math.round(dice.delay(90)));
        boolean open = cutOff.minusDays(24).isBefore(closed) && dice.chance(0.03);
        boolean dash =
                !situation.noise() && HappeningMaker.qualifiers(situation).contains("DA");
        boolean decided = recorded || dash || LocalCodes.get(situation.opens()).crimeType();
        return new Incident(
                number,
                situation,
                scene,
                duty,
                reportedAt,
                openedAt,
                book.attendedAt(),
                open ? null : closed,
                open ? book.lastAt() : closed,
                channel,
                grade(book.attendedAt() != null, dice),
                open ? "" : closingCode(),
                HappeningMaker.qualifiers(situation),
                book.text(),
                crimes,
                related,
                recorded || !decided ? "" : rationale(dice),
                decided ? decidedAt(book) : null,
                risk(book.text().toLowerCase(Locale.ROOT)));
    }

    private static ZonedDateTime decidedAt(LogBook book) {
        @Nullable ZonedDateTime recorded = book.recordedAt();
        return recorded == null ? book.lastAt() : recorded;
    }

    private String grade(boolean attended, Dice dice) {
        if (!attended) {
            return dice.chance(0.85) ? "RESOLVED_WITHOUT_DEPLOYMENT" : "SCHEDULED";
        }
        return channel.equals("999")
                ? dice.pick(List.of("EMERGENCY", "EMERGENCY", "PRIORITY"))
                : dice.pick(List.of("PRIORITY", "PRIORITY", "SCHEDULED"));
    }

    /** The risk grade as the log has it; empty where no risk questions were asked. */
    private static String risk(String log) {
        if (!RISK_QUESTIONS.matcher(log).find()) {
            return "";
        }
        return log.contains("graded high") ? "HIGH" : log.contains("medium") ? "MEDIUM" : "STANDARD";
    }

    private String closingCode() {
        if (!conduct.recorded().isEmpty()) {
            return truth.disposition() == Disposition.N100 ? "RES-N100" : "RES-CRIME";
        }
        return situation.closes();
    }

    private String rationale(Dice dice) {
        String key = "rationale-" + situation.closes();
        return Grammar.english().knows(key)
                ? TypingStyle.of("S" + duty.supervisor(), false)
                        .type(Grammar.english().say("{" + key + "}", scene.names(), dice), dice)
                : "";
    }

    /** The record under this number. */
    Crime crime(String crimeNumber, Recorded recorded, ZonedDateTime recordedAt, Dice dice) {
        Set<String> flags = new TreeSet<>(situation.qualifiers());
        if (recorded.domestic()) {
            flags.add("DA");
        }
        return new Crime(
                crimeNumber,
                number,
                scene,
                duty,
                recorded,
                situation.facts().tie(),
                reportedAt,
                recordedAt,
                reportedAt.minusMinutes(10 + Math.round(dice.delay(situation.attended() ? 150 : 900))),
                Grammar.english()
                        .say("{mo-" + mo(recorded.offence()) + "}", scene.names(), dice)
                        .replace(String.valueOf(Grammar.NAME_BEGINS), "")
                        .replace(String.valueOf(Grammar.NAME_ENDS), ""),
                flags);
    }

    private static String mo(Offence offence) {
        String own = offence.offenceClass();
        return Grammar.english().knows("mo-" + own) ? own : "other";
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
                situation,
                scene,
                duty,
                reportedAt,
                openedAt,
                now.attendedAt(),
                null,
                openedAt.plusMinutes(20),
                channel,
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
}
