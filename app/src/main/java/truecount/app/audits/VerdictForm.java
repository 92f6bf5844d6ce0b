package truecount.app.audits;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import truecount.app.site.Problems.Problem;
import truecount.audit.OffenceClass;
import truecount.audit.Verdict;
import truecount.audit.VerdictLine;
import truecount.auditfiles.OffenceClasses;

/**
 * What a reviewer says of one item.
 *
 * @param verdict one of {@link VerdictWord}, or null while nothing is chosen
 * @param offenceClass one class for each line
 * @param domestic "yes" or "no" for each line
 * @param count how many crimes for each line; empty means 1
 */
public record VerdictForm(
        @Nullable String verdict,
        @Nullable List<String> offenceClass,
        @Nullable List<String> domestic,
        @Nullable List<String> count,
        @Nullable String reason) {

    private static final int LONGEST_REASON = 2_000;

    /** A form on which nothing was filled in yet. */
    static VerdictForm empty() {
        return new VerdictForm(null, null, null, null, null);
    }

    /** How many lines the form shows: those sent, and at least one. */
    public int lines() {
        return Math.max(1, offenceClass == null ? 0 : offenceClass.size());
    }

    /** What was sent for a line, or empty text. */
    public String at(@Nullable List<String> values, int line) {
        return values == null || line >= values.size() ? "" : values.get(line).strip();
    }

    /** The reason without spaces around it. */
    public String reasonGiven() {
        return reason == null ? "" : reason.strip();
    }

    /** The lines of the verdict; every problem found is added to {@code problems}. */
    List<VerdictLine> lines(int item, String who, List<Problem> problems) {
        if (reasonGiven().length() > LONGEST_REASON) {
            problems.add(new Problem("reason", "The reason must be 2,000 characters or fewer"));
        }
        VerdictWord word = word();
        if (word == null) {
            problems.add(new Problem("verdict", "Select what the police should have done"));
            return List.of();
        }
        return switch (word) {
            case NO_CRIME -> List.of(new VerdictLine(item, 1, new Verdict.NoCrime(), reasonGiven(), who));
            case COULD_NOT_BE_READ ->
                List.of(new VerdictLine(item, 1, new Verdict.CouldNotBeRead(), reasonGiven(), who));
            case CRIME -> crimes(item, who, problems);
        };
    }

    private @Nullable VerdictWord word() {
        for (VerdictWord word : VerdictWord.values()) {
            if (word.name().equals(verdict)) return word;
        }
        return null;
    }

    private List<VerdictLine> crimes(int item, String who, List<Problem> problems) {
        List<VerdictLine> lines = new ArrayList<>();
        for (int line = 0; line < lines(); line++) {
            String code = at(offenceClass, line);
            if (code.isEmpty()) continue;
            OffenceClass found = OffenceClasses.list().find(code);
            int crimes = crimes(at(count, line));
            if (OffenceClasses.list().isReportedIncident(code)) {
                problems.add(new Problem(
                        "offenceClass-" + line, "%s is a reported incident and no crime: choose no crime".formatted(code)));
            } else if (found == null) {
                problems.add(new Problem(
                        "offenceClass-" + line,
                        "'%s' is not on the Home Office list: write a class such as 8N, or a code such as 008/06"
                                .formatted(code)));
            } else if (crimes < 1) {
                problems.add(new Problem("count-" + line, "Write how many crimes as a whole number, 1 or more"));
            } else {
                boolean domesticAbuse = at(domestic, line).equals("yes");
                lines.add(new VerdictLine(
                        item, lines.size() + 1, new Verdict.Crime(found, domesticAbuse, crimes), reasonGiven(), who));
            }
        }
        if (lines.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem("offenceClass-0", "Write the class of the crime, such as 8N"));
        }
        return lines;
    }

    private static int crimes(String written) {
        if (written.isEmpty()) return 1;
        return written.matches("[1-9][0-9]{0,2}") ? Integer.parseInt(written) : 0;
    }
}
