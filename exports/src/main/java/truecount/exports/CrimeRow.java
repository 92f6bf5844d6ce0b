package truecount.exports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a crime record from a row. */
final class CrimeRow {

    private final TableReader table;
    private final @Nullable ListReader incidentNumbers;
    private final @Nullable MomentReader recorded;
    private final @Nullable MomentReader reported;
    private final @Nullable Cell offenceCode;
    private final @Nullable Cell offenceTitle;
    private final @Nullable RuleReader<String> offenceGroup;
    private final @Nullable RuleReader<CrimeStatus> status;
    private final @Nullable RowTest domestic;
    private final @Nullable ListReader flags;
    private final @Nullable Cell victimType;
    private final @Nullable Cell version;

    CrimeRow(Mapping mapping, TableReader table) {
        CrimeMapping from = mapping.crimes();
        RowColumns columns = new RowColumns(mapping, table);
        this.table = table;
        this.incidentNumbers = columns.list(from.incidentNumbers());
        this.recorded = columns.moment(from.recorded());
        this.reported = columns.moment(from.reported());
        this.offenceCode = columns.cell(from.offenceCode());
        this.offenceTitle = columns.cell(from.offenceTitle());
        this.offenceGroup = columns.rules(from.offenceGroup());
        this.status = columns.rules(from.status());
        this.domestic = columns.test(from.domestic());
        this.flags = columns.list(from.flags());
        this.victimType = columns.cell(from.victimType());
        Republishing republished = from.republished();
        this.version = columns.cell(republished == null ? null : republished.by());
    }

    CrimeRecord of(Row row) {
        return new CrimeRecord(
                table.number(row),
                incidentNumbers == null
                        ? List.of()
                        : NullWords.without(incidentNumbers.of(row), "the incident numbers", table),
                recorded == null ? null : recorded.of(row),
                reported == null ? null : reported.of(row),
                RowColumns.text(offenceCode, row),
                RowColumns.text(offenceTitle, row),
                offenceGroup == null ? null : offenceGroup.of(row),
                status(row),
                domestic == null ? null : domestic.holds(row),
                flags == null ? List.of() : flags.of(row),
                RowColumns.text(victimType, row),
                RowColumns.text(version, row),
                new RowPlace(table.file(), row.number()));
    }

    private @Nullable CrimeStatus status(Row row) {
        if (status == null) return null;
        CrimeStatus known = status.of(row);
        String written = status.value(row);
        if (known == null && !written.isEmpty()) {
            table.setAside()
                    .value(
                            row.number(),
                            "status",
                            SetAside.quoted(written) + " is not a status that the mapping knows");
        }
        return known;
    }
}
