package truecount.synthetic;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The columns of the incident export. */
final class IncidentTable {

    static final List<String> COLUMNS = List.of(
            "incidentNumber",
            "firstReportedAt",
            "createdAt",
            "attendedAt",
            "closedAt",
            "lastUpdatedAt",
            "reportChannel",
            "localOpeningCode",
            "localClosingCode",
            "incidentCategory",
            "incidentQualifiers",
            "responseGrade",
            "callerRole",
            "callerRef",
            "subjectRefs",
            "phoneHash",
            "addressRef",
            "postcode",
            "beat",
            "logText",
            "attendingCollar",
            "closingCollar",
            "supervisorCollar",
            "team",
            "linkedCrimeNumbers",
            "linkedIncidentNumbers",
            "nonCrimeRationale",
            "crimeDecisionBy",
            "crimeDecisionAt",
            "dashRisk",
            "triageScore");

    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    private IncidentTable() {}

    static List<String> row(Incident incident) {
        Scene scene = incident.scene();
        Duty duty = incident.duty();
        boolean noise = incident.situation().noise();
        String opening = incident.situation().opens();
        return List.of(
                incident.number(),
                time(incident.report().reportedAt()),
                time(incident.report().openedAt()),
                time(incident.attendedAt()),
                time(incident.closedAt()),
                time(incident.updatedAt()),
                incident.report().channel(),
                opening,
                incident.closingCode(),
                incident.closingCode().isEmpty()
                        ? ""
                        : LocalCodes.get(incident.closingCode()).category(),
                String.join(";", incident.qualifiers()),
                incident.grade(),
                noise ? "POLICE" : incident.situation().facts().reporter().name(),
                noise ? "" : scene.callerRef(),
                !incident.situation().facts().tellsAnAct()
                        ? ""
                        : scene.suspect().ref(),
                noise ? "" : "T-%016x".formatted(Dice.head("phone|" + scene.phone())),
                scene.place().addressRef(),
                scene.place().postcode(),
                scene.place().beat(),
                incident.log(),
                incident.attendedAt() == null ? "" : Integer.toString(duty.officer()),
                incident.closedAt() == null ? "" : Integer.toString(duty.dispatcher()),
                Integer.toString(duty.supervisor()),
                Character.toString(duty.team()),
                String.join(";", incident.crimes()),
                String.join(";", incident.related()),
                incident.rationale(),
                incident.decidedAt() == null ? "" : Integer.toString(duty.supervisor()),
                time(incident.decidedAt()),
                incident.risk(),
                incident.score());
    }

    /** ISO 8601 with the offset, to the second; empty for a time that has not come. */
    static String time(@Nullable ZonedDateTime time) {
        return time == null ? "" : time.format(ISO);
    }
}
