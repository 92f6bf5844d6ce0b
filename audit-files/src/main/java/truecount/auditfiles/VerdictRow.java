package truecount.auditfiles;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import truecount.audit.AuditKind;
import truecount.audit.OffenceClass;
import truecount.audit.RuledVerdict;
import truecount.audit.Verdict;
import truecount.rules.Rulebook;
import truecount.rulesjson.BadFacts;
import truecount.rulesjson.FactsReader;

/** Reads what one row of a verdicts file says. */
final class VerdictRow {

    private static final String BY_THE_RULES = "by the rules";

    private static final Pattern LIKE_A_DATE = Pattern.compile("(?i)\\d{1,2}[-/ ][a-z]{3}.*|[a-z]{3}[-/ ]\\d{1,2}.*");

    private final AuditKind kind;

    VerdictRow(AuditKind kind) {
        this.kind = kind;
    }

    /** What the row says: one verdict, or those that the rule book comes to on the facts in it. */
    RuledVerdict read(CsvTable.Row row) {
        if (row.text("verdict").equalsIgnoreCase(BY_THE_RULES)) {
            return ruled(row);
        }
        if (!row.textIfThere("facts").isEmpty()) {
            throw row.fault(
                    "verdict",
                    "facts are given; write '%s' in the column 'verdict' to have them decided".formatted(BY_THE_RULES));
        }
        return new RuledVerdict(List.of(verdict(row)), row.textIfThere("rule"));
    }

    private RuledVerdict ruled(CsvTable.Row row) {
        if (kind.asked() != AuditKind.Asked.CRIMES) {
            throw row.fault(
                    "verdict",
                    "this audit asks whether something was right, which the rules do not decide; the verdict must"
                            + " be 'right', 'wrong' or 'could not be read'");
        }
        if (row.textIfThere("facts").isEmpty()) {
            throw row.fault(
                    "facts",
                    "'%s' needs the facts of the report, as JSON, in the column 'facts'".formatted(BY_THE_RULES));
        }
        try {
            return RuledVerdict.of(
                    Rulebook.decide(FactsReader.read(row.textIfThere("facts"))), OffenceClasses.list()::findOrUnknown);
        } catch (BadFacts bad) {
            throw row.fault("facts", "the facts cannot be read: " + withoutStop(bad.getMessage()));
        } catch (IllegalArgumentException undecided) {
            throw row.fault("facts", withoutStop(undecided.getMessage()));
        }
    }

    private static String withoutStop(@Nullable String message) {
        String text = String.valueOf(message);
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    private Verdict verdict(CsvTable.Row row) {
        String word = row.text("verdict").toLowerCase(Locale.ROOT);
        boolean asksForCrimes = kind.asked() == AuditKind.Asked.CRIMES;
        Verdict verdict = switch (word) {
            case "crime" -> asksForCrimes ? crime(row) : null;
            case "no crime" -> asksForCrimes ? new Verdict.NoCrime() : null;
            case "right" -> asksForCrimes ? null : new Verdict.Right();
            case "wrong" -> asksForCrimes ? null : new Verdict.Wrong();
            case "could not be read" -> new Verdict.CouldNotBeRead();
            default -> null;
        };
        if (verdict == null) {
            throw row.fault(
                    "verdict",
                    "the verdict '%s' is not known; it must be %s"
                            .formatted(
                                    row.text("verdict"),
                                    asksForCrimes
                                            ? "'crime', 'no crime' or 'could not be read'"
                                            : "'right', 'wrong' or 'could not be read'"));
        }
        if (!(verdict instanceof Verdict.Crime) && !row.text("class").isEmpty()) {
            throw row.fault("class", "'%s' takes no class; it has '%s'".formatted(word, row.text("class")));
        }
        return verdict;
    }

    private Verdict crime(CsvTable.Row row) {
        String code = row.text("class");
        if (code.isEmpty()) {
            throw row.fault("class", "a crime needs a class, such as 8N");
        }
        OffenceClass reported = OffenceClasses.list().findReportedIncident(code);
        if (reported != null && !kind.counts(reported)) {
            throw row.fault("class", "%s is a reported incident and no crime; write 'no crime'".formatted(code));
        }
        OffenceClass offenceClass = reported == null ? OffenceClasses.list().find(code) : reported;
        if (offenceClass == null) {
            throw row.fault(
                    "class",
                    "the class '%s' is not on the Home Office list; it must be a class such as 8N or a code such"
                                    .formatted(code)
                            + " as 008/06"
                            + (LIKE_A_DATE.matcher(code).matches()
                                    ? ". It looks like a date: set the column to text before typing a class such as 4/1"
                                    : ""));
        }
        boolean domestic = switch (row.text("domestic").toLowerCase(Locale.ROOT)) {
            case "yes", "y" -> true;
            case "no", "n" -> false;
            case "" -> throw row.fault("domestic", "say whether the crime is domestic abuse: yes or no");
            default ->
                throw row.fault(
                        "the column 'domestic' must hold yes or no; it holds '%s'".formatted(row.text("domestic")));
        };
        int count = row.text("count").isEmpty() ? 1 : row.whole("count");
        if (count < 1 || count > 1_000) {
            throw row.fault("count", "the count must be from 1 to 1000; it is %s".formatted(count));
        }
        return new Verdict.Crime(offenceClass, domestic, count);
    }
}
