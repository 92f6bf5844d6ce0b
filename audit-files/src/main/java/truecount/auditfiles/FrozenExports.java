package truecount.auditfiles;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import truecount.audit.AuditKind;
import truecount.audit.Frame;
import truecount.audit.Plan;
import truecount.exports.CrimeRecord;
import truecount.exports.Incident;
import truecount.exports.UnusableInput;

/**
 * The frame of an audit, made from a force's two exports, with what lies behind each unit.
 *
 * @param frame what is published
 * @param units what is not: one for each unit of the frame, in the same order
 * @param logs every incident that can be drawn or belongs to a drawn crime record, and some more, by record key
 * @param records every drawn crime record, by record key; empty where incidents are drawn
 */
record FrozenExports(
        Frame frame, List<FrozenUnit> units, Map<String, Incident> logs, Map<String, CrimeRecord> records) {

    /** What lies behind the unit of the frame with this key. */
    FrozenUnit unit(String key) {
        return units.get(frame.position(key));
    }

    /** Takes the exports and freezes what belongs to the plan. The seed decides nothing here but which logs are kept. */
    static FrozenExports read(ExportSource exports, Plan plan, String seed, RecordKeys keys) {
        return plan.kind().drawn() == AuditKind.Drawn.INCIDENTS
                ? new IncidentFrame(plan, CrimeRegister.read(exports, plan.kind()), keys, seed).freeze(exports)
                : new RecordFrame(plan, keys, seed).freeze(exports);
    }

    /** The day as of which the exports stood, which an audit must know and which must not be before its period ends. */
    static LocalDate frozenOn(ExportSource exports, Plan plan) {
        @Nullable LocalDate exportedOn = exports.exportedOn();
        if (exportedOn == null) {
            throw new UnusableInput(exports.howToSayExportedOn());
        }
        if (exportedOn.isBefore(plan.to())) {
            throw new UnusableInput(("The exports were made on %s, before the plan's period ends on %s. Export again"
                            + " after that day, or end the period earlier.")
                    .formatted(exportedOn, plan.to()));
        }
        return exportedOn;
    }
}
