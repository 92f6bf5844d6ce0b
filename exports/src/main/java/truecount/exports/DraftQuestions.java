package truecount.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import truecount.exports.DraftQuestion.Kind;
import truecount.exports.DraftQuestion.Option;

/** What must be asked before a draft can be a mapping: what the files cannot tell of themselves. */
final class DraftQuestions {

    static final String ORDER = "order";
    static final String DAY_FIRST = "day";
    static final String REPEATED_INCIDENTS = "repeated incidents";
    static final String REPEATED_CRIMES = "repeated crimes";
    static final String KEEP_LAST = "keep last";
    static final String EACH_ROW = "each row";
    static final String CRIME_TYPES = "crime types";
    static final String NO_REPORTS = "no reports";
    static final String MADE_ON = "made on";
    static final String LATEST = "latest report";
    /** Followed by what it means. */
    static final String RESULT = "result ";

    static final List<String> MEANINGS = List.of("recorded", "to follow", "handed over", "not recorded");

    /** So many values are shown in one question, beside those that are proposed. */
    private static final int SHOWN = 60;

    private final DraftFiles files;
    private final DraftLinks links;
    private final List<DraftQuestion> questions = new ArrayList<>();

    private DraftQuestions(DraftFiles files, DraftLinks links) {
        this.files = files;
        this.links = links;
    }

    static List<DraftQuestion> of(DraftFiles files, DraftLinks links) {
        DraftQuestions asked = new DraftQuestions(files, links);
        asked.order();
        asked.repeated(files.incidents(), REPEATED_INCIDENTS);
        DraftTable crimes = files.crimes();
        if (crimes != null) asked.repeated(crimes, REPEATED_CRIMES);
        asked.types();
        asked.results();
        asked.questions.add(new DraftQuestion(
                MADE_ON,
                "When were the exports made? Give a day such as 2026-04-01.",
                Kind.DAY,
                List.of(),
                List.of(LATEST)));
        return List.copyOf(asked.questions);
    }

    /** The columns of days that a mapping would use. */
    static List<SampleColumn> days(DraftFiles files) {
        List<@Nullable SampleColumn> days = new ArrayList<>();
        days.add(files.incidents().reported());
        days.add(files.incidents().repeated() > 0 ? files.incidents().version() : null);
        DraftTable crimes = files.crimes();
        if (crimes != null) {
            days.add(crimes.reported());
            days.add(crimes.recorded());
        }
        List<SampleColumn> there = new ArrayList<>();
        for (SampleColumn day : days) if (day != null && !there.contains(day)) there.add(day);
        return there;
    }

    private void order() {
        List<SampleColumn> open = days(files).stream()
                .filter(day -> day.times().orderOpen() || day.times().bothOrders())
                .toList();
        if (open.isEmpty()) return;
        SampleColumn first = open.getFirst();
        String example = first.distinct().iterator().next();
        String why = first.times().bothOrders()
                ? "Some days in %s can only be read day first and others only month first"
                        .formatted(Shown.line(first.called()))
                : "Every day in %s can be read day first and month first, such as %s"
                        .formatted(Shown.line(first.called()), Shown.line(example));
        questions.add(new DraftQuestion(
                ORDER,
                why + ". Which stands first?",
                Kind.ONE,
                List.of(new Option(DAY_FIRST, "the day"), new Option("month", "the month")),
                List.of()));
    }

    private void repeated(DraftTable table, String key) {
        int repeated = table.repeated();
        if (repeated == 0 || table.version() != null) return;
        questions.add(new DraftQuestion(
                key,
                "%,d rows of %s have a number (%s) that an earlier row has, with other content. What are they?"
                        .formatted(
                                repeated,
                                table.sample().file(),
                                Shown.line(table.number().called())),
                Kind.ONE,
                List.of(
                        new Option(KEEP_LAST, "later versions of the same record: the last row stands"),
                        new Option(EACH_ROW, "records of their own: each row counts")),
                List.of(table.ofCrimes() ? "2" : "1")));
    }

