package truecount.auditfiles;

import java.util.List;
import org.jspecify.annotations.Nullable;
import truecount.audit.OffenceClass;
import truecount.audit.RecordedCrime;
import truecount.audit.Timeliness;
import truecount.exports.CrimeRecord;
import truecount.exports.Moment;

/**
 * A crime record of the register that can be linked to incidents.
 *
 * @param position its place among the crime records, from 0
 * @param domestic whether the record itself is flagged as domestic abuse
 * @param incidentNumbers the incidents that the record names
 */
record LinkedCrime(
        int position,
        String number,
        OffenceClass offenceClass,
        boolean domestic,
        @Nullable Moment reported,
        @Nullable Moment recorded,
        List<String> incidentNumbers) {

    static LinkedCrime of(int position, CrimeRecord crime, OffenceClass offenceClass) {
        return new LinkedCrime(
                position,
                crime.number(),
                offenceClass,
                Boolean.TRUE.equals(crime.domestic()),
                crime.reportedAt(),
                crime.recordedAt(),
                crime.incidentNumbers());
    }

    /** The record as the audit sees it under an incident reported then and flagged so. */
    RecordedCrime under(@Nullable Moment incidentReported, boolean incidentDomestic) {
        Moment report = incidentReported == null ? reported : incidentReported;
        Timeliness timeliness = report == null
                ? Timeliness.UNTIMED
                : Timeliness.of(report.day(), report.instant(), recorded == null ? null : recorded.instant());
        return new RecordedCrime(number, offenceClass, domestic || incidentDomestic, timeliness);
    }

    /** Whether the record is older than a report made then. */
    boolean olderThan(@Nullable Moment report) {
        if (report == null || recorded == null) {
            return false;
        }
        if (report.instant() != null && recorded.instant() != null) {
            return recorded.instant().isBefore(report.instant());
        }
        return recorded.day().isBefore(report.day());
    }
}
