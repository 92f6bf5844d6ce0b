package truecount.exports;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What finding the current rows of a table needs to know of its mapping. */
record TableColumns(
        String mapping,
        List<Part> parts,
        Map<String, ValueFrom> derived,
        ValueFrom number,
        @Nullable Republishing republished) {

    static TableColumns of(Mapping mapping, IncidentMapping table) {
        return new TableColumns(mapping.file(), table.parts(), table.derived(), table.number(), table.republished());
    }

    static TableColumns of(Mapping mapping, CrimeMapping table) {
        return new TableColumns(mapping.file(), table.parts(), table.derived(), table.number(), table.republished());
    }

    /** The columns as they stand in an opened file. */
    Columns in(ExportRows rows) {
        return new Columns(rows.columns(), rows.file(), mapping, derived, rows::whereNamed);
    }
}
