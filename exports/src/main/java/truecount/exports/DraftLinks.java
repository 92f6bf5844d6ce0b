package truecount.exports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which incidents of a sample have a crime record, as the links show. */
final class DraftLinks {

    private final DraftTable incidents;
    private final Set<String> linked = new HashSet<>();
    private final @Nullable SampleColumn fromIncidents;
    private final @Nullable SampleColumn fromCrimes;
    private final @Nullable String separator;
    private final @Nullable String crimeSeparator;

    DraftLinks(DraftFiles files) {
        this.incidents = files.incidents();
        DraftTable crimes = files.crimes();
        Set<String> numbers = crimes == null ? Set.of() : crimes.number().distinct();
        this.fromIncidents = incidents.linkTo(numbers);
        this.fromCrimes =
                crimes == null ? null : crimes.linkTo(incidents.number().distinct());
        this.separator = fromIncidents == null ? null : fromIncidents.separatorTo(numbers);
        this.crimeSeparator = fromCrimes == null
                ? null
                : fromCrimes.separatorTo(incidents.number().distinct());
        if (fromCrimes != null) linked.addAll(fromCrimes.parts(crimeSeparator));
        for (DraftPart part : files.parts()) addNamedBy(part);
    }

    private void addNamedBy(DraftPart part) {
        SampleColumn number = part.sample().column(incidents.number().name());
        SampleColumn crime = part.crime();
        if (number == null || crime == null) return;
        for (int row = 0; row < part.sample().rows(); row++) {
            if (!crime.at(row).isEmpty()) linked.add(number.at(row));
        }
    }

    /** The incidents' column of crime numbers. */
    @Nullable
    SampleColumn fromIncidents() {
        return fromIncidents;
    }

    /** The crime records' column of incident numbers. */
    @Nullable
    SampleColumn fromCrimes() {
        return fromCrimes;
    }

    @Nullable
    String separator() {
        return separator;
    }

    @Nullable
    String crimeSeparator() {
        return crimeSeparator;
    }

    /** For each value of a column of the incident log, on how many rows a crime record is linked. */
    Map<String, Integer> byValue(SampleColumn column) {
        Map<String, Integer> by = new HashMap<>();
        for (int row = 0; row < incidents.sample().rows(); row++) {
            boolean names = fromIncidents != null && !fromIncidents.at(row).isEmpty();
            if (names || linked.contains(incidents.number().at(row))) by.merge(column.at(row), 1, Integer::sum);
        }
        return by;
    }
}