    private void types() {
        SampleColumn type = files.incidents().openingType();
        if (type == null) return;
        Map<String, Integer> linked = links.byValue(type);
        boolean coded = type.distinct().stream().noneMatch(value -> DraftWords.group(value) != null);
        Predicate<String> crime = value -> coded ? often(linked, type, value, 0.5) : DraftWords.group(value) != null;
        several(
                NO_REPORTS,
                "Which types in %s are no report at all, such as tests and messages to pass?",
                type,
                linked,
                DraftWords::noReport);
        several(CRIME_TYPES, "Which types in %s are crimes?", type, linked, crime);
    }

    private void results() {
        List<SampleColumn> results = files.incidents().results();
        if (results.isEmpty()) return;
        SampleColumn all = firstOf(results);
        Map<String, Integer> linked = links.byValue(all);
        String names = String.join(
                " and ", results.stream().map(one -> Shown.line(one.called())).toList());
        boolean wordy = all.distinct().stream().anyMatch(value -> "recorded".equals(DraftWords.meaning(value)));
        for (String meaning : MEANINGS) {
            Predicate<String> proposed = value -> {
                String means = DraftWords.meaning(value);
                if (means == null && !wordy && often(linked, all, value, 0.8)) means = "recorded";
                return meaning.equals(means);
            };
            boolean asked =
                    !meaning.equals("to follow") || all.distinct().stream().anyMatch(proposed);
            String words = switch (meaning) {
                case "recorded" -> "Which closing results in %s mean that a crime was recorded?";
                case "to follow" -> "Which closing results in %s mean that the report is still to follow?";
                case "handed over" -> "Which closing results in %s mean that it was handed to another force or body?";
                default -> "Which closing results in %s mean that no crime was recorded?";
            };
            if (asked) several(RESULT + meaning, words.replace("%s", names.replace("%", "%%")), all, linked, proposed);
        }
    }

    /** The values of the first column that is filled, row by row. */
    static SampleColumn firstOf(List<SampleColumn> columns) {
        SampleColumn first = columns.getFirst();
        if (columns.size() == 1) return first;
        List<String> values = new ArrayList<>();
        for (int row = 0; row < first.values().size(); row++) {
            String value = "";
            for (SampleColumn column : columns) if (value.isEmpty()) value = column.at(row);
            values.add(value);
        }
        return new SampleColumn(first.name(), first.called(), values);
    }

    private static boolean often(Map<String, Integer> linked, SampleColumn column, String value, double share) {
        int rows = 0;
        for (Map.Entry<String, Integer> counted : column.counted()) {
            if (counted.getKey().equals(value)) rows = counted.getValue();
        }
        return rows >= 3 && linked.getOrDefault(value, 0) >= share * rows;
    }

    private void several(
            String key, String words, SampleColumn column, Map<String, Integer> linked, Predicate<String> proposed) {
        List<Option> options = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        for (Map.Entry<String, Integer> value : column.counted()) {
            boolean taken = proposed.test(value.getKey());
            if (!taken && options.size() >= SHOWN) continue;
            int with = linked.getOrDefault(value.getKey(), 0);
            options.add(new Option(
                    value.getKey(),
                    "%s (%,d rows%s)"
                            .formatted(
                                    Shown.line(value.getKey()),
                                    value.getValue(),
                                    with == 0 ? "" : ", %,d with a crime record".formatted(with))));
            if (taken) numbers.add(Integer.toString(options.size()));
        }
        questions.add(
                new DraftQuestion(key, words.formatted(Shown.line(column.called())), Kind.SEVERAL, options, numbers));
    }

    /** Which values an answer of several names: the values themselves. */
    static List<String> chosen(DraftQuestion question, List<String> answer) {
        return answer.stream()
                .map(number ->
                        question.options().get(Integer.parseInt(number) - 1).value())
                .toList();
    }
}
