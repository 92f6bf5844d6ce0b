package truecount.synthetic;

import java.util.List;
import truecount.synthetic.Conduct.Fate;

/** The columns of the crime export. */
final class CrimeTable {

    static final List<String> COLUMNS = List.of(
            "crimeNumber",
            "status",
            "hoClassification",
            "offenceClass",
            "hoClassificationTitle",
            "offenceGroup",
            "reportedAt",
            "recordedAt",
            "offenceFrom",
            "offencePostcode",
            "beat",
            "incidentNumbers",
            "victimType",
            "victimRef",
            "victimAge",
            "victimGender",
            "suspectRef",
            "relationshipToSuspect",
            "flags",
            "mo",
            "cancellationReason",
            "cancellationNote",
            "cancellationDecidedBy",
            "cancellationVictimTold",
            "outcomeType",
            "outcomeDate",
            "outcomeNote",
            "recordedByTeam",
            "collarNumber",
            "supervisorCollar",
            "ruleSetVersion");

    private CrimeTable() {}

    static List<String> row(Crime crime) {
        Conduct.Recorded recorded = crime.recorded();
        Offence offence = recorded.offence();
        boolean cancelled = recorded.fate() != Fate.KEPT;
        return List.of(
                crime.number(),
                cancelled ? "CANCELLED" : "ACTIVE",
                offence.code(),
                offence.offenceClass(),
                offence.title(),
                offence.group(),
                IncidentTable.time(crime.reportedAt()),
                IncidentTable.time(crime.recordedAt()),
                IncidentTable.time(crime.offenceFrom()),
                crime.scene().place().postcode(),
                crime.scene().place().beat(),
                crime.incident(),
                crime.victim().type(),
                crime.victim().ref(),
                crime.victim().age(),
                crime.victim().gender(),
                crime.scene().suspect().ref(),
                crime.tie().label(),
                String.join(";", crime.flags()),
                crime.mo(),
                crime.cancellation().reason(),
                crime.cancellation().note(),
                crime.cancellation().decidedBy(),
                crime.cancellation().victimTold(),
                crime.outcome().code(),
                crime.outcome().date(),
                crime.outcome().note(),
                Character.toString(crime.duty().team()),
                Integer.toString(crime.duty().officer()),
                Integer.toString(crime.duty().supervisor()),
                "CRR-2026-27");
    }
}
