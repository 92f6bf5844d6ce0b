package truecount.rules.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import truecount.rules.Citation;
import truecount.rules.facts.ActKind;

/**
 * What is known of the rules on a subject from one day until another.
 *
 * @param subject the subject, such as reported-rape
 * @param acts the kinds of act it is about; empty for all
 * @param answer whether the text of the rules is held, and if not, whether anything is known for sure
 * @param says what is known, in plain words
 * @param source where it stands
 */
public record Timeline(String subject, List<ActKind> acts, Answer answer, String says, Citation source) {

    /** The first day of which the timeline knows. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2015, 4, 1);

    /** The subject that says whether the book decides at all. */
    private static final String RECORDING = "recording";

    /** What the book can say on a subject. */
    public enum Answer {
        /** The edition that is held applies, together with the dated changes. */
        HELD,
        /** The rules changed on a day that is not known. */
        REGISTRAR,
        /** The text is not held, but this much is known with high confidence. */
        KNOWN,
        /** The text is not held. */
        NOT_HELD
    }

    private static final DatedList<Timeline> ALL = DatedList.read(
            "timeline.csv",
            "subject",
            row -> new Timeline(
                    row.get("subject"),
                    kinds(row),
                    Answer.valueOf(row.get("answer").toUpperCase(Locale.ROOT).replace('-', '_')),
                    row.get("says"),
                    new Citation(row.get("source"), "Timeline", row.number("page"))));

    private static List<ActKind> kinds(CsvList.Row row) {
        List<ActKind> kinds = new ArrayList<>();
        for (String word : row.get("acts").split("\\|", -1)) {
            for (ActKind kind : ActKind.values()) if (kind.word().equals(word)) kinds.add(kind);
        }
        return List.copyOf(kinds);
    }

    /** Whether the book decides reports of this day; not held for days before the timeline begins. */
    public static Answer recordingOn(LocalDate day) {
        return day.isBefore(FIRST_DAY) ? Answer.NOT_HELD : on(RECORDING, day).answer;
    }

    /** What is known of a subject on a day from 1 April 2015 on; refuses other days and subjects. */
    public static Timeline on(String subject, LocalDate day) {
        return ALL.on(subject, day);
    }

    /** Every subject. */
    public static Set<String> subjects() {
        return Collections.unmodifiableSet(ALL.keys());
    }

    /** What is known with high confidence of the rules that day on these kinds of act, though their text is not held. */
    public static List<Timeline> known(LocalDate day, Set<ActKind> kinds) {
        List<Timeline> known = new ArrayList<>();
        for (String subject : ALL.keys()) {
            Timeline one = ALL.find(subject, day);
            if (one != null && one.answer == Answer.KNOWN && !Collections.disjoint(one.acts, kinds)) known.add(one);
        }
        return known;
    }
}
