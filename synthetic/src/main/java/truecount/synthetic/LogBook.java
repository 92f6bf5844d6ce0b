package truecount.synthetic;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import truecount.synthetic.Situation.Author;
import truecount.synthetic.Situation.Line;

/** Writes one log: who typed what, and when. */
final class LogBook {

    private static final int OFFICE_OPENS = 8;
    private static final int OFFICE_CLOSES = 18;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss", Locale.ROOT);

    private final Scene scene;
    private final Duty duty;
    private final Wording wording;
    private final Dice dice;
    private final List<String> lines = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private ZonedDateTime now;
    private LocalDate day;
    private @Nullable ZonedDateTime attendedAt;
    private @Nullable ZonedDateTime recordedAt;

    LogBook(Scene scene, Duty duty, ZonedDateTime openedAt, Wording wording, Dice dice) {
        this.wording = wording;
        this.scene = scene;
        this.duty = duty;
        this.dice = dice;
        this.now = openedAt;
        this.day = openedAt.toLocalDate();
    }

    /**
     * Writes the script.
     *
     * @param recorded whether a crime is recorded
     * @param wrong whether the force goes wrong in one of the ways that the situation names
     * @param from how long after the report the record may be made at the earliest
     * @param until and at the latest
     */
    void write(List<Line> script, boolean recorded, boolean wrong, ZonedDateTime from, ZonedDateTime until) {
        for (Line line : script) {
            if (!line.when().fits(recorded, wrong) || !dice.chance(line.percent() / 100.0)) {
                continue;
            }
            boolean records = recorded && recordedAt == null;
            pass(line.author(), records ? until : null);
            if (line.author() == Author.CRIME_BUREAU && records) {
                now = from.isAfter(now) ? from.plusSeconds(dice.below(3600)) : now;
                recordedAt = now;
            }
            type(line.author(), line.template());
        }
    }

    private void pass(Author author, @Nullable ZonedDateTime until) {
        long seconds = 1
                + Math.round(
                        switch (author) {
                            case HANDLER -> 12 + dice.delay(35);
                            case FORM -> 5;
                            case CALL -> 2;
                            case DISPATCHER -> 60 + dice.delay(500);
                            case OFFICER, SECOND_OFFICER ->
                                attendedAt == null ? 1800 + dice.delay(2400) : 400 + dice.delay(1500);
                            case SUPERVISOR -> 1800 + dice.delay(7000);
                            case CRIME_BUREAU -> 1200 + dice.delay(9000 * duty.backlog());
                            case PROTECTION -> lines.isEmpty() ? 60 + dice.delay(600) : 5000 + dice.delay(9000);
                        });
        if (until != null && now.plusSeconds(seconds).isAfter(until)) {
            // Whoever records in time is not held up by the lines before.
            seconds = 60L + dice.below(240);
        }
        if (author == Author.OFFICER && attendedAt == null) {
            attendedAt = now.plusSeconds(seconds * 2 / 5);
        }
        now = now.plusSeconds(seconds);
        if (author == Author.PROTECTION && !lines.isEmpty()) {
            ZonedDateTime next = inOfficeHours(now);
            now = until != null && next.isAfter(until) ? now : next;
        }
    }

    /** The public protection team reads what comes in at night on the next morning. */
    private ZonedDateTime inOfficeHours(ZonedDateTime at) {
        if (at.getHour() >= OFFICE_OPENS && at.getHour() < OFFICE_CLOSES) {
            return at;
        }
        ZonedDateTime day = at.getHour() < OFFICE_OPENS ? at : at.plusDays(1);
        return day.with(LocalTime.of(OFFICE_OPENS, 0)).plusSeconds(dice.below(7200));
    }

    private void type(Author author, String template) {
        String told = Grammar.english().say(template, scene.names(), wording, dice);
        String words = author.clerk() ? Openers.on(told.strip(), lines.isEmpty(), wording, dice) : Openers.tidy(told);
        said.add(words);
        String typed = style(author).type(words, dice);
        boolean sameDay = now.toLocalDate().equals(day);
        day = now.toLocalDate();
        lines.add(now.format(sameDay ? CLOCK : DAY) + " " + signature(author) + ": " + typed);
    }

    private TypingStyle style(Author author) {
        return switch (author) {
            case HANDLER -> TypingStyle.of("H" + duty.handler(), true);
            case DISPATCHER -> TypingStyle.of("D" + duty.dispatcher(), true);
            case OFFICER -> TypingStyle.of("O" + duty.officer(), false);
            case SECOND_OFFICER -> TypingStyle.of("O" + duty.secondOfficer(), false);
            case SUPERVISOR -> TypingStyle.of("S" + duty.supervisor(), false);
            case CRIME_BUREAU -> TypingStyle.of("B", true);
            case PROTECTION -> TypingStyle.of("U", false);
            case FORM, CALL -> TypingStyle.plain();
        };
    }

    private String signature(Author author) {
        return switch (author) {
            case HANDLER -> "CALL HANDLER " + duty.handler();
            case DISPATCHER -> "DISPATCH " + duty.dispatcher();
            case OFFICER -> "PC " + duty.officer();
            case SECOND_OFFICER -> "PC " + duty.secondOfficer();
            case SUPERVISOR -> "SGT " + duty.supervisor();
            case CRIME_BUREAU -> "CRB 7" + Integer.toString(100 + duty.handler() % 7);
            case PROTECTION -> "PVP 8" + Integer.toString(100 + duty.handler() % 5);
            case FORM -> "ONLINE FORM";
            case CALL -> "CALL TEXT";
        };
    }

    /** The whole text. */
    String text() {
        return String.join("\n", lines);
    }

    /** What was said in each line, before it was typed, with names marked. */
    List<String> said() {
        return said;
    }

    /** When the last line was typed. */
    ZonedDateTime lastAt() {
        return now;
    }

    /** When the first officer arrived, if one did. */
    @Nullable
    ZonedDateTime attendedAt() {
        return attendedAt;
    }

    /** When the crime was recorded, if one was. */
    @Nullable
    ZonedDateTime recordedAt() {
        return recordedAt;
    }
}
