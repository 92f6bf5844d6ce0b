package truecount.app.intake;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import truecount.exports.ClosingResult;
import truecount.exports.Incident;
import truecount.exports.IncidentReader;
import truecount.exports.Mapping;
import truecount.exports.Moment;
import truecount.exports.ReadOptions;
import truecount.exports.RowPlace;

/** Keeps incidents in PostgreSQL, every state in which an export has told them. */
@Repository
public class IncidentStore implements ImportTarget {

    private static final VersionedTable TABLE = new VersionedTable(
            "intake.incident_version",
            "incident_number",
            List.of(
                    "import",
                    "source_row",
                    "exported_on",
                    "incident_number",
                    "reported_on",
                    "reported_at",
                    "opening_type",
                    "closing_type",
                    "type",
                    "type_group",
                    "crime_type",
                    "excluded_because",
                    "channel",
                    "closing_result",
                    "result",
                    "to_follow",
                    "crime_numbers",
                    "qualifiers",
                    "domestic",
                    "model_score",
                    "log_text",
                    "team",
                    "content"));

    private final VersionStore versions;

    IncidentStore(VersionStore versions) {
        this.versions = versions;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.INCIDENTS;
    }

    @Override
    public Taken take(long number, Path file, Mapping mapping, ReadOptions options) {
        try (IncidentReader reader = IncidentReader.open(file, mapping, options)) {
            LocalDate exportedOn = reader.summary().exportedOn();
            VersionStore.Stored stored = versions.store(TABLE, rows -> {
                for (Incident incident : reader) {
                    write(rows, number, exportedOn, incident);
                }
            });
            return new Taken(reader.summary(), exportedOn, stored);
        }
    }

    private static void write(CopyRows rows, long number, @Nullable LocalDate exportedOn, Incident incident) {
        Moment reported = incident.reported();
        rows.row()
                .plain(number)
                .plain(incident.place().row())
                .plain(exportedOn)
                .content()
                .text(incident.number())
                .plain(reported == null ? null : reported.day())
                .plain(reported == null ? null : reported.instant())
                .text(incident.openingType())
                .text(incident.closingType())
                .text(incident.type())
                .text(incident.typeGroup())
                .plain(incident.crimeType())
                .text(incident.excludedBecause())
                .text(incident.channel())
                .text(incident.closingResult())
                .plain(incident.result())
                .plain(incident.toFollow())
                .texts(incident.crimeNumbers())
                .texts(incident.qualifiers())
                .plain(incident.domestic())
                .plain(incident.modelScore())
                .text(incident.logText())
                .text(incident.team())
                .end();
    }

    /** How many incidents were reported from one day to another, both included, whatever the exports said of them since. */
    public long reported(LocalDate from, LocalDate to) {
        return versions.count(
                "select count(distinct incident_number) from intake.incident_version where reported_on between ? and ?",
                from,
                to);
    }

    /** Gives on every incident as the newest export tells it, in order of number; memory does not grow with them. */
    public void each(Consumer<Incident> each) {
        versions.each("select * from intake.incident order by incident_number", row -> each.accept(read(row)));
    }

    /** The same as it was told by these imports alone, whatever came in since. */
    public void each(Set<Long> imports, Consumer<Incident> each) {
        versions.each(
                "select distinct on (incident_number) * from intake.incident_version where import = any (?::bigint[])"
                        + " order by incident_number, exported_on desc nulls last, version desc",
                row -> each.accept(read(row)),
                VersionStore.array(imports));
    }

    private static Incident read(ResultSet row) throws SQLException {
        return new Incident(
                row.getString("incident_number"),
                VersionStore.moment(row, "reported_on", "reported_at"),
                row.getString("opening_type"),
                row.getString("closing_type"),
                row.getString("type"),
                row.getString("type_group"),
                row.getBoolean("crime_type"),
                row.getString("excluded_because"),
                row.getString("channel"),
                row.getString("closing_result"),
                ClosingResult.valueOf(row.getString("result")),
                row.getBoolean("to_follow"),
                VersionStore.texts(row, "crime_numbers"),
                VersionStore.texts(row, "qualifiers"),
                row.getObject("domestic", Boolean.class),
                row.getObject("model_score", Double.class),
                row.getString("log_text"),
                Integer.toString(row.getInt("version")),
                new RowPlace("import " + row.getLong("import"), row.getLong("source_row")),
                row.getString("team"));
    }
}
