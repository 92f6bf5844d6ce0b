package truecount.rules.lists;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import truecount.rules.Citation;
import truecount.rules.facts.Fact;
import truecount.rules.facts.Shape;

/**
 * What the rules take for granted where a fact is left out. A fact that no presumption covers is asked for wherever it matters.
 *
 * @param fact the shape and the fact, such as {@code act.stage}; a kind of act may have a presumption of its own for it
 * @param standsFor the answer that leaving it out stands for, or {@link #TOLD_ELSEWHERE}
 * @param because why it may be taken for granted, in plain words
 * @param source where the rules print it
 */
public record Presumption(String fact, String standsFor, String because, Citation source) {

    /** Leaving the fact out stands for no answer of its own: other facts that are told settle the point. */
    public static final String TOLD_ELSEWHERE = "as told elsewhere";

    private static final DatedList<Presumption> ALL = DatedList.read(
            "presumptions.csv",
            "fact",
            row -> new Presumption(
                    row.get("fact"),
                    row.get("stands_for"),
                    row.get("because"),
                    new Citation(row.get("source"), "Taken for granted", row.number("page"))));

    /** What leaving a fact out of a telling of this shape stands for on a day; null if nothing is taken for granted. */
    public static @Nullable Presumption of(Shape shape, Fact fact, LocalDate day) {
        Presumption own = ALL.find(shape.name() + "." + fact.name(), day);
        return own != null ? own : ALL.find(fact.shape().name() + "." + fact.name(), day);
    }

    /** The presumption of this name on a day; null if there is none. */
    public static @Nullable Presumption of(String fact, LocalDate day) {
        return ALL.find(fact, day);
    }

    /** The facts for which something is taken for granted on any day, in the order of the list. */
    public static Set<String> facts() {
        return Collections.unmodifiableSet(ALL.keys());
    }
}
