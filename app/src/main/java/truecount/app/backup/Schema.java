package truecount.app.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/** Asks PostgreSQL's own catalogue what there is, so that a table made tomorrow is in tomorrow's backup. */
final class Schema {

    /** Where the steps of migration are noted; a restored database has notes of its own. */
    static final String OF_MIGRATIONS = "house";

    private static final String OURS =
            "n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public', '" + OF_MIGRATIONS + "')";

    private Schema() {}

    record TableColumns(String schema, String name, List<String> columns) {}

    /** Every table whose rows somebody wrote, and its columns but for those that are worked out from others. */
    static List<TableColumns> tables(Connection connection) throws SQLException {
        List<TableColumns> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select n.nspname, c.relname, array_agg(a.attname::text order by a.attnum)
                        from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace
                        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
                            and not a.attisdropped and a.attgenerated = ''
                        where c.relkind = 'r' and c.relpersistence = 'p' and\s""" + OURS + """
                         group by n.nspname, c.relname
                         order by n.nspname, c.relname
                        """)) {
            while (rows.next()) {
                tables.add(new TableColumns(rows.getString(1), rows.getString(2), List.of((String[])
                        rows.getArray(3).getArray())));
            }
        }
        return tables;
    }

    static List<Manifest.Sequence> sequences(Connection connection) throws SQLException {
        List<Manifest.Sequence> sequences = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind = 'S' and c.relpersistence = 'p' and\s""" + OURS + " order by 1, 2")) {
            while (rows.next()) sequences.add(sequence(connection, rows.getString(1), rows.getString(2)));
        }
        return sequences;
    }

    private static Manifest.Sequence sequence(Connection connection, String schema, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select last_value, is_called from " + quoted(connection, schema)
                        + "." + quoted(connection, name))) {
            row.next();
            return new Manifest.Sequence(schema, name, row.getLong(1), row.getBoolean(2));
        }
    }

    /** The steps that brought this database up to date, oldest first. */
    static List<String> versions(Connection connection) throws SQLException {
        List<String> versions = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select version from " + OF_MIGRATIONS
                        + ".flyway_schema_history where success and version is not null order by installed_rank")) {
            while (rows.next()) versions.add(rows.getString(1));
        }
        return versions;
    }

    /** The table and its columns, as COPY wants them. */
    static String target(Connection connection, Manifest.Table table) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (String column : table.columns()) columns.add(quoted(connection, column));
        return table(connection, table) + " (" + String.join(", ", columns) + ")";
    }

    static String table(Connection connection, Manifest.Table table) throws SQLException {
        return quoted(connection, table.schema()) + "." + quoted(connection, table.name());
    }

    static void set(Connection connection, Manifest.Sequence sequence) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
            statement.setString(1, quoted(connection, sequence.schema()) + "." + quoted(connection, sequence.name()));
            statement.setLong(2, sequence.last());
            statement.setBoolean(3, sequence.called());
            statement.execute();
        }
    }

    /** Columns that hold the number of a database transaction: a restored database counts its own from the beginning. */
    static List<String> statementsThatForgetTransactions(Connection connection) throws SQLException {
        List<String> statements = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select format('update %I.%I set %I = ''0''', n.nspname, c.relname, a.attname)
                        from pg_attribute a join pg_class c on c.oid = a.attrelid
                        join pg_namespace n on n.oid = c.relnamespace
                        where a.atttypid = 'xid8'::regtype and a.attnum > 0 and not a.attisdropped
                        and c.relkind = 'r' and\s""" + OURS)) {
            while (rows.next()) statements.add(rows.getString(1));
        }
        return statements;
    }

    static String quoted(Connection connection, String name) throws SQLException {
        return connection.unwrap(PGConnection.class).escapeIdentifier(name);
    }
}
