package truecount.exports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The values of one table that figures of the other table look up. */
final class LookedUp {

    private record Beginnings(ValueFrom value, int characters) {}

    private final Map<ValueFrom, Set<String>> values = new HashMap<>();
    private final Map<Beginnings, Set<String>> beginnings = new HashMap<>();

    /** Nothing is looked up. */
    static LookedUp nothing() {
        return new LookedUp();
    }

    /** What the figures of the other table look up in {@code table}, still without values. */
    static LookedUp in(Figure.Table table, List<Figure> figures) {
        LookedUp wanted = new LookedUp();
        for (Figure figure : figures) {
            if (figure.hit() instanceof Figure.Hit.FoundIn found && found.table() == table) {
                wanted.values.put(found.other(), new HashSet<>());
            }
            Figure.Covered covered = figure.covered();
            if (covered != null && covered.table() == table) {
                wanted.beginnings.put(new Beginnings(covered.other(), covered.firstCharacters()), new HashSet<>());
            }
        }
        return wanted;
    }

    boolean isEmpty() {
        return values.isEmpty() && beginnings.isEmpty();
    }

    /** Something that keeps what is looked up, given each row of the table. */
    Consumer<Row> keeper(Columns columns) {
        Map<Cell, Set<String>> whole = new HashMap<>();
        values.forEach((from, kept) -> whole.put(columns.cell(from), kept));
        Map<Cell, Beginnings> first = new HashMap<>();
        beginnings.keySet().forEach(wanted -> first.put(columns.cell(wanted.value()), wanted));
        return row -> {
            whole.forEach((cell, kept) -> keep(kept, cell.of(row)));
            first.forEach((cell, wanted) -> {
                Set<String> kept = beginnings.get(wanted);
                if (kept != null) keep(kept, beginning(cell.of(row), wanted.characters()));
            });
        };
    }

    private static void keep(Set<String> kept, String value) {
        if (!value.isEmpty()) kept.add(value);
    }

    Set<String> values(ValueFrom from) {
        return values.getOrDefault(from, Set.of());
    }

    Set<String> beginnings(Figure.Covered covered) {
        return beginnings.getOrDefault(new Beginnings(covered.other(), covered.firstCharacters()), Set.of());
    }

    /** The first so many characters of a text, or all of it when {@code characters} is 0 or more than there are. */
    static String beginning(String text, int characters) {
        return characters == 0 || text.length() <= characters ? text : text.substring(0, characters);
    }
}
