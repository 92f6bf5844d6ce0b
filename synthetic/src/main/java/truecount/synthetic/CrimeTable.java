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
                reason(recorded.fate()),
                note(recorded.fate()),
                cancelled ? "DDM 61" : "",
                cancelled ? crime.victimTold() ? "YES" : "NO" : "",
                crime.outcome().code(),
                crime.outcome().date(),
                crime.outcome().note(),
                Character.toString(crime.duty().team()),
                Integer.toString(crime.duty().officer()),
                Integer.toString(crime.duty().supervisor()),
                "CRR-2026-27");
    }

    /** The value of one column of a row. */
    static String value(List<String> row, String column) {
        return row.get(COLUMNS.indexOf(column));
    }

    private static String reason(Fate fate) {
        return switch (fate) {
            case KEPT -> "";
            case CANCELLED_RIGHTLY, CANCELLED_WRONGLY -> "C2";
        };
    }

    private static String note(Fate fate) {
        return switch (fate) {
            case KEPT -> "";
            case CANCELLED_RIGHTLY ->
                "AVI: CCTV of the whole event seen by the investigator after recording, exhibited, shows that no offence"
                        + " took place.";
            case CANCELLED_WRONGLY -> "IP no longer wishes to support and says it was a misunderstanding.";
        };
    }
}
