package truecount.synthetic;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import truecount.synthetic.Conduct.Fate;

/**
 * The exports as another record system would make them: several files, other names, numbers for codes, days before
 * months. They tell the same as the first system's. Rows of the other files stand in the order of the incidents that
 * they belong to.
 */
final class SecondSystem {

    /** The folder of these exports. */
    static final String FOLDER = "second-system";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss xxx", Locale.ROOT);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    static final Table<Incident> INCIDENT = new Table<>(
            FOLDER + "/incident.csv",
            List.of(
                    "INC_REF",
                    "REV",
                    "RPT_AT",
                    "CRE_AT",
                    "ATT_AT",
                    "CLS_AT",
                    "ORIGIN",
                    "OPEN_CD",
                    "CLOSE_CD",
                    "GRADE_CD",
                    "QUAL",
                    "ADDR_ID",
                    "PCODE",
                    "BEAT_CD",
                    "TEAM_CD",
                    "ATT_BY",
                    "CLS_BY",
                    "SUP_BY",
                    "NC_REASON",
                    "DEC_BY",
                    "DEC_AT",
                    "RISK",
                    "SCORE"),
            SecondSystem::incident);

    static final Table<Incident> NARRATIVE = new Table<>(
            FOLDER + "/narrative.csv",
            List.of("INC_REF", "REV", "SEQ", "ENTERED", "ENTERED_BY", "TXT"),
            SecondSystem::narrative);

    static final Table<Incident> PERSON = new Table<>(
            FOLDER + "/person.csv", List.of("INC_REF", "REV", "ROLE", "PERSON_ID", "TEL_HASH"), SecondSystem::people);

    static final Table<Incident> LINK =
            new Table<>(FOLDER + "/link.csv", List.of("INC_REF", "REV", "CRIME_NO", "OTHER_INC"), SecondSystem::links);

    static final Table<Crime> CRIME = new Table<>(
            FOLDER + "/crime.csv",
            List.of(
                    "CRIME_NO",
                    "STAT",
                    "CLASS_CD",
                    "HO_CD",
                    "OFFENCE",
                    "GRP",
                    "RPT_AT",
                    "REC_AT",
                    "FROM_AT",
                    "INC_REF",
                    "VIC_TYPE",
                    "VIC_ID",
                    "VIC_AGE",
                    "VIC_SEX",
                    "SUS_ID",
                    "REL",
                    "DA_YN",
                    "MARKERS",
                    "MO_TXT",
                    "CANX_CD",
                    "CANX_TXT",
                    "CANX_TOLD",
                    "OUT_CD",
                    "OUT_DT",
                    "OUT_TXT",
                    "TEAM_CD",
                    "REC_BY"),
            SecondSystem::crime);

    private SecondSystem() {}

    private static String ref(String number) {
        return number.replace("-", "/");
    }

    private static String time(@Nullable ZonedDateTime time) {
        return time == null ? "" : time.format(TIME);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.format(DAY);
    }

    private static void incident(Incident incident, int version, StringBuilder out) {
        Duty duty = incident.duty();
        CsvRow.add(
                out,
                List.of(
                        ref(incident.number()),
                        Integer.toString(version),
                        time(incident.report().reportedAt()),
                        time(incident.report().openedAt()),
                        time(incident.attendedAt()),
                        time(incident.closedAt()),
                        LocalCodes.origin(incident.report().channel()),
                        LocalCodes.get(incident.situation().opens()).number(),
                        incident.closingCode().isEmpty()
                                ? ""
                                : LocalCodes.get(incident.closingCode()).number(),
                        incident.grade().substring(0, 1),
                        String.join(" ", incident.qualifiers()),
                        incident.scene().place().addressRef(),
                        incident.scene().place().postcode(),
                        incident.scene().place().beat(),
                        "T" + duty.team(),
                        incident.attendedAt() == null ? "" : Integer.toString(duty.officer()),
                        incident.closedAt() == null ? "" : Integer.toString(duty.dispatcher()),
                        Integer.toString(duty.supervisor()),
                        incident.rationale(),
                        incident.decidedAt() == null ? "" : Integer.toString(duty.supervisor()),
                        time(incident.decidedAt()),
                        incident.risk().isEmpty() ? "" : incident.risk().substring(0, 1),
                        incident.score()));
    }

    private static void narrative(Incident incident, int version, StringBuilder out) {
        int sequence = 0;
        for (String line : incident.log().split("\n", -1)) {
            int colon = line.indexOf(": ");
            int author = 0;
            while (!Character.isLetter(line.charAt(author))) {
                author++;
            }
            sequence++;
            CsvRow.add(
                    out,
                    List.of(
                            ref(incident.number()),
                            Integer.toString(version),
                            Integer.toString(sequence),
                            line.substring(0, author).strip(),
                            line.substring(author, colon),
                            line.substring(colon + 2)));
        }
    }

    private static void people(Incident incident, int version, StringBuilder out) {
        if (incident.situation().noise()) {
            return;
        }
        Scene scene = incident.scene();
        String telephone = "T-%016x".formatted(Dice.head("phone|" + scene.phone()));
        String number = ref(incident.number());
        String revision = Integer.toString(version);
        CsvRow.add(out, List.of(number, revision, "CLR", scene.callerRef(), telephone));
        if (incident.situation().facts().tellsAnAct()) {
            CsvRow.add(out, List.of(number, revision, "SUB", scene.suspect().ref(), ""));
        }
    }

    private static void links(Incident incident, int version, StringBuilder out) {
        for (String crime : incident.crimes()) {
            CsvRow.add(out, List.of(ref(incident.number()), Integer.toString(version), crime, ""));
        }
        for (String other : incident.related()) {
            CsvRow.add(out, List.of(ref(incident.number()), Integer.toString(version), "", ref(other)));
        }
    }

    private static void crime(Crime crime, int version, StringBuilder out) {
        boolean cancelled = crime.recorded().fate() != Fate.KEPT;
        Offence offence = crime.recorded().offence();
        CsvRow.add(
                out,
                List.of(
                        crime.number(),
                        cancelled ? "X" : "L",
                        offence.offenceClass(),
                        offence.code(),
                        offence.title(),
                        LocalCodes.group(offence.group()),
                        time(crime.reportedAt()),
                        time(crime.recordedAt()),
                        time(crime.offenceFrom()),
                        ref(crime.incident()),
                        crime.victim().type().substring(0, 1),
                        crime.victim().ref(),
                        crime.victim().age(),
                        crime.victim().gender(),
                        crime.scene().suspect().ref(),
                        crime.tie().label(),
                        crime.flags().contains("DA") ? "Y" : "N",
                        String.join(" ", crime.flags()),
                        crime.mo(),
                        crime.cancellation().reason(),
                        crime.cancellation().note(),
                        cancelled ? crime.cancellation().victimTold().substring(0, 1) : "",
                        crime.outcome().code(),
                        day(crime.outcome().day()),
                        crime.outcome().note(),
                        "T" + crime.duty().team(),
                        Integer.toString(crime.duty().officer())));
    }
}
