package truecount.exports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How much of a force's exports a mapping reads and links, before anything is counted.
 *
 * @param incidents what reading the incident export came to
 * @param crimes what reading the crime export came to; null where there was none
 * @param days incidents whose day could be read
 * @param typed incidents whose type a rule names
 * @param crimeTyped of these, crime types
 * @param excluded of these, left out
 * @param known incidents whose closing result a rule names
 * @param naming incidents that name a crime record
 * @param found of these, incidents of which the crime export holds one
 * @param linked incidents with a crime record, whichever side names the other
 * @param crimesNaming crime records that name an incident
 * @param crimesFound of these, records of which the incident log holds one
 * @param recorded crime records whose day of recording could be read
 * @param notices what must be looked at first, a sentence without its full stop each
 */
public record MappingCoverage(
        ReadSummary incidents,
        @Nullable ReadSummary crimes,
        long days,
        long typed,
        long crimeTyped,
        long excluded,
        long known,
        long naming,
        long found,
        long linked,
        long crimesNaming,
        long crimesFound,
        long recorded,
        List<String> notices) {

    /** Keeps its own copy of the list. */
    public MappingCoverage {
        notices = List.copyOf(notices);
    }

    /**
     * Reads both files to the end and counts; rows that cannot be read are set aside.
     *
     * @throws UnusableInput when a file or the mapping cannot be used at all
     */
    public static MappingCoverage of(Path incidents, @Nullable Path crimes, Mapping mapping, ReadOptions options) {
        ReadOptions accepting = options.acceptingRejects();
        boolean both = crimes != null && mapping.mapsCrimes();
        CrimeIndex index = crimes != null && both ? CrimeIndex.read(crimes, mapping, accepting) : CrimeIndex.empty();
        LinkCheck check = new LinkCheck();
        Map<String, Boolean> named = new TreeMap<>();
        long recorded = 0;
        for (CrimeRecord crime : index.all()) {
            check.add(crime);
            if (crime.recordedAt() != null) recorded++;
            crime.incidentNumbers().forEach(number -> named.put(number, false));
        }
        Counter counter = new Counter();
        ReadSummary read;
        try (IncidentReader reader = IncidentReader.open(incidents, mapping, accepting)) {
            for (Incident incident : reader) {
                if (both) check.add(incident);
                named.replace(incident.number(), true);
                counter.add(incident, index);
            }
            read = reader.summary();
        }
        long crimesNaming = 0;
        long crimesFound = 0;
        for (CrimeRecord crime : index.all()) {
            if (crime.incidentNumbers().isEmpty()) continue;
            crimesNaming++;
            if (crime.incidentNumbers().stream().anyMatch(number -> named.getOrDefault(number, false))) crimesFound++;
        }
        List<String> notices = new ArrayList<>(check.notices());
        notices.addAll(read.notices());
        ReadSummary readCrimes = index.summary();
        if (readCrimes != null) notices.addAll(readCrimes.notices());
        return new MappingCoverage(
                read,
                readCrimes,
                counter.days,
                counter.typed,
                counter.crimeTyped,
                counter.excluded,
                counter.known,
                counter.naming,
                counter.found,
                counter.linked,
                crimesNaming,
                crimesFound,
                recorded,
                notices);
    }

    private static final class Counter {
        private long days;
        private long typed;
        private long crimeTyped;
        private long excluded;
        private long known;
        private long naming;
        private long found;
        private long linked;

        void add(Incident incident, CrimeIndex index) {
            if (incident.reported() != null) days++;
            if (incident.typeGroup() != null || incident.excludedBecause() != null) typed++;
            if (incident.crimeType()) crimeTyped++;
            if (incident.excludedBecause() != null) excluded++;
            if (incident.result() != ClosingResult.UNKNOWN) known++;
            if (!incident.crimeNumbers().isEmpty()) {
                naming++;
                if (index.missing(incident).size() < incident.crimeNumbers().size()) found++;
            }
            if (!index.of(incident).isEmpty()) linked++;
        }
    }

    /** The counts in lines of text. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        file(incidents, lines);
        long all = incidents.current();
        lines.add("  day of report read         " + share(days, all));
        lines.add("  type named by a rule       " + share(typed, all));
        lines.add("    of which crime types     " + share(crimeTyped, typed));
        lines.add("    of which left out        " + share(excluded, typed));
        lines.add("  closing result known       " + share(known, all));
        if (naming > 0) lines.add("  name a crime record        " + share(naming, all));
        if (crimes == null) return List.copyOf(lines);
        if (naming > 0) lines.add("    of which it is there     " + share(found, naming));
        lines.add("  linked to a crime record   " + share(linked, all));
        file(crimes, lines);
        lines.add("  day of recording read      " + share(recorded, crimes.current()));
        lines.add("  name an incident           " + share(crimesNaming, crimes.current()));
        lines.add("    of which it is there     " + share(crimesFound, crimesNaming));
        return List.copyOf(lines);
    }

    private static void file(ReadSummary read, List<String> lines) {
        lines.add(Shown.line(read.file()));
        lines.add("  rows read                  "
                + share(read.rows() - read.rowsSetAside(), read.rows())
                + (read.rowsSetAside() == 0 ? "" : "; %,d set aside".formatted(read.rowsSetAside())));
        lines.add("  records                    %,d".formatted(read.current()));
        if (read.valuesSetAside() > 0) lines.add("  values set aside           %,d".formatted(read.valuesSetAside()));
    }

    private static String share(long some, long all) {
        return all == 0 ? "none" : "%,d of %,d (%s%%)".formatted(some, all, Percent.of((double) some / all));
    }
}
