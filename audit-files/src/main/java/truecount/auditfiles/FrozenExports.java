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
import truecount.audit.Frame;
import truecount.audit.FrameNote;
import truecount.audit.Plan;
import truecount.audit.RecordedCrime;
import truecount.audit.Unit;
import truecount.exports.ClosingResult;
import truecount.exports.Incident;
import truecount.exports.Moment;
import truecount.exports.UnusableInput;

/**
 * The frame of an audit, made from a force's two exports, with what lies behind each unit.
 *
 * @param frame what is published
 * @param units what is not: one for each unit of the frame, in the same order
 * @param logs every incident that can be drawn, and some that cannot, by record key
 */
record FrozenExports(Frame frame, List<FrozenUnit> units, Map<String, Incident> logs) {

    /** Incidents whose keys are made at once, on all processors. */
    private static final int BATCH = 16_384;

    private static final String NO_GROUP = "Other";
    private static final String DIRECT = "Recorded directly";

    /** What lies behind the unit of the frame with this key. */
    FrozenUnit unit(String key) {
        return units.get(frame.position(key));
    }

    /**
     * Takes the crimes, then the incidents, and freezes what belongs to the plan's period. The seed decides nothing
     * here but which logs are kept.
     */
    static FrozenExports read(ExportSource exports, Plan plan, String seed, RecordKeys keys) {
        return new Reading(plan, CrimeRegister.read(exports), keys, new LogKeeper(seed, plan.records()))
                .freeze(exports);
    }

    /** One reading of both exports. */
    private static final class Reading {

        private final Plan plan;
        private final CrimeRegister register;
        private final RecordKeys keys;
        private final LogKeeper keeper;
        private final List<FrozenUnit> units = new ArrayList<>();
        private final List<Unit> published = new ArrayList<>();
        private final List<Taken> batch = new ArrayList<>(BATCH);
        private final SortedMap<String, Long> excluded = new TreeMap<>();
        private final Map<String, String> strataWithCrime = new HashMap<>();
        private final Map<String, String> strataWithoutCrime = new HashMap<>();
        private long outside;
        private long undated;
        private long handedOver;
        private long notYetKnown;
        private long olderThanReport;

        Reading(Plan plan, CrimeRegister register, RecordKeys keys, LogKeeper keeper) {
            this.plan = plan;
            this.register = register;
            this.keys = keys;
            this.keeper = keeper;
        }

        FrozenExports freeze(ExportSource exports) {
            exports.incidents(this::take);
            finishBatch();
            LocalDate frozenOn = checked(exports.exportedOn(), exports);
            return inOrder(frozenOn, notes(takeDirectlyRecorded()));
        }

        private LocalDate checked(@Nullable LocalDate exportedOn, ExportSource exports) {
            if (exportedOn == null) {
                throw new UnusableInput(exports.howToSayExportedOn());
            }
            if (exportedOn.isBefore(plan.to())) {
                throw new UnusableInput(
                        ("The exports were made on %s, before the plan's period ends on %s. Export again"
                                        + " after that day, or end the period earlier.")
                                .formatted(exportedOn, plan.to()));
            }
            return exportedOn;
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
                notYetKnown += incident.result() == ClosingResult.NOT_YET_KNOWN ? 1 : 0;
                batch.add(new Taken(incident, recorded(linked, reported, domestic)));
                if (batch.size() == BATCH) {
                    finishBatch();
                }
            }
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
                add(new FrozenUnit(keyed[i].key(), incident.number(), false, crimes), stratum, score);
                keeper.offer(stratum, keyed[i].key(), keyed[i].ticket(), incident);
            }
            batch.clear();
        }

        private void add(FrozenUnit unit, String stratum, double score) {
            units.add(unit);
            published.add(new Unit(unit.key(), stratum, unit.counts(), score));
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
                                new FrozenUnit(keys.ofDirectCrime(crime.number()), crime.number(), true, crimes);
                        add(unit, stratumOf(DIRECT, crimes), 0);
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
            CrimeRegister.addIfAny(
                    notes, "Incidents whose result was not yet known when exported, in the frame", notYetKnown);
            CrimeRegister.addIfAny(
                    notes,
                    "Crimes of the period recorded without an incident, "
                            + (plan.directlyRecorded() ? "in the frame" : "left out"),
                    direct);
            CrimeRegister.addIfAny(
                    notes, "Linked crime records older than the report, time not counted", olderThanReport);
            notes.addAll(register.notes());
            return notes;
        }

        private FrozenExports inOrder(LocalDate frozenOn, List<FrameNote> notes) {
            int[] order = KeyOrder.of(units.size(), i -> units.get(i).key());
            List<FrozenUnit> ordered = new ArrayList<>(order.length);
            List<Unit> orderedPublished = new ArrayList<>(order.length);
            for (int i : order) {
                ordered.add(units.get(i));
                orderedPublished.add(published.get(i));
            }
            return new FrozenExports(Frame.of(frozenOn, orderedPublished, notes), ordered, keeper.byKey());
        }

        private String stratumOf(String typeGroup, List<RecordedCrime> crimes) {
            Map<String, String> known = crimes.isEmpty() ? strataWithoutCrime : strataWithCrime;
            return known.computeIfAbsent(typeGroup, it -> plan.strata().stratumOf(typeGroup, crimes.isEmpty() ? 0 : 1));
        }
    }

    /** An incident of the frame before its key is made. */
    private record Taken(Incident incident, List<RecordedCrime> crimes) {}
}
