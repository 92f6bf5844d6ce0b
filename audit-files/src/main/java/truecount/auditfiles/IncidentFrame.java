package truecount.auditfiles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import truecount.audit.Draw;
import truecount.audit.Frame;
import truecount.audit.FrameNote;
import truecount.audit.Item;
import truecount.audit.Plan;
import truecount.audit.RecordedCrime;
import truecount.audit.StrataRule;
import truecount.audit.Unit;
import truecount.exports.ClosingResult;
import truecount.exports.Incident;
import truecount.exports.Moment;

/** The frame of an audit that draws incidents: takes the crimes first, then the incidents. */
final class IncidentFrame {

    /** Incidents whose keys are made at once, on all processors. */
    private static final int BATCH = 16_384;

    private static final String NO_GROUP = "Other";
    private static final String DIRECT = "Recorded directly";

    private final Plan plan;
    private final CrimeRegister register;
    private final RecordKeys keys;
    private final String seed;
    private final LogKeeper keeper;
    private final Belonging belonging;
    private final Grouping grouping;
    private final List<FrozenUnit> units = new ArrayList<>();
    private final List<Unit> published = new ArrayList<>();
    private final List<Taken> batch = new ArrayList<>(BATCH);
    private final SortedMap<String, Long> excluded = new TreeMap<>();
    private final Map<String, String> strataWithCrime = new HashMap<>();
    private final Map<String, String> strataWithoutCrime = new HashMap<>();
    private long outside;
    private long notAskedAbout;
    private long undated;
    private long handedOver;
    private long notYetKnown;
    private long olderThanReport;

    IncidentFrame(Plan plan, CrimeRegister register, RecordKeys keys, String seed) {
        this.plan = plan;
        this.register = register;
        this.keys = keys;
        this.seed = seed;
        this.keeper = new LogKeeper(seed, plan.records());
        this.belonging = new Belonging(plan);
        this.grouping = new Grouping(plan.procedure().breakdowns());
    }

    FrozenExports freeze(ExportSource exports) {
        exports.incidents(this::take);
        finishBatch();
        LocalDate frozenOn = FrozenExports.frozenOn(exports, plan);
        return inOrder(exports, frozenOn, notes(takeDirectlyRecorded()));
    }

    private void take(Incident incident) {
        List<LinkedCrime> linked = register.linkedTo(incident);
        register.markLinked(linked);
        Moment reported = incident.reported();
        if (reported == null) {
            undated++;
        } else if (!plan.covers(reported.day())) {
            outside++;
        } else if (incident.excludedBecause() != null) {
            excluded.merge(incident.excludedBecause(), 1L, Long::sum);
        } else if (incident.result() == ClosingResult.HANDED_OVER) {
            handedOver++;
        } else {
            boolean domestic = Boolean.TRUE.equals(incident.domestic());
            List<RecordedCrime> crimes = recorded(linked, reported, domestic);
            if (belonging.holds(incident, crimes)) {
                notYetKnown += incident.result() == ClosingResult.NOT_YET_KNOWN ? 1 : 0;
                batch.add(new Taken(incident, crimes, cancelled(incident, reported, domestic)));
            } else {
                notAskedAbout++;
            }
            if (batch.size() == BATCH) {
                finishBatch();
            }
        }
    }

    private List<RecordedCrime> cancelled(Incident incident, Moment reported, boolean domestic) {
        return register.cancelledOf(incident).stream()
                .map(crime -> crime.under(reported, domestic))
                .toList();
    }

    /** Makes keys and tickets side by side; what follows is in file order and does not depend on how many. */
    private void finishBatch() {
        record Keyed(String key, String ticket) {}
        Keyed[] keyed = new Keyed[batch.size()];
        IntStream.range(0, keyed.length).parallel().forEach(i -> {
            String key = keys.ofIncident(batch.get(i).incident().number());
            keyed[i] = new Keyed(key, keeper.ticket(key));
        });
        for (int i = 0; i < keyed.length; i++) {
            Incident incident = batch.get(i).incident();
            List<RecordedCrime> crimes = batch.get(i).crimes();
            String group = incident.typeGroup() == null ? NO_GROUP : incident.typeGroup();
            double score = incident.modelScore() == null ? 0 : incident.modelScore();
            String stratum = stratumOf(group, crimes);
            FrozenUnit unit = new FrozenUnit(
                    keyed[i].key(),
                    incident.number(),
                    false,
                    crimes,
                    batch.get(i).cancelled());
            add(unit, stratum, score, grouping.of(incident));
            keeper.offer(stratum, keyed[i].key(), keyed[i].ticket(), incident);
        }
        batch.clear();
    }

