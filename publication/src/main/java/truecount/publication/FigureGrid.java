package truecount.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import truecount.audit.Figure;
import truecount.audit.Value;

/**
 * Figures that speak of the same things in turn, such as what each stratum holds and gave, as one table with a row for each
 * thing and a column for each number.
 *
 * @param header what the columns hold; the first names the rows
 * @param rows the cells, as many as the header has
 * @param figures the figures it shows
 */
public record FigureGrid(List<String> header, List<List<String>> rows, List<Figure> figures) {

    /** Keeps its own copies of the lists. */
    public FigureGrid {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
        figures = List.copyOf(figures);
    }

    /**
     * One kind of grid.
     *
     * @param first matches the ids of the figures that give each row its first numbers, with the row's key as its group
     * @param second what the ids of those beside them begin with
     */
    private record Layout(String things, Pattern first, String second, List<String> columns) {}

    private static final List<Layout> LAYOUTS = List.of(
            new Layout(
                    "Stratum",
                    Pattern.compile("drawn-(\\d+)"),
                    "found-",
                    List.of("Units in the frame", "Drawn", "Unrecorded crimes found")),
            new Layout(
                    "Kind of crime",
                    Pattern.compile("kind-drawn-([a-z]+)"),
                    "kind-reviewed-",
                    List.of(
                            "Units with such a record in the frame",
                            "Of those drawn",
                            "Reviewed items with such a crime due")));

    /** The grid that these figures make; nothing where they make none. */
    static Optional<FigureGrid> of(List<Figure> figures) {
        return LAYOUTS.stream().flatMap(layout -> of(layout, figures).stream()).findFirst();
    }

    private static Optional<FigureGrid> of(Layout layout, List<Figure> figures) {
        Map<String, Figure> byId = new LinkedHashMap<>();
        figures.forEach(figure -> byId.put(figure.id(), figure));
        List<List<String>> rows = new ArrayList<>();
        List<Figure> shown = new ArrayList<>();
        boolean pairs = false;
        for (Figure figure : figures) {
            Matcher key = layout.first.matcher(figure.id());
            if (!key.matches() || !(figure.value() instanceof Value.Count(long count, long of))) continue;
            Figure beside = byId.get(layout.second + key.group(1));
            pairs |= beside != null;
            rows.add(List.of(
                    figure.label().substring(0, Math.max(0, figure.label().lastIndexOf(':'))),
                    Figures.whole(of),
                    Figures.whole(count),
                    beside == null ? "" : Shown.of(beside).figure().replaceFirst(" of .*", "")));
            shown.add(figure);
            if (beside != null) shown.add(beside);
        }
        if (rows.isEmpty()) return Optional.empty();
        int columns = pairs ? layout.columns.size() : layout.columns.size() - 1;
        List<String> header = new ArrayList<>(List.of(layout.things));
        header.addAll(layout.columns.subList(0, columns));
        return Optional.of(new FigureGrid(
                header, rows.stream().map(row -> row.subList(0, columns + 1)).toList(), shown));
    }

    /** What the shorthand in a cell stands for; empty where there is none. */
    public String shorthand() {
        return figures.stream()
                .map(Figure::value)
                .flatMap(value -> value instanceof Value.Confidential(String why)
                        ? java.util.stream.Stream.of(Shown.CONFIDENTIAL + ": " + why)
                        : java.util.stream.Stream.empty())
                .findFirst()
                .orElse("");
    }
}
