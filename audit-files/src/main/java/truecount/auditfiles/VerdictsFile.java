package truecount.auditfiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import truecount.audit.AuditKind;
import truecount.audit.Draw;
import truecount.audit.Item;
import truecount.audit.OffenceClass;
import truecount.audit.Verdict;
import truecount.audit.VerdictLine;
import truecount.exports.UnusableInput;

/** verdicts.csv as reviewers fill it in; docs/reference/verdicts.md describes it. */
public final class VerdictsFile {

    private static final List<String> COLUMNS =
            List.of("audit", "item", "line", "verdict", "class", "domestic", "count", "reason", "reviewer");

    /** Problems shown at once; a reader mends these and runs again. */
    private static final int MOST_PROBLEMS = 20;

    private static final Pattern LIKE_A_DATE = Pattern.compile("(?i)\\d{1,2}[-/ ][a-z]{3}.*|[a-z]{3}[-/ ]\\d{1,2}.*");

    private final OpenedAudit audit;
    private final int items;
    private final List<VerdictLine> lines = new ArrayList<>();
    private final Map<List<Integer>, Long> rowOf = new HashMap<>();
    private final List<String> problems = new ArrayList<>();
    private long moreProblems;

    private VerdictsFile(OpenedAudit audit) {
        this.audit = audit;
        this.items = Math.toIntExact(audit.identity().items());
    }

    static void writeBlank(Path file, OpenedAudit audit, Draw draw) throws IOException {
        try (CsvText csv = new CsvText(file, COLUMNS.toArray(String[]::new))) {
            for (Item item : draw.items()) {
                csv.row(audit.mark(), item.number(), 1, "", "", "", "", "", "");
            }
        }
    }

