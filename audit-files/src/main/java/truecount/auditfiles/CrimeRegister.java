package truecount.auditfiles;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import truecount.audit.FrameNote;
import truecount.audit.OffenceClass;
import truecount.audit.OffenceGroup;
import truecount.exports.CrimeRecord;
import truecount.exports.CrimeStatus;
import truecount.exports.Incident;

/** The crime records of an export, ready to be linked to incidents by either one's number. */
final class CrimeRegister {

    private final OffenceClasses classes = OffenceClasses.list();
    private final Map<String, LinkedCrime> byNumber = new HashMap<>();
    private final List<LinkedCrime> inOrder = new ArrayList<>();
    private final Map<String, List<LinkedCrime>> byIncident = new HashMap<>();
    private final Set<String> notCounted = new HashSet<>();
    private final BitSet linkedOnce = new BitSet();
    private final BitSet linkedTwice = new BitSet();
    private long cancelled;
    private long transferred;
    private long reportedIncidents;
    private long ofNoList;
    private long notInExport;

    private CrimeRegister() {}

    static CrimeRegister read(ExportSource exports) {
        CrimeRegister register = new CrimeRegister();
        exports.crimes(register::add);
        return register;
    }

    private void add(CrimeRecord crime) {
        String code = crime.offenceCode() == null ? "" : crime.offenceCode();
        if (crime.status() == CrimeStatus.CANCELLED) {
            cancelled++;
            notCounted.add(crime.number());
        } else if (crime.status() == CrimeStatus.TRANSFERRED) {
            transferred++;
            notCounted.add(crime.number());
        } else if (classes.isReportedIncident(code)) {
            reportedIncidents++;
            notCounted.add(crime.number());
        } else {
            OffenceClass offenceClass = classOf(code, crime.offenceGroup());
            if (offenceClass.group() == OffenceGroup.UNKNOWN) {
                ofNoList++;
            }
            LinkedCrime linked = new LinkedCrime(
                    inOrder.size(),
                    crime.number(),
                    offenceClass,
                    Boolean.TRUE.equals(crime.domestic()),
                    crime.reportedAt(),
                    crime.recordedAt(),
                    crime.incidentNumbers());
            inOrder.add(linked);
            byNumber.put(crime.number(), linked);
            for (String incident : crime.incidentNumbers()) {
                byIncident.computeIfAbsent(incident, it -> new ArrayList<>(1)).add(linked);
            }
        }
    }

    /** The list decides; where it does not know the code, the mapping's group does. */
    private OffenceClass classOf(String code, @Nullable String group) {
        OffenceClass known = classes.findOrUnknown(code);
        if (known.group() != OffenceGroup.UNKNOWN || group == null) {
            return known;
        }
        String word = group.toLowerCase(Locale.ROOT);
        OffenceGroup mapped = word.startsWith("violen")
                ? OffenceGroup.VIOLENCE
                : word.startsWith("sexual") ? OffenceGroup.SEXUAL : OffenceGroup.OTHER;
        return new OffenceClass(known.written(), known.classes(), mapped);
    }

    /** The crime records linked to an incident, by its number or by those it names; each once. */
    List<LinkedCrime> linkedTo(Incident incident) {
        List<LinkedCrime> named = byIncident.get(incident.number());
        if (incident.crimeNumbers().isEmpty()) {
            return named == null ? List.of() : named;
        }
        Map<String, LinkedCrime> linked = new LinkedHashMap<>();
        if (named != null) {
            named.forEach(crime -> linked.put(crime.number(), crime));
        }
        for (String number : incident.crimeNumbers()) {
            LinkedCrime crime = byNumber.get(number);
            if (crime != null) {
                linked.put(number, crime);
            } else if (!notCounted.contains(number)) {
                notInExport++;
            }
        }
        return List.copyOf(linked.values());
    }

    /** Remembers that an incident of the export has these. */
    void markLinked(Collection<LinkedCrime> crimes) {
        for (LinkedCrime crime : crimes) {
            if (linkedOnce.get(crime.position())) {
                linkedTwice.set(crime.position());
            }
            linkedOnce.set(crime.position());
        }
    }

    /** The crime records that no incident of the export has. */
    List<LinkedCrime> recordedDirectly() {
        return inOrder.stream()
                .filter(crime -> !linkedOnce.get(crime.position()))
                .toList();
    }

    List<FrameNote> notes() {
        List<FrameNote> notes = new ArrayList<>();
        addIfAny(notes, "Crime records cancelled, not counted as linked", cancelled);
        addIfAny(notes, "Crime records transferred to another force, not counted as linked", transferred);
        addIfAny(notes, "Reported incidents such as N100 in the crime export, which are no crimes", reportedIncidents);
        addIfAny(notes, "Crime records of a class on no list, counted in no kind of crime", ofNoList);
        addIfAny(notes, "Crime records linked to several incidents, counted under each", linkedTwice.cardinality());
        addIfAny(notes, "Crime numbers named by incidents that are not in the crime export", notInExport);
        return notes;
    }

    static void addIfAny(List<FrameNote> notes, String what, long count) {
        if (count > 0) {
            notes.add(new FrameNote(what, count));
        }
    }
}
