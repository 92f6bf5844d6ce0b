package truecount.exports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The crime records of an export by number and by incident, held in memory: links may be named on either side. */
public final class CrimeIndex {

    private final Map<String, CrimeRecord> byNumber = new LinkedHashMap<>();
    private final Map<String, List<CrimeRecord>> byIncident = new HashMap<>();
    private final @Nullable ReadSummary summary;

    private CrimeIndex(@Nullable ReadSummary summary) {
        this.summary = summary;
    }

    /** An index without crime records, for when there is no crime export. */
    public static CrimeIndex empty() {
        return new CrimeIndex(null);
    }

    /**
     * Reads all crime records of an export.
     *
     * @throws UnusableInput as {@link CrimeReader#open} does
     */
    public static CrimeIndex read(Path file, Mapping mapping, ReadOptions options) {
        try (CrimeReader reader = CrimeReader.open(file, mapping, options)) {
            List<CrimeRecord> records = new ArrayList<>();
            reader.forEach(records::add);
            CrimeIndex index = new CrimeIndex(reader.summary());
            records.forEach(index::add);
            return index;
        }
    }

    private void add(CrimeRecord crime) {
        byNumber.put(crime.number(), crime);
        for (String incident : crime.incidentNumbers()) {
            byIncident.computeIfAbsent(incident, none -> new ArrayList<>(1)).add(crime);
        }
    }

    /** The crime records that belong to an incident: those it names first, then those that name it; each once. */
    public List<CrimeRecord> of(Incident incident) {
        List<CrimeRecord> naming = byIncident.getOrDefault(incident.number(), List.of());
        if (incident.crimeNumbers().isEmpty()) return List.copyOf(naming);
        List<CrimeRecord> crimes = new ArrayList<>();
        for (String number : incident.crimeNumbers()) {
            CrimeRecord crime = byNumber.get(number);
            if (crime != null && !crimes.contains(crime)) crimes.add(crime);
        }
        for (CrimeRecord crime : naming) {
            if (!crimes.contains(crime)) crimes.add(crime);
        }
        return crimes;
    }

    /** Numbers that the incident names and that the crime export does not hold: most often the export came too soon. */
    public List<String> missing(Incident incident) {
        return incident.crimeNumbers().stream()
                .filter(number -> !byNumber.containsKey(number))
                .toList();
    }

    /** Whether a crime was recorded before its incident was reported, by the instants where both are known, else by day. */
    public static boolean recordedBefore(CrimeRecord crime, Incident incident) {
        Moment recorded = crime.recordedAt();
        Moment reported = incident.reported();
        if (recorded == null || reported == null) return false;
        if (recorded.instant() != null && reported.instant() != null) {
            return recorded.instant().isBefore(reported.instant());
        }
        return recorded.day().isBefore(reported.day());
    }

    /** All crime records, in file order. */
    public Iterable<CrimeRecord> all() {
        return byNumber.values();
    }

    /** What reading the export came to; null when there was none. */
    public @Nullable ReadSummary summary() {
        return summary;
    }
}
