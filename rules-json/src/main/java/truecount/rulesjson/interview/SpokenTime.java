package truecount.rulesjson.interview;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Times of a file as readers in the United Kingdom know them. */
final class SpokenTime {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TO_TYPE = DateTimeFormatter.ofPattern("d/M/uuuu HH:mm", Locale.UK);

    private SpokenTime() {}

    /** Such as 4 May 2026, 09:10, and which of two where the clocks showed it twice; whatever is no time of a file reads as it stands. */
    static String of(String told) {
        try {
            return switch (told.length()) {
                case 7 -> MONTH.format(YearMonth.parse(told));
                case 10 -> DAY.format(LocalDate.parse(told));
                case 16 -> MOMENT.format(LocalDateTime.parse(told));
                case 22 ->
                    MOMENT.format(LocalDateTime.parse(told.substring(0, 16)))
                            + (told.endsWith("+01:00") ? " (the first, BST)" : " (the second, GMT)");
                default -> told;
            };
        } catch (DateTimeParseException e) {
            return told;
        }
    }

    /** A moment as a person would type it, such as 4/5/2026 09:10; nothing for nothing. */
    static String toType(String moment) {
        return moment.isEmpty() ? "" : TO_TYPE.format(LocalDateTime.parse(moment));
    }
}
