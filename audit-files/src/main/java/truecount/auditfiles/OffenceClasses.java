package truecount.auditfiles;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import truecount.audit.OffenceClass;
import truecount.audit.OffenceGroup;

/**
 * Every class and Home Office code of the Home Office Notifiable Offence List 2026-27 (Open Government Licence v3.0),
 * with its group. Classes that the list has retired are in it too.
 */
public final class OffenceClasses {

    private static final String NOT_A_CRIME = "not-a-crime";
    private static final OffenceClasses LIST = read();

    private final Map<String, OffenceClass> byCode;
    private final Set<String> reportedIncidents;
    private final Map<String, OffenceClass> unknown = new ConcurrentHashMap<>();

    private OffenceClasses(Map<String, OffenceClass> byCode, Set<String> reportedIncidents) {
        this.byCode = Map.copyOf(byCode);
        this.reportedIncidents = Set.copyOf(reportedIncidents);
    }

    /** The list that comes with the product. */
    public static OffenceClasses list() {
        return LIST;
    }

    /** The class of this code, upper or lower case; null when the list does not have it. */
    public @Nullable OffenceClass find(String code) {
        return byCode.get(code.strip().toUpperCase(Locale.ROOT));
    }

    /** The class of this code; one of no known group when the list does not have it. */
    public OffenceClass findOrUnknown(String code) {
        OffenceClass known = find(code);
        if (known != null) {
            return known;
        }
        OffenceClass reported = findReportedIncident(code);
        if (reported != null) {
            return reported;
        }
        return unknown.computeIfAbsent(code.strip(), it -> {
            String written = it.isEmpty() ? "(none)" : it;
            return new OffenceClass(written, Set.of(written), OffenceGroup.UNKNOWN);
        });
    }

    /** The code of a notifiable reported incident as a class of its own; null when the list does not have it. */
    public @Nullable OffenceClass findReportedIncident(String code) {
        String written = code.strip().toUpperCase(Locale.ROOT);
        return reportedIncidents.contains(written)
                ? new OffenceClass(written, Set.of(written), OffenceGroup.REPORTED_INCIDENT)
                : null;
    }

    /** Whether the code is a notifiable reported incident, such as N100/01, which is recorded but is no crime. */
    public boolean isReportedIncident(String code) {
        return reportedIncidents.contains(code.strip().toUpperCase(Locale.ROOT));
    }

    private static OffenceClasses read() {
        Map<String, OffenceClass> byCode = new HashMap<>();
        Set<String> reportedIncidents = new HashSet<>();
        try (InputStream in = OffenceClasses.class.getResourceAsStream("offence-classes.csv")) {
            if (in == null) {
                throw new IllegalStateException("The list of offence classes is missing from this build");
            }
            try (CsvReader<NamedCsvRecord> rows =
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                for (NamedCsvRecord row : rows) {
                    String code = row.getField("code");
                    if (row.getField("group").equals(NOT_A_CRIME)) {
                        reportedIncidents.add(code);
                    } else {
                        byCode.put(
                                code,
                                new OffenceClass(
                                        code,
                                        Set.of(row.getField("classes").split(" ", -1)),
                                        OffenceGroup.valueOf(
                                                row.getField("group").toUpperCase(Locale.ROOT))));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The list of offence classes cannot be read", e);
        }
        return new OffenceClasses(byCode, reportedIncidents);
    }
}
