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
import truecount.audit.AuditKind;
import truecount.audit.FrameNote;
import truecount.audit.OffenceClass;
import truecount.audit.OffenceGroup;
import truecount.exports.CrimeRecord;
import truecount.exports.CrimeStatus;
import truecount.exports.Incident;

/** The crime records of an export, ready to be linked to incidents by either one's number. */
final class CrimeRegister {

    private static final OffenceClasses CLASSES = OffenceClasses.list();

    private final AuditKind kind;
    private final Map<String, LinkedCrime> byNumber = new HashMap<>();
    private final List<LinkedCrime> inOrder = new ArrayList<>();
    private final Map<String, List<LinkedCrime>> byIncident = new HashMap<>();
    private final Map<String, List<LinkedCrime>> cancelledOf = new HashMap<>();
    private final Map<String, LinkedCrime> cancelledByNumber = new HashMap<>();
    private final Set<String> notCounted = new HashSet<>();
    private final BitSet linkedOnce = new BitSet();
    private final BitSet linkedTwice = new BitSet();
    private long cancelled;
    private long transferred;
    private long reportedIncidents;
    private long ofNoList;
    private long notAskedAbout;
    private long notInExport;

    private CrimeRegister(AuditKind kind) {
        this.kind = kind;
    }

    static CrimeRegister read(ExportSource exports, AuditKind kind) {
        CrimeRegister register = new CrimeRegister(kind);
        exports.crimes(register::add);
        return register;
    }

    private void add(CrimeRecord crime) {
        OffenceClass offenceClass = classOf(crime);
        if (crime.status() == CrimeStatus.CANCELLED) {
            cancelled++;
            notCounted.add(crime.number());
            keepCancelled(crime, offenceClass);
        } else if (crime.status() == CrimeStatus.TRANSFERRED) {
            transferred++;
            notCounted.add(crime.number());
        } else if (offenceClass.group() == OffenceGroup.REPORTED_INCIDENT && !kind.counts(offenceClass)) {
            reportedIncidents++;
            notCounted.add(crime.number());
        } else if (!kind.counts(offenceClass)) {
            notAskedAbout++;
            notCounted.add(crime.number());
        } else {
            ofNoList += offenceClass.group() == OffenceGroup.UNKNOWN ? 1 : 0;
            LinkedCrime linked = LinkedCrime.of(inOrder.size(), crime, offenceClass);
            inOrder.add(linked);
            byNumber.put(crime.number(), linked);
            for (String incident : crime.incidentNumbers()) {
                byIncident.computeIfAbsent(incident, it -> new ArrayList<>(1)).add(linked);
            }
        }
    }

    private void keepCancelled(CrimeRecord crime, OffenceClass offenceClass) {
        LinkedCrime gone = LinkedCrime.of(-1, crime, offenceClass);
        cancelledByNumber.put(crime.number(), gone);
        for (String incident : crime.incidentNumbers()) {
            cancelledOf.computeIfAbsent(incident, it -> new ArrayList<>(1)).add(gone);
        }
    }

    /** The list decides; where it does not know the code, the mapping's group does. */
    static OffenceClass classOf(CrimeRecord crime) {
        OffenceClass known = CLASSES.findOrUnknown(crime.offenceCode() == null ? "" : crime.offenceCode());
        String group = crime.offenceGroup();
        if (known.group() != OffenceGroup.UNKNOWN || group == null) {
            return known;
        }
        String word = group.toLowerCase(Locale.ROOT);
        OffenceGroup mapped = word.startsWith("violen")
                ? OffenceGroup.VIOLENCE
                : word.startsWith("sexual") ? OffenceGroup.SEXUAL : OffenceGroup.OTHER;
        return new OffenceClass(known.written(), known.classes(), mapped);
    }

    /** The cancelled records of an incident, which are not linked to it any more; each once. */
    List<LinkedCrime> cancelledOf(Incident incident) {
        Map<String, LinkedCrime> gone = new LinkedHashMap<>();
        cancelledOf.getOrDefault(incident.number(), List.of()).forEach(crime -> gone.put(crime.number(), crime));
        for (String number : incident.crimeNumbers()) {
            LinkedCrime crime = cancelledByNumber.get(number);
            if (crime != null) {
                gone.put(number, crime);
            }
        }
        return List.copyOf(gone.values());
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
        addIfAny(
                notes,
                "Crime records of classes that this audit does not ask about, not counted as linked",
                notAskedAbout);
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
