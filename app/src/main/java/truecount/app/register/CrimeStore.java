package truecount.app.register;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import truecount.app.intake.CopyRows;
import truecount.app.intake.ImportKind;
import truecount.app.intake.ImportTarget;
import truecount.app.intake.VersionStore;
import truecount.app.intake.VersionedTable;
import truecount.exports.CrimeReader;
import truecount.exports.CrimeRecord;
import truecount.exports.CrimeStatus;
import truecount.exports.Mapping;
import truecount.exports.Moment;
import truecount.exports.ReadOptions;
import truecount.exports.RowPlace;

/** Keeps crime records in PostgreSQL, every state in which an export has told them. */
@Repository
public class CrimeStore implements ImportTarget {

    private static final VersionedTable TABLE = new VersionedTable(
            "register.crime_version",
            "crime_number",
            List.of(
                    "import",
                    "source_row",
                    "exported_on",
                    "crime_number",
                    "incident_numbers",
                    "recorded_on",
                    "recorded_at",
                    "reported_on",
                    "reported_at",
                    "offence_code",
                    "offence_title",
                    "offence_group",
                    "status",
                    "domestic",
                    "flags",
                    "victim_type",
                    "content"));

    private final VersionStore versions;

    CrimeStore(VersionStore versions) {
        this.versions = versions;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.CRIMES;
    }

    @Override
    public Taken take(long number, Path file, Mapping mapping, ReadOptions options) {
        try (CrimeReader reader = CrimeReader.open(file, mapping, options)) {
            LocalDate exportedOn = reader.summary().exportedOn();
            VersionStore.Stored stored = versions.store(TABLE, rows -> {
                for (CrimeRecord crime : reader) {
                    write(rows, number, exportedOn, crime);
                }
            });
            return new Taken(reader.summary(), exportedOn, stored);
        }
    }

    private static void write(CopyRows rows, long number, @Nullable LocalDate exportedOn, CrimeRecord crime) {
        Moment recorded = crime.recordedAt();
        Moment reported = crime.reportedAt();
        rows.row()
                .plain(number)
                .plain(crime.place().row())
                .plain(exportedOn)
                .content()
                .text(crime.number())
                .texts(crime.incidentNumbers())
                .plain(recorded == null ? null : recorded.day())
                .plain(recorded == null ? null : recorded.instant())
                .plain(reported == null ? null : reported.day())
                .plain(reported == null ? null : reported.instant())
                .text(crime.offenceCode())
                .text(crime.offenceTitle())
                .text(crime.offenceGroup())
                .plain(crime.status())
                .plain(crime.domestic())
                .texts(crime.flags())
                .text(crime.victimType())
                .end();
    }

    /** How many crimes were recorded from one day to another, both included. */
    public long recorded(LocalDate from, LocalDate to) {
        return versions.count(
                "select count(distinct crime_number) from register.crime_version where recorded_on between ? and ?",
                from,
                to);
    }

    /** Gives on every crime record as the newest export tells it, in order of number. */
    public void each(Consumer<CrimeRecord> each) {
        versions.each("select * from register.crime order by crime_number", row -> each.accept(read(row)));
    }

    /** The same as it was told by these imports alone, whatever came in since. */
    public void each(Set<Long> imports, Consumer<CrimeRecord> each) {
        versions.each(
                "select distinct on (crime_number) * from register.crime_version where import = any (?::bigint[])"
                        + " order by crime_number, exported_on desc nulls last, version desc",
                row -> each.accept(read(row)),
                VersionStore.array(imports));
    }

    private static CrimeRecord read(ResultSet row) throws SQLException {
        String status = row.getString("status");
        return new CrimeRecord(
                row.getString("crime_number"),
                VersionStore.texts(row, "incident_numbers"),
                VersionStore.moment(row, "recorded_on", "recorded_at"),
                VersionStore.moment(row, "reported_on", "reported_at"),
                row.getString("offence_code"),
                row.getString("offence_title"),
                row.getString("offence_group"),
                status == null ? null : CrimeStatus.valueOf(status),
                row.getObject("domestic", Boolean.class),
                VersionStore.texts(row, "flags"),
                row.getString("victim_type"),
                Integer.toString(row.getInt("version")),
                new RowPlace("import " + row.getLong("import"), row.getLong("source_row")));
    }
}
