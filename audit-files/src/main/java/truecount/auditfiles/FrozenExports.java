package truecount.auditfiles;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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
import truecount.exports.IncidentReader;
import truecount.exports.Mapping;
import truecount.exports.Moment;
import truecount.exports.ReadOptions;
import truecount.exports.UnusableInput;

/**
 * The frame of an audit, made from a force's two exports, with what lies behind each unit.
 *
 * @param frame what is published
 * @param units what is not: one for each unit of the frame, in the same order
 */
record FrozenExports(Frame frame, List<FrozenUnit> units) {

    private static final String NO_GROUP = "Other";
    private static final String DIRECT = "Recorded directly";

    /** A unit before its key is known. */
    private record Candidate(
            String number, boolean direct, String typeGroup, double score, List<RecordedCrime> crimes) {}

    /** Reads the crimes, then the incidents, and freezes what belongs to the plan's period. */
    static FrozenExports read(AuditOpening.Exports exports, Plan plan, RecordKeys keys, ReadOptions options) {
        return new Reading(plan, CrimeRegister.read(exports.crimes(), exports.mapping(), options))
                .freeze(exports.incidents(), exports.mapping(), keys, options);
    }

    /** One reading of both files. */
    private static final class Reading {

        private final Plan plan;
        private final CrimeRegister register;
        private final List<Candidate> candidates = new ArrayList<>();
        private final SortedMap<String, Long> excluded = new TreeMap<>();
        private long outside;
        private long undated;
        private long handedOver;
        private long notYetKnown;
        private long olderThanReport;

        Reading(Plan plan, CrimeRegister register) {
            this.plan = plan;
            this.register = register;
        }

        FrozenExports freeze(Path incidents, Mapping mapping, RecordKeys keys, ReadOptions options) {
            LocalDate exportedOn;
            try (IncidentReader reader = IncidentReader.open(incidents, mapping, options)) {
                reader.forEach(this::take);
                exportedOn = reader.summary().exportedOn();
            }
            LocalDate frozenOn = checked(exportedOn, mapping);
            List<FrameNote> notes = notes(takeDirectlyRecorded());
            return withKeys(frozenOn, notes, keys);
        }

        private LocalDate checked(@Nullable LocalDate exportedOn, Mapping mapping) {
            if (exportedOn == null) {
                throw new UnusableInput(
                        ("The mapping %s does not say when the exports were made, and an audit must. Add 'export:' with"
                                        + " 'madeOn: 2026-07-20' to it, or give --exported-on.")
                                .formatted(mapping.file()));
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
                candidates.add(new Candidate(
                        incident.number(),
                        false,
                        incident.typeGroup() == null ? NO_GROUP : incident.typeGroup(),
                        incident.modelScore() == null ? 0 : incident.modelScore(),
                        recorded(linked, reported, domestic)));
            }
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
                        candidates.add(new Candidate(crime.number(), true, DIRECT, 0, crimes));
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

        /** Keys are most of the work, so they are made on all processors; the result does not depend on how many. */
        private FrozenExports withKeys(LocalDate frozenOn, List<FrameNote> notes, RecordKeys keys) {
            List<FrozenUnit> units = new ArrayList<>(candidates.size());
            List<Unit> published = new ArrayList<>(candidates.size());
            record Keyed(FrozenUnit frozen, Unit unit) {}
            Keyed[] keyed = IntStream.range(0, candidates.size())
                    .parallel()
                    .mapToObj(i -> {
                        Candidate it = candidates.get(i);
                        String key = it.direct() ? keys.ofDirectCrime(it.number()) : keys.ofIncident(it.number());
                        FrozenUnit frozen = new FrozenUnit(key, it.number(), it.direct(), it.crimes());
                        String stratum = plan.strata()
                                .stratumOf(it.typeGroup(), it.crimes().size());
                        return new Keyed(frozen, new Unit(key, stratum.intern(), frozen.counts(), it.score()));
                    })
                    .sorted(Comparator.comparing(it -> it.unit().key()))
                    .toArray(Keyed[]::new);
            for (Keyed it : keyed) {
                units.add(it.frozen());
                published.add(it.unit());
            }
            return new FrozenExports(Frame.of(frozenOn, published, notes), units);
        }
    }
}
