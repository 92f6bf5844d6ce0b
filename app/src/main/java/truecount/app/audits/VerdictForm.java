package truecount.app.audits;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import truecount.app.site.Problems.Problem;
import truecount.audit.AuditKind;
import truecount.audit.OffenceClass;
import truecount.audit.ReviewRound;
import truecount.audit.Verdict;
import truecount.audit.VerdictLine;
import truecount.auditfiles.OffenceClasses;

/**
 * What a reviewer says of one item.
 *
 * @param verdict one of {@link VerdictWord}, or empty while nothing is chosen
 * @param offenceClass one class for each line
 * @param domestic "yes" or "no" for each line
 * @param count how many crimes for each line; empty means 1
 */
public record VerdictForm(
        String verdict, List<String> offenceClass, List<String> domestic, List<String> count, String reason) {

    /** More classes than this in one report go into a verdicts file. */
    static final int MOST_LINES = 20;

    /** More characters than this in a rule are no citation. */
    static final int LONGEST_RULE = 300;

    private static final int LONGEST_REASON = 2_000;

    /** Keeps its own copies of the lists. */
    public VerdictForm {
        offenceClass = List.copyOf(offenceClass);
        domestic = List.copyOf(domestic);
        count = List.copyOf(count);
    }

    /** A form on which nothing was filled in yet. */
    static VerdictForm empty() {
        return of(Map.of());
    }

    /** The form as it was sent: each field as often as the page has it, and nothing read into its text. */
    static VerdictForm of(Map<String, List<String>> answers) {
        return new VerdictForm(
                String.join(" ", answers.getOrDefault("verdict", List.of())),
                answers.getOrDefault("offenceClass", List.of()),
                answers.getOrDefault("domestic", List.of()),
                answers.getOrDefault("count", List.of()),
                String.join("\n", answers.getOrDefault("reason", List.of())));
    }

    /** A form filled in with what somebody said, to start from; the reason is left to be given anew. */
    static VerdictForm of(List<Verdict> verdicts) {
        List<String> classes = new ArrayList<>();
        List<String> domestic = new ArrayList<>();
        List<String> counts = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            if (verdict instanceof Verdict.Crime crime) {
                classes.add(crime.offenceClass().written());
                domestic.add(crime.domestic() ? "yes" : "no");
                counts.add(Integer.toString(crime.count()));
            }
        }
        return new VerdictForm(VerdictWord.of(verdicts.getFirst()).name(), classes, domestic, counts, "");
    }

    /** How many lines the form shows: those sent, and at least one. */
    public int lines() {
        return Math.clamp(offenceClass.size(), 1, MOST_LINES);
    }

    /** What was sent for a line, or empty text. */
    public String at(List<String> values, int line) {
        return line >= values.size() ? "" : values.get(line).strip();
    }

    /** The reason without spaces around it, each line ending as on this side of the browser. */
    public String reasonGiven() {
        return reason.replace("\r\n", "\n").strip();
    }

    private boolean isBlank(int line) {
        return at(offenceClass, line).isEmpty()
                && at(count, line).isEmpty()
                && !at(domestic, line).equals("yes");
    }

    static @Nullable Problem tooLong(String reason) {
        return reason.strip().length() > LONGEST_REASON
                ? new Problem("reason", "The reason must be 2,000 characters or fewer")
                : null;
    }

    static Problem noRule() {
        return new Problem("rule", "Name the rule, such as CRR26, Whether to record a crime?, p.7");
    }

    static Problem ruleTooLong() {
        return new Problem("rule", "The rule must be 300 characters or fewer");
    }

    /** The lines of the verdict; every problem found is added to {@code problems}. */
    List<VerdictLine> lines(int item, String who, AuditKind kind, List<Problem> problems) {
        Problem tooLong = tooLong(reasonGiven());
        if (tooLong != null) problems.add(tooLong);
        VerdictWord word = word();
        if (word == null
                || !VerdictWord.choices(kind.asked() == AuditKind.Asked.RIGHT).contains(word)) {
            problems.add(new Problem("verdict", "Select what the police should have done"));
            return List.of();
        }
        return switch (word) {
            case NO_CRIME, COULD_NOT_BE_READ, RIGHT, WRONG, CRIME_RELATED_INCIDENT ->
                withoutCrimes(word, item, who, problems);
            case REPORTED_INCIDENT -> reportedIncidents(item, who, kind, problems);
            case CRIME -> crimes(item, who, kind, problems);
        };
    }

    /** The same lines in another round, with the rule they rest on and the crime record that stands for them. */
    static List<VerdictLine> inRound(List<VerdictLine> lines, ReviewRound round, String rule, String crimeElsewhere) {
        return lines.stream()
                .map(line -> new VerdictLine(
                        line.item(),
                        line.line(),
                        line.verdict(),
                        line.reason(),
                        line.reviewer(),
                        round,
                        rule,
                        crimeElsewhere))
                .toList();
    }

    private List<VerdictLine> withoutCrimes(VerdictWord word, int item, String who, List<Problem> problems) {
        for (int line = 0; line < lines(); line++) {
            if (!isBlank(line)) {
                problems.add(new Problem(
                        "offenceClass-" + line,
                        "You chose '%s', which takes no class: clear this line, or choose a crime"
                                .formatted(word.words())));
            }
        }
        Verdict verdict = switch (word) {
            case NO_CRIME -> new Verdict.NoCrime();
            case RIGHT -> new Verdict.Right();
            case WRONG -> new Verdict.Wrong();
            case CRIME_RELATED_INCIDENT -> new Verdict.NoCrime();
            case COULD_NOT_BE_READ, CRIME, REPORTED_INCIDENT -> new Verdict.CouldNotBeRead();
        };
        String reason = word == VerdictWord.CRIME_RELATED_INCIDENT ? because("Crime-related incident") : reasonGiven();
        return List.of(new VerdictLine(item, 1, verdict, reason, who));
    }

    /** The reason with what should have been recorded before it: for the figures both are no crime. */
    private String because(String recorded) {
        return reasonGiven().isEmpty() ? recorded + "." : recorded + ". " + reasonGiven();
    }

    /** N100 or N300: counted where the audit counts them, and elsewhere no crime that is told by its code. */
    private List<VerdictLine> reportedIncidents(int item, String who, AuditKind kind, List<Problem> problems) {
        List<VerdictLine> lines = new ArrayList<>();
        for (int line = 0; line < lines(); line++) {
            if (isBlank(line)) continue;
            OffenceClass reported = OffenceClasses.list().findReportedIncident(at(offenceClass, line));
            int records = crimes(at(count, line));
            if (reported == null) {
                problems.add(new Problem(
                        "offenceClass-" + line,
                        "'%s' is no reported incident: write a code such as N100/01 or N300/01"
                                .formatted(at(offenceClass, line))));
            } else if (records < 1) {
                problems.add(new Problem("count-" + line, "Write how many records as a whole number, 1 or more"));
            } else if (kind.counts(reported)) {
                boolean domesticAbuse = at(domestic, line).equals("yes");
                lines.add(new VerdictLine(
                        item,
                        lines.size() + 1,
                        new Verdict.Crime(reported, domesticAbuse, records),
                        reasonGiven(),
                        who));
            } else if (lines.isEmpty()) {
                String code = "Reported incident " + reported.written();
                lines.add(new VerdictLine(item, 1, new Verdict.NoCrime(), because(code), who));
            }
        }
        if (lines.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem("offenceClass-0", "Write the code of the reported incident, such as N100/01"));
        }
        return lines;
    }

    private @Nullable VerdictWord word() {
        for (VerdictWord word : VerdictWord.values()) {
            if (word.name().equals(verdict)) return word;
        }
        return null;
    }

    private List<VerdictLine> crimes(int item, String who, AuditKind kind, List<Problem> problems) {
        List<VerdictLine> lines = new ArrayList<>();
        for (int line = 0; line < lines(); line++) {
            String code = at(offenceClass, line);
            if (isBlank(line)) continue;
            OffenceClass reported = OffenceClasses.list().findReportedIncident(code);
            boolean counts = reported != null && kind.counts(reported);
            OffenceClass found = counts ? reported : OffenceClasses.list().find(code);
            int crimes = crimes(at(count, line));
            if (code.isEmpty()) {
                problems.add(new Problem("offenceClass-" + line, "Write the class of this line, such as 8N"));
            } else if (reported != null && !counts) {
                problems.add(new Problem(
                        "offenceClass-" + line,
                        "%s is a reported incident and no crime: choose that a reported incident should have been recorded"
                                .formatted(code)));
            } else if (found == null) {
                problems.add(new Problem(
                        "offenceClass-" + line,
                        "'%s' is not on the Home Office list: write a class such as 8N, or a code such as 008/06"
                                .formatted(code)));
            }
            if (crimes < 1) {
                problems.add(new Problem("count-" + line, "Write how many crimes as a whole number, 1 or more"));
            } else if (found != null) {
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