    /**
     * Writes verdicts that were given elsewhere, such as on pages, as the file that reviewers would have filled in; items
     * without a verdict stand in it with a blank line.
     */
    public static void write(Path file, OpenedAudit audit, List<VerdictLine> lines) {
        Map<Integer, List<VerdictLine>> byItem = lines.stream().collect(Collectors.groupingBy(VerdictLine::item));
        try (CsvText csv = new CsvText(file, COLUMNS.toArray(String[]::new))) {
            for (int item = 1; item <= audit.identity().items(); item++) {
                List<VerdictLine> own = byItem.getOrDefault(item, List.of());
                for (VerdictLine line : own) {
                    csv.row(cells(audit, line));
                }
                if (own.isEmpty()) {
                    csv.row(audit.mark(), item, 1, "", "", "", "", "", "");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object[] cells(OpenedAudit audit, VerdictLine line) {
        List<Object> cells = new ArrayList<>(List.of(audit.mark(), line.item(), line.line()));
        cells.addAll(
                switch (line.verdict()) {
                    case Verdict.Crime it ->
                        List.of("crime", it.offenceClass().written(), it.domestic() ? "yes" : "no", it.count());
                    case Verdict.NoCrime none -> List.of("no crime", "", "", "");
                    case Verdict.CouldNotBeRead unread -> List.of("could not be read", "", "", "");
                    case Verdict.Right right -> List.of("right", "", "", "");
                    case Verdict.Wrong wrong -> List.of("wrong", "", "", "");
                });
        cells.add(line.reason());
        cells.add(line.reviewer());
        return cells.toArray();
    }

    /**
     * Reads filled-in verdicts; rows whose verdict is empty are passed over.
     *
     * @throws UnusableInput when the file belongs to another audit or any row cannot be used, naming each such row
     */
    public static List<VerdictLine> read(Path file, OpenedAudit audit) {
        VerdictsFile verdicts = new VerdictsFile(audit);
        CsvTable.read(file, COLUMNS, verdicts::take);
        verdicts.refuseCompany();
        verdicts.refuseProblems(file);
        return List.copyOf(verdicts.lines);
    }

    private void take(CsvTable.Row row) {
        if (!row.text("audit").equals(audit.mark())) {
            throw row.fault(("the verdict belongs to '%s', but this audit is '%s'. Close the audit with the file from"
                            + " its own review folder")
                    .formatted(row.text("audit"), audit.mark()));
        }
        if (row.text("verdict").isEmpty()) {
            if (!row.text("class").isEmpty()) {
                problem(row, "a class is given without a verdict; write 'crime' in the column 'verdict'");
            }
            return;
        }
        try {
            int item = row.whole("item");
            int line = row.text("line").isEmpty() ? 1 : row.whole("line");
            Long before = rowOf.putIfAbsent(List.of(item, line), row.number());
            if (item < 1 || item > items) {
                problem(row, "item %s was not drawn; the items of this audit run from 1 to %s".formatted(item, items));
            } else if (line < 1) {
                problem(row, "the line must be 1 or more; it is %s".formatted(line));
            } else if (before != null) {
                problem(
                        row,
                        "item %s, line %s has a verdict on row %s already; give each line of an item its own number"
                                .formatted(item, line, before));
            } else {
                lines.add(new VerdictLine(item, line, verdict(row), row.text("reason"), row.text("reviewer")));
            }
        } catch (UnusableInput problem) {
            add(String.valueOf(problem.getMessage()));
        }
    }

    private Verdict verdict(CsvTable.Row row) {
        String word = row.text("verdict").toLowerCase(Locale.ROOT);
        boolean asksForCrimes = audit.plan().kind().asked() == AuditKind.Asked.CRIMES;
        Verdict verdict = switch (word) {
            case "crime" -> asksForCrimes ? crime(row) : null;
            case "no crime" -> asksForCrimes ? new Verdict.NoCrime() : null;
            case "right" -> asksForCrimes ? null : new Verdict.Right();
            case "wrong" -> asksForCrimes ? null : new Verdict.Wrong();
            case "could not be read" -> new Verdict.CouldNotBeRead();
            default -> null;
        };
        if (verdict == null) {
            throw row.fault("the verdict '%s' is not known; it must be %s"
                    .formatted(
                            row.text("verdict"),
                            asksForCrimes
                                    ? "'crime', 'no crime' or 'could not be read'"
                                    : "'right', 'wrong' or 'could not be read'"));
        }
        if (!(verdict instanceof Verdict.Crime) && !row.text("class").isEmpty()) {
            throw row.fault("'%s' takes no class; it has '%s'".formatted(word, row.text("class")));
        }
        return verdict;
    }

    private Verdict crime(CsvTable.Row row) {
        String code = row.text("class");
        if (code.isEmpty()) {
            throw row.fault("a crime needs a class, such as 8N");
        }
        OffenceClass reported = OffenceClasses.list().findReportedIncident(code);
        if (reported != null && !audit.plan().kind().counts(reported)) {
            throw row.fault("%s is a reported incident and no crime; write 'no crime'".formatted(code));
        }
        OffenceClass offenceClass = reported == null ? OffenceClasses.list().find(code) : reported;
        if (offenceClass == null) {
            throw row.fault(
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
            case "" -> throw row.fault("say whether the crime is domestic abuse: yes or no");
            default ->
                throw row.fault(
                        "the column 'domestic' must hold yes or no; it holds '%s'".formatted(row.text("domestic")));
        };
        int count = row.text("count").isEmpty() ? 1 : row.whole("count");
        if (count < 1 || count > 1_000) {
            throw row.fault("the count must be from 1 to 1000; it is %s".formatted(count));
        }
        return new Verdict.Crime(offenceClass, domestic, count);
    }

    /** "No crime" and "could not be read" leave room for no other line. */
    private void refuseCompany() {
        Map<Integer, Long> linesOf = new HashMap<>();
        lines.forEach(line -> linesOf.merge(line.item(), 1L, Long::sum));
        for (VerdictLine line : lines) {
            if (!(line.verdict() instanceof Verdict.Crime) && linesOf.getOrDefault(line.item(), 0L) > 1) {
                add("item %s: 'no crime' and 'could not be read' must be the only line of an item; it has %s."
                        .formatted(line.item(), linesOf.get(line.item())));
            }
        }
    }

    private void problem(CsvTable.Row row, String what) {
        add(String.valueOf(row.fault(what).getMessage()));
    }

    private void add(String problem) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(problem);
        } else {
            moreProblems++;
        }
    }

    private void refuseProblems(Path file) {
        if (problems.isEmpty()) {
            return;
        }
        String more = moreProblems == 0 ? "" : "\nand %s more".formatted(moreProblems);
        throw new UnusableInput("The verdicts in %s cannot be used:\n%s%s"
                .formatted(file.getFileName(), String.join("\n", problems), more));
    }
}
