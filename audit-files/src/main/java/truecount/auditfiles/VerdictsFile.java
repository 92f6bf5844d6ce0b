package truecount.auditfiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import truecount.audit.Draw;
import truecount.audit.Item;
import truecount.audit.ReviewRound;
import truecount.audit.RuledVerdict;
import truecount.audit.Verdict;
import truecount.audit.VerdictLine;
import truecount.exports.UnusableInput;

/** verdicts.csv as reviewers fill it in; docs/reference/verdicts.md describes it. */
public final class VerdictsFile {

    private static final List<String> COLUMNS =
            List.of("audit", "item", "line", "verdict", "class", "domestic", "count", "reason", "reviewer");

    /** Columns of a review with more than one step; a file may leave them out. */
    private static final List<String> MORE_COLUMNS = List.of("round", "rule", "recorded-under", "facts");

    /** Problems shown at once; a reader mends these and runs again. */
    private static final int MOST_PROBLEMS = 20;

    private final OpenedAudit audit;
    private final int items;
    private final List<VerdictLine> lines = new ArrayList<>();
    private final Map<List<Object>, Long> rowOf = new HashMap<>();
    private final Map<Integer, Map<ReviewRound, Long>> rows = new HashMap<>();
    private final List<String> problems = new ArrayList<>();
    private long moreProblems;

    private VerdictsFile(OpenedAudit audit) {
        this.audit = audit;
        this.items = Math.toIntExact(audit.identity().items());
    }

    static void writeBlank(Path file, OpenedAudit audit, Draw draw) throws IOException {
        boolean more = audit.plan().procedure().reviewsTwice();
        try (CsvText csv = new CsvText(file, columns(more))) {
            for (Item item : draw.items()) {
                csv.row(blank(audit, item.number(), more));
            }
        }
    }

    private static String[] columns(boolean more) {
        List<String> columns = new ArrayList<>(COLUMNS);
        if (more) {
            columns.addAll(MORE_COLUMNS);
        }
        return columns.toArray(String[]::new);
    }

    private static Object[] blank(OpenedAudit audit, int item, boolean more) {
        List<Object> cells = new ArrayList<>(List.of(audit.mark(), item, 1, "", "", "", "", "", ""));
        if (more) {
            cells.addAll(List.of("first", "", "", ""));
        }
        return cells.toArray();
    }

