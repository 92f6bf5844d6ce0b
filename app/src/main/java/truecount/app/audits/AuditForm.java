package truecount.app.audits;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import truecount.app.site.Choice;
import truecount.app.site.Problems.Problem;
import truecount.audit.AuditKind;

/**
 * What the person who opens an audit says of it.
 *
 * @param kind the word for the kind in files
 * @param from the first day, as day, month and year
 * @param to the last day, as day, month and year
 * @param records how many records to draw
 */
public record AuditForm(String title, String force, String kind, Day from, Day to, String records) {

    private static final int LONGEST_TITLE = 200;
    private static final int MOST_RECORDS = 100_000;

    /** A day as it is written in three boxes. */
    public record Day(String day, String month, String year) {

        static Day of(LocalDate day) {
            return new Day(
                    Integer.toString(day.getDayOfMonth()),
                    Integer.toString(day.getMonthValue()),
                    Integer.toString(day.getYear()));
        }

        @Nullable
        LocalDate parsed() {
            try {
                return LocalDate.of(
                        Integer.parseInt(year.strip()), Integer.parseInt(month.strip()), Integer.parseInt(day.strip()));
            } catch (NumberFormatException | DateTimeException notADay) {
                return null;
            }
        }
    }

    /** Every kind of audit with its question. */
    public static List<Choice> kinds() {
        return Arrays.stream(AuditKind.values())
                .map(kind -> Choice.of(kind.id(), kind.definition().question()))
                .toList();
    }

    AuditKind auditKind() {
        return Arrays.stream(AuditKind.values())
                .filter(known -> known.id().equals(kind))
                .findFirst()
                .orElse(AuditKind.RECORDING_ACCURACY);
    }

    int size() {
        return records.strip().matches("[1-9][0-9]{0,5}") ? Integer.parseInt(records.strip()) : 0;
    }

    /** Adds what is wrong with the form, beside its fields. */
    void check(List<Problem> problems) {
        if (title.isBlank()) problems.add(new Problem("title", "Give the audit a title"));
        if (title.strip().length() > LONGEST_TITLE) {
            problems.add(new Problem("title", "The title must be 200 characters or fewer"));
        }
        if (force.isBlank()) problems.add(new Problem("force", "Name the force that is audited"));
        if (Arrays.stream(AuditKind.values()).noneMatch(known -> known.id().equals(kind))) {
            problems.add(new Problem("kind", "Select what the audit asks"));
        }
        LocalDate first = from.parsed();
        LocalDate last = to.parsed();
        if (first == null) problems.add(new Problem("from", "Enter the first day as a day, a month and a year"));
        if (last == null) problems.add(new Problem("to", "Enter the last day as a day, a month and a year"));
        if (first != null && last != null && last.isBefore(first)) {
            problems.add(new Problem("to", "The last day must not be before the first"));
        }
        if (size() < 2 || size() > MOST_RECORDS) {
            problems.add(new Problem("records", "Enter how many records to draw, from 2 to 100,000"));
        }
    }
}
