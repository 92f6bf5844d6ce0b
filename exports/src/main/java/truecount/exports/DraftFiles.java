package truecount.exports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which of some files holds what, by their names, their columns and the numbers that they share.
 *
 * @param incidents the incident log
 * @param crimes the crime records; null where there are none
 * @param parts further files of the incident log
 * @param unused files that no table needs
 */
record DraftFiles(DraftTable incidents, @Nullable DraftTable crimes, List<DraftPart> parts, List<Sample> unused) {

    private static final String CRIME_FILE = ".*(crime|rms|offence|offense|arrest|ledger).*";
    private static final String INCIDENT_FILE = ".*(incident|cad|call|log|event).*";
    private static final String CRIME_COLUMN =
            "crime (no|number|ref)|(offence|ho) .*|(offence|charge|status|stat)|class cd|vic(tim)? .*|recorded at|rec at";
    private static final String INCIDENT_COLUMN =
            ".*(opening|open cd|closing|close cd|channel|clearance|disposition|call type|priority|dispatched|origin).*|"
                    + "reported|received";

    DraftFiles {
        parts = List.copyOf(parts);
        unused = List.copyOf(unused);
    }

    /**
     * Sorts files.
     *
     * @throws UnusableInput when there is none, or one cannot be read as a table
     */
    static DraftFiles of(List<Path> files) {
        if (files.isEmpty()) throw new UnusableInput("Give the exports: the incident log, and the crime records.");
        List<Sample> samples = new ArrayList<>(files.stream().map(Sample::of).toList());
        Sample log = samples.stream()
                .min(Comparator.comparingInt(DraftFiles::crimeLike).thenComparingInt(samples::indexOf))
                .orElseThrow();
        DraftTable incidents = new DraftTable(log, false);
        samples.remove(log);
        Sample register = samples.stream()
                .filter(sample -> crimeLike(sample) > (samples.size() > 1 ? 2 : crimeLike(log)))
                .max(Comparator.comparingInt(DraftFiles::crimeLike))
                .orElse(null);
        if (register == null && samples.size() == 1 && !DraftPart.belongs(samples.getFirst(), incidents)) {
            register = samples.getFirst();
        }
        samples.remove(register);
        DraftTable crimes = register == null ? null : new DraftTable(register, true);
        Set<String> numbers =
                crimes == null ? Set.of() : new HashSet<>(crimes.number().distinct());
        List<DraftPart> parts = new ArrayList<>();
        List<Sample> unused = new ArrayList<>();
        for (Sample sample : samples) {
            DraftPart part = DraftPart.of(sample, incidents, numbers);
            if (part == null) unused.add(sample);
            else parts.add(part);
        }
        return new DraftFiles(incidents, crimes, parts, unused);
    }

    private static int crimeLike(Sample sample) {
        String file = sample.file().toLowerCase(Locale.ROOT);
        int score = file.matches(CRIME_FILE) ? 3 : 0;
        if (file.matches(INCIDENT_FILE)) score -= 3;
        for (SampleColumn column : sample.columns()) {
            if (column.words().matches(CRIME_COLUMN)) score++;
            if (column.words().matches(INCIDENT_COLUMN)) score--;
        }
        return score;
    }
}