    private void add(FrozenUnit unit, String stratum, double score, List<String> groups) {
        units.add(unit);
        published.add(new Unit(unit.key(), stratum, unit.counts(), score, groups));
    }

    private List<RecordedCrime> recorded(List<LinkedCrime> linked, @Nullable Moment reported, boolean domestic) {
        if (linked.isEmpty()) {
            return List.of();
        }
        List<RecordedCrime> crimes = new ArrayList<>(linked.size());
        for (LinkedCrime crime : linked) {
            crimes.add(crime.under(reported, domestic));
            olderThanReport += crime.olderThan(reported) ? 1 : 0;
        }
        crimes.sort(Comparator.comparing(RecordedCrime::number));
        return List.copyOf(crimes);
    }

    /** How many crimes of the period no incident has; they join the frame where the plan says so. */
    private long takeDirectlyRecorded() {
        long direct = 0;
        for (LinkedCrime crime : register.recordedDirectly()) {
            Moment report = crime.reported() == null ? crime.recorded() : crime.reported();
            if (report != null && plan.covers(report.day())) {
                direct++;
                if (plan.directlyRecorded()) {
                    List<RecordedCrime> crimes = recorded(List.of(crime), crime.reported(), false);
                    FrozenUnit unit =
                            new FrozenUnit(keys.ofDirectCrime(crime.number()), crime.number(), true, crimes, List.of());
                    add(unit, stratumOf(DIRECT, crimes), 0, grouping.ofDirect(report));
                }
            }
        }
        return direct;
    }

    private List<FrameNote> notes(long direct) {
        List<FrameNote> notes = new ArrayList<>();
        CrimeRegister.addIfAny(notes, "Incidents reported outside the period, left out", outside);
        CrimeRegister.addIfAny(notes, "Incidents without a readable day of report, left out", undated);
        for (Map.Entry<String, Long> reason : excluded.entrySet()) {
            notes.add(new FrameNote("Incidents left out by the mapping: " + reason.getKey(), reason.getValue()));
        }
        CrimeRegister.addIfAny(notes, "Incidents handed over to another force or body, left out", handedOver);
        CrimeRegister.addIfAny(notes, "Incidents that this audit does not ask about, left out", notAskedAbout);
        CrimeRegister.addIfAny(
                notes, "Incidents whose result was not yet known when exported, in the frame", notYetKnown);
        CrimeRegister.addIfAny(
                notes,
                "Crimes of the period recorded without an incident, "
                        + (plan.directlyRecorded() ? "in the frame" : "left out"),
                direct);
        CrimeRegister.addIfAny(notes, "Linked crime records older than the report, time not counted", olderThanReport);
        notes.addAll(register.notes());
        return notes;
    }

    private FrozenExports inOrder(ExportSource exports, LocalDate frozenOn, List<FrameNote> notes) {
        int[] order = KeyOrder.of(units.size(), i -> units.get(i).key());
        List<FrozenUnit> ordered = new ArrayList<>(order.length);
        List<Unit> orderedPublished = new ArrayList<>(order.length);
        for (int i : order) {
            ordered.add(units.get(i));
            orderedPublished.add(published.get(i));
        }
        List<Unit> placed = plan.stratified(orderedPublished);
        Frame frame = Frame.of(frozenOn, placed, notes, plan.procedure().breakdowns());
        Map<String, Incident> logs =
                plan.strata() == StrataRule.RISK ? drawnLogs(exports, frame, ordered) : keeper.byKey();
        return new FrozenExports(frame, ordered, logs, Map.of());
    }

    /** Strata by risk are known only when the whole log was read, so the log is read again for what was drawn. */
    private Map<String, Incident> drawnLogs(ExportSource exports, Frame frame, List<FrozenUnit> ordered) {
        Map<String, String> keyOf = new HashMap<>();
        for (Item item : Draw.of(plan, frame, seed).items()) {
            FrozenUnit unit = ordered.get(frame.position(item.key()));
            if (!unit.direct()) {
                keyOf.put(unit.number(), unit.key());
            }
        }
        Map<String, Incident> logs = new HashMap<>();
        exports.incidentsAgain(incident -> {
            String key = keyOf.get(incident.number());
            if (key != null) {
                logs.put(key, incident);
            }
        });
        return logs;
    }

    private String stratumOf(String typeGroup, List<RecordedCrime> crimes) {
        Map<String, String> known = crimes.isEmpty() ? strataWithoutCrime : strataWithCrime;
        return known.computeIfAbsent(typeGroup, it -> plan.strata().stratumOf(typeGroup, crimes.isEmpty() ? 0 : 1));
    }

    /** An incident of the frame before its key is made. */
    private record Taken(Incident incident, List<RecordedCrime> crimes, List<RecordedCrime> cancelled) {}
}