    /**
     * Writes verdicts that were given elsewhere, such as on pages, as the file that reviewers would have filled in; items
     * without a verdict stand in it with a blank line.
     */
    public static void write(Path file, OpenedAudit audit, List<VerdictLine> lines) {
        boolean more = audit.plan().procedure().reviewsTwice()
                || lines.stream()
                        .anyMatch(line -> line.round() != ReviewRound.FIRST
                                || !line.rule().isEmpty());
        Map<Integer, List<VerdictLine>> byItem = lines.stream().collect(Collectors.groupingBy(VerdictLine::item));
        try (CsvText csv = new CsvText(file, columns(more))) {
            for (int item = 1; item <= audit.identity().items(); item++) {
                List<VerdictLine> own = byItem.getOrDefault(item, List.of());
                for (VerdictLine line : own) {
                    csv.row(cells(audit, line, more));
                }
                if (own.isEmpty()) {
                    csv.row(blank(audit, item, more));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object[] cells(OpenedAudit audit, VerdictLine line, boolean more) {
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
        if (more) {
            cells.addAll(List.of(line.round().id(), line.rule(), line.crimeElsewhere(), ""));
        }
        return cells.toArray();
    }

    /**
     * Reads filled-in verdicts; rows whose verdict is empty are passed over.
     *
     * @throws UnusableInput when the file belongs to another audit or any row cannot be used, naming each such row
     */
    public static List<VerdictLine> read(Path file, OpenedAudit audit) {
        return readWithPlaces(file, audit).lines();
    }

    /**
     * What a file says and where it says it.
     *
     * @param file its name
     * @param rows the first row of each round of an item, by item number
     */
    record Filed(List<VerdictLine> lines, String file, Map<Integer, Map<ReviewRound, Long>> rows) {

        /** Where a step of an item stands, to begin a message with. */
        String place(int item, ReviewRound round) {
            Long row = rows.getOrDefault(item, Map.of()).get(round);
            return row == null ? file + ": " : "%s, row %d: the column 'round': ".formatted(file, row);
        }
    }

    /** The same as {@link #read}, with the place of every step. */
    static Filed readWithPlaces(Path file, OpenedAudit audit) {
        VerdictsFile verdicts = new VerdictsFile(audit);
        CsvTable.read(file, COLUMNS, verdicts::take);
        verdicts.refuseCompany(file);
        verdicts.refuseProblems(file);
        return new Filed(List.copyOf(verdicts.lines), String.valueOf(file.getFileName()), verdicts.rows);
    }

    private void take(CsvTable.Row row) {
        if (!row.text("audit").equals(audit.mark())) {
            throw row.fault(
                    "audit",
                    ("the verdict belongs to '%s', but this audit is '%s'. Close the audit with the file from"
                                    + " its own review folder")
                            .formatted(row.text("audit"), audit.mark()));
        }
        if (row.text("verdict").isEmpty()) {
            if (!row.text("class").isEmpty()) {
                problem(row, "class", "a class is given without a verdict; write 'crime' in the column 'verdict'");
            }
            return;
        }
        try {
            int item = row.whole("item");
            int line = row.text("line").isEmpty() ? 1 : row.whole("line");
            ReviewRound round = round(row);
            Long before = rowOf.putIfAbsent(List.of(item, round, line), row.number());
            rows.computeIfAbsent(item, it -> new EnumMap<>(ReviewRound.class)).putIfAbsent(round, row.number());
            if (item < 1 || item > items) {
                problem(
                        row,
                        "item",
                        "item %s was not drawn; the items of this audit run from 1 to %s".formatted(item, items));
            } else if (line < 1) {
                problem(row, "line", "the line must be 1 or more; it is %s".formatted(line));
            } else if (before != null) {
                problem(
                        row,
                        "line",
                        "item %s, line %s has a verdict on row %s already; give each line of an item its own number"
                                .formatted(item, line, before));
            } else if (round != ReviewRound.FIRST && row.text("reviewer").isEmpty()) {
                problem(
                        row,
                        "reviewer",
                        "a %s needs to say who gives it, in the column 'reviewer': nobody may judge an item twice"
                                .formatted(round.id()));
            } else {
                add(row, item, line, round);
            }
        } catch (UnusableInput problem) {
            add(String.valueOf(problem.getMessage()));
        }
    }

    private ReviewRound round(CsvTable.Row row) {
        String word = row.textIfThere("round").toLowerCase(Locale.ROOT);
        if (word.isEmpty()) {
            return ReviewRound.FIRST;
        }
        for (ReviewRound round : ReviewRound.values()) {
            if (round.id().equals(word)) {
                return round;
            }
        }
        throw row.fault(
                "round",
                "the round '%s' is not known; it must be first, second, adjudication, dispute or resolution"
                        .formatted(word));
    }

    private void add(CsvTable.Row row, int item, int line, ReviewRound round) {
        RuledVerdict read = new VerdictRow(audit.plan().kind()).read(row);
        int next = line;
        for (Verdict verdict : read.verdicts()) {
            lines.add(new VerdictLine(
                    item,
                    next++,
                    verdict,
                    row.text("reason"),
                    row.text("reviewer"),
                    round,
                    read.citation(),
                    row.textIfThere("recorded-under")));
        }
    }

    /** "No crime" and "could not be read" leave room for no other line. */
    private void refuseCompany(Path file) {
        Map<List<Object>, Long> linesOf = new HashMap<>();
        lines.forEach(line -> linesOf.merge(List.of(line.item(), line.round()), 1L, Long::sum));
        for (VerdictLine line : lines) {
            long company = linesOf.getOrDefault(List.of(line.item(), line.round()), 0L);
            if (!(line.verdict() instanceof Verdict.Crime) && company > 1) {
                Long row = rowOf.get(List.of(line.item(), line.round(), line.line()));
                add(
                        "%s, row %s: the column 'verdict': item %s: 'no crime' and 'could not be read' must be the only line of an item; it has %s."
                                .formatted(file.getFileName(), row, line.item(), company));
            }
        }
    }

    private void problem(CsvTable.Row row, String column, String what) {
        add(String.valueOf(row.fault(column, what).getMessage()));
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
