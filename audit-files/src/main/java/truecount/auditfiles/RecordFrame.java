package truecount.auditfiles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import truecount.audit.AuditKind;
import truecount.audit.Draw;
import truecount.audit.Frame;
import truecount.audit.FrameNote;
import truecount.audit.Item;
import truecount.audit.Plan;
import truecount.audit.RecordedCrime;
import truecount.audit.Unit;
import truecount.exports.CrimeRecord;
import truecount.exports.CrimeStatus;
import truecount.exports.Incident;
import truecount.exports.Moment;

/** The frame of an audit that draws crime records; the incidents are read for the logs behind what was drawn. */
final class RecordFrame {

    private static final String NO_GROUP = "Other";

    private final Plan plan;
    private final RecordKeys keys;
    private final String seed;
    private final Belonging belonging;
    private final List<FrozenUnit> units = new ArrayList<>();
    private final List<Unit> published = new ArrayList<>();
    private final Map<String, CrimeRecord> recordOf = new HashMap<>();
    private long outside;
    private long undated;
    private long notAskedAbout;

    RecordFrame(Plan plan, RecordKeys keys, String seed) {
        this.plan = plan;
        this.keys = keys;
        this.seed = seed;
        this.belonging = new Belonging(plan);
    }

    FrozenExports freeze(ExportSource exports) {
        exports.crimes(this::take);
        int[] order = KeyOrder.of(units.size(), i -> units.get(i).key());
        List<FrozenUnit> ordered = new ArrayList<>(order.length);
        List<Unit> orderedPublished = new ArrayList<>(order.length);
        for (int i : order) {
            ordered.add(units.get(i));
            orderedPublished.add(published.get(i));
        }
        // A draw does not depend on the day, and the day is known only when the incidents were read.
        Draw draw = Draw.of(plan, Frame.of(plan.to(), orderedPublished, List.of()), seed);
        Map<String, CrimeRecord> drawn = new HashMap<>();
        for (Item item : draw.items()) {
            CrimeRecord record = recordOf.get(item.key());
            if (record != null) {
                drawn.put(item.key(), record);
            }
        }
        Map<String, Incident> logs = logsOf(drawn, exports);
        Frame frame = Frame.of(FrozenExports.frozenOn(exports, plan), orderedPublished, notes());
        return new FrozenExports(frame, ordered, logs, drawn);
    }

    private void take(CrimeRecord crime) {
        Moment report = crime.reportedAt() == null ? crime.recordedAt() : crime.reportedAt();
        if (!isAskedAbout(crime)) {
            notAskedAbout++;
        } else if (report == null) {
            undated++;
        } else if (!plan.covers(report.day())) {
            outside++;
        } else {
            add(crime);
        }
    }

    private boolean isAskedAbout(CrimeRecord crime) {
        boolean standing = crime.status() == null || crime.status() == CrimeStatus.ACTIVE;
        boolean state = plan.kind().drawn() == AuditKind.Drawn.CANCELLED_RECORDS
                ? crime.status() == CrimeStatus.CANCELLED
                : standing;
        return state && belonging.holds(crime);
    }

    private void add(CrimeRecord crime) {
        String key = keys.ofDirectCrime(crime.number());
        RecordedCrime recorded =
                LinkedCrime.of(-1, crime, CrimeRegister.classOf(crime)).under(crime.reportedAt(), false);
        boolean stands = plan.kind().drawn() == AuditKind.Drawn.STANDING_RECORDS;
        FrozenUnit unit = new FrozenUnit(
                key,
                crime.number(),
                true,
                stands ? List.of(recorded) : List.of(),
                stands ? List.of() : List.of(recorded));
        String group = crime.offenceGroup() == null ? NO_GROUP : crime.offenceGroup();
        units.add(unit);
        published.add(new Unit(key, plan.strata().stratumOf(group, 0), unit.counts(), 0));
        recordOf.put(key, crime);
    }

    private static Map<String, Incident> logsOf(Map<String, CrimeRecord> drawn, ExportSource exports) {
        Map<String, String> byIncident = new HashMap<>();
        Map<String, String> byCrime = new HashMap<>();
        drawn.forEach((key, crime) -> {
            byCrime.put(crime.number(), key);
            crime.incidentNumbers().forEach(number -> byIncident.put(number, key));
        });
        Map<String, Incident> logs = new HashMap<>();
        exports.incidents(incident -> {
            @Nullable String key = byIncident.get(incident.number());
            if (key != null) {
                logs.putIfAbsent(key, incident);
            }
            for (String number : incident.crimeNumbers()) {
                String named = byCrime.get(number);
                if (named != null) {
                    logs.putIfAbsent(named, incident);
                }
            }
        });
        return logs;
    }

    private List<FrameNote> notes() {
        List<FrameNote> notes = new ArrayList<>();
        CrimeRegister.addIfAny(notes, "Crime records that this audit does not ask about, left out", notAskedAbout);
        CrimeRegister.addIfAny(notes, "Crime records reported outside the period, left out", outside);
        CrimeRegister.addIfAny(notes, "Crime records without a readable day, left out", undated);
        return notes;
    }
}
