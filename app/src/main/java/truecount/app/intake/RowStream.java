package truecount.app.intake;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import truecount.exports.Moment;

/** Reads a table of any length row by row. */
@FunctionalInterface
public interface RowStream {

    /** The zone of local days and times; the database keeps instants. */
    ZoneId LONDON = ZoneId.of("Europe/London");

    /** What is done with a row. */
    @FunctionalInterface
    interface Row {
        void take(ResultSet row) throws SQLException;
    }

    /** Gives on every row that the query finds; memory does not grow with their number. */
    void each(String sql, Row each);

    /** A moment kept as a local day and, where it is known, an instant. */
    static @Nullable Moment moment(ResultSet row, String dayColumn, String instantColumn) throws SQLException {
        LocalDate day = row.getObject(dayColumn, LocalDate.class);
        if (day == null) return null;
        OffsetDateTime at = row.getObject(instantColumn, OffsetDateTime.class);
        return at == null
                ? new Moment(day, null, null)
                : new Moment(day, at.atZoneSameInstant(LONDON).toLocalTime(), at.toInstant());
    }

    /** A list of texts. */
    static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
