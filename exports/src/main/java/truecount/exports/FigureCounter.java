package truecount.exports;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts one figure of a mapping, row by row. */
final class FigureCounter {

    /** What a row did: nothing, counted, or counted and hit. */
    private enum Answer {
        NOT_COUNTED,
        MISS,
        HIT
    }

    @FunctionalInterface
    private interface Hit {
        Answer of(Row row);
    }

    private record BoundGroup(RowTest test, String name) {}

    private static final String WHOLE = "";

    private final Figure figure;
    private final RowTest where;
    private final RowTest covered;
    private final @Nullable Cell distinct;
    private final Set<String> seen = new HashSet<>();
    private final Hit hit;
    private final @Nullable Cell groupBy;
    private final List<BoundGroup> named = new ArrayList<>();
    private final Tally tally = new Tally();

    /**
     * Binds the figure to an opened table.
     *
     * @param other the values of the other table that figures look up
     */
    FigureCounter(Figure figure, TableReader table, Mapping mapping, LookedUp other) {
        this.figure = figure;
        Columns columns = table.columns();
        Condition condition = figure.where();
        this.where = condition == null ? row -> true : columns.test(condition);
        this.covered = covered(figure.covered(), columns, other);
        ValueFrom once = figure.distinct();
        this.distinct = once == null ? null : columns.cell(once);
        this.hit = hit(figure.hit(), table, mapping, other);
        Figure.Groups groups = figure.groups();
        this.groupBy = groups == null ? null : columns.cell(groups.value());
        if (groups != null) {
            groups.named().forEach(rule -> named.add(new BoundGroup(columns.test(rule.condition()), rule.gives())));
        }
    }

    private static RowTest covered(Figure.@Nullable Covered covered, Columns columns, LookedUp other) {
        if (covered == null) return row -> true;
        Cell value = columns.cell(covered.value());
        Set<String> beginnings = other.beginnings(covered);
        return row -> {
            String text = value.of(row);
            return !text.isEmpty() && beginnings.contains(LookedUp.beginning(text, covered.firstCharacters()));
        };
    }

    private static Hit hit(Figure.Hit hit, TableReader table, Mapping mapping, LookedUp other) {
        return switch (hit) {
            case Figure.Hit.Holds(Condition condition) -> {
                RowTest test = table.columns().test(condition);
                yield row -> test.holds(row) ? Answer.HIT : Answer.MISS;
            }
            case Figure.Hit.FoundIn found -> {
                Cell value = table.columns().cell(found.value());
                Set<String> values = other.values(found.other());
                yield row -> values.contains(value.of(row)) ? Answer.HIT : Answer.MISS;
            }
            case Figure.Hit.Within within -> within(within, table, mapping);
        };
    }

    private static Hit within(Figure.Hit.Within within, TableReader table, Mapping mapping) {
        MomentReader from = new MomentReader(within.from(), table.columns(), mapping.zone(), table.setAside());
        MomentReader to = new MomentReader(within.to(), table.columns(), mapping.zone(), table.setAside());
        Duration limit = Duration.ofHours(within.hours());
        return row -> {
            Duration delay = delay(from.of(row), to.of(row), within.asPrinted());
            if (delay == null) return Answer.NOT_COUNTED;
            return delay.isNegative() || delay.compareTo(limit) > 0 ? Answer.MISS : Answer.HIT;
        };
    }

    private static @Nullable Duration delay(@Nullable Moment from, @Nullable Moment to, boolean asPrinted) {
        if (from == null || to == null || from.clock() == null || to.clock() == null) return null;
        if (asPrinted) {
            return Duration.between(LocalDateTime.of(from.day(), from.clock()), LocalDateTime.of(to.day(), to.clock()));
        }
        if (from.instant() == null || to.instant() == null) return null;
        return Duration.between(from.instant(), to.instant());
    }

    void count(Row row) {
        if (!where.holds(row) || !covered.holds(row)) return;
        if (distinct != null) {
            String value = distinct.of(row);
            if (value.isEmpty() || !seen.add(value)) return;
        }
        Answer answer = hit.of(row);
        if (answer == Answer.NOT_COUNTED) return;
        String group = group(row);
        if (group != null) tally.add(group, answer == Answer.HIT);
    }

    private @Nullable String group(Row row) {
        Figure.Groups groups = figure.groups();
        if (groups == null || groupBy == null) return WHOLE;
        for (BoundGroup group : named) {
            if (group.test().holds(row)) return group.name();
        }
        if (!named.isEmpty()) return groups.otherwise();
        return LookedUp.beginning(groupBy.of(row), groups.firstCharacters());
    }

    /** The figure, or one for each of its groups. */
    List<Stratum> strata() {
        Figure.Groups groups = figure.groups();
        if (groups == null) return List.of(tally.stratum(figure.basis(), figure.stratum(), WHOLE));
        boolean inOrderOfName = groups.firstCharacters() > 0;
        List<Stratum> all = inOrderOfName ? tally.byName(figure.basis()) : tally.bySize(figure.basis());
        return all.stream()
                .filter(stratum -> stratum.n() >= groups.minimum())
                .filter(stratum -> groups.only().isEmpty() || groups.only().contains(stratum.stratum()))
                .map(stratum -> new Stratum(
                        stratum.basis(),
                        figure.stratum().replace("{group}", stratum.stratum()),
                        stratum.n(),
                        stratum.withCrime()))
                .toList();
    }
}
