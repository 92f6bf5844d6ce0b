package truecount.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import truecount.audit.AuditIdentity;
import truecount.audit.Figure;
import truecount.audit.FigureTable;
import truecount.audit.Finding;
import truecount.audit.Quality;

/**
 * What the templates show of a finding: words and numbers ready to print, nothing left to work out.
 *
 * @param identity which audit this is
 * @param headline the result in a sentence or two
 * @param cautions what must be read before the figures
 * @param chart the accuracy chart as SVG, empty where there is nothing to draw
 * @param tables every table, in published order
 * @param quality the statement of quality; empty where the finding has none
 */
public record FindingView(
        AuditIdentity identity,
        String headline,
        List<String> cautions,
        String chart,
        List<TableView> tables,
        List<Quality> quality) {

    static FindingView of(Finding finding) {
        String chart = finding.tables().stream()
                .filter(table -> table.id().equals(Headline.ACCURACY_TABLE))
                .findFirst()
                .map(AccuracyChart::svg)
                .orElse("");
        return new FindingView(
                finding.identity(),
                Headline.of(finding),
                finding.cautions(),
                chart,
                finding.tables().stream().map(TableView::of).toList(),
                finding.quality());
    }

    /** The days in which the reports were made, in words. */
    public String period() {
        return Figures.period(identity.from(), identity.to());
    }

    /** The day as of which the records stood, in words. */
    public String frozenOn() {
        return Figures.day(identity.frozenOn());
    }

    /** How often the intervals catch the truth, in words. */
    public String confidence() {
        return Figures.confidence(identity.confidence());
    }

    /** A whole number with commas. */
    public String whole(long number) {
        return Figures.whole(number);
    }

    /**
     * One table, ready to print.
     *
     * @param id lower-case words joined by hyphens
     * @param title its heading
     * @param unit what all its figures count; empty where they count different things, and each row says so itself
     * @param charted whether the chart stands with it
     * @param estimated whether any row has an interval, so that the columns for it are due
     * @param grid the figures that are read together by row; null where none are
     * @param rows the other figures
     * @param meanings what the figures mean, each said once however many rows share it
     */
    public record TableView(
            String id,
            String title,
            String unit,
            boolean charted,
            boolean estimated,
            @Nullable FigureGrid grid,
            List<Row> rows,
            List<Meaning> meanings) {

        static TableView of(FigureTable table) {
            FigureGrid grid = FigureGrid.of(table.figures()).orElse(null);
            List<Row> rows = table.figures().stream()
                    .filter(figure -> grid == null || !grid.figures().contains(figure))
                    .map(Row::of)
                    .toList();
            List<String> units = rows.stream().map(Row::unit).distinct().toList();
            return new TableView(
                    table.id(),
                    table.title(),
                    units.size() == 1 ? units.getFirst() : "",
                    table.id().equals(Headline.ACCURACY_TABLE),
                    rows.stream().anyMatch(row -> !row.interval().isEmpty()),
                    grid,
                    rows,
                    Meaning.of(table));
        }
    }

    /** One figure as a row: its label, the unit counted, and its cells. */
    public record Row(String label, String unit, String figure, String interval, String reviewed, String why) {

        static Row of(Figure figure) {
            Shown shown = Shown.of(figure);
            return new Row(
                    figure.label(), figure.unit(), shown.figure(), shown.interval(), shown.reviewed(), shown.why());
        }
    }

    /** Everything that is said of how figures were worked out, each method once, with the rows that it made. */
    public List<Worked> annex() {
        Map<String, List<String>> byMethod = new LinkedHashMap<>();
        for (TableView table : tables) {
            for (Meaning meaning : table.meanings()) {
                byMethod.computeIfAbsent(meaning.method(), ignored -> new ArrayList<>())
                        .add(table.title() + ": " + meaning.labels());
            }
        }
        List<Worked> annex = new ArrayList<>();
        byMethod.forEach((method, figures) -> annex.add(new Worked(method, figures)));
        return annex;
    }

    /**
     * One way of working figures out.
     *
     * @param method in a few words
     * @param figures the tables and rows that it made
     */
    public record Worked(String method, List<String> figures) {

        /** Keeps its own copy of the list. */
        public Worked {
            figures = List.copyOf(figures);
        }
    }

    /** What the figures of the named rows mean, what they count and how they were worked out. */
    public record Meaning(String labels, String definition, String unit, String method, List<String> warnings) {

        /** So many rows are named; more are counted. */
        private static final int NAMED = 4;

        private record Shared(String definition, String unit, String method, List<String> warnings) {}

        private static String named(List<String> labels) {
            return labels.size() <= NAMED
                    ? String.join("; ", labels)
                    : "%s; %s; and %d more like them".formatted(labels.get(0), labels.get(1), labels.size() - 2);
        }

        static List<Meaning> of(FigureTable table) {
            Map<Shared, List<String>> labels = new LinkedHashMap<>();
            for (Figure figure : table.figures()) {
                Shared shared = new Shared(figure.definition(), figure.unit(), figure.method(), figure.warnings());
                labels.computeIfAbsent(shared, ignored -> new ArrayList<>()).add(figure.label());
            }
            List<Meaning> meanings = new ArrayList<>();
            labels.forEach((shared, named) -> meanings.add(
                    new Meaning(named(named), shared.definition(), shared.unit(), shared.method(), shared.warnings())));
            return List.copyOf(meanings);
        }
    }
}
