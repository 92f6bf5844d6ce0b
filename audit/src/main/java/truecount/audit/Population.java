package truecount.audit;

import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents or crime records an audit draws from, as its plan tells them.
 *
 * @param wanted for each mark that is asked for, the values of which one must be there; upper and lower case are alike
 */
public record Population(Map<Mark, Set<String>> wanted) {

    /** Nothing is asked for, so the kind of audit alone decides. */
    public static final Population AS_THE_KIND_SAYS = new Population(Map.of());

    /** By what an incident or a crime record can be told. */
    public enum Mark {
        /** The mapping's type group of an incident. */
        TYPE_GROUPS("type-groups"),
        /** The type under which an incident was opened, as the export writes it. */
        OPENING_TYPES("opening-types"),
        /** The type under which an incident was closed, as the export writes it. */
        CLOSING_TYPES("closing-types"),
        /** How an incident came in, as the mapping names it. */
        CHANNELS("channels"),
        /** A qualifier of an incident, as the export writes it. */
        QUALIFIERS("qualifiers"),
        /** A flag of a crime record, as the export writes it. */
        FLAGS("flags"),
        /** Words in an incident's log, as a whole. */
        WORDS("words");

        private final String id;

        Mark(String id) {
            this.id = id;
        }

        /** The word for it in a plan. */
        public String id() {
            return id;
        }

        /** Whether it tells incidents; the others tell crime records. */
        public boolean ofIncidents() {
            return this != FLAGS;
        }
    }

    /** Refuses empty lists and blank values. */
    public Population {
        Map<Mark, Set<String>> lower = new TreeMap<>();
        wanted.forEach((mark, values) -> {
            if (values.isEmpty()
                    || values.stream()
                            .anyMatch(value -> value.isBlank() || value.lines().count() > 1)) {
                throw new IllegalArgumentException(
                        "The population's '%s' must list at least one value, each of one line and none blank"
                                .formatted(mark.id()));
            }
            Set<String> kept = new TreeSet<>();
            values.forEach(value -> kept.add(value.strip().toLowerCase(Locale.ROOT)));
            lower.put(mark, Collections.unmodifiableSet(kept));
        });
        wanted = Collections.unmodifiableMap(lower);
    }

    /** Whether the plan asks for nothing of its own. */
    public boolean isEmpty() {
        return wanted.isEmpty();
    }

    /** What is asked for under a mark, in lower case; empty where nothing is. */
    public Set<String> values(Mark mark) {
        return wanted.getOrDefault(mark, Set.of());
    }

    /** Whether the plan does not ask for this mark, or one of the values has it. */
    public boolean allows(Mark mark, Collection<String> values) {
        return !wanted.containsKey(mark) || meets(mark, values);
    }

    /** Whether the plan asks for this mark and one of the values has it. */
    public boolean meets(Mark mark, Collection<String> values) {
        Set<String> asked = values(mark);
        return !asked.isEmpty()
                && values.stream()
                        .anyMatch(value -> asked.contains(value.strip().toLowerCase(Locale.ROOT)));
    }

    /** The same for a single value, which may be absent. */
    public boolean meets(Mark mark, @Nullable String value) {
        return value != null && meets(mark, Set.of(value));
    }
}
